import { addDays } from '@/lib/format/day'
import type { Stage, StageFacts } from '@/lib/tpk/care'

/** What a stage is counted from, as typed. */
export interface StageAnswers {
  weddingOn: string
  homeAfter: string
  /** How the age of a pregnancy is known. */
  by: 'hpht' | 'minggu'
  lastPeriodOn: string
  weeks: string
  pregnancy: string
  lastBirthOn: string
  multiple: boolean
  deliveredOn: string
  place: string
  helper: string
  mode: string
}

export const newStage = (): StageAnswers => ({
  ...{ weddingOn: '', homeAfter: '', by: 'hpht', lastPeriodOn: '', weeks: '', pregnancy: '', lastBirthOn: '' },
  ...{ multiple: false, deliveredOn: '', place: '', helper: '', mode: '' },
})

/** A pregnancy and the days after a birth last so long at most; what is older was typed wrong. */
const LONGEST_PREGNANCY_DAYS = 43 * 7
const LONGEST_WEEKS = 43
const AFTER_BIRTH_DAYS = 42
const WEDDING_AHEAD_DAYS = 365

/** What must be mended in a stage's answers, beside its place. */
export function checkStage(stage: Stage, answers: StageAnswers, today: string): Record<string, string> {
  const problems: Record<string, string> = {}
  if (stage === 'catin') {
    if (!answers.weddingOn) problems.weddingOn = 'Isi tanggal pernikahan, boleh perkiraan.'
    else if (answers.weddingOn < today)
      problems.weddingOn = 'Pernikahan sudah lewat. Daftarkan sebagai ibu hamil bila hamil.'
    else if (answers.weddingOn > addDays(today, WEDDING_AHEAD_DAYS))
      problems.weddingOn = 'Lebih dari setahun lagi. Periksa tahunnya.'
  }
  if (stage === 'hamil') Object.assign(problems, checkPregnancy(answers, today))
  if (stage === 'pascasalin') {
    if (!answers.deliveredOn) problems.deliveredOn = 'Isi tanggal persalinan.'
    else if (answers.deliveredOn > today) problems.deliveredOn = 'Tanggal persalinan belum terjadi.'
    else if (answers.deliveredOn < addDays(today, -AFTER_BIRTH_DAYS))
      problems.deliveredOn = 'Sudah lewat 42 hari. Daftarkan anaknya saja.'
  }
  return problems
}

function checkPregnancy(answers: StageAnswers, today: string): Record<string, string> {
  const problems: Record<string, string> = {}
  if (answers.by === 'hpht') {
    if (!answers.lastPeriodOn) problems.lastPeriodOn = 'Isi hari pertama haid terakhir, atau pilih usia kandungan.'
    else if (answers.lastPeriodOn > today) problems.lastPeriodOn = 'Tanggal ini belum terjadi.'
    else if (answers.lastPeriodOn < addDays(today, -LONGEST_PREGNANCY_DAYS))
      problems.lastPeriodOn = 'Lebih dari 43 minggu yang lalu. Periksa bulannya.'
  } else {
    const weeks = whole(answers.weeks)
    if (weeks === null || weeks < 1 || weeks > LONGEST_WEEKS) problems.weeks = 'Isi usia kandungan 1 sampai 43 minggu.'
  }
  if (answers.pregnancy && !((whole(answers.pregnancy) ?? 0) >= 1 && (whole(answers.pregnancy) ?? 0) <= 20))
    problems.pregnancy = 'Isi kehamilan ke berapa, mulai dari 1.'
  if (answers.lastBirthOn && answers.lastBirthOn > today) problems.lastBirthOn = 'Tanggal ini belum terjadi.'
  return problems
}

/** A whole number as typed; null for anything else. */
export const whole = (typed: string): number | null => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null)

/** The day a stage is counted from. Weeks are counted back from today. */
export function anchorOf(stage: Stage, answers: StageAnswers, today: string): string | null {
  if (stage === 'catin') return answers.weddingOn || null
  if (stage === 'pascasalin') return answers.deliveredOn || null
  if (stage !== 'hamil') return null
  if (answers.by === 'hpht') return answers.lastPeriodOn || null
  const weeks = whole(answers.weeks)
  return weeks === null ? null : addDays(today, -7 * weeks)
}

/** What belongs to the stage as a whole. */
export function factsOf(stage: Stage, answers: StageAnswers): StageFacts {
  const { homeAfter, lastBirthOn, multiple, place, helper, mode } = answers
  const pregnancy = whole(answers.pregnancy)
  if (stage === 'catin') return homeAfter.trim() ? { homeAfter: homeAfter.trim() } : {}
  if (stage === 'hamil')
    return { ...(pregnancy && { pregnancy }), ...(lastBirthOn && { lastBirthOn }), ...(multiple && { multiple: 2 }) }
  if (stage === 'pascasalin') return { ...(place && { place }), ...(helper && { helper }), ...(mode && { mode }) }
  return {}
}
