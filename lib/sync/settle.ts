import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { DeviceAuthor } from '@/lib/auth/field-device'
import { systemActor } from '@/lib/auth/system-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS, Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import { type Arrival, type ItemRow, type Settled, settleStatement } from '@/lib/sync/item-rows'
import { isBehindLate, layStatement, placeOf } from '@/lib/sync/late-rows'
import type { ItemOutcome } from '@/lib/sync/protocol'
import type { ReadItem, Reading, Sealed } from '@/lib/sync/read-item'
import { receiptOf } from '@/lib/sync/receipt-of'
import { conflictOf, isBookKind, isCareKind, runItem, writeAs } from '@/lib/sync/run-item'

/** What all items of one batch have in common. */
export interface Settling {
  author: DeviceAuthor
  /** Whether the author's own signed-in page asks: only it hears what a command answered. */
  isOwn: boolean
  clockOff: number | null
  carriedBy: string | null
  /** How the batch's keys were settled before; kept up to date. */
  known: Map<string, ItemRow>
  now: Date
}

/** Who writes for an author that may no longer act. */
export const scribeOf = ({ actor, facts }: DeviceAuthor): Actor =>
  actor ?? systemActor(facts.tenantId, facts.zone as Zone)

const ENDED = {
  'device-revoked': 'Perangkat pengirim sudah dicabut. Kantor memutuskan apakah kiriman ini diterapkan.',
  'account-closed': 'Akun pengirim sudah ditutup. Kantor memutuskan apakah kiriman ini diterapkan.',
  'role-ended': 'Peran pengirim sudah berakhir. Kantor memutuskan apakah kiriman ini diterapkan.',
} as const

/** Refusals behind which the work was done, and somebody of the office decides what becomes of it. */
const LATE: readonly string[] = ['report.village-not-served', 'report.locked', 'report.period-closed']
const isLate = (kind: string, { code }: Refusal) => LATE.includes(code) || (code === 'not-allowed' && isBookKind(kind))

const MOVED = {
  code: 'care.moved',
  message: 'Keluarga ini di luar wilayah Anda. Koordinator kecamatan memutuskan apakah kiriman ini diterapkan.',
}
const BEHIND = {
  code: 'care.behind',
  message: 'Kiriman sebelumnya untuk keluarga ini menunggu keputusan koordinator; yang ini ikut menunggu.',
}

/** Brings one verified item to its end, once, and keeps how it ended. */
export async function settle(
  settling: Settling,
  sealed: Sealed,
  reading: Extract<Reading, { kind: 'read' | 'refused' }>,
): Promise<ItemOutcome> {
  const { author, isOwn, now, known } = settling
  const { tenantId, accountId } = author.facts
  const { key } = sealed
  const head = { key, receipt: receiptOf(tenantId, key), receivedAt: now.toISOString() }
  const before = known.get(key)
  if (before && before.accountId !== accountId) return { ...head, ...refusedBy(new Refusal('key-reused'), isOwn) }
  if (before && isFinal(before, author)) return again(head, before)

  const item = reading.kind === 'read' ? reading.item : null
  const arrival = arrivalOf(settling, sealed, item)
  const keep = async (outcome: Settled, code = '', message = '') => {
    if (before?.outcome === 'diterima') return
    await writeAs(scribeOf(author), settleStatement(arrival, { outcome, code, message }))
    note(settling, key, outcome, { code, message })
  }
  const lay = async (late: ReadItem, code: string, message: string): Promise<ItemOutcome> => {
    await inTenantSql(scribeOf(author), async (tx) => {
      for (const { text, values } of [
        layStatement(arrival, late, await placeOf(tx, late), { code, message }),
        settleStatement(arrival, { outcome: 'susulan', code, message }),
      ])
        await tx.sql.query(text, values)
    })
    note(settling, key, 'susulan', { code, message })
    return { ...head, outcome: 'susulan', code, message }
  }

  try {
    if (reading.kind === 'refused') throw reading.refusal
    if (!author.actor) return await lay(reading.item, author.ended!, ENDED[author.ended!])
    if (!before && (await waitsBehind(author.actor, reading.item)))
      return await lay(reading.item, BEHIND.code, BEHIND.message)
    const answer = await runItem(author.actor, reading.item, arrival, () =>
      settleStatement(arrival, { outcome: 'diterima' }),
    )
    const receivedAt = before?.outcome === 'diterima' ? before.receivedAt.toISOString() : head.receivedAt
    note(settling, key, 'diterima', { ran: true, receivedAt: new Date(receivedAt) })
    const { joined } = answer as { joined?: true }
    return { ...head, receivedAt, outcome: 'diterima', ...(isOwn && { answer }), ...(joined && { joined }) }
  } catch (error) {
    if (!(error instanceof Refusal)) return wait(key, error)
    // What was once accepted stays so: only the same key with another content is told apart.
    if (before?.outcome === 'diterima' && error.code !== 'key-reused') return again(head, before)
    if (item && isLate(item.kind, error)) return lay(item, error.code, error.message)
    if (item && isCareKind(item.kind) && error.code === 'not-allowed') return lay(item, MOVED.code, MOVED.message)
    const conflict = conflictOf(error)
    if (!conflict) {
      await keep('ditolak', error.code, error.message)
      return { ...head, ...refusedBy(error, isOwn) }
    }
    await keep('bentrok', error.code, error.message)
    return { ...head, outcome: 'bentrok', code: error.code, message: error.message, ...(isOwn && conflict) }
  }
}

/** Steps on one family keep their order: what follows on one that waits for a decision waits as well. */
const waitsBehind = async (actor: Actor, item: ReadItem): Promise<boolean> =>
  isCareKind(item.kind) && inTenantSql(actor, (tx) => isBehindLate(tx, item))

/** An item in the inbox waits there; one the office decided, or that ran under no key of its own, runs no more. */
const isFinal = ({ outcome, ran, refused }: ItemRow, { actor }: DeviceAuthor): boolean =>
  outcome === 'susulan' || refused || (outcome === 'diterima' && (!ran || !actor))

function again(head: { key: string; receipt: string }, row: ItemRow): ItemOutcome {
  const { code, message } = row
  const told = { key: head.key, receipt: head.receipt, receivedAt: row.receivedAt.toISOString() }
  if (row.outcome === 'diterima') return { ...told, outcome: 'diterima' }
  if (row.outcome === 'susulan') return { ...told, outcome: 'susulan', code, message }
  return { ...told, outcome: 'ditolak', code, message, fields: {} }
}

/** Sentences beside the cells tell what stands in them: only their author hears them. */
const refusedBy = (refusal: Refusal, isOwn: boolean) => ({
  outcome: 'ditolak' as const,
  code: refusal.code,
  message: isOwn ? refusal.message : REFUSALS[refusal.code],
  fields: isOwn ? refusal.fields : {},
})

function arrivalOf({ author, clockOff, carriedBy, now }: Settling, sealed: Sealed, item: ReadItem | null): Arrival {
  const { key, seq } = sealed
  const unread = { key, kind: '', subject: '', label: 'Kiriman yang tidak terbaca', madeAt: now }
  return { author: author.facts, deviceId: author.device.id, seq, item: item ?? unread, clockOff, carriedBy, now }
}

/** Keeps what is known of the batch's keys as it stands: the same key may come twice in one batch. */
function note(
  { known, author, now }: Settling,
  key: string,
  outcome: Settled,
  { code = '', message = '', ran = false, receivedAt = now }: Partial<ItemRow>,
): void {
  known.set(key, { key, accountId: author.facts.accountId, outcome, code, message, receivedAt, ran, refused: false })
}

/** A fault of ours that this one item meets: the device keeps it, and the others go on. A fault of the line ends the batch. */
function wait(key: string, error: unknown): ItemOutcome {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isOurs = error instanceof TypeError || error instanceof RangeError || /^(22|23|42|P2)/.test(code)
  if (!isOurs) throw error
  // Never its text: it may quote what a person typed.
  console.error(`sync: an item waits after ${error instanceof Error ? error.name : 'a fault'} ${code}`)
  return { key, outcome: 'menunggu', message: 'Server belum dapat menyelesaikan kiriman ini. Dicoba lagi nanti.' }
}
