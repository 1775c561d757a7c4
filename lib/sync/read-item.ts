import 'server-only'
import { z } from 'zod'
import { Refusal } from '@/lib/errors/refusal'
import { parsed } from '@/lib/sync/parsed'
import { ITEM_KINDS, type ItemKind, type PlainItem } from '@/lib/sync/protocol'
import { type OpenedItem, openItem, SealBroken, type SealedBytes } from '@/lib/sync/sealing'
import { pairOf } from '@/lib/sync/server-keys'

const instant = z.iso.datetime({ offset: true, error: 'Waktu tidak terbaca.' }).transform((text) => new Date(text))
/** A line of a list: signs that break lists are left out, since nobody meant them. */
const line = (most: number) => z.string().transform((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, most))

const sealedSchema = z.object({
  key: z.uuid().regex(/^[0-9a-f-]+$/),
  seq: z.int32().min(1),
  keyId: z.string().max(60),
  point: z.string().max(100),
  iv: z.string().max(30),
  sealed: z.union([z.string(), z.instanceof(Uint8Array<ArrayBuffer>)]),
  signature: z.string().max(120),
})
export type Sealed = z.infer<typeof sealedSchema>

/** A sealed item as it travels; null for what cannot be one. */
export const readSealed = (raw: unknown): Sealed | null => sealedSchema.safeParse(raw).data ?? null

const plainSchema = z.object({
  key: z.string(),
  kind: z.enum(ITEM_KINDS),
  subject: line(200),
  label: line(300),
  body: z.record(z.string(), z.unknown(), 'Isi kiriman tidak terbaca.'),
  baseVersion: z.int32('Versi tidak terbaca.').min(0, 'Versi tidak terbaca.'),
  base: z.record(z.string(), z.unknown()).optional(),
  madeAt: instant,
})

/** An opened item with its moment read; the photo beside it where it carries one. */
export type ReadItem = Omit<PlainItem, 'madeAt'> & { madeAt: Date; photo: Uint8Array | null }

/** What opening an item came to. */
export type Reading =
  | { kind: 'read'; item: ReadItem }
  /** The signature is not the device's. */
  | { kind: 'forged' }
  /** Nobody can open it here and now; the device keeps it. */
  | { kind: 'later'; signed: boolean; message: string }
  /** Its device sealed it, and its content is none. */
  | { kind: 'refused'; refusal: Refusal }

/** Verifies, opens and reads one item of a device. */
export async function readItem(signKey: Uint8Array, deviceId: string, sealed: Sealed): Promise<Reading> {
  const pair = pairOf(sealed.keyId)
  if (!pair)
    return { kind: 'later', signed: false, message: 'Kiriman ini disegel untuk kunci yang belum dikenal server ini.' }
  let opened: OpenedItem
  try {
    opened = await openItem((await pair).privateKey, signKey, deviceId, sealed as SealedBytes)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    if (error.why === 'signature') return { kind: 'forged' }
    return {
      kind: 'later',
      signed: true,
      message: 'Kiriman ini belum dapat dibuka di server ini. Beri tahu admin dinas.',
    }
  }
  const { kind } = opened.item as { kind?: unknown }
  if (typeof kind === 'string' && !ITEM_KINDS.includes(kind as ItemKind))
    return {
      kind: 'later',
      signed: true,
      message: 'Server ini belum mengenal jenis kiriman ini. Dicoba lagi setelah diperbarui.',
    }
  try {
    const { base, ...item } = parsed(plainSchema, opened.item)
    return { kind: 'read', item: { ...item, ...(base && { base }), key: sealed.key, photo: opened.photo } }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', refusal: error }
    throw error
  }
}
