'use server'

import { redirect } from 'next/navigation'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { sealWord } from '@/lib/files/quiet-word'
import { safeNext } from '@/lib/paths'

const UNSTORABLE = /\p{Cc}|\p{Cs}/gu

/** Goes on to a list with its filters and the searched word sealed: `at` is the list, `q` the word. */
export async function quietSearchAction(data: FormData): Promise<void> {
  const actor = await requireActor()
  const params = new URLSearchParams()
  for (const [name, value] of data) {
    if (typeof value !== 'string' || value === '' || name === 'at' || name.startsWith('$')) continue
    const word = value.replace(UNSTORABLE, ' ').trim().slice(0, 100)
    const kept = name === 'q' && worksInOffice(actor) ? sealWord(actor.tenantId, word) : word
    if (kept !== '') params.set(name, kept)
  }
  const at = safeNext(data.get('at')).split('?')[0]
  redirect(params.size > 0 ? `${at}?${params}` : (at ?? '/'))
}
