import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { serverEpoch } from '@/lib/db/epoch'
import { type FieldProblems, Refusal, type RefusalCode } from '@/lib/errors/refusal'
import { type ReportAnswer, saveDraft, sendReport, takeStep } from '@/lib/reports/commands'
import type { FormDeclaration } from '@/lib/reports/form'
import { hashBody, type Intent } from '@/lib/reports/intent'
import { reasonSchema, reportRefSchema, schemasOf } from '@/lib/reports/schema'
import { StaleReport, type StoredVersion } from '@/lib/reports/stale-report'

/** The version of the language phones and server speak; phones of an older one are told to reload. */
const SYNC_PROTOCOL = 1
export const MOST_ITEMS = 200

/** What became of one item. Only *diterima* may leave the device's outbox unseen. */
export type SyncOutcome =
  | ({ key: string; outcome: 'diterima' } & ReportAnswer)
  | { key: string; outcome: 'ditolak'; code: RefusalCode; message: string; fields: FieldProblems }
  | { key: string; outcome: 'bentrok'; code: 'changed-meanwhile'; message: string; stored: StoredVersion }

export interface SyncAnswer {
  protocol: typeof SYNC_PROTOCOL
  epoch: string
  time: string
  items: SyncOutcome[]
}

const instant = z.iso.datetime({ offset: true, error: 'Waktu tidak terbaca.' }).transform((text) => new Date(text))

const envelopeSchema = z.object({
  protocol: z.literal(SYNC_PROTOCOL, 'Halaman ini versi lama. Muat ulang; isian Anda tetap tersimpan.'),
  /** The device's clock while it sends, so that the server knows how far it is off. */
  deviceAt: instant.optional(),
  items: z
    .array(z.unknown(), 'Kiriman harus berupa daftar.')
    .min(1, 'Kiriman kosong.')
    .max(MOST_ITEMS, 'Paling banyak 200 kiriman sekaligus.'),
})

/** The steps on reports that travel. */
export const REPORT_STEPS = ['report.draft', 'report.send', 'report.withdraw', 'report.correct'] as const

const itemSchema = z.object({
  key: z.uuid('Kunci kiriman tidak terbaca.'),
  kind: z.enum(REPORT_STEPS, 'Jenis kiriman tidak dikenal.'),
  body: z.record(z.string(), z.unknown(), 'Isi kiriman tidak terbaca.'),
  madeAt: instant,
  baseVersion: z.int32('Versi laporan tidak terbaca.').min(0, 'Versi laporan tidak terbaca.'),
})
const correctSchema = z.strictObject({ reason: reasonSchema })
const withdrawSchema = z.strictObject({ reason: z.literal('').default('') })

/**
 * Runs a device's items in their order, each on its own: one that is refused keeps
 * nothing and stops no other. Refuses the whole only when it cannot be read.
 */
export async function syncItems(actor: Actor, input: unknown, now: Date): Promise<SyncAnswer> {
  const envelope = parsed(envelopeSchema, input)
  const clockOff = envelope.deviceAt ? envelope.deviceAt.getTime() - now.getTime() : null
  const items: SyncOutcome[] = []
  for (const item of envelope.items) items.push(await outcomeOf(actor, item, clockOff, now))
  return { protocol: SYNC_PROTOCOL, epoch: await serverEpoch(), time: now.toISOString(), items }
}

async function outcomeOf(actor: Actor, raw: unknown, clockOff: number | null, now: Date): Promise<SyncOutcome> {
  const key = keyOf(raw)
  try {
    return { key, outcome: 'diterima', ...(await runReportItem(actor, parsed(itemSchema, raw), clockOff, now)) }
  } catch (error) {
    if (error instanceof StaleReport)
      return { key, outcome: 'bentrok', code: 'changed-meanwhile', message: error.message, stored: error.stored }
    if (error instanceof Refusal)
      return { key, outcome: 'ditolak', code: error.code, message: error.message, fields: error.fields }
    throw error
  }
}

/** A step on a report as its author made it. */
export interface ReportItem extends Pick<Intent, 'also' | 'author'> {
  key: string
  kind: string
  body: Record<string, unknown>
  madeAt: Date
  baseVersion: number
  /** What the author saw, where the device told it. */
  base?: Record<string, unknown> | undefined
}

/** Runs one step on a report by the command that its button has, whichever way it came. */
export function runReportItem(
  actor: Actor,
  { key, kind, body, madeAt, baseVersion: version, base: seen, also, author }: ReportItem,
  clockOff: number | null,
  now: Date,
): Promise<ReportAnswer> {
  const { form: formCode, period, unit, ...rest } = body
  const ref = parsed(reportRefSchema, { form: formCode, period, unit })
  // Hashed once it is known to be small and flat.
  const intent = (): Intent => ({
    key,
    bodyHash: hashBody({ kind, body }),
    now,
    ...(also && { also }),
    ...(author && { author }),
  })
  const base = seen && baseOf(ref.form, seen)
  if (kind === 'report.draft') {
    const draft = parsed(schemasOf(ref.form).draft, rest)
    return saveDraft(actor, intent(), { ...ref, ...draft, version, ...(base && { base }) })
  }
  if (kind === 'report.send') {
    const sent = parsed(schemasOf(ref.form).sent, rest)
    return sendReport(actor, intent(), { ...ref, ...sent, version, madeAt, clockOff, ...(base && { base }) })
  }
  const { reason } = parsed(kind === 'report.correct' ? correctSchema : withdrawSchema, rest)
  return takeStep(actor, intent(), kind === 'report.correct' ? 'correct' : 'withdraw', { ...ref, version, reason })
}

/** What the author saw, when it can be read as this form has it now; without it nothing is joined. */
const baseOf = (form: FormDeclaration, { cells = {}, reasons = {}, unread = {} }: Record<string, unknown>) =>
  schemasOf(form).draft.safeParse({ cells, reasons, unread }).data

const keyOf = (raw: unknown): string => {
  const key = raw !== null && typeof raw === 'object' && 'key' in raw ? raw.key : ''
  return typeof key === 'string' ? key.slice(0, 60) : ''
}

/** The value a schema reads, or a refusal with a sentence for each place, at most fifty of them. */
function parsed<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: FieldProblems = {}
  for (const issue of result.error.issues.slice(0, 50)) fields[String(issue.path.at(-1) ?? 'isi')] ??= issue.message
  throw new Refusal('input-invalid', { fields })
}
