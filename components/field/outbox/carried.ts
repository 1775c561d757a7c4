'use client'

import { showToast } from '@/components/ui/toast-region'
import { carriedFile } from '@/lib/offline/outbox'

/** Saves what was not delivered as a file that anyone may carry to the office; only the server can open it. */
export async function saveCarried(accountId: string): Promise<void> {
  const file = await carriedFile(accountId).catch(() => null)
  if (!file) return showToast({ text: 'Tidak ada kiriman yang menunggu.' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `kiriman-lini-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  showToast({ text: 'Berkas titipan tersimpan. Siapa pun boleh membawanya ke kantor; isinya tersegel.', tone: 'good' })
}
