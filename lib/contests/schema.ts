import { z } from 'zod'
import { listOf, orNull } from '@/lib/actions/form-data'
import { keySchema } from '@/lib/registers/register'
import { CONTEST_KINDS, DUTIES, LEVELS, TEAMS } from './kinds'

const UNKNOWN = 'Data ini tidak dikenal. Buka ulang layar ini.'
const id = z.uuid(UNKNOWN)
const version = z.coerce.number<string>('Buka ulang layar ini').int().positive()
const day = z.iso.date('Tulis tanggal seperti 2026-07-03')
const text = (most: number) => z.string().trim().max(most, `Paling banyak ${most} huruf`)
const wanted = (most: number, words: string, least = 3) => text(most).min(least, words)
const values = <List extends readonly { value: string }[]>(list: List) =>
  list.map(({ value }) => value) as [List[number]['value'], ...List[number]['value'][]]
const step = { key: keySchema, id, version }
const contest = { key: keySchema, contestId: id }

export const makeContestSchema = z.strictObject({
  key: keySchema,
  kind: z.enum(values(CONTEST_KINDS), 'Pilih apa yang dilombakan'),
  level: z.enum(values(LEVELS), 'Pilih tingkatnya'),
  kecamatanId: orNull(z.coerce.number<string>('Pilih kecamatannya').int().positive()),
  year: z.coerce
    .number<string>('Isi tahunnya')
    .int('Isi tahunnya')
    .min(2000, 'Periksa tahunnya')
    .max(2100, 'Periksa tahunnya'),
  title: wanted(150, 'Beri nama lombanya, paling sedikit 5 huruf', 5),
  note: text(1_000).default(''),
  factsOn: day,
  places: orNull(
    z.coerce
      .number<string>('Isi dengan angka')
      .int('Isi bilangan bulat')
      .min(1, 'Paling sedikit 1')
      .max(200, 'Paling banyak 200'),
  ),
})
export const changeContestSchema = z.strictObject({
  ...step,
  title: wanted(150, 'Beri nama lombanya, paling sedikit 5 huruf', 5),
  note: text(1_000).default(''),
  factsOn: day,
  places: orNull(
    z.coerce
      .number<string>('Isi dengan angka')
      .int('Isi bilangan bulat')
      .min(1, 'Paling sedikit 1')
      .max(200, 'Paling banyak 200'),
  ),
})
export const contestStepSchema = z.strictObject(step)
export const cancelContestSchema = z.strictObject({
  ...step,
  reason: wanted(300, 'Tulis alasannya, paling sedikit 5 huruf', 5),
})
export const lockContestSchema = z.strictObject({ ...step, note: text(500).default('') })
export const reopenContestSchema = z.strictObject({
  ...step,
  reason: wanted(300, 'Tulis mengapa hasil dibuka kembali, paling sedikit 5 huruf', 5),
})

export const addStageSchema = z.strictObject({
  ...contest,
  name: wanted(120, 'Tulis nama tahapnya'),
  fromOn: day,
  toOn: orNull(day),
  place: text(150).default(''),
})
export const addMemberSchema = z.strictObject({
  ...contest,
  team: z.enum(values(TEAMS), 'Pilih timnya'),
  name: wanted(120, 'Tulis namanya'),
  agency: text(120).default(''),
  duty: z.enum(values(DUTIES), 'Pilih kedudukannya'),
  account: text(120).default(''),
})
/** Takes a stage, a member, a visit, a talk or a nomination off again. */
export const withdrawRowSchema = z.strictObject(step)

export const acceptEntriesSchema = z.strictObject({
  ...contest,
  subjects: listOf(id)
    .refine((list) => list.length > 0, 'Pilih paling sedikit satu')
    .refine((list) => list.length <= 200, 'Paling banyak 200 sekaligus'),
  reason: text(300).default(''),
})
export const proposeFamilySchema = z.strictObject({
  ...contest,
  family: id,
  reason: wanted(300, 'Tulis mengapa keluarga ini diusulkan, paling sedikit 5 huruf', 5),
})
export const decideEntrySchema = z.strictObject({
  ...step,
  decision: z.enum(['diterima', 'ditolak'], 'Pilih keputusannya'),
  reason: text(300).default(''),
})

export const addVisitSchema = z.strictObject({
  ...contest,
  entryId: z.uuid('Pilih pesertanya'),
  visitedOn: day,
  visitors: wanted(200, 'Tulis siapa yang berkunjung'),
  advice: wanted(1_000, 'Tulis sarannya, paling sedikit 5 huruf', 5),
  followUp: text(500).default(''),
})

const points = z.record(
  z.string().max(60),
  z.int('Isi bilangan bulat 0 sampai 100').min(0, 'Paling rendah 0').max(100, 'Paling tinggi 100'),
)
/** A sheet as a phone sends it: its id is the device's, so that a repeat is the same sheet. */
export const sheetBodySchema = z.strictObject({
  id,
  entryId: id,
  visitedOn: day,
  points,
  notes: z.record(z.string().max(60), text(500)),
  note: text(1_000).default(''),
  photos: z.array(id).max(12, 'Paling banyak 12 foto').default([]),
})
/** The same as a form of the desk sends it: `nilai-<aspek>` and `catatan-<aspek>` beside it. */
export const paperSheetSchema = z
  .looseObject({
    key: keySchema,
    entryId: id,
    memberId: id,
    version: z.coerce.number<string>().int().min(0),
    visitedOn: day,
    note: text(1_000).default(''),
  })
  .transform(({ key, entryId, memberId, version: seen, visitedOn, note, ...rest }, context) => {
    const given: Record<string, number> = {}
    const notes: Record<string, string> = {}
    for (const [name, value] of Object.entries(rest)) {
      if (typeof value !== 'string') continue
      const [head, code = ''] = [name.split('-')[0], name.slice(name.indexOf('-') + 1)]
      if (head === 'catatan' && value.trim() !== '') notes[code] = value.trim().slice(0, 500)
      if (head !== 'nilai' || value.trim() === '') continue
      const number = Number(value)
      if (Number.isInteger(number) && number >= 0 && number <= 100) given[code] = number
      else context.addIssue({ code: 'custom', path: [name], message: 'Isi bilangan bulat 0 sampai 100' })
    }
    return { key, entryId, memberId, version: seen, visitedOn, note, points: given, notes }
  })

export const addTalkSchema = z.strictObject({
  ...contest,
  entryId: id,
  outcome: wanted(500, 'Tulis hasil pembahasannya, paling sedikit 5 huruf', 5),
})
export const nominateSchema = z.strictObject({
  ...contest,
  entryId: z.uuid('Pilih pemenangnya'),
  toContestId: orNull(id),
  letterNumber: text(80).default(''),
  letterOn: orNull(day),
})
export const noteOutcomeSchema = z.strictObject({
  ...step,
  outcome: wanted(300, 'Tulis hasilnya di tingkat atas'),
})

const weights = z.record(z.string(), z.int())
export const layCriteriaSchema = z
  .looseObject({
    key: keySchema,
    kind: z.enum(values(CONTEST_KINDS), 'Pilih apa yang dilombakan'),
    name: wanted(120, 'Beri nama edisinya, misalnya Juknis lomba 2026', 5),
    source: wanted(300, 'Tulis sumbernya, misalnya nomor juknis atau surat', 5),
    validFrom: day,
    spreadLimit: z.coerce
      .number<string>('Isi dengan angka')
      .int('Isi bilangan bulat')
      .min(1, 'Paling sedikit 1')
      .max(100, 'Paling banyak 100'),
    aspects: wanted(4_000, 'Tulis aspeknya, satu per baris', 5),
  })
  .transform(({ key, kind, name, source, validFrom, spreadLimit, aspects, ...rest }, context) => {
    const proposal: z.infer<typeof weights> = {}
    for (const [field, value] of Object.entries(rest)) {
      if (!field.startsWith('usul-') || typeof value !== 'string') continue
      const weight = Number(value.trim() || '0')
      if (Number.isInteger(weight) && weight >= 0 && weight <= 100) proposal[field.slice(5)] = weight
      else context.addIssue({ code: 'custom', path: [field], message: 'Isi bilangan bulat 0 sampai 100' })
    }
    return { key, kind, name, source, validFrom, spreadLimit, aspects, proposal }
  })

export type MakeContest = z.output<typeof makeContestSchema>
export type ChangeContest = z.output<typeof changeContestSchema>
export type ContestStep = z.output<typeof contestStepSchema>
export type CancelContest = z.output<typeof cancelContestSchema>
export type LockContest = z.output<typeof lockContestSchema>
export type ReopenContest = z.output<typeof reopenContestSchema>
export type AddStage = z.output<typeof addStageSchema>
export type AddMember = z.output<typeof addMemberSchema>
export type WithdrawRow = z.output<typeof withdrawRowSchema>
export type AcceptEntries = z.output<typeof acceptEntriesSchema>
export type ProposeFamily = z.output<typeof proposeFamilySchema>
export type DecideEntry = z.output<typeof decideEntrySchema>
export type AddVisit = z.output<typeof addVisitSchema>
export type SheetBody = z.output<typeof sheetBodySchema>
export type PaperSheet = z.output<typeof paperSheetSchema>
export type AddTalk = z.output<typeof addTalkSchema>
export type Nominate = z.output<typeof nominateSchema>
export type NoteOutcome = z.output<typeof noteOutcomeSchema>
export type LayCriteria = z.output<typeof layCriteriaSchema>
