import { z } from 'zod'
import { orNull } from '@/lib/actions/form-data'
import { keySchema } from '@/lib/registers/register'
import { isMeasure, isSurvey } from './rules'

const id = z.uuid('Hasil survei ini tidak dikenal')
const version = z.coerce.number<string>('Buka ulang layar ini').int().positive('Buka ulang layar ini')

/** A percentage as Indonesians write it: `21,2`. */
const percent = z
  .string('Tulis persennya')
  .trim()
  .regex(/^\d{1,3}(,\d{1,2})?$/, 'Tulis persennya seperti 21,2')
  .transform((text) => Number(text.replace(',', '.')))
  .refine((value) => value <= 100, 'Persentase paling banyak 100')

const shape = {
  key: keySchema,
  survey: z.string().refine(isSurvey, 'Pilih surveinya'),
  surveyName: z.string().trim().max(80, 'Paling banyak 80 huruf').default(''),
  year: z
    .string()
    .regex(/^20\d{2}$/, 'Tulis tahun surveinya seperti 2024')
    .transform(Number),
  measure: z.string().refine(isMeasure, 'Pilih apa yang diukur'),
  value: percent,
  low: orNull(percent).default(null),
  high: orNull(percent).default(null),
  source: z.string().trim().min(5, 'Tulis sumbernya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf'),
  note: z.string().trim().max(500, 'Paling banyak 500 huruf').default(''),
}

type Said = { survey: string; surveyName: string; value: unknown; low: unknown; high: unknown }

function check({ survey, surveyName, value, low, high }: Said, add: (path: string, message: string) => void): void {
  if (survey === 'lain' && surveyName === '') add('surveyName', 'Tulis nama surveinya')
  if (survey !== 'lain' && surveyName !== '') add('surveyName', 'Kosongkan; nama hanya untuk survei lain')
  // What could not be read as a number has its sentence already.
  if (typeof value !== 'number') return
  if ((low === null) !== (high === null))
    add(low === null ? 'low' : 'high', 'Isi kedua batas selang, atau kosongkan keduanya')
  if (typeof low === 'number' && low > value) add('low', 'Batas bawah tidak boleh di atas hasilnya')
  if (typeof high === 'number' && high < value) add('high', 'Batas atas tidak boleh di bawah hasilnya')
}

/** A result of the office's own district, with where it is from. */
export const addSurveySchema = z
  .strictObject(shape)
  .superRefine((said, context) =>
    check(said, (path, message) => context.addIssue({ code: 'custom', path: [path], message })),
  )
export type AddSurvey = z.output<typeof addSurveySchema>

/** All its answers again, and the version they were read at. */
export const editSurveySchema = z
  .strictObject({ ...shape, id, version })
  .superRefine((said, context) =>
    check(said, (path, message) => context.addIssue({ code: 'custom', path: [path], message })),
  )
export type EditSurvey = z.output<typeof editSurveySchema>

/** Takes a result that was a slip off the list; the trail keeps it. */
export const withdrawSurveySchema = z.strictObject({ key: keySchema, id, version })
export type WithdrawSurvey = z.output<typeof withdrawSurveySchema>
