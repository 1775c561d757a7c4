import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { type FieldProblems, Refusal, type RefusalCode } from '@/lib/errors/refusal'
import type { PlainItem } from '@/lib/sync/protocol'
import type { BookStep } from './book-steps'
import { changeMeeting, recordMeeting, undoMeeting, withdrawMeeting } from './meeting-commands'
import type { Meeting } from './meeting-queries'
import {
  changeMeetingSchema,
  recordMeetingSchema,
  recordNilSchema,
  recordServiceSchema,
  resultSchema,
  undoSchema,
  withdrawMeetingSchema,
  withdrawNilSchema,
  withdrawServiceSchema,
} from './meeting-schema'
import { type MeetingDone, StaleMeeting } from './meeting-step'
import { recordNil, recordService, setServiceResult, withdrawNil, withdrawService } from './services'

const MOST_ITEMS = 50

/** What became of one item. Only *diterima* may leave the device unseen. */
export type BookOutcome =
  | ({ key: string; outcome: 'diterima' } & MeetingDone)
  | { key: string; outcome: 'ditolak'; code: RefusalCode; message: string; fields: FieldProblems }
  | { key: string; outcome: 'bentrok'; code: 'changed-meanwhile'; message: string; stored: Meeting }

export interface BookAnswer {
  protocol: 1
  items: BookOutcome[]
}

const envelopeSchema = z.object({
  protocol: z.literal(1, 'Halaman ini versi lama. Muat ulang; draf Anda tetap tersimpan.'),
  items: z
    .array(z.unknown(), 'Kiriman harus berupa daftar.')
    .min(1, 'Kiriman kosong.')
    .max(MOST_ITEMS, 'Terlalu banyak.'),
})
const itemSchema = z.object({
  key: z.uuid('Kunci kiriman tidak terbaca.'),
  kind: z.string(),
  body: z.record(z.string(), z.unknown(), 'Isi kiriman tidak terbaca.'),
})

type Run = (actor: Actor, input: unknown, now: Date) => Promise<MeetingDone>

const step =
  <Schema extends z.ZodType>(
    schema: Schema,
    command: (actor: Actor, input: z.output<Schema>, now: Date) => Promise<MeetingDone>,
  ): Run =>
  (actor, input, now) =>
    command(actor, parsed(schema, input), now)

const STEPS: Record<BookStep, Run> = {
  'meeting.record': step(recordMeetingSchema, recordMeeting),
  'meeting.change': step(changeMeetingSchema, changeMeeting),
  'meeting.withdraw': step(withdrawMeetingSchema, withdrawMeeting),
  'meeting.undo': step(undoSchema, undoMeeting),
  'service.record': step(recordServiceSchema, recordService),
  'service.result': step(resultSchema, setServiceResult),
  'service.withdraw': step(withdrawServiceSchema, withdrawService),
  'nil.record': step(recordNilSchema, recordNil),
  'nil.withdraw': step(withdrawNilSchema, withdrawNil),
}

/**
 * Runs a device's items on groups' books in their order, each on its own: one that is
 * refused keeps nothing and stops no other. Refuses the whole only when it cannot be read.
 */
export async function syncBook(actor: Actor, input: unknown, now: Date): Promise<BookAnswer> {
  const envelope = parsed(envelopeSchema, input)
  const items: BookOutcome[] = []
  for (const item of envelope.items) items.push(await outcomeOf(actor, item, now))
  return { protocol: 1, items }
}

/** The steps of groups' books that travel sealed, from phones without signal. */
export type BookItemKind = Exclude<BookStep, 'meeting.undo'>
export const BOOK_ITEM_KINDS = (Object.keys(STEPS) as BookStep[]).filter(
  (kind): kind is BookItemKind => kind !== 'meeting.undo',
)
const VERSIONED: readonly BookStep[] = ['meeting.change', 'meeting.withdraw', 'service.result', 'service.withdraw']

/**
 * Runs one opened item of protocol 2 as its author. Its version and what its author saw
 * (`base`) stand beside its body. Refuses like the commands do: with `StaleMeeting` or
 * `StaleService` where another's edit touches it.
 */
export function applyBookItem(
  actor: Actor,
  {
    key,
    kind,
    body,
    baseVersion,
    base,
  }: Pick<PlainItem, 'key' | 'body' | 'baseVersion' | 'base'> & { kind: BookItemKind },
  now: Date,
): Promise<MeetingDone> {
  const seen = VERSIONED.includes(kind) ? { version: baseVersion, ...(base && { base }) } : {}
  return STEPS[kind](actor, { ...body, ...seen, key }, now)
}

async function outcomeOf(actor: Actor, raw: unknown, now: Date): Promise<BookOutcome> {
  const key = keyOf(raw)
  try {
    const item = parsed(itemSchema, raw)
    if (!Object.hasOwn(STEPS, item.kind))
      throw new Refusal('input-invalid', { fields: { kind: 'Jenis kiriman tidak dikenal.' } })
    const done = await STEPS[item.kind as BookStep](actor, { ...item.body, key: item.key }, now)
    return { key, outcome: 'diterima', ...done }
  } catch (error) {
    // `touching` is for those who told what they saw, in protocol 2.
    if (error instanceof StaleMeeting)
      return { key, outcome: 'bentrok', code: 'changed-meanwhile', message: error.message, stored: error.stored }
    if (error instanceof Refusal)
      return { key, outcome: 'ditolak', code: error.code, message: error.message, fields: error.fields }
    throw error
  }
}

const keyOf = (raw: unknown): string => {
  const key = raw !== null && typeof raw === 'object' && 'key' in raw ? raw.key : ''
  return typeof key === 'string' ? key.slice(0, 60) : ''
}

const UNSTORABLE = 'Berisi karakter yang tidak dapat disimpan. Hapus, lalu ketik ulang.'

/** The value a schema reads, or a refusal with a sentence for each place, at most fifty of them. */
function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  const fields: FieldProblems = {}
  if (!result.success)
    for (const issue of result.error.issues.slice(0, 50)) fields[String(issue.path[0] ?? 'isi')] ??= issue.message
  else if (result.data !== null && typeof result.data === 'object')
    for (const [name, value] of Object.entries(result.data))
      if (typeof value === 'string' && (value.includes('\0') || /\p{Surrogate}/u.test(value))) fields[name] = UNSTORABLE
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
  return result.data as z.output<Schema>
}
