import { z } from 'zod'
import {
  ELDERS,
  MOST_PHOTOS,
  MOST_PRESENT,
  REASON_LENGTH,
  REASON_SHORT,
  REFERRAL_WITHOUT_PLACE,
  RESULT_EMPTY,
  SPEAKER_ROLES,
} from './meeting-rules'

const id = (what: string) => z.uuid(`${what} tidak dikenal.`)
const key = z.uuid('Kunci kiriman tidak terbaca.')
const day = z.iso.date('Tulis tanggal seperti 2026-07-03.')
const text = (most: number) => z.string().trim().max(most, `Paling banyak ${most} huruf.`).default('')
const reason = z
  .string()
  .trim()
  .min(REASON_LENGTH.least, REASON_SHORT)
  .max(REASON_LENGTH.most, 'Paling banyak 300 huruf.')
const version = z.int32('Versi tidak terbaca.').positive('Versi tidak terbaca.')
const elders = z
  .int32(ELDERS.unreadable)
  .min(0, 'Tidak boleh kurang dari 0.')
  .max(ELDERS.most, ELDERS.tooMany)
  .nullable()
  .default(null)
const unique = <Item>(list: z.ZodArray<z.ZodType<Item>>) => list.transform((items) => [...new Set(items)])

const meeting = {
  heldOn: day,
  speakerRole: z.enum(
    SPEAKER_ROLES.map(({ value }) => value),
    'Pilih penyaji.',
  ),
  speakerName: text(100),
  syllabus: z.string().max(40),
  topics: unique(z.array(z.string().max(20)).max(30, 'Terlalu banyak materi.')),
  topicOther: text(300),
  ageGroups: unique(z.array(z.int32().min(0).max(5)).max(6)).default([]),
  discussion: z.boolean(),
  usedMedia: z.boolean(),
  handedOver: z.boolean(),
  eldersAlone: elders,
  eldersAssisted: elders,
  place: text(200),
  note: text(2_000),
  attendance: unique(z.array(id('Anggota')).max(MOST_PRESENT, `Paling banyak ${MOST_PRESENT} yang hadir.`)),
  photos: unique(z.array(id('Foto')).max(MOST_PHOTOS, `Paling banyak ${MOST_PHOTOS} foto.`)).default([]),
}

/** What its author saw stored: answers of others that came since are joined with theirs. */
const base = z.strictObject(meeting).optional()

/** One meeting as a device sends it, now or from its outbox, under an id of its own so that it can be changed before it arrives. */
export const recordMeetingSchema = z.strictObject({
  key,
  id: id('Pertemuan').optional(),
  poktanId: id('Kelompok'),
  ...meeting,
})
/** The same meeting corrected: all its answers, and the version they were read at. */
export const changeMeetingSchema = z.strictObject({ key, id: id('Pertemuan'), version, base, ...meeting })
export const withdrawMeetingSchema = z.strictObject({ key, id: id('Pertemuan'), version, base, reason })
/** Takes back the step that was made with this key. */
export const undoSchema = z.strictObject({ key })

/** A home visit or a referral, of a member or of nobody named. */
export const recordServiceSchema = z
  .strictObject({
    key,
    id: id('Layanan').optional(),
    poktanId: id('Kelompok'),
    memberId: id('Anggota').nullable().default(null),
    service: z.enum(['kunjungan', 'rujukan'], 'Pilih kunjungan atau rujukan.'),
    doneOn: day,
    referredTo: text(200),
    purpose: text(500),
    result: text(500),
  })
  .refine(({ service, referredTo }) => service === 'kunjungan' || referredTo !== '', {
    path: ['referredTo'],
    error: REFERRAL_WITHOUT_PLACE,
  })
/** The result that the author saw. */
const resultBase = z.strictObject({ result: text(500) }).optional()

export const resultSchema = z.strictObject({
  key,
  id: id('Layanan'),
  version,
  base: resultBase,
  result: z.string().trim().min(1, RESULT_EMPTY).max(500, 'Paling banyak 500 huruf.'),
})
export const withdrawServiceSchema = z.strictObject({ key, id: id('Layanan'), version, base: resultBase })

/** A month handed in without a meeting, and why there was none. */
export const recordNilSchema = z.strictObject({
  key,
  poktanId: id('Kelompok'),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Bulan tidak terbaca.'),
  reason,
})
export const withdrawNilSchema = z.strictObject({ key, poktanId: id('Kelompok'), period: recordNilSchema.shape.period })

export type RecordMeeting = z.output<typeof recordMeetingSchema>
export type ChangeMeeting = z.output<typeof changeMeetingSchema>
export type WithdrawMeeting = z.output<typeof withdrawMeetingSchema>
export type RecordService = z.output<typeof recordServiceSchema>
export type ServiceResult = z.output<typeof resultSchema>
export type WithdrawService = z.output<typeof withdrawServiceSchema>
export type RecordNil = z.output<typeof recordNilSchema>
export type WithdrawNil = z.output<typeof withdrawNilSchema>
