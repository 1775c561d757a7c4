import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { redrawPhoto } from '@/lib/files/photo'
import { storeFile } from '@/lib/files/store'
import { type KeyedStamp, runKeyedStep, type Touched } from '@/lib/registers/keyed-step'
import { openRapat, RAPAT_SCOPE, rapatSubject } from './commands'
import type { AddFile, RemoveFile } from './schema'

const MOST_AT_ONCE = 6

/** Keeps photos of a rapat: minutes on paper, the attendance list, the room. Drawn anew, so that nothing hides in them. */
export async function addPhotos(actor: Actor, { key, file, ...input }: AddFile, now = new Date()): Promise<KeyedStamp> {
  const given = file.filter(({ size }) => size > 0)
  const few = given.slice(0, MOST_AT_ONCE)
  const photos = await Promise.all(few.map(async (one) => redrawPhoto(new Uint8Array(await one.arrayBuffer()))))
  const digests = photos.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { photos: input, digests } }, async (tx, steps) => {
    const rapat = await openRapat(tx, input.rapatId, now)
    if (given.length === 0) throw new Refusal('input-invalid', { fields: { file: 'Pilih paling sedikit satu foto.' } })
    if (given.length > MOST_AT_ONCE)
      throw new Refusal('input-invalid', { fields: { file: `Paling banyak ${MOST_AT_ONCE} foto sekaligus.` } })
    const rows: Touched[] = []
    for (const bytes of photos) {
      const id = randomUUID()
      const fileId = await storeFile(tx, { kind: 'image/webp', name: 'foto-rapat.webp', bytes })
      await steps.insert(
        'rapat_file',
        {
          ...{ id, rapat_id: rapat.id, file_id: fileId, caption: input.caption, removed: false },
          ...{ by_name: tx.actor.name, version: 1, created_at: now.toISOString() },
        },
        { id },
        { removed: true },
      )
      rows.push({ table: 'rapat_file', id, version: 1 })
    }
    await recordAudit(tx, 'rapat.photos-added', rapatSubject(rapat.id), { photos: rows.length })
    return { action: 'rapat.photos-added', subject: rapatSubject(rapat.id), rows }
  })
}

/** Takes a photo off; the file stays for the trail. */
export function removePhoto(actor: Actor, { key, ...input }: RemoveFile, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { photo: input } }, async (tx, steps) => {
    const [found] = await tx.sql.query<{ rapatId: string; version: number }>(
      `select rapat_id::text as "rapatId", version from rapat_file
       where tenant_id = $1 and id = $2::uuid and not removed`,
      [tx.tenantId, input.id],
    )
    if (!found) throw new Refusal('not-found')
    const rapat = await openRapat(tx, found.rapatId, now)
    if (found.version !== input.version) throw new Refusal('changed-meanwhile')
    await steps.update('rapat_file', { id: input.id }, { removed: true, version: found.version + 1 })
    await recordAudit(tx, 'rapat.photo-removed', rapatSubject(rapat.id), {})
    const rows = [{ table: 'rapat_file' as const, id: input.id, version: found.version + 1 }]
    return { action: 'rapat.photo-removed', subject: rapatSubject(rapat.id), rows }
  })
}
