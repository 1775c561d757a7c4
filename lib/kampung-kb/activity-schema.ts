import { z } from 'zod'
import { listOf } from '@/lib/actions/form-data'
import { dayField, flag, longText, optionalText, text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { ACTIVITY_TARGETS, DASHAT_FUNDS, DASHAT_TARGETS, FAMILY_FUNCTIONS, INPRES_CATEGORIES } from './activity-lists'

type Values = [string, ...string[]]
const valuesOf = (choices: readonly { value: string }[]) => choices.map(({ value }) => value) as Values
const some = (choices: readonly { value: string }[]) =>
  listOf(z.enum(valuesOf(choices), 'Pilih dari daftar')).transform((chosen) => [...new Set(chosen)])

const WHOLE = 'Isi bilangan bulat, atau kosongkan bila tidak diketahui'
const count = (most: number) =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value
    const typed = value.trim()
    return typed === '' ? null : /^\d{1,3}(\.\d{3})+$|^\d+$/.test(typed) ? Number(typed.replaceAll('.', '')) : typed
  }, z.int(WHOLE).min(0, 'Tidak boleh kurang dari 0').max(most, 'Angkanya terlalu besar').nullable().default(null))

/** The most photos of one moment. */
export const MOST_PHOTOS = 6
const photos = () =>
  listOf(z.uuid('Foto ini tidak dikenal'))
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length <= MOST_PHOTOS, `Paling banyak ${MOST_PHOTOS} foto.`)

const shape = {
  title: text('Judul kegiatan', 150).shape,
  heldOn: dayField('Tanggal').shape,
  place: optionalText('Tempat', 150).shape,
  description: longText('Uraian', 3_000).shape,
  category: z.enum(valuesOf(INPRES_CATEGORIES), 'Pilih kategorinya'),
  kegiatan: optionalText('Kegiatan', 200).shape,
  fungsi: z.union([z.enum(valuesOf(FAMILY_FUNCTIONS)), z.literal('')], 'Pilih dari daftar').default(''),
  targets: some(ACTIVITY_TARGETS),
  targetOther: optionalText('Sasaran lainnya', 150).shape,
  people: count(1_000_000),
  opdIds: listOf(z.uuid('Pilih OPD dari daftar')).transform((ids) => [...new Set(ids)]),
  partners: optionalText('Mitra', 500).shape,
  isDashat: flag('DASHAT').shape,
  dashatMenu: longText('Menu', 500).shape,
  dashatPortions: count(1_000_000),
  dashatTargets: some(DASHAT_TARGETS),
  dashatFunds: some(DASHAT_FUNDS),
  dashatAmount: count(1_000_000_000_000),
  photosKegiatan: photos(),
  photosSebelum: photos(),
  photosSesudah: photos(),
}
const opened = { key: keySchema, id: z.uuid('Data ini tidak dikenal') }
const version = z.union([z.string(), z.number()]).transform(Number).pipe(z.int().positive())

/** An activity that was held. `id` is the Kampung KB's. */
export const recordActivitySchema = z.strictObject({ ...opened, ...shape })
/** The same, changed at the version it was read at. */
export const editActivitySchema = z.strictObject({ ...opened, activityId: z.uuid(), version, ...shape })

/** Takes an activity out of every count, with the reason. */
export const withdrawActivitySchema = z.strictObject({
  ...opened,
  activityId: z.uuid(),
  version,
  reason: z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf'),
})

export type RecordActivity = z.output<typeof recordActivitySchema>
export type EditActivity = z.output<typeof editActivitySchema>
export type WithdrawActivity = z.output<typeof withdrawActivitySchema>
export type ActivityFacts = Omit<RecordActivity, 'key' | 'id'>

/** What a DASHAT adds to an activity. */
export interface Dashat {
  menu: string
  portions: number | null
  targets: readonly string[]
  funds: readonly string[]
  amount: number | null
}
