import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { actorOfDevice, type DeviceAuthor, noteContact } from '@/lib/auth/field-device'
import { serverEpoch } from '@/lib/db/epoch'
import { inTenantSql } from '@/lib/db/tenant'
import { countAccepted, type ItemRow, readItems } from '@/lib/sync/item-rows'
import { parsed } from '@/lib/sync/parsed'
import { type ItemOutcome, MOST_ITEMS, PROTOCOL, type SyncReply, type SyncRequest } from '@/lib/sync/protocol'
import { readItem, readSealed } from '@/lib/sync/read-item'
import { type Settling, scribeOf, settle } from '@/lib/sync/settle'

/** How a request came. */
export interface Contact {
  /** Who is signed in where it came from. What an item brought is told to its author only. */
  session: Actor | null
  /** Who brought it in from a carried file; its device is not at hand then. */
  carrier: Actor | null
  now: Date
  /** Called once for a request that nothing proves to come from a device of ours; refuses too many of them. */
  onStranger?: () => Promise<void>
}

const envelopeSchema = z.object({
  protocol: z.literal(PROTOCOL, 'Halaman ini versi lama. Muat ulang; isian Anda tetap tersimpan.'),
  device: z.string('Perangkat tidak terbaca.').max(60, 'Perangkat tidak terbaca.'),
  deviceAt: z.iso
    .datetime({ offset: true, error: 'Waktu tidak terbaca.' })
    .transform((text) => new Date(text))
    .optional(),
  accepted: z.int32().min(0).catch(0),
  items: z
    .array(z.unknown(), 'Kiriman harus berupa daftar.')
    .max(MOST_ITEMS, `Paling banyak ${MOST_ITEMS} kiriman sekaligus.`),
})
type Envelope = z.infer<typeof envelopeSchema>

const UNKNOWN = 'Server ini belum mengenal perangkat Anda. Masuk di perangkat ini; kiriman tetap tersimpan.'
const FORGED = 'Tanda tangan kiriman ini tidak cocok dengan perangkatnya. Isi ulang dari layar isian.'
const DAMAGED = 'Kiriman ini rusak di jalan atau di perangkat. Isi ulang dari layar isian.'

/**
 * Takes a batch of sealed items: each is verified, opened and run as its author in its own
 * transaction, in their order, whoever brings them. Refuses the whole only when it cannot
 * be read. What nobody signed in brings and no signature proves is answered like an
 * unknown device, so that nobody learns which devices there are.
 */
export async function receive(request: SyncRequest, contact: Contact): Promise<SyncReply> {
  const envelope = parsed(envelopeSchema, request)
  const author = await actorOfDevice(envelope.device, contact.now)
  const { items, proven } = author ? await settleAll(author, envelope, contact) : waiting(envelope)
  if (!proven) await contact.onStranger?.()
  return {
    protocol: PROTOCOL,
    epoch: await serverEpoch(),
    time: contact.now.toISOString(),
    accepted:
      proven && author
        ? await inTenantSql(scribeOf(author), (tx) => countAccepted(tx, author.device.id))
        : envelope.accepted,
    items,
  }
}

const keyOf = (raw: unknown): string => {
  const key = raw !== null && typeof raw === 'object' && 'key' in raw ? raw.key : ''
  return typeof key === 'string' ? key.slice(0, 60) : ''
}
const waits = (raw: unknown, message = UNKNOWN): ItemOutcome => ({ key: keyOf(raw), outcome: 'menunggu', message })
const waiting = ({ items }: Envelope) => ({ items: items.map((raw) => waits(raw)), proven: false })

async function settleAll(author: DeviceAuthor, envelope: Envelope, contact: Contact) {
  const { session, carrier, now } = contact
  const { accountId, tenantId } = author.facts
  const isOwn = session?.accountId === accountId
  const bearer = carrier ?? session
  const trusted = bearer !== null && bearer.tenantId === tenantId
  const sealed = envelope.items.map(readSealed)
  const known = await knownItems(
    author,
    sealed.flatMap((item) => (item ? [item.key] : [])),
  )
  const refused = (raw: unknown, message: string): ItemOutcome =>
    trusted
      ? {
          ...{ key: keyOf(raw), outcome: 'ditolak', receipt: '', receivedAt: now.toISOString() },
          ...{ code: 'input-invalid', message, fields: {} },
        }
      : waits(raw)
  const settling: Settling = {
    author,
    isOwn,
    // A carried file was saved some time ago: what its device's clock said then says nothing of now.
    clockOff: carrier ? author.device.clockOff : envelope.deviceAt ? envelope.deviceAt.getTime() - now.getTime() : null,
    carriedBy: trusted && !isOwn ? bearer.accountId : null,
    known,
    now,
  }
  let signed = 0
  const items: ItemOutcome[] = []
  for (const [index, raw] of envelope.items.entries()) {
    const item = sealed[index]
    if (!item) {
      items.push(refused(raw, DAMAGED))
      continue
    }
    const reading = await readItem(author.device.signKey, author.device.id, item)
    if (reading.kind === 'forged') {
      items.push(refused(raw, FORGED))
      continue
    }
    if (reading.kind === 'later') {
      signed += reading.signed ? 1 : 0
      items.push(waits(raw, reading.message))
      continue
    }
    signed += 1
    items.push(await settle(settling, item, reading))
  }
  const proven = trusted || signed > 0
  if (proven && !carrier) await noteContact(author.device.id, settling.clockOff, now)
  // Without any proof even what waits for another reason looks like what comes from nowhere.
  return { items: proven ? items : envelope.items.map((raw) => waits(raw)), proven }
}

async function knownItems(author: DeviceAuthor, keys: readonly string[]): Promise<Map<string, ItemRow>> {
  const rows = keys.length > 0 ? await inTenantSql(scribeOf(author), (tx) => readItems(tx, keys)) : []
  return new Map(rows.map((row) => [row.key, row]))
}
