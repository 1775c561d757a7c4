import { z } from 'zod'
import { listOf, orNull } from '@/lib/actions/form-data'
import { findIndicator } from '@/lib/figures/catalogue'
import { keySchema } from '@/lib/registers/register'
import { boxName, LINES, type Line, type LineList, lineProblem, zipLines } from './lines'
import { FUND_VALUES, KIND_VALUES, RTL_STATE_VALUES } from './rules'
import { CERTAINTIES } from './templates'

const id = z.uuid('Rapat ini tidak dikenal')
const version = z.coerce.number<string>('Buka ulang layar ini').int().positive()
const day = z.iso.date('Tulis tanggal seperti 2026-07-03')
const text = (most: number) => z.string().trim().max(most, `Paling banyak ${most} huruf`)
const wanted = (most: number, words: string) => text(most).min(3, words)
const time = z
  .string()
  .trim()
  .transform((typed) => typed.replace('.', ':'))
  .pipe(z.string().regex(/^(([01]?\d|2[0-3]):[0-5]\d)?$/, 'Tulis jam seperti 09.00, atau kosongkan'))
  .transform((typed) => (typed === '' ? '' : typed.padStart(5, '0')))
const fund = z.union([z.literal(''), z.enum(FUND_VALUES, 'Pilih sumber dananya')])
const region = orNull(z.coerce.number<string>('Pilih dari daftar').int().positive())
const step = { key: keySchema, id, version }

const columnsOf = (lists: readonly LineList[]) =>
  Object.fromEntries(
    lists.flatMap((list) =>
      LINES[list].map(({ name }) => [boxName(list, name), listOf(z.string().max(1_000)).default([])]),
    ),
  )

/** The lists of a form as rows, each with what is wrong beside its own heading. */
function withLines<Shape extends z.ZodRawShape, List extends LineList>(shape: Shape, lists: readonly List[]) {
  return z.strictObject({ ...shape, ...columnsOf(lists) }).transform((given, context) => {
    const kept: Record<string, unknown> = { ...given }
    for (const list of lists) {
      const columns = Object.fromEntries(
        LINES[list].map(({ name }) => [name, (kept[boxName(list, name)] as string[] | undefined) ?? []]),
      )
      for (const { name } of LINES[list]) delete kept[boxName(list, name)]
      const rows = zipLines(list, columns)
      const problem = lineProblem(list, rows)
      if (problem) context.addIssue({ code: 'custom', path: [list], message: problem })
      kept[list] = rows
    }
    return kept as z.output<z.ZodObject<Shape>> & Record<List, Line[]>
  })
}

const plan = {
  title: wanted(160, 'Tulis judul rapat, paling sedikit 3 huruf'),
  kecamatanId: region,
  heldOn: day,
  fromTime: time,
  toTime: time,
  place: wanted(160, 'Tulis tempatnya'),
  ledBy: text(120),
  ledAs: text(160),
  behalfOf: text(200),
  fund,
  fundNote: text(200),
  aim: text(600),
}
const PLAN_LISTS = ['agenda', 'speakers', 'invited', 'charters'] as const
const RESULT_LISTS = ['papers', 'problems', 'agreements', 'signers'] as const

export const addRapatSchema = withLines(
  { key: keySchema, kind: z.enum(KIND_VALUES, 'Pilih jenis rapat'), ...plan },
  PLAN_LISTS,
)
export const changeRapatSchema = withLines({ ...step, ...plan }, PLAN_LISTS)

export const writeMinutesSchema = withLines(
  {
    ...step,
    presentSaid: orNull(
      z.coerce
        .number<string>('Isi dengan angka')
        .int('Isi bilangan bulat')
        .min(1, 'Kosongkan bila tidak tahu')
        .max(9_999),
    ),
    finished: z.enum(['ya', 'belum'], 'Pilih satu'),
  },
  RESULT_LISTS,
)

export const cancelRapatSchema = z.strictObject({ ...step, reason: wanted(300, 'Tulis alasannya') })
export const openListSchema = z.strictObject({
  ...step,
  hours: z.enum(['4', '12', '48'], 'Pilih berapa lama').transform(Number),
})
export const closeListSchema = z.strictObject(step)

const people = orNull(
  z.coerce
    .number<string>('Isi dengan angka')
    .int('Isi bilangan bulat')
    .min(1, 'Paling sedikit 1, atau kosongkan')
    .max(2_000),
)

/** A page of the paper list, one line a person or an instansi: `Nama; Instansi; Jabatan`, or `30; Instansi`. */
export const addGuestsSchema = z.strictObject({
  key: keySchema,
  rapatId: id,
  list: text(8_000).min(3, 'Tulis paling sedikit satu baris'),
})
export const changeGuestSchema = z.strictObject({
  ...step,
  name: text(120),
  instansi: wanted(160, 'Tulis instansinya'),
  position: text(120),
  people,
})
export const withdrawGuestSchema = z.strictObject(step)
export const signGuestSchema = z.strictObject({
  token: z.string().max(80),
  name: wanted(120, 'Tulis nama Anda'),
  instansi: wanted(160, 'Tulis instansi atau asal Anda'),
  position: text(120),
})

const rtl = {
  what: wanted(400, 'Tulis kegiatannya'),
  executor: text(160),
  owner: z
    .string()
    .max(200)
    .regex(/^((akun|petugas|opd)\/[0-9a-f-]{36})?$/, 'Pilih dari daftar'),
  ownerName: text(160),
  dueOn: day,
  fund,
  weeks: listOf(z.enum(['1', '2', '3', '4'], 'Pilih minggunya').transform(Number)),
  note: text(300),
  indicator: z.string().refine((code) => code === '' || findIndicator(code) !== null, 'Pilih dari daftar'),
  villageIds: listOf(z.coerce.number<string>('Pilih dari daftar').int().positive()),
}
export const addRtlSchema = z.strictObject({ key: keySchema, rapatId: id, ...rtl })
export const changeRtlSchema = z.strictObject({ ...step, ...rtl })
export const withdrawRtlSchema = z.strictObject(step)
const photo = z.instanceof(File).refine(({ size }) => size <= 5 * 1024 * 1024, 'Foto paling besar 5 MB')
export const tellRtlSchema = z.strictObject({
  ...step,
  state: z.enum(RTL_STATE_VALUES, 'Pilih keadaannya'),
  words: wanted(600, 'Tulis apa yang sudah dilakukan, paling sedikit 3 huruf'),
  evidence: listOf(photo).default([]),
})

export const addFileSchema = z.strictObject({
  key: keySchema,
  rapatId: id,
  caption: text(160),
  file: listOf(photo).default([]),
})
export const removeFileSchema = z.strictObject(step)

export const setEditionSchema = withLines(
  {
    key: keySchema,
    kind: z.enum(KIND_VALUES, 'Pilih jenis rapat'),
    fromOn: day,
    timesAYear: orNull(
      z.coerce.number<string>('Isi dengan angka').int('Isi bilangan bulat').min(1).max(60, 'Paling banyak 60'),
    ),
    source: wanted(300, 'Tulis sumbernya, misalnya nomor surat'),
    certainty: z.enum(
      CERTAINTIES.map(({ value }) => value) as unknown as readonly ['pasti', 'mungkin', 'disimpulkan'],
      'Pilih satu',
    ),
  },
  ['agenda', 'invited'],
)
export const withdrawEditionSchema = z.strictObject(step)

export type AddRapat = z.output<typeof addRapatSchema>
export type ChangeRapat = z.output<typeof changeRapatSchema>
export type WriteMinutes = z.output<typeof writeMinutesSchema>
export type CancelRapat = z.output<typeof cancelRapatSchema>
export type OpenList = z.output<typeof openListSchema>
export type CloseList = z.output<typeof closeListSchema>
export type AddGuests = z.output<typeof addGuestsSchema>
export type ChangeGuest = z.output<typeof changeGuestSchema>
export type WithdrawGuest = z.output<typeof withdrawGuestSchema>
export type SignGuest = z.output<typeof signGuestSchema>
export type AddRtl = z.output<typeof addRtlSchema>
export type ChangeRtl = z.output<typeof changeRtlSchema>
export type WithdrawRtl = z.output<typeof withdrawRtlSchema>
export type TellRtl = z.output<typeof tellRtlSchema>
export type AddFile = z.output<typeof addFileSchema>
export type RemoveFile = z.output<typeof removeFileSchema>
export type SetEdition = z.output<typeof setEditionSchema>
export type WithdrawEdition = z.output<typeof withdrawEditionSchema>
