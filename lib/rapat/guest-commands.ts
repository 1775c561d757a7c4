import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedChange, type KeyedStamp, runKeyedStep, type Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import type { Steps } from '@/lib/registers/steps'
import { fresh, openRapat, RAPAT_SCOPE, rapatSubject } from './commands'
import { guestKeys, readGuestList, type TypedGuest } from './guest-list'
import type { AddGuests, ChangeGuest, WithdrawGuest } from './schema'

interface KeptGuest extends TypedGuest {
  id: string
  rapatId: string
  version: number
}

const COLUMNS = `id::text as id, rapat_id::text as "rapatId", name, instansi, position, people, version`

async function findSame(tx: TenantTx, rapatId: string, guest: TypedGuest): Promise<KeptGuest | undefined> {
  const { name_key, instansi_key } = guestKeys(guest)
  const [found] = await tx.sql.query<KeptGuest>(
    `select ${COLUMNS} from rapat_guest where tenant_id = $1 and rapat_id = $2::uuid and not withdrawn
       and name_key = $3 and instansi_key = $4`,
    [tx.tenantId, rapatId, name_key, instansi_key],
  )
  return found
}

/** Adds a page of the paper list. Somebody who stands there already, by name and instansi, is joined with their line. */
export function addGuests(actor: Actor, { key, ...input }: AddGuests, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { guests: input } }, async (tx, steps) => {
    const rapat = await openRapat(tx, input.rapatId, now)
    const read = readGuestList(input.list)
    if ('problem' in read) throw new Refusal('input-invalid', { fields: { list: read.problem } })
    const rows: Touched[] = []
    let joined = 0
    for (const guest of read.guests) {
      const same = await findSame(tx, rapat.id, guest)
      const again = same && rows.some(({ id }) => id === same.id)
      if (same) joined++
      // A line that stands twice in one page of the list is one line.
      if (!again) rows.push(same ? await join(steps, same, guest) : await add(steps, rapat.id, guest, now))
    }
    await recordAudit(tx, 'rapat.guests-added', rapatSubject(rapat.id), { lines: read.guests.length, joined })
    const warnings = joined > 0 ? [`${joined} baris sudah ada di daftar dan digabung.`] : []
    return { action: 'rapat.guests-added', subject: rapatSubject(rapat.id), rows, warnings }
  })
}

async function add(steps: Steps, rapatId: string, guest: TypedGuest, now: Date): Promise<Touched> {
  const id = randomUUID()
  await steps.insert(
    'rapat_guest',
    {
      ...{ id, rapat_id: rapatId, ...guest, ...guestKeys(guest) },
      ...{ via: 'daftar', withdrawn: false, sample: false, ...fresh(now) },
    },
    { id },
    { withdrawn: true },
  )
  return { table: 'rapat_guest', id, version: 1 }
}

async function join(steps: Steps, same: KeptGuest, guest: TypedGuest): Promise<Touched> {
  const set = { position: guest.position || same.position, people: guest.people ?? same.people }
  await steps.update('rapat_guest', { id: same.id }, { ...set, ...nextVersion({ version: same.version }) })
  return { table: 'rapat_guest', id: same.id, version: same.version + 1 }
}

/** Corrects a line of the list. Refuses one that would make two of the same guest. */
export function changeGuest(actor: Actor, { key, ...input }: ChangeGuest, now = new Date()): Promise<KeyedStamp> {
  return inGuest(actor, key, input, now, async (tx, steps, found) => {
    const { name, instansi, position, people } = input
    if (name === '' && position === '' && people === null && found.name !== '')
      throw new Refusal('input-invalid', { fields: { name: 'Tulis namanya, atau tarik barisnya.' } })
    const same = await findSame(tx, found.rapatId, { name, instansi, position, people })
    if (same && same.id !== found.id)
      throw new Refusal('input-invalid', { fields: { name: 'Orang ini sudah ada di daftar. Tarik salah satunya.' } })
    const set = { name, instansi, position, people: name ? 1 : people, ...guestKeys({ name, instansi }) }
    return done(tx, steps, found, 'rapat.guest-changed', set)
  })
}

/** Takes a line off the list; the trail keeps it. */
export function withdrawGuest(actor: Actor, { key, ...input }: WithdrawGuest, now = new Date()): Promise<KeyedStamp> {
  return inGuest(actor, key, input, now, (tx, steps, found) =>
    done(tx, steps, found, 'rapat.guest-withdrawn', { withdrawn: true }),
  )
}

function inGuest<Input extends { id: string; version: number }>(
  actor: Actor,
  key: string,
  input: Input,
  now: Date,
  work: (tx: TenantTx, steps: Steps, found: KeptGuest) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { guest: input } }, async (tx, steps) => {
    const [found] = await tx.sql.query<KeptGuest>(
      `select ${COLUMNS} from rapat_guest where tenant_id = $1 and id = $2::uuid and not withdrawn`,
      [tx.tenantId, input.id],
    )
    if (!found) throw new Refusal('not-found')
    await openRapat(tx, found.rapatId, now)
    if (found.version !== input.version) throw new Refusal('changed-meanwhile')
    return work(tx, steps, found)
  })
}

async function done(
  tx: TenantTx,
  steps: Steps,
  { id, rapatId, version }: KeptGuest,
  action: string,
  set: Parameters<Steps['update']>[2],
): Promise<KeyedChange> {
  await steps.update('rapat_guest', { id }, { ...set, ...nextVersion({ version }) })
  await recordAudit(tx, action, rapatSubject(rapatId), { line: id })
  return { action, subject: rapatSubject(rapatId), rows: [{ table: 'rapat_guest', id, version: version + 1 }] }
}
