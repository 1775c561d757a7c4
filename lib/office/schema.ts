import { z } from 'zod'
import { orNull } from '@/lib/actions/form-data'
import { ZONE_NAMES, type Zone } from '@/lib/format/date'
import { parsePeriod } from '@/lib/format/period'
import { DUE_LEVELS, type DueLevel } from './rules'

const line = (most: number) => z.string().trim().max(most, `Paling banyak ${most} huruf`)
const day = z.iso.date('Pilih tanggal, misalnya 3 Juli 2026')
const zone = z.enum(Object.keys(ZONE_NAMES) as [Zone, ...Zone[]], 'Pilih zona waktu')

/** A month as its number, from `YYYY-MM`. */
const period = z
  .string()
  .transform((text, context) => {
    const read = parsePeriod(text.trim())
    if (read === null) context.addIssue({ code: 'custom', message: 'Pilih bulan, misalnya Juli 2026' })
    return read ?? z.NEVER
  })
  .refine((read) => read > 2000 * 12 && read < 2100 * 12, 'Pilih bulan antara 2000 dan 2099')

export const updateOfficeSchema = z.strictObject({
  version: z.coerce.number<string>().int().positive(),
  name: line(200).min(5, 'Tulis nama lengkap kantor'),
  shortName: line(60).min(2, 'Tulis nama pendek, misalnya DPPKB Kab. Blora'),
  address: line(300),
  phone: line(60),
  email: line(120),
  letterhead: z
    .string()
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((each) => each.trim())
        .filter(Boolean),
    )
    .pipe(z.array(line(120)).max(5, 'Paling banyak 5 baris')),
  zone,
})

export const logoSchema = z.strictObject({
  logo: z.custom<File>((value) => value instanceof File && value.size > 0, 'Pilih berkas gambar'),
})

export const signatorySchema = z
  .strictObject({
    name: line(120).min(3, 'Tulis nama lengkap dengan gelar'),
    nip: orNull(
      z
        .string()
        .trim()
        .regex(/^\d{18}$/, 'NIP terdiri dari 18 angka'),
    ),
    jabatan: line(120).min(3, 'Tulis jabatan, misalnya Kepala Dinas'),
    validFrom: day,
    validTo: orNull(day),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    error: 'Hari terakhir tidak boleh mendahului hari pertama',
  })

export const endSignatorySchema = z.strictObject({ id: z.uuid(), lastDay: day })
export const signatoryStepSchema = z.strictObject({ id: z.uuid() })

const level = z.coerce
  .number<string>()
  .refine((value): value is DueLevel => (DUE_LEVELS as readonly number[]).includes(value), 'Pilih tingkat')

export const dueDaySchema = z.strictObject({
  formCode: z.string().min(1, 'Pilih laporan').max(60),
  level,
  fromPeriod: period,
  day: z
    .string()
    .trim()
    .min(1, 'Wajib diisi')
    .pipe(
      z.coerce
        .number<string>('Isi dengan angka')
        .int('Isi tanggal bulat')
        .min(1, 'Antara tanggal 1 dan 28')
        .max(28, 'Antara tanggal 1 dan 28'),
    ),
})
export const dueDayStepSchema = z.strictObject({ formCode: z.string().max(60), level, fromPeriod: period })

export const openOfficeSchema = z.strictObject({
  district: z.string().regex(/^\d{2}\.\d{2}$/, 'Kode kabupaten/kota seperti 33.16'),
  zone,
  name: line(200).min(5, 'Tulis nama lengkap kantor'),
  shortName: line(60).min(2, 'Tulis nama pendek'),
  firstPeriod: period,
  adminName: line(120).min(3, 'Tulis nama lengkap admin pertama'),
})

export type UpdateOffice = z.infer<typeof updateOfficeSchema>
export type NewSignatory = z.infer<typeof signatorySchema>
export type SetDueDay = z.infer<typeof dueDaySchema>
export type OpenOffice = z.infer<typeof openOfficeSchema>
