import { z } from 'zod'
import { optionalText } from '@/lib/registers/fields'
import { CLOSINGS, STAGES } from './care'

const key = z.uuid('Buka ulang layar isian ini')
const id = z.uuid('Data ini tidak dikenal')
const version = z.int().min(0)
const day = z.iso.date('Tulis tanggal seperti 2026-07-03').refine((value) => value >= '1950-01-01', 'Periksa tahunnya')
const words = (label: string, most = 200) => optionalText(label, most).shape
const reason = z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf')
const nullable = <Shape extends z.ZodType>(shape: Shape) => shape.nullable().default(null)

/** What belongs to a stage as a whole. */
export const factsSchema = z.strictObject({
  partnerId: id.optional(),
  partnerName: words('Nama pasangan').optional(),
  homeAfter: words('Tempat tinggal sesudah menikah').optional(),
  pregnancy: z.int('Tulis angka').min(1, 'Tulis 1 untuk kehamilan pertama').max(20, 'Periksa angkanya').optional(),
  lastBirthOn: day.optional(),
  multiple: z.int('Tulis angka').min(2, 'Tulis 2 untuk kembar dua').max(6, 'Periksa angkanya').optional(),
  place: words('Tempat persalinan', 100).optional(),
  helper: words('Penolong persalinan', 100).optional(),
  mode: words('Cara persalinan', 100).optional(),
})

export const openTargetSchema = z.strictObject({
  key,
  id,
  familyId: id,
  personId: id,
  stage: z.enum(STAGES, 'Pilih dari daftar'),
  openedOn: day,
  anchorOn: nullable(day),
  facts: factsSchema.default({}),
  afterId: nullable(id),
})
export const closeTargetSchema = z.strictObject({
  key,
  id,
  familyId: id,
  closedOn: day,
  closedAs: z.enum(CLOSINGS, 'Pilih alasannya'),
  note: words('Catatan', 300),
})

const sex = z.enum(['L', 'P', ''], 'Pilih laki-laki atau perempuan')
const baby = z.strictObject({
  id,
  targetId: id,
  name: words('Nama bayi', 100),
  sex,
  alive: z.boolean('Jawab hidup atau tidak'),
  weightG: nullable(z.int('Tulis dalam gram')),
  lengthMm: nullable(z.int('Tulis dalam milimeter')),
})
export const birthSchema = z.strictObject({
  key,
  targetId: id,
  familyId: id,
  afterId: id,
  deliveredOn: day,
  place: words('Tempat persalinan', 100),
  helper: words('Penolong persalinan', 100),
  mode: words('Cara persalinan', 100),
  gestationWeeks: nullable(z.int('Tulis angka')),
  babies: z.array(baby).min(1, 'Isi paling sedikit satu bayi').max(6, 'Paling banyak enam bayi'),
})

const answer = z.union([
  z.string().max(1_000, 'Paling banyak 1.000 huruf'),
  z.number(),
  z.boolean(),
  z.array(z.string().max(100)).max(40),
  z.null(),
])
export const answersSchema = z
  .record(z.string().regex(/^[\w.-]{1,60}$/, 'Jawaban ini tidak dikenal'), answer, 'Jawaban tidak terbaca')
  .refine((answers) => Object.keys(answers).length <= 150, 'Terlalu banyak jawaban')

const measures = z.strictObject({
  id,
  weightKg: z.number().nullable(),
  lengthCm: z.number().nullable(),
  measure: z.enum(['L', 'H', '']),
  headCm: z.number().nullable(),
  muacCm: z.number().nullable(),
  oedema: z.boolean().nullable(),
})

const visit = {
  visitedOn: day,
  step: words('Langkah', 40),
  edition: z.int().min(1).max(1_000),
  answers: answersSchema,
  measurement: nullable(measures).optional(),
}
/** What the author of a change saw stored. */
const visitBase = z.object({ visitedOn: day, step: z.string(), answers: answersSchema }).optional()

export const recordVisitSchema = z.strictObject({ key, id, targetId: id, familyId: id, ...visit })
export const changeVisitSchema = z.strictObject({
  key,
  id,
  targetId: id,
  familyId: id,
  version,
  base: visitBase,
  ...visit,
})
export const withdrawVisitSchema = z.strictObject({ key, id, familyId: id, version, base: visitBase, reason })
/** Takes back the step that was made with this key. */
export const undoCareSchema = z.strictObject({ key, familyId: id })

export type OpenTarget = z.output<typeof openTargetSchema>
export type CloseTarget = z.output<typeof closeTargetSchema>
export type RecordBirth = z.output<typeof birthSchema>
export type RecordVisit = z.output<typeof recordVisitSchema>
export type ChangeVisit = z.output<typeof changeVisitSchema>
export type WithdrawVisit = z.output<typeof withdrawVisitSchema>
export type UndoCare = z.output<typeof undoCareSchema>
