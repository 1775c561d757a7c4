'use server'

import { redirect } from 'next/navigation'
import { stopByToken } from '@/lib/subscriptions/commands'

/** `<tenant>-<token>` as it stands in a letter. */
const CODE = /^(\d{1,9})-([A-Za-z0-9_-]{20,64})$/

/** Stops the letter whose code the form carries; says the same for every code that is unknown. */
export async function stopLetterAction(data: FormData): Promise<void> {
  const written = data.get('kode')
  const kode = typeof written === 'string' ? written : ''
  const [, tenant, token] = CODE.exec(kode) ?? []
  const stopped = tenant && token ? await stopByToken(Number(tenant), token) : false
  redirect(`/berhenti/${encodeURIComponent(kode.slice(0, 90))}?selesai=${stopped ? 'ya' : 'tidak'}`)
}
