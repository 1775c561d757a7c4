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

/** A reviewer's step on the ticked reports, or on all that wait. */
export const reviewManyAction = formAction({
  schema: z.strictObject({
    key: z.uuid(),
    step: z.enum(['verify', 'approve']),
    form: sheetRefSchema.shape.form,
    period: sheetRefSchema.shape.period,
    report: listOf(reportKey),
    waiting: listOf(reportKey),
    all: z.string().optional(),
  }),
  run: async (actor, { all, report, waiting, ...rest }) => {
    const reports = all ? waiting : report
    if (reports.length === 0) throw new Refusal('input-invalid', { detail: 'Pilih sedikitnya satu laporan.' })
    return reviewMany(actor, { ...rest, reports }, new Date())
  },
  done: ({ step }, { done, refused }) => {
    const verb = step === 'verify' ? 'diverifikasi' : 'disetujui'
    const first = refused[0] ? ` ${refused.length} tidak: ${refused[0].message}` : ''
    return `${done} laporan ${verb}.${first}`
  },
})
