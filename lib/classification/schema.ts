import { z } from 'zod'
import { dayField, optionalDay, optionalText } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { READERS, type Reader, SUBJECTS, type SubjectKind } from './criteria'

const version = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.int('Buka ulang layar isian ini').positive('Buka ulang layar isian ini'))

const answer = z.enum(['ya', 'tidak', ''], 'Jawab ya, tidak, atau kosongkan')

/**
 * A class as an officer sets it. The answers to the criteria travel as
 * `nilai.<key>` and their notes as `catatan.<key>`; which keys there are is known
 * to the set of criteria only, so the command looks at them.
 */
export const setClassSchema = z
  .strictObject({
    key: keySchema,
    register: z.enum(['poktan', 'institusi']),
    id: z.uuid('Data ini tidak dikenal'),
    version,
    class: z.string('Pilih kelasnya').min(1, 'Pilih kelasnya').max(40),
    from: dayField('Berlaku sejak').shape,
    skNumber: optionalText('Nomor SK', 100).shape,
    skOn: optionalDay('Tanggal SK').shape,
    source: optionalText('Sumber data', 200).shape,
  })
  .catchall(z.string('Isi dengan teks').max(300, 'Paling banyak 300 huruf'))
  .transform((sent, problems) => {
    const { key, register, id, version: at, class: chosen, from, skNumber, skOn, source, ...rest } = sent
    const answers: Record<string, '' | 'ya' | 'tidak'> = {}
    const notes: Record<string, string> = {}
    for (const [name, value] of Object.entries(rest)) {
      const [kind, ...parts] = name.split('.')
      const criterion = parts.join('.')
      const read = answer.safeParse(value)
      if (kind === 'nilai' && read.success) answers[criterion] = read.data
      else if (kind === 'catatan') notes[criterion] = String(value).trim()
      else problems.addIssue({ code: 'custom', path: [name], message: 'Isian ini tidak dikenal' })
    }
    return { key, register, id, version: at, class: chosen, from, skNumber, skOn, source, answers, notes }
  })

export type SetClassInput = z.output<typeof setClassSchema>

const criterion = z.strictObject({
  code: z.string().min(1).max(60),
  label: z.string().trim().min(3, 'Tulis kriterianya').max(200, 'Paling banyak 200 huruf'),
  reader: z.enum(READERS.map(({ value }) => value) as [Reader, ...Reader[]]).optional(),
})

/** An office's own edition of the criteria of a kind: the copied ones as they were changed. */
export const ownSetSchema = z.strictObject({
  key: keySchema,
  subject: z.enum(SUBJECTS.map(({ value }) => value) as [SubjectKind, ...SubjectKind[]], 'Pilih jenisnya'),
  /** The set it was copied from: its classes keep their names. */
  copiedFrom: z.string().max(100),
  name: z.string().trim().min(3, 'Beri nama').max(80, 'Paling banyak 80 huruf'),
  validFrom: dayField('Berlaku sejak').shape,
  source: z
    .string()
    .trim()
    .min(5, 'Tulis sumbernya: nomor pedoman, SK, atau surat')
    .max(300, 'Paling banyak 300 huruf'),
  /** The criteria of each class by its code; `''` holds what is judged for every class. */
  criteria: z.record(z.string(), z.array(criterion).max(30, 'Paling banyak 30 kriteria per kelas')),
})

export type OwnSetInput = z.output<typeof ownSetSchema>

/**
 * The same as a form sends it: each criterion as `k.<class>.<place>.label`, `.reader`
 * and `.code`, the class of what is judged alike being `semua`. An emptied label
 * takes the criterion out.
 */
export const ownSetFormSchema = z
  .strictObject({
    key: ownSetSchema.shape.key,
    subject: ownSetSchema.shape.subject,
    copiedFrom: ownSetSchema.shape.copiedFrom,
    name: ownSetSchema.shape.name,
    validFrom: ownSetSchema.shape.validFrom,
    source: ownSetSchema.shape.source,
  })
  .catchall(z.string('Isi dengan teks').max(200, 'Paling banyak 200 huruf'))
  .transform(({ key, subject, copiedFrom, name, validFrom, source, ...rest }) => {
    const listed: Record<string, Record<string, Record<string, string>>> = {}
    for (const [field, value] of Object.entries(rest)) {
      const [mark, step = '', at = '', part = ''] = field.split('.')
      if (mark !== 'k') continue
      const place = step === 'semua' ? '' : step
      const known = listed[place] ?? {}
      listed[place] = { ...known, [at]: { ...known[at], [part]: String(value).trim() } }
    }
    const criteria = Object.fromEntries(
      Object.entries(listed).map(([step, places]) => [
        step,
        Object.entries(places)
          .filter(([, { label }]) => label)
          .map(([at, { label, reader, code }]) => ({ code: code || `butir-${at}`, label, ...(reader && { reader }) })),
      ]),
    )
    return { key, subject, copiedFrom, name, validFrom, source, criteria }
  })
  .pipe(ownSetSchema)
