import { z } from 'zod'
import { scanField } from '@/lib/files/scan-field'
import { text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'

export const FIRST_LOKUS_YEAR = 2018
export const LAST_LOKUS_YEAR = 2100

const number = (words: string) =>
  z
    .string(words)
    .trim()
    .regex(/^\d{1,9}$/, words)
    .transform(Number)
const year = number('Pilih tahunnya').pipe(
  z.int().min(FIRST_LOKUS_YEAR, 'Lokus ada sejak 2018').max(LAST_LOKUS_YEAR, 'Periksa tahunnya'),
)
const version = number('Buka ulang layar ini')
const percent = number('Tulis angka bulat 0–100').pipe(z.int().max(100, 'Paling banyak 100'))
const reason = text('Alasan', 500).shape.min(10, 'Tulis alasannya, paling sedikit 10 huruf')
const day = z.iso.date('Tulis tanggal seperti 2026-07-03')

/** How many villages the ranking gives. Version 0 begins a proposal. */
export const planLokusSchema = z.strictObject({
  key: keySchema,
  year,
  version,
  wanted: number('Tulis jumlah desa, misalnya 10').pipe(z.int().max(2_000, 'Terlalu banyak')),
})
/** A village taken in or left out against the ranking. `wanted` begins a proposal where there is none. */
export const chooseLokusSchema = z.strictObject({
  key: keySchema,
  year,
  villageId: number('Pilih desanya'),
  choice: z.enum(['masuk', 'keluar']),
  reason,
})
export const withdrawLokusSchema = z.strictObject({ key: keySchema, id: z.uuid('Data ini tidak dikenal'), version })
export const weighLokusSchema = z
  .strictObject({
    key: keySchema,
    yearFrom: year,
    name: text('Nama', 100).shape,
    prevalence: percent,
    stunted: percent,
    krs: percent,
    source: text('Sumber', 300).shape,
  })
  .refine(({ prevalence, stunted, krs }) => prevalence + stunted + krs === 100, {
    path: ['krs'],
    error: 'Ketiga bobot harus berjumlah 100',
  })
export const decideLokusSchema = z.strictObject({
  key: keySchema,
  year,
  version,
  skNumber: text('Nomor SK', 100).shape,
  skOn: day,
  file: scanField,
})

export type PlanLokus = z.output<typeof planLokusSchema>
export type ChooseLokus = z.output<typeof chooseLokusSchema>
export type WithdrawLokus = z.output<typeof withdrawLokusSchema>
export type WeighLokus = z.output<typeof weighLokusSchema>
export type DecideLokus = z.output<typeof decideLokusSchema>
