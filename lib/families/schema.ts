import { z } from 'zod'
import { optionalDay, optionalText, phone, text, village } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { birthShapes } from './birth-shapes'
import { readKk, readNik } from './nik'
import { RELATIONS, type Relation } from './rules'

const version = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.int('Buka ulang layar isian ini').positive('Buka ulang layar isian ini'))

/** Sex as the field writes it, or empty when unknown. */
export const sexShape = z.enum(['L', 'P', ''], 'Pilih laki-laki atau perempuan').default('')

const married = z
  .union([
    z.literal('ya').transform(() => true),
    z.literal('tidak').transform(() => false),
    z.literal('').transform(() => null),
    z.boolean(),
    z.null(),
  ])
  .default(null)

/** A NIK as it is typed. What no NIK can be is refused beside the box; `-` says that there is none. */
export const nikShape = z
  .string()
  .trim()
  .max(60, 'Paling banyak 60 huruf')
  .default('')
  .superRefine((typed, context) => {
    const read = readNik(typed)
    if ('problem' in read) context.addIssue({ code: 'custom', message: read.problem })
  })

/** A family card's number as it is typed. */
export const kkShape = z
  .string()
  .trim()
  .max(60, 'Paling banyak 60 huruf')
  .default('')
  .superRefine((typed, context) => {
    const read = readKk(typed)
    if ('problem' in read) context.addIssue({ code: 'custom', message: read.problem })
  })

const relation = z.enum(RELATIONS.map(({ value }) => value) as [Relation, ...Relation[]], 'Pilih dari daftar')

/** Yes, no, or not said: absent keeps what there is. */
const maybe = z
  .union([
    z.literal('ya').transform(() => true),
    z.literal('tidak').transform(() => false),
    z.literal('').transform(() => undefined),
    z.boolean(),
  ])
  .optional()

/** What is asked of a person. Fields that may be absent keep what there is. */
export const personFields = {
  name: text('Nama').shape,
  sex: sexShape,
  bornOn: optionalDay('Tanggal lahir').shape,
  /** False where only month or year of birth is known. */
  bornExact: maybe,
  relation: relation.default('lainnya'),
  married,
  /** Of somebody known, empty keeps the number there is. */
  nik: nikShape,
  phone: phone('Nomor HP').shape.optional(),
  motherId: z.union([z.uuid(), z.null(), z.literal('').transform(() => null)]).optional(),
  motherName: optionalText('Nama ibu').shape.optional(),
  ...birthShapes,
}

const persons = z
  .array(
    z.strictObject({
      /** Of somebody new, absent or the one their device gave. */
      id: z.union([z.uuid(), z.literal('').transform(() => undefined)]).optional(),
      ...personFields,
    }),
  )
  .max(30, 'Paling banyak 30 orang')

const familyShape = {
  name: text('Nama kepala keluarga').shape,
  dusun: optionalText('Dusun', 60).shape,
  rw: optionalText('RW', 10).shape,
  rt: optionalText('RT', 10).shape,
  address: optionalText('Alamat', 200).shape,
  /** Of a known family, empty keeps the number there is. */
  kk: kkShape,
  kki: optionalText('Kode keluarga Indonesia (KKI)', 30).shape,
  source: optionalText('Sumber data', 200).shape,
  /** What the house has; absent keeps what there is. */
  waterOk: maybe,
  toiletOk: maybe,
  persons: persons.default([]),
}

/** A new family with its persons. Without NIK and KK it is as welcome. */
export const recordFamilySchema = z.strictObject({ key: keySchema, villageId: village().shape, ...familyShape })
/** `family.record` of a device, under ids it made. */
export const familyBodySchema = z.strictObject({
  id: z.uuid(),
  villageId: village().shape,
  name: familyShape.name,
  dusun: familyShape.dusun,
  rw: familyShape.rw,
  rt: familyShape.rt,
  address: familyShape.address,
  kk: kkShape,
  waterOk: familyShape.waterOk,
  toiletOk: familyShape.toiletOk,
  persons: z.array(z.strictObject({ id: z.uuid(), ...personFields })).max(30, 'Paling banyak 30 orang'),
})
/** `person.add` of a device. */
export const personAddSchema = z.strictObject({
  familyId: z.uuid('Data ini tidak dikenal'),
  person: z.strictObject({ id: z.uuid(), ...personFields }),
})
/** A changed family: all its answers, and the version they were read at. Persons left out stay. */
export const changeFamilySchema = z.strictObject({
  key: keySchema,
  id: z.uuid('Data ini tidak dikenal'),
  version,
  ...familyShape,
})
/** One number, shown in full once. */
export const revealNumberSchema = z.strictObject({
  kind: z.enum(['nik', 'kk']),
  /** A person's id for a NIK, a family's for a KK. */
  id: z.uuid('Data ini tidak dikenal'),
  reason: z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf'),
})

export type RecordFamily = z.output<typeof recordFamilySchema>
export type ChangeFamily = z.output<typeof changeFamilySchema>
export type FamilyAnswers = Omit<RecordFamily, 'key' | 'villageId'>
export type PersonAnswers = RecordFamily['persons'][number]
export type PersonFields = Omit<PersonAnswers, 'id'>
export type FamilyRecord = z.output<typeof familyBodySchema>
export type PersonAdd = z.output<typeof personAddSchema>
export type RevealNumber = z.output<typeof revealNumberSchema>

/** Gathers `persons.0.name`, `persons.0.nik` … of a form into a list. Empty lines at its end are left out. */
export function gatherPersons(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const flat: Record<string, unknown> = {}
  const lines: Record<string, unknown>[] = []
  for (const [name, value] of Object.entries(input)) {
    const match = /^persons\.(\d{1,2})\.([a-zA-Z]+)$/.exec(name)
    if (!match) flat[name] = value
    else lines[Number(match[1])] = { ...lines[Number(match[1])], [match[2]!]: value }
  }
  const filled = (line: Record<string, unknown> | undefined) => Boolean(line && (line.id || line.name || line.nik))
  const last = lines.findLastIndex(filled)
  // The place of a line is the place its problem is shown at, so those between stay.
  return { ...flat, persons: Array.from({ length: last + 1 }, (_, at) => lines[at] ?? {}) }
}
