import { z } from 'zod'
import { listOf } from '@/lib/actions/form-data'
import { keySchema } from '@/lib/registers/register'
import { isCause } from './causes'
import { TARGET_GROUP_VALUES } from './groups'

const id = z.uuid('Kasus ini tidak dikenal')
const version = z.coerce.number<string>('Buka ulang layar ini').int().positive()
const day = z.iso.date('Tulis tanggal seperti 2026-07-03')
const text = (most: number) => z.string().trim().max(most, `Paling banyak ${most} huruf`)
const wanted = (most: number, words: string) => text(most).min(5, words)
const step = { key: keySchema, id, version }

export const proposeCaseSchema = z.strictObject({
  key: keySchema,
  personId: z.uuid('Pilih orangnya'),
  group: z.enum(TARGET_GROUP_VALUES, 'Pilih kelompok sasarannya'),
  year: z.coerce.number<string>('Isi tahunnya').int().min(2021, 'AKS ada sejak 2021').max(2100, 'Periksa tahunnya'),
  round: z.enum(['1', '2'], 'Pilih putarannya').transform(Number),
  why: wanted(500, 'Tulis mengapa kasus ini diusulkan, paling sedikit 5 huruf'),
})
export const auditCaseSchema = z.strictObject({
  ...step,
  auditedOn: day,
  causes: listOf(z.string().refine(isCause, 'Penyebab ini tidak ada dalam daftar')),
  findings: wanted(3_000, 'Tulis temuannya, paling sedikit 5 huruf'),
  recommendation: text(3_000),
})
export const addCaseStepSchema = z.strictObject({
  ...step,
  what: wanted(300, 'Tulis apa yang dilakukan, paling sedikit 5 huruf'),
  owner: text(120).min(3, 'Tulis siapa yang bertanggung jawab'),
  dueOn: day,
})
export const finishCaseStepSchema = z.strictObject({
  ...step,
  doneOn: day,
  result: wanted(500, 'Tulis hasilnya, paling sedikit 5 huruf'),
})
export const withdrawCaseStepSchema = z.strictObject(step)
export const closeCaseSchema = z.strictObject({
  ...step,
  closedOn: day,
  outcome: wanted(1_000, 'Tulis hasil akhirnya, paling sedikit 5 huruf'),
})
export const cancelCaseSchema = z.strictObject({
  ...step,
  reason: wanted(300, 'Tulis alasannya, paling sedikit 5 huruf'),
})

export type ProposeCase = z.output<typeof proposeCaseSchema>
export type AuditCase = z.output<typeof auditCaseSchema>
export type AddCaseStep = z.output<typeof addCaseStepSchema>
export type FinishCaseStep = z.output<typeof finishCaseStepSchema>
export type WithdrawCaseStep = z.output<typeof withdrawCaseStepSchema>
export type CloseCase = z.output<typeof closeCaseSchema>
export type CancelCase = z.output<typeof cancelCaseSchema>
