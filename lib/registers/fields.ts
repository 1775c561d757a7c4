import { z } from 'zod'

/** A stored value as rows, forms, Excel and the audit trail hand it around. Days are `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null | readonly string[]
/** An answer offered; with `when` only beside certain answers to another question. */
export type Choice = { value: string; label: string; when?: When }

/** Another field and the answers of it that count. */
export interface When {
  field: string
  is: string | readonly string[]
}

/** Whether what hangs on another answer is asked. */
export const isAsked = (when: When | undefined, answers: Readonly<Record<string, unknown>>): boolean =>
  !when || (typeof when.is === 'string' ? [when.is] : when.is).includes(String(answers[when.field] ?? ''))

export type FieldKind =
  | 'text'
  | 'long'
  | 'day'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'village'
  | 'kecamatan'
  | 'year'
  | 'account'
  | 'count'
  | 'later'
  | 'reference'

/** Lists of the office an answer may point into. */
export type ReferenceTo = 'faskes' | 'mitra'

/** One question of a register: how it is asked, what it takes, and the column that keeps it (its name in snake case). */
export interface Field<Shape extends z.ZodType = z.ZodType> {
  kind: FieldKind
  label: string
  shape: Shape
  required?: boolean
  hint?: string
  choices?: readonly Choice[]
  suggestions?: readonly string[]
  /** The most letters it takes. */
  most?: number
  /** The list a reference points into; pages show the name that the reading joins as `<field>Name`. */
  to?: ReferenceTo
  /** Digits only: the phone shows its number keys. */
  digits?: boolean
  /** A number of a person: it stays out of the audit trail, and only staff see it. */
  personal?: boolean
  /** Asked only beside these answers to another question. */
  when?: When
  /** The heading that begins with this field, in forms and on the page. */
  section?: string
}

export type Fields = Record<string, Field>
export type Values<Of extends Fields> = { [Name in keyof Of]: z.output<Of[Name]['shape']> }
export type Shapes<Of extends Fields> = { [Name in keyof Of]: Of[Name]['shape'] }

type Asked = Pick<Field, 'hint' | 'when' | 'personal' | 'suggestions' | 'section'>

/** The column of a field: `activeFrom` is kept in `active_from`. */
export const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const NEEDED = 'Wajib diisi'
/** Text from an API or a file passes here too, where no form has looked at it before. */
const UNSTORABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u

const storable = (most: number) =>
  z
    .string({ error: 'Isi dengan teks' })
    .trim()
    .max(most, `Paling banyak ${most} huruf`)
    .refine((text) => !UNSTORABLE.test(text), 'Berisi karakter yang tidak dapat disimpan')

/** A line of text that must be there. */
export const text = (label: string, most = 100, asked: Asked = {}) => ({
  kind: 'text' as const,
  label,
  most,
  required: true,
  shape: storable(most).min(1, NEEDED),
  ...asked,
})

/** A line of text that may stay empty; empty is stored as an empty text. */
export const optionalText = (label: string, most = 100, asked: Asked = {}) => ({
  kind: 'text' as const,
  label,
  most,
  shape: storable(most).default(''),
  ...asked,
})

/** Several lines that may stay empty. */
export const longText = (label: string, most = 1_000, asked: Asked = {}) => ({
  kind: 'long' as const,
  label,
  most,
  shape: storable(most).default(''),
  ...asked,
})

const day = z.iso
  .date({ error: 'Tulis tanggal seperti 2026-07-03', abort: true })
  .refine((value) => value >= '1950-01-01', 'Periksa tahunnya')
const nothing = z.literal('').transform(() => null)

/** A calendar day that must be there. */
export const dayField = (label: string, asked: Asked = {}) => ({
  kind: 'day' as const,
  label,
  required: true,
  shape: z.string({ error: NEEDED }).min(1, NEEDED).pipe(day),
  ...asked,
})

/** A calendar day that may stay empty. */
export const optionalDay = (label: string, asked: Asked = {}) => ({
  kind: 'day' as const,
  label,
  shape: z.union([nothing, z.null(), day], { error: 'Tulis tanggal seperti 2026-07-03' }).default(null),
  ...asked,
})

/** A tick: `ya` from a form, true or false from elsewhere. */
export const flag = (label: string, asked: Asked = {}) => ({
  kind: 'flag' as const,
  label,
  shape: z
    .union([z.literal('ya').transform(() => true), z.literal('').transform(() => false), z.boolean()], {
      error: 'Jawab ya atau tidak',
    })
    .default(false),
  ...asked,
})

/** One of some answers. `aliases` are older words that mean one of them: UPPKS is UPPKA today. */
export const choice = <Value extends string>(
  label: string,
  choices: readonly { value: Value; label: string }[],
  asked: Asked & { aliases?: Readonly<Record<string, Value>> } = {},
) => {
  const { aliases = {}, ...rest } = asked
  const values = choices.map((one) => one.value) as [Value, ...Value[]]
  const known = (value: unknown) => (typeof value === 'string' ? (aliases[value.trim().toLowerCase()] ?? value) : value)
  return {
    kind: 'choice' as const,
    label,
    choices,
    required: true,
    shape: z.preprocess(known, z.enum(values, 'Pilih salah satu dari daftar')),
    ...rest,
  }
}

/** One of some answers, or none. */
export const optionalChoice = <Value extends string>(
  label: string,
  choices: readonly { value: Value; label: string }[],
  asked: Asked = {},
) => {
  const values = choices.map((one) => one.value) as [Value, ...Value[]]
  const shape = z.union([z.enum(values), z.literal('')], { error: 'Pilih salah satu dari daftar' }).default('')
  return { kind: 'choice' as const, label, choices, shape, ...asked }
}

/** Any number of some answers. */
export const choicesField = <Value extends string>(
  label: string,
  choices: readonly { value: Value; label: string; when?: When }[],
  asked: Asked = {},
) => {
  const values = choices.map((one) => one.value) as [Value, ...Value[]]
  const listed = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])
  const shape = z.preprocess(
    listed,
    z
      .array(z.enum(values, 'Pilih dari daftar'))
      .transform((chosen) => values.filter((value) => chosen.includes(value))),
  )
  return { kind: 'choices' as const, label, choices, shape, ...asked }
}

const regionId = (missing: string) =>
  z
    .union([z.string(), z.number()], { error: missing })
    .refine((value) => value !== '', missing)
    .transform(Number)
    .pipe(z.int(missing).positive(missing).max(2_147_483_647, missing))

const CHOOSE_VILLAGE = 'Pilih desa/kelurahan dari daftar'

/** A village of the office. */
export const village = (label = 'Desa/kelurahan', asked: Asked = {}) => ({
  kind: 'village' as const,
  label,
  required: true,
  shape: regionId(CHOOSE_VILLAGE),
  ...asked,
})

/** A village of the office, or none. */
export const optionalVillage = (label = 'Desa/kelurahan', asked: Asked = {}) => ({
  kind: 'village' as const,
  label,
  shape: z.union([nothing, z.null(), regionId(CHOOSE_VILLAGE)], { error: CHOOSE_VILLAGE }).default(null),
  ...asked,
})

/** A kecamatan of the office. */
export const kecamatan = (label = 'Kecamatan', asked: Asked = {}) => ({
  kind: 'kecamatan' as const,
  label,
  required: true,
  shape: regionId('Pilih kecamatan dari daftar'),
  ...asked,
})

/** A kecamatan of the office, or none. */
export const optionalKecamatan = (label = 'Kecamatan', asked: Asked = {}) => ({
  kind: 'kecamatan' as const,
  label,
  shape: z
    .union([nothing, z.null(), regionId('Pilih kecamatan dari daftar')], { error: 'Pilih kecamatan dari daftar' })
    .default(null),
  ...asked,
})

/** A calendar day that may lie ahead, such as the last day of an agreement; may stay empty. */
export const laterDay = (label: string, asked: Asked = {}) => ({ ...optionalDay(label, asked), kind: 'later' as const })

const WHOLE = 'Tulis angka bulat, misalnya 25'

/** How many; empty when nobody said. */
export const count = (label: string, asked: Asked = {}) => ({
  kind: 'count' as const,
  label,
  digits: true,
  shape: z
    .union(
      [
        nothing,
        z.null(),
        z
          .union([z.string().regex(/^\s*\d{1,6}\s*$/, WHOLE), z.number()])
          .transform(Number)
          .pipe(z.int(WHOLE).min(0, WHOLE).max(999_999, WHOLE)),
      ],
      { error: WHOLE },
    )
    .default(null),
  ...asked,
})

/** An entry of another list of the office. */
export const reference = (label: string, to: ReferenceTo, asked: Asked = {}) => ({
  kind: 'reference' as const,
  label,
  to,
  required: true,
  shape: z.uuid('Pilih dari daftar'),
  ...asked,
})

/** An entry of another list of the office, or none. */
export const optionalReference = (label: string, to: ReferenceTo, asked: Asked = {}) => ({
  kind: 'reference' as const,
  label,
  to,
  shape: z.union([nothing, z.null(), z.uuid()], { error: 'Pilih dari daftar' }).default(null),
  ...asked,
})

const FULL_YEAR = 'Tulis tahun seperti 2026'

/** A calendar year. */
export const year = (label: string, asked: Asked = {}) => ({
  kind: 'year' as const,
  label,
  required: true,
  digits: true,
  shape: z
    .union([z.string(), z.number()], { error: NEEDED })
    .refine((value) => value !== '', NEEDED)
    .transform(Number)
    .pipe(z.int(FULL_YEAR).min(2010, FULL_YEAR).max(2100, FULL_YEAR)),
  ...asked,
})

/** A phone number as people write it; empty when unknown. Kept as text: it may begin with 0 or +62. */
export const phone = (label = 'Nomor telepon', asked: Asked = {}) => ({
  ...optionalText(label, 20, asked),
  digits: true,
  personal: true,
  shape: z
    .string()
    .trim()
    .regex(/^(|\+?[0-9][0-9 ().-]{5,18})$/, 'Tulis nomor telepon, misalnya 0812 3456 7890')
    .default(''),
})

/** An employee number of 18 digits, kept as text without its spaces; empty for those who have none. */
export const nip = (label = 'NIP', asked: Asked = {}) => ({
  ...optionalText(label, 22, asked),
  digits: true,
  personal: true,
  shape: z
    .string()
    .transform((typed) => typed.replaceAll(' ', ''))
    .pipe(z.string().regex(/^(|\d{18})$/, 'NIP terdiri dari 18 angka'))
    .default(''),
})

/** The account with which a person signs in, or none. */
export const account = (label: string, asked: Asked = {}) => ({
  kind: 'account' as const,
  label,
  shape: z.union([nothing, z.null(), z.uuid()], { error: 'Pilih akun dari daftar' }).default(null),
  ...asked,
})

/** The questions every register ends with: remarks, and where the facts are from. */
export const tailFields = (asked: { note?: Asked; source?: Asked } = {}) => ({
  note: longText('Catatan', 1_000, asked.note),
  source: optionalText('Sumber data', 200, asked.source),
})
