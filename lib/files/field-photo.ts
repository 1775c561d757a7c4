import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { redrawPhoto } from './photo'
import { storeFile, storeFileAs } from './store'

/** Those who record meetings and activities or judge, whose photos these are. */
const TAKES: readonly Role[] = [
  'admin_dinas',
  'kabid_ks',
  'kabid_dalduk',
  'koordinator_kecamatan',
  'pkb',
  'ppkbd',
  'kader_poktan',
  'pokja_kampung_kb',
  'juri',
]
const drawn = async (bytes: Uint8Array) => ({
  kind: 'image/webp',
  name: 'foto.webp',
  bytes: await redrawPhoto(bytes),
})

/** Whether somebody may hand in photos at all. */
export const takesPhotos = (actor: Actor): boolean => worksInOffice(actor) && TAKES.includes(actor.role)

/** Keeps a photo for the office, drawn anew. Answers its id. */
export async function keepPhoto(actor: Actor, bytes: Uint8Array): Promise<string> {
  if (!takesPhotos(actor)) throw new Refusal('not-allowed')
  const file = await drawn(bytes)
  return inTenant(actor, (tx) => storeFile(tx, file))
}

/**
 * Keeps a photo that a phone took without signal under the id that its meeting already
 * names. The same id again is the same photo; somebody else's id is refused.
 */
export async function keepFieldPhoto(
  actor: Actor,
  { id, bytes }: { id: string; bytes: Uint8Array },
  now: Date,
): Promise<{ id: string }> {
  if (!takesPhotos(actor)) throw new Refusal('not-allowed')
  const file = await drawn(bytes)
  await inTenant(actor, (tx) => storeFileAs(tx, id, { ...file, createdAt: now }))
  return { id }
}
