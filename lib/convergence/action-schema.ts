import { z } from 'zod'
import { orNull } from '@/lib/actions/form-data'
import { scanField } from '@/lib/files/scan-field'
import { longText, optionalDay, optionalText, text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { ACTION_STATES, REVIEW_RESULTS } from './action-rules'
import { FIRST_SCHEME_YEAR } from './schemes'

export const wholeNumber = (words: string) =>
  z
    .string(words)
    .trim()
    .regex(/^\d{1,10}$/, words)
    .transform(Number)
export const yearField = wholeNumber('Pilih tahunnya').pipe(
  z.int().min(FIRST_SCHEME_YEAR, `Paling awal ${FIRST_SCHEME_YEAR}`).max(2100, 'Periksa tahunnya'),
)
export const versionField = wholeNumber('Buka ulang layar ini')
const code = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Aksi ini tidak dikenal')
const opd = orNull(z.uuid('Pilih OPD dari daftar'))
const at = { year: yearField, action: code, regionId: wholeNumber('Pilih wilayahnya') }
const states = ACTION_STATES.map(({ value }) => value) as [string, ...string[]]
const results = REVIEW_RESULTS.map(({ value }) => value) as [string, ...string[]]
const id = z.uuid('Data ini tidak dikenal')

/** What became of an action. Version 0 writes about it for the first time. */
export const keepActionSchema = z.strictObject({
  key: keySchema,
  ...at,
  version: versionField,
  opdId: opd,
  dueOn: optionalDay('Tenggat').shape,
  state: z.enum(states, 'Pilih keadaannya'),
  finishedOn: optionalDay('Selesai pada').shape,
  output: longText('Keluaran', 3_000).shape,
})
export const reviewActionSchema = z.strictObject({
  key: keySchema,
  id,
  version: versionField,
  reviewResult: z.enum(results, 'Pilih hasilnya'),
  review: longText('Reviu', 3_000).shape.pipe(z.string().min(5, 'Tulis reviunya, paling sedikit 5 huruf')),
  reviewedOn: z.iso.date('Tulis tanggal seperti 2026-07-03'),
})
export const addEvidenceSchema = z.strictObject({
  key: keySchema,
  ...at,
  title: text('Nama bukti', 200).shape,
  number: optionalText('Nomor', 100).shape,
  datedOn: optionalDay('Tanggal').shape,
  file: scanField,
})
export const removeEvidenceSchema = z.strictObject({ key: keySchema, id, version: versionField })
export const judgeYearSchema = z.strictObject({
  key: keySchema,
  year: yearField,
  version: versionField,
  resultClass: z.string().max(40),
  judgedBy: optionalText('Penilai', 150).shape,
  judgedOn: optionalDay('Tanggal penilaian').shape,
  note: longText('Catatan', 2_000).shape,
  source: text('Sumber', 200).shape,
})
/** A new or changed action in the office's own edition of a scheme. Empty `code` adds one. */
export const editSchemeSchema = z.strictObject({
  key: keySchema,
  year: yearField,
  edition: versionField,
  code: z.union([z.literal(''), code]),
  label: text('Nama aksi', 150).shape,
  output: longText('Keluaran', 500).shape,
  evidence: longText('Bukti', 500).shape,
  due: z.union([
    z.literal(''),
    z.string().regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/, 'Tulis bulan-tanggal, misalnya 06-30'),
  ]),
  source: text('Sumber', 300).shape,
})
export const dropSchemeSchema = z.strictObject({ key: keySchema, year: yearField, edition: versionField, code })

export type KeepAction = z.output<typeof keepActionSchema>
export type ReviewAction = z.output<typeof reviewActionSchema>
export type AddEvidence = z.output<typeof addEvidenceSchema>
export type RemoveEvidence = z.output<typeof removeEvidenceSchema>
export type JudgeYear = z.output<typeof judgeYearSchema>
export type EditScheme = z.output<typeof editSchemeSchema>
export type DropScheme = z.output<typeof dropSchemeSchema>
