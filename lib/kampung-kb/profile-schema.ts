import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'
import { PROFILE_FIELDS, PROFILE_SECTIONS, type ProfileField } from './profile-fields'

/** The edition whose questions `PROFILE_SECTIONS` asks. */
export const PROFILE_EDITION = 'perban-20-2023'

/** One answer: null is not told. */
export type ProfileValue = string | number | boolean | readonly string[] | null
/** A month's answers by question. A question that is missing was not asked then. */
export type ProfileContent = Readonly<Record<string, ProfileValue>>

const UNSTORABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u
const text = (most: number) =>
  z
    .string('Isi dengan teks')
    .trim()
    .max(most, `Paling banyak ${most} huruf`)
    .refine((value) => !UNSTORABLE.test(value), 'Berisi karakter yang tidak dapat disimpan')
    .transform((value) => (value === '' ? null : value))
    .nullable()

const WHOLE = 'Isi bilangan bulat, misalnya 1.250, atau kosongkan bila belum diketahui'
const digits = (value: unknown) => {
  if (typeof value !== 'string') return value
  const typed = value.trim()
  if (typed === '') return null
  return /^\d{1,3}(\.\d{3})+$|^\d+$/.test(typed) ? Number(typed.replaceAll('.', '')) : typed
}
const count = (most: number) =>
  z.preprocess(digits, z.int(WHOLE).min(0, 'Tidak boleh kurang dari 0').max(most, 'Angkanya terlalu besar').nullable())

const yesNo = (value: unknown) => (value === 'ya' ? true : value === 'tidak' ? false : value === '' ? null : value)
/** A group of ticks is sent with an empty entry, so that none ticked is not the same as not asked. */
const listed = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined && one !== '')

/** What an answer of this question may be, from a form's text or from a file. */
export function shapeOf(field: ProfileField): z.ZodType<ProfileValue> {
  const values = (field.choices ?? []).map(({ value }) => value)
  switch (field.kind) {
    case 'answer':
      return z.preprocess(yesNo, z.boolean('Jawab ya atau tidak').nullable())
    case 'count':
      return count(10_000_000)
    case 'amount':
      return count(1_000_000_000_000)
    case 'text':
      return text(200)
    case 'long':
      return text(1_000)
    case 'day':
      return z.preprocess(
        (value) => (value === '' ? null : value),
        z.iso.date('Tulis tanggal seperti 2026-07-03').nullable(),
      )
    case 'choice':
    case 'often':
      return z.preprocess(
        (value) => (value === '' ? null : value),
        z.enum(values as [string, ...string[]], 'Pilih dari daftar').nullable(),
      )
    case 'choices':
      return z.preprocess(listed, z.array(z.enum(values as [string, ...string[]], 'Pilih dari daftar')))
  }
}

const shapes = new Map(PROFILE_FIELDS.map((field) => [field.name, shapeOf(field)]))

/** A whole month's content, as it is stored and imported: every question, null where it is not told. */
export const profileContentSchema = z.strictObject(
  Object.fromEntries(
    PROFILE_FIELDS.map(({ name, kind }) => [name, shapes.get(name)!.prefault(kind === 'choices' ? [] : null)]),
  ),
)

/** What is stored, whatever edition wrote it: questions it did not ask are not told. */
export function readContent(stored: unknown): ProfileContent {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, ProfileValue>
  return Object.fromEntries(
    PROFILE_FIELDS.map(({ name, kind }) => [name, known[name] ?? (kind === 'choices' ? [] : null)]),
  )
}

/** The word for saving every section at once. */
export const WHOLE_PROFILE = 'semua'
const sections = [WHOLE_PROFILE, ...PROFILE_SECTIONS.map(({ code }) => code)] as [string, ...string[]]

const typed = z.union([z.string(), z.array(z.string()), z.number(), z.boolean(), z.null()]).optional()

/**
 * A saved section, or all of them. Only what it asks is read: an unfinished
 * number in another section keeps nobody from saving this one.
 */
export const saveProfileSchema = z
  .strictObject({
    key: keySchema,
    id: z.uuid('Data ini tidak dikenal'),
    period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Pilih bulannya'),
    /** 0 for a month nobody has begun. */
    version: z.union([z.string(), z.number()]).transform(Number).pipe(z.int().min(0)),
    section: z.enum(sections, 'Bagian ini tidak dikenal'),
    ...Object.fromEntries(PROFILE_FIELDS.map(({ name }) => [name, typed])),
  })
  .transform((input, ctx) => {
    const { key, id, period, version, section } = input
    const given = input as Readonly<Record<string, unknown>>
    const values: Record<string, ProfileValue> = {}
    for (const { code, fields } of PROFILE_SECTIONS) {
      if (section !== WHOLE_PROFILE && section !== code) continue
      for (const { name } of fields) {
        // What was not asked, or is not shown to this person, stays as it is.
        if (given[name] === undefined) continue
        const read = shapes.get(name)!.safeParse(given[name])
        if (read.success) values[name] = read.data
        else ctx.addIssue({ code: 'custom', path: [name], message: read.error.issues[0]?.message ?? WHOLE })
      }
    }
    return { key, id, period, version, section, values }
  })
export type SaveProfile = z.output<typeof saveProfileSchema>

/** Begins a month with the slow facts of the last one that was told. */
export const carryProfileSchema = z.strictObject({
  key: keySchema,
  id: z.uuid('Data ini tidak dikenal'),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Pilih bulannya'),
})
export type CarryProfile = z.output<typeof carryProfileSchema>
