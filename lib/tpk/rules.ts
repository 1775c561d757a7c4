import type { FieldProblems } from '@/lib/errors/refusal'
import { addMonths, ageInMonths, ageInYears } from '@/lib/families/age'
import { formatDate } from '@/lib/format/date'
import { addDays } from '@/lib/format/day'
import { type BirthBody, type Closing, GROUP_LABELS, STAGE_LABELS, type Stage, type TargetGroup } from './care'

/** Children are accompanied until their fifth birthday (domain 6, pasti: "anak 0–59 bulan"). */
export const CHILD_MONTHS = 60
/** Nifas ends on this day after delivery (domain 6, disimpulkan). */
export const NIFAS_DAYS = 42
/** What a body can do, wide enough for every true case: a slip of a year or a decade falls outside. */
export const LIMITS = {
  motherYears: { least: 10, most: 55 },
  catinYears: { least: 12, most: 90 },
  pregnancyDays: { birthLeast: 140, most: 315 },
  weddingDays: { before: 365, ahead: 730 },
  birthGrams: { least: 200, most: 7_000 },
  birthMm: { least: 200, most: 700 },
  weeks: { least: 20, most: 45 },
} as const

/** The first day on which so many months are full: one born on 29 February is five on 1 March. */
function fullOn(bornOn: string, months: number): string {
  const on = addMonths(bornOn, months)
  return on.slice(8) === bornOn.slice(8) ? on : addDays(on, 1)
}

/** A target ends by itself: a child at 60 months, nifas after 42 days. Null for the others, and without a day. */
export function endOf(stage: string, anchorOn: string | null): { on: string; as: Closing } | null {
  if (!anchorOn) return null
  if (stage === 'anak') return { on: fullOn(anchorOn, CHILD_MONTHS), as: 'usia' }
  return stage === 'pascasalin' ? { on: addDays(anchorOn, NIFAS_DAYS + 1), as: 'selesai' } : null
}

/** The group of a target on a day; a child's follows from its age. Null for a child of five. */
export function groupOf(stage: Stage, bornOn: string | null, on: string): TargetGroup | null {
  if (stage !== 'anak') return stage
  const months = ageInMonths(bornOn, on)
  if (months === null || months >= CHILD_MONTHS) return null
  return months < 24 ? 'baduta' : 'balita'
}

/** What a target is called on screen. */
export const groupWords = (stage: Stage, bornOn: string | null, on: string): string => {
  const group = groupOf(stage, bornOn, on)
  return group ? GROUP_LABELS[group] : STAGE_LABELS[stage]
}

/** What a stage asks of the person it is opened for. */
export interface StagePerson {
  sex: 'L' | 'P' | ''
  bornOn: string | null
  diedOn: string | null
}

const outsideYears = (person: StagePerson, on: string, { least, most }: { least: number; most: number }) => {
  const years = ageInYears(person.bornOn, on)
  return years !== null && (years < least || years > most) ? years : null
}

/** What cannot be about a target that is to be opened, beside its place. */
export function openProblems(
  { stage, openedOn, anchorOn }: { stage: Stage; openedOn: string; anchorOn: string | null },
  person: StagePerson,
  today: string,
): FieldProblems {
  const problems: FieldProblems = {}
  if (openedOn > today) problems.openedOn = 'Tanggal ini belum terjadi.'
  else if (person.bornOn && openedOn < person.bornOn) problems.openedOn = 'Tidak mungkin sebelum ia lahir.'
  if (person.diedOn) problems.personId = `Tercatat meninggal pada ${formatDate(person.diedOn)}.`
  else if (stage === 'anak') Object.assign(problems, childProblems(person, openedOn))
  else if (stage === 'catin') Object.assign(problems, catinProblems(person, openedOn, anchorOn))
  else Object.assign(problems, motherProblems(stage, person, openedOn, anchorOn))
  return problems
}

function childProblems(person: StagePerson, openedOn: string): FieldProblems {
  if (!person.bornOn) return { personId: 'Isi dahulu tanggal lahirnya di kartu keluarga.' }
  const months = ageInMonths(person.bornOn, openedOn)
  return months !== null && months >= CHILD_MONTHS
    ? { personId: 'Sudah berumur 60 bulan atau lebih. Pendampingan anak sampai 59 bulan.' }
    : {}
}

function catinProblems(person: StagePerson, openedOn: string, weddingOn: string | null): FieldProblems {
  const problems: FieldProblems = {}
  const years = outsideYears(person, openedOn, LIMITS.catinYears)
  if (years !== null) problems.personId = `Umurnya ${years} tahun. Periksa tanggal lahirnya di kartu keluarga.`
  const { before, ahead } = LIMITS.weddingDays
  if (weddingOn && (weddingOn < addDays(openedOn, -before) || weddingOn > addDays(openedOn, ahead)))
    problems.anchorOn = 'Tanggal pernikahan terlalu jauh. Periksa tahunnya.'
  return problems
}

function motherProblems(
  stage: 'hamil' | 'pascasalin',
  person: StagePerson,
  openedOn: string,
  anchorOn: string | null,
): FieldProblems {
  const problems: FieldProblems = {}
  const years = outsideYears(person, openedOn, LIMITS.motherYears)
  if (person.sex === 'L') problems.personId = 'Tercatat laki-laki. Periksa jenis kelaminnya di kartu keluarga.'
  else if (years !== null) problems.personId = `Umurnya ${years} tahun. Periksa tanggal lahirnya di kartu keluarga.`
  const isPregnant = stage === 'hamil'
  const longest = isPregnant ? LIMITS.pregnancyDays.most : NIFAS_DAYS
  if (!anchorOn && !isPregnant) problems.anchorOn = 'Isi tanggal persalinannya.'
  else if (anchorOn && anchorOn > openedOn) problems.anchorOn = 'Tidak mungkin sesudah tanggal mulai didampingi.'
  else if (anchorOn && anchorOn < addDays(openedOn, -longest))
    problems.anchorOn = isPregnant
      ? 'Lebih dari 45 minggu sebelum tanggal mulai. Periksa hari pertama haid terakhirnya.'
      : 'Lebih dari 42 hari sebelum tanggal mulai: masa nifas sudah lewat.'
  return problems
}

/** How each stage may be ended by hand. A birth ends a pregnancy by its own step; age and nifas end by themselves. */
export const CLOSINGS_OF: Record<Stage, readonly Closing[]> = {
  catin: ['menikah', 'selesai', 'pindah', 'meninggal', 'batal', 'ganda'],
  hamil: ['keguguran', 'pindah', 'meninggal', 'batal', 'ganda'],
  pascasalin: ['selesai', 'pindah', 'meninggal', 'batal', 'ganda'],
  anak: ['pindah', 'meninggal', 'batal', 'ganda'],
}

/** The ways of ending as screens name them. */
export const CLOSING_WORDS: Record<Closing, string> = {
  menikah: 'Sudah menikah',
  melahirkan: 'Melahirkan',
  selesai: 'Selesai didampingi',
  usia: 'Sudah 60 bulan',
  keguguran: 'Keguguran',
  pindah: 'Pindah keluar wilayah',
  meninggal: 'Meninggal',
  batal: 'Salah catat',
  ganda: 'Tercatat dua kali',
}

/** Why a target may not be ended like this; empty when it may. */
export function closeProblems(
  target: { stage: Stage; openedOn: string },
  { closedOn, closedAs }: { closedOn: string; closedAs: Closing },
  today: string,
): FieldProblems {
  const problems: FieldProblems = {}
  if (closedOn > today) problems.closedOn = 'Tanggal ini belum terjadi.'
  else if (closedOn < target.openedOn) problems.closedOn = `Tidak mungkin sebelum ${formatDate(target.openedOn)}.`
  if (closedAs === 'melahirkan')
    problems.closedAs = 'Catat persalinannya; pendampingan hamil berakhir dengan sendirinya.'
  else if (!CLOSINGS_OF[target.stage].includes(closedAs)) problems.closedAs = 'Pilih alasan yang sesuai dari daftar.'
  return problems
}

const outside = (value: number | null, { least, most }: { least: number; most: number }) =>
  value !== null && (value < least || value > most)

/** What cannot be about a birth, beside its place. */
export function birthProblems(
  { deliveredOn, gestationWeeks, babies }: Pick<BirthBody, 'deliveredOn' | 'gestationWeeks' | 'babies'>,
  pregnancy: { anchorOn: string | null },
  today: string,
): FieldProblems {
  const problems: FieldProblems = {}
  const { birthLeast, most } = LIMITS.pregnancyDays
  if (deliveredOn > today) problems.deliveredOn = 'Tanggal ini belum terjadi.'
  else if (pregnancy.anchorOn && deliveredOn < addDays(pregnancy.anchorOn, birthLeast))
    problems.deliveredOn = 'Belum 20 minggu sejak haid terakhir. Bila keguguran, akhiri pendampingan dengan alasan itu.'
  else if (pregnancy.anchorOn && deliveredOn > addDays(pregnancy.anchorOn, most))
    problems.deliveredOn = 'Lebih dari 45 minggu sejak haid terakhir. Periksa tanggalnya.'
  if (outside(gestationWeeks, LIMITS.weeks)) problems.gestationWeeks = 'Tulis antara 20 dan 45 minggu.'
  for (const [at, { weightG, lengthMm }] of babies.entries()) {
    if (outside(weightG, LIMITS.birthGrams))
      problems[`babies.${at}.weightG`] = 'Tulis dalam gram, antara 200 dan 7.000.'
    if (outside(lengthMm, LIMITS.birthMm)) problems[`babies.${at}.lengthMm`] = 'Tulis antara 20 dan 70 cm.'
  }
  return problems
}
