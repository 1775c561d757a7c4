'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { listOf } from '@/lib/actions/form-data'
import { Refusal } from '@/lib/errors/refusal'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { takeStep } from '@/lib/reports/commands'
import { hashBody } from '@/lib/reports/intent'
import { reviewMany } from '@/lib/reports/review'
import { sheetRefSchema, stepSchema } from '@/lib/reports/schema'

const stepFormSchema = z.strictObject({
  key: z.uuid(),
  step: z.enum(['verify', 'approve', 'return', 'lock', 'reopen', 'correct', 'withdraw'], 'Langkah ini tidak dikenal.'),
  form: stepSchema.shape.form,
  period: stepSchema.shape.period,
  unit: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  reason: stepSchema.shape.reason,
})

/** One step on one report; a correction goes on to the entry, where it is typed. */
export const takeStepAction = formAction({
  schema: stepFormSchema,
  run: (actor, { key, step, form, period, unit, version, reason }) => {
    const body = { step, form: form.code, period, unit, version, reason }
    return takeStep(actor, { key, bodyHash: hashBody(body), now: new Date() }, step, {
      form,
      period,
      unit,
      version,
      reason,
    })
  },
  goTo: ({ step, form, period, unit }) =>
    step === 'correct' || step === 'withdraw'
      ? paths.entryOf(form.code, periodText(period))
      : paths.report(form.code, periodText(period), unit),
})

const reportKey = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/)
  .transform((text) => {
    const [unit, version] = text.split(':').map(Number)
    return { unit: unit!, version: version! }
  })

/** A reviewer's step on the ticked reports; each is told by itself what became of it. */
export const reviewManyAction = formAction({
  schema: z.strictObject({
    key: z.uuid(),
    step: z.enum(['verify', 'approve', 'return'], 'Pilih langkahnya.'),
    form: sheetRefSchema.shape.form,
    period: sheetRefSchema.shape.period,
    report: listOf(reportKey),
    reason: stepSchema.shape.reason,
  }),
  run: async (actor, { report: reports, ...rest }) => {
    if (rest.step === 'return' && rest.reason === '')
      throw new Refusal('report.reason-needed', { fields: { reason: 'Tulis alasannya, paling sedikit 5 huruf.' } })
    if (reports.length === 0) throw new Refusal('input-invalid', { detail: 'Pilih sedikitnya satu laporan.' })
    return reviewMany(actor, { ...rest, reports }, new Date())
  },
  done: ({ step }, { done, refused }) => {
    const verb = { verify: 'diverifikasi', approve: 'disetujui', return: 'dikembalikan' }[step]
    return `${done} laporan ${verb}.${refused.length > 0 ? ` ${refused.length} tidak.` : ''}`
  },
  show: ({ taken, refused }) =>
    Object.fromEntries([
      ...taken.map((unit) => [String(unit), ''] as const),
      ...refused.map(({ unitId, message }) => [String(unitId), message] as const),
    ]),
})
