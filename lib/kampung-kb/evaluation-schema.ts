import { z } from 'zod'
import { flag, longText, year } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { KAMPUNG_KB_CLASSES, type KampungKbClass } from './rules'

/** Lines of support a form offers. */
export const SUPPORT_LINES = 8

/** What is needed, from which agency, until when. */
export interface Support {
  opdId: string
  need: string
  due: string | null
}

export const PILOTS = [
  { value: 'kabupaten', label: 'Percontohan kabupaten/kota' },
  { value: 'provinsi', label: 'Percontohan provinsi' },
  { value: 'keduanya', label: 'Percontohan kabupaten/kota dan provinsi' },
] as const

const line = z.string().trim().max(300, 'Paling banyak 300 huruf').default('')
const lines = Array.from({ length: SUPPORT_LINES }, (_, at) => at)
const classes = KAMPUNG_KB_CLASSES.map(({ value }) => value) as [KampungKbClass, ...KampungKbClass[]]

/** A year's evaluation as a form sends it: support in numbered lines, of which empty ones say nothing. */
export const evaluateSchema = z
  .strictObject({
    key: keySchema,
    id: z.uuid('Data ini tidak dikenal'),
    year: year('Tahun').shape,
    version: z.union([z.string(), z.number()]).transform(Number).pipe(z.int().min(0)),
    targetClass: z.enum(classes, 'Pilih kelas yang dituju'),
    gap: longText('Kesenjangan', 1_000).shape,
    pilot: z.union([z.enum(['kabupaten', 'provinsi', 'keduanya']), z.literal('')], 'Pilih dari daftar').default(''),
    innovation: longText('Inovasi', 1_000).shape,
    note: longText('Catatan', 1_000).shape,
    rescore: flag('Hitung ulang').shape,
    ...Object.fromEntries(lines.flatMap((at) => [`opd_${at}`, `need_${at}`, `due_${at}`].map((name) => [name, line]))),
  })
  .transform((input, ctx) => {
    const given = input as unknown as Readonly<Record<string, string>>
    const support: Support[] = []
    for (const at of lines) {
      const [opdId, need, due] = [given[`opd_${at}`] ?? '', given[`need_${at}`] ?? '', given[`due_${at}`] ?? '']
      if (opdId === '' && need === '' && due === '') continue
      const wrong = (name: string, message: string) =>
        ctx.addIssue({ code: 'custom', path: [`${name}_${at}`], message })
      if (!z.uuid().safeParse(opdId).success) wrong('opd', 'Pilih OPD-nya.')
      if (need.length < 3) wrong('need', 'Tulis dukungan yang diperlukan.')
      if (due !== '' && !z.iso.date().safeParse(due).success) wrong('due', 'Tulis tanggal seperti 2026-07-03')
      support.push({ opdId, need, due: due === '' ? null : due })
    }
    const { key, id, year: of, version, targetClass, gap, pilot, innovation, note, rescore } = input
    return { key, id, year: of, version, targetClass, gap, pilot, innovation, note, rescore, support }
  })
export type Evaluate = z.output<typeof evaluateSchema>
