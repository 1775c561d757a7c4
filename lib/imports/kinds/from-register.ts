import type { Field } from '@/lib/registers/fields'
import type { Register } from '@/lib/registers/register'
import type { CellReader, CellReading, ImportField } from './kind'
import * as read from './readers'

/** What a register's declaration does not say of a column: other heads, and the example of the template. */
export interface HeadWords {
  aliases?: readonly string[]
  example?: string
  hint?: string
}

/** Runs the register's own shape behind the reader of the cell, so that a file takes what the form takes. */
const shaped =
  (field: Field, reader: CellReader): CellReader =>
  (cell) => {
    const reading = reader(cell)
    if ('problem' in reading) return reading
    const parsed = field.shape.safeParse(reading.value)
    if (parsed.success) return { ...reading, value: parsed.data as CellReading extends { value: infer V } ? V : never }
    // Beside a field of a form a few words do; in a list of problems they stand alone.
    const words = parsed.error.issues[0]?.message ?? 'Isian ini tidak dikenal'
    return { problem: /[.!?]$/.test(words) ? words : `${words}.` }
  }

const YES_NO = ['Ya', 'Tidak'] as const

function readerOf(field: Field): CellReader {
  switch (field.kind) {
    case 'day':
      return read.day
    case 'flag':
      return read.yesNo
    case 'choice':
      return read.oneOf(field.choices ?? [], aliasesOf(field))
    case 'choices':
      return read.severalOf(field.choices ?? [])
    default:
      return read.text(field.most ?? 1_000)
  }
}

const aliasesOf = (field: Field): Readonly<Record<string, string>> =>
  (field as Field & { aliases?: Readonly<Record<string, string>> }).aliases ?? {}

function choicesOf(field: Field): readonly string[] | undefined {
  if (field.kind === 'flag') return YES_NO
  return field.kind === 'choice' ? field.choices?.map(({ label }) => label) : undefined
}

/**
 * The columns of an import that fills a register, made from the register's own
 * fields: a field added there can be brought in from that day. The village and
 * its kecamatan stand as two columns of words.
 */
export function registerFields(
  register: Pick<Register, 'fields'>,
  words: Readonly<Record<string, HeadWords>>,
  aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): ImportField[] {
  return Object.entries(register.fields).flatMap(([name, field]): ImportField[] => {
    if (field.kind === 'account' || field.kind === 'reference') return []
    if (field.kind === 'village') return placeFields(words)
    const withAliases = aliases[name] ? { ...field, aliases: aliases[name] } : field
    const choices = choicesOf(field)
    const { example = '', aliases: heads = [], hint = field.hint } = words[name] ?? {}
    return [
      {
        name,
        label: field.label,
        aliases: heads,
        read: shaped(field, readerOf(withAliases)),
        example,
        ...(field.required && { required: true }),
        ...(hint && { hint }),
        ...(choices && { choices }),
        width: field.kind === 'long' || field.kind === 'choices' ? 36 : field.kind === 'text' ? 26 : 16,
      },
    ]
  })
}

/** Village and kecamatan, as every kind asks for them. */
export function placeFields(words: Readonly<Record<string, HeadWords>> = {}, required = true): ImportField[] {
  return [
    {
      name: 'desa',
      label: 'Desa/kelurahan',
      aliases: [
        'desa',
        'kelurahan',
        'nama desa',
        'kode desa',
        'desa kel',
        'kampung',
        'nagari',
        'gampong',
        ...(words.desa?.aliases ?? []),
      ],
      ...(required && { required: true }),
      read: read.text(120),
      example: words.desa?.example ?? '33.16.05.2003 Sumberejo',
      hint: 'Kode Kemendagri, atau nama desa. Bila nama itu ada di beberapa kecamatan, isi juga kolom Kecamatan.',
      width: 30,
    },
    {
      name: 'kecamatan',
      label: 'Kecamatan',
      aliases: ['kec', 'nama kecamatan'],
      read: read.text(100),
      example: words.kecamatan?.example ?? 'Randublatung',
      width: 22,
    },
  ]
}
