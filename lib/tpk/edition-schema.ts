import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'
import type { ScheduleChanges } from './schedule-edition'
import { SHIPPED_SCHEDULE } from './schedule-edition'
import { EFFECTS, type Effect, type ScreeningChanges, type Threshold, type ThresholdChange } from './screening-set'
import { SHIPPED_SCREENING } from './screening-sets'

const head = {
  key: keySchema,
  name: z.string().trim().min(3, 'Beri nama').max(80, 'Paling banyak 80 huruf'),
  validFrom: z.iso.date('Pilih tanggalnya'),
  source: z
    .string()
    .trim()
    .min(5, 'Tulis sumbernya: nomor pedoman, SK, atau surat')
    .max(300, 'Paling banyak 300 huruf'),
}

const shown = (value: number): string => String(value).replace('.', ',')
const typed = (value: unknown): number | null => {
  const text = String(value ?? '')
    .trim()
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** The names of a threshold's boxes. */
export const limitField = (mark: string, limit: string): string => `batas.${mark}.${limit}`
export const effectField = (mark: string): string => `akibat.${mark}`

/** Thresholds whose limits an office may set: those of growth are the standard's. */
export const OPEN_THRESHOLDS: readonly Threshold[] = SHIPPED_SCREENING.thresholds.map((threshold) => ({
  ...threshold,
  limits: threshold.limits.filter(({ least, most }) => least < most),
}))

/** What differs from the shipped set; problems beside their boxes. */
function changesOf(rest: Readonly<Record<string, unknown>>) {
  const problems: Record<string, string> = {}
  const changes: ScreeningChanges['changes'] = {}
  for (const { mark, effect, limits } of OPEN_THRESHOLDS) {
    const change: ThresholdChange = {}
    const chosen = rest[effectField(mark)]
    if (chosen !== undefined && !EFFECTS.includes(chosen as Effect)) problems[effectField(mark)] = 'Pilih akibatnya'
    else if (chosen !== undefined && chosen !== effect) change.effect = chosen as Effect
    for (const limit of limits) {
      const field = limitField(mark, limit.name)
      if (rest[field] === undefined) continue
      const value = typed(rest[field])
      if (value === null || value < limit.least || value > limit.most)
        problems[field] = `Isi angka antara ${shown(limit.least)} dan ${shown(limit.most)}`
      else if (value !== limit.value) change.limits = { ...change.limits, [limit.name]: value }
    }
    const values = limits.map(({ name, value }) => change.limits?.[name] ?? value)
    if (values.some((value, at) => at > 0 && value <= values[at - 1]!))
      problems[limitField(mark, limits.at(-1)!.name)] ??= 'Harus lebih tinggi dari batas sebelumnya'
    if (Object.keys(change).length > 0) changes[mark] = change
  }
  return { changes, problems }
}

/** An office's own thresholds as its form sends them: each box, of which only what differs is kept. */
export const screeningEditionSchema = z
  .strictObject(head)
  .catchall(z.string('Isi dengan teks').max(40, 'Paling banyak 40 huruf'))
  .transform(({ key, name, validFrom, source, ...rest }, context) => {
    const { changes, problems } = changesOf(rest)
    for (const [path, message] of Object.entries(problems)) context.addIssue({ code: 'custom', path: [path], message })
    if (Object.keys(changes).length === 0 && Object.keys(problems).length === 0)
      context.addIssue({ code: 'custom', path: ['name'], message: 'Belum ada yang berbeda dari bawaan Lini' })
    return { key, name, validFrom, source, changes }
  })
export type LayDownScreening = z.output<typeof screeningEditionSchema>

/** Whole numbers with commas between them. */
const numbers = (least: number, most: number, words: string) =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      const parts = text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number)
      if (parts.length === 0 || parts.some((one) => !Number.isInteger(one) || one < least || one > most))
        context.addIssue({ code: 'custom', message: words })
      else if (new Set(parts).size !== parts.length)
        context.addIssue({ code: 'custom', message: 'Ada yang tertulis dua kali' })
      return parts
    })
const day = z
  .string()
  .trim()
  .transform((text, context) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < 1 || value > 28) context.addIssue({ code: 'custom', message: 'Isi 1 sampai 28' })
    return value
  })

/** An office's own schedule as its form sends it. */
export const scheduleEditionSchema = z
  .strictObject({
    ...head,
    catin: numbers(1, 12, 'Tulis bulan sebelum menikah, misalnya 3, 2, 1'),
    hamil: numbers(4, 40, 'Tulis minggu kehamilan 4–40, misalnya 12, 16, 20'),
    baduta: day,
    balita: day,
  })
  .transform(({ key, name, validFrom, source, ...chosen }) => {
    const same = (one: readonly number[], other: readonly number[]) =>
      [...one].sort((a, b) => a - b).join() === [...other].sort((a, b) => a - b).join()
    const { catin, hamil, anak } = SHIPPED_SCHEDULE
    const changes: ScheduleChanges = {
      ...(!same(chosen.catin, catin.months) && { catin: chosen.catin }),
      ...(!same(chosen.hamil, hamil.weeks) && { hamil: chosen.hamil }),
      ...(chosen.baduta !== anak.baduta && { baduta: chosen.baduta }),
      ...(chosen.balita !== anak.balita && { balita: chosen.balita }),
    }
    return { key, name, validFrom, source, changes }
  })
export type LayDownSchedule = z.output<typeof scheduleEditionSchema>

export const takeBackEditionSchema = z.strictObject({ key: keySchema, id: z.uuid('Edisi ini tidak dikenal') })
export type TakeBackEdition = z.output<typeof takeBackEditionSchema>
