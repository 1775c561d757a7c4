import { z } from 'zod'
import { type Period, parsePeriod } from '@/lib/format/period'
import { problemOfValue } from '@/lib/reports/cell'
import type { Cells, CellValue, FormDeclaration } from '@/lib/reports/form'
import { isFormPeriod } from '@/lib/reports/form-period'
import { FORMS, findForm } from '@/lib/reports/forms/all'
import { isReason, reasonKeys } from '@/lib/reports/rules'

const DAMAGED = 'Teks ini memuat tanda yang tidak dapat disimpan.'
/** NUL and half characters cannot be stored; control signs would break lists and papers. */
const isStorable = (text: string) => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\r\t]/g, ''))

/** A reason in the officer's own words: at least five letters. */
export const reasonSchema = z
  .string('Tulis alasannya.')
  .max(500, 'Paling banyak 500 huruf.')
  .refine(isStorable, DAMAGED)
  .trim()
  .refine(isReason, 'Tulis alasannya, paling sedikit 5 huruf.')

const periodSchema = z.string('Pilih bulannya.').transform((text, context): Period => {
  const period = parsePeriod(text)
  if (period !== null && period <= 9_999 * 12) return period
  context.issues.push({ code: 'custom', message: 'Bulan ditulis seperti 2026-07.', input: text })
  return z.NEVER
})

const formSchema = z.string('Pilih formulirnya.').transform((code, context): FormDeclaration => {
  const form = findForm(code)
  if (form) return form
  context.issues.push({ code: 'custom', message: 'Formulir ini tidak dikenal.', input: code })
  return z.NEVER
})

/** Which report: form, month, village. */
export const reportRefSchema = z.object({
  form: formSchema,
  period: periodSchema,
  unit: z.int32('Pilih desanya.').min(1, 'Pilih desanya.'),
})
export type ReportRef = z.infer<typeof reportRefSchema>

/** The report an address names (`/laporan/laporan-desa/2026-07/123`); null for what is none. */
export function readReportAddress(params: { form: string; period: string; unit: string }): ReportRef | null {
  const unit = /^\d{1,9}$/.test(params.unit) ? Number(params.unit) : null
  const ref = reportRefSchema.safeParse({ ...params, unit }).data
  return ref && isFormPeriod(ref.form, ref.period) ? ref : null
}

/** Which grid: form and month. */
export const sheetRefSchema = reportRefSchema.omit({ unit: true })

const versionSchema = z.int32('Versi laporan tidak terbaca.').min(0, 'Versi laporan tidak terbaca.')

/** One step of the workflow on a report that was read at a version. */
export const stepSchema = reportRefSchema.extend({
  version: versionSchema,
  reason: reasonSchema.or(z.literal('')).default(''),
})
export type StepInput = z.infer<typeof stepSchema>

function cellSchema(element: FormDeclaration['elements'][number]) {
  const error = ({ input }: { input?: unknown }) => problemOfValue(input, element) ?? undefined
  const count = z.int({ error }).min(0, { error }).max(999_999, { error })
  const said: [z.ZodType<CellValue>, ...z.ZodType<CellValue>[]] = element.mayNotApply
    ? [count, z.literal('na'), z.null()]
    : [count, z.null()]
  return z.union(said, { error })
}

/** The cells of a form as they travel: every declared column at most once, nothing else. */
export const cellsSchema = (form: FormDeclaration): z.ZodType<Cells> =>
  z.strictObject(Object.fromEntries(form.elements.map((element) => [element.column, cellSchema(element).optional()])), {
    error: (issue) => (issue.code === 'unrecognized_keys' ? 'Ada sel yang tidak ada di formulir ini.' : undefined),
  }) as z.ZodType<Cells>

const reasonsSchema = (form: FormDeclaration, reason: z.ZodType<string>) =>
  z.strictObject(Object.fromEntries(reasonKeys(form).map((key) => [key, reason.optional()])), {
    error: (issue) => (issue.code === 'unrecognized_keys' ? 'Ada alasan untuk hal yang tidak dikenal.' : undefined),
  }) as z.ZodType<Record<string, string>>

/** A reason that is still being typed: kept as it is, judged at sending. */
const unfinishedSchema = z.string('Tulis alasannya.').max(500, 'Paling banyak 500 huruf.').refine(isStorable, DAMAGED)

/** A draft: cells that could be read, reasons so far, and the text of cells that could not be read. */
const draftSchema = (form: FormDeclaration) =>
  z.strictObject({
    cells: cellsSchema(form),
    reasons: reasonsSchema(form, unfinishedSchema).default({}),
    unread: z
      .strictObject(
        Object.fromEntries(
          form.elements.map((element) => [
            element.column,
            z.string().max(60, 'Paling banyak 60 huruf.').refine(isStorable, DAMAGED).optional(),
          ]),
        ),
        {
          error: (issue) =>
            issue.code === 'unrecognized_keys' ? 'Ada sel yang tidak ada di formulir ini.' : undefined,
        },
      )
      .default({}) as z.ZodType<Record<string, string>>,
  })
export type Draft = { cells: Cells; reasons: Record<string, string>; unread: Record<string, string> }

/** What is sent for review: cells and finished reasons. */
const sentSchema = (form: FormDeclaration) =>
  z.strictObject({ cells: cellsSchema(form), reasons: reasonsSchema(form, reasonSchema).default({}) })
export type Sent = { cells: Cells; reasons: Record<string, string> }

// Built once per form: making a schema costs more than using it.
const built = new Map(FORMS.map((form) => [form.code, { draft: draftSchema(form), sent: sentSchema(form) }]))

/** The schema of a form's drafts and of what is sent. */
export function schemasOf(form: FormDeclaration): { draft: z.ZodType<Draft>; sent: z.ZodType<Sent> } {
  const schemas = built.get(form.code)
  if (!schemas) throw new Error(`No schema for form ${form.code}`)
  return schemas as { draft: z.ZodType<Draft>; sent: z.ZodType<Sent> }
}
