'use client'

import { useEffect, useState } from 'react'
import { formatPeriod, periodText } from '@/lib/format/period'
import { openStore } from '@/lib/offline/store'
import { paths } from '@/lib/paths'
import type { EntryLine } from '@/lib/reports/entry-line'
import { findForm } from '@/lib/reports/forms/all'

interface Waiting {
  form: string
  period: number
  villages: string[]
}

/** What this device still holds for this account and the office has not: by form and month, with the way to it. */
export function WaitingNote({ accountId }: { accountId: string }) {
  const [waiting, setWaiting] = useState<Waiting[]>([])
  useEffect(() => {
    let gone = false
    void openStore<EntryLine>('isian', accountId).then(async (store) => {
      const lines = (await store?.list('')) ?? []
      if (!gone) setWaiting(grouped(lines))
    })
    return () => {
      gone = true
    }
  }, [accountId])
  if (waiting.length === 0) return null
  return (
    <section className="rounded-lg bg-warn-soft px-4 py-3 text-on-warn-soft" role="status">
      <h2 className="text-md">Belum sampai ke kantor</h2>
      <ul className="mt-1 space-y-1">
        {waiting.map(({ form, period, villages }) => (
          <li key={`${form}/${period}`}>
            {villages.length} desa tersimpan di perangkat ini: {villages.slice(0, 3).join(', ')}
            {villages.length > 3 && ', …'}.{' '}
            <a
              className="inline-flex min-h-9 items-center font-medium underline"
              href={paths.entryOf(form, periodText(period))}
            >
              Buka {findForm(form)?.shortName} {formatPeriod(period)} untuk mengirim
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function grouped(lines: readonly EntryLine[]): Waiting[] {
  const groups = new Map<string, Waiting>()
  for (const line of lines) {
    const [form = '', period = ''] = line.id.split('/')
    const group = groups.get(`${form}/${period}`) ?? { form, period: Number(period), villages: [] }
    group.villages.push(line.name)
    groups.set(`${form}/${period}`, group)
  }
  return [...groups.values()].sort((a, b) => a.period - b.period)
}
