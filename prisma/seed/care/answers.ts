import type { Answers, Stage } from '@/lib/tpk/care'
import type { Random } from '../random'

/** How somebody of the demo is, from visit to visit: it changes slowly, so that a course can be read in it. */
export interface Condition {
  heightCm: number
  weightKg: number
  armCm: number
  haemoglobin: number
  water: string
  toilet: string
  smoke: boolean
  /** pascasalin: the method she takes up, and on which visit. */
  method: string | null
}

const one = (value: number) => Math.round(value * 10) / 10

/** Most homes are sound; a third of the women have a Hb that asks for something. */
export const conditionOf = (steady: Random, home: Random): Condition => ({
  heightCm: one(152 + 5 * steady.bell()),
  weightKg: one(51 + 7 * steady.bell()),
  armCm: one(25.6 + 1.6 * steady.bell()),
  haemoglobin: one(11.9 + 0.8 * steady.bell()),
  water: home.chance(0.93) ? home.pick(['ledeng', 'sumur_bor', 'sumur_terlindung', 'kemasan']) : 'sumur_terbuka',
  toilet: home.chance(0.91) ? 'sendiri' : home.pick(['tanpa_septik', 'tidak_ada']),
  smoke: home.chance(0.18),
  method: steady.chance(0.72) ? steady.pick(['iud', 'implan', 'suntik', 'suntik', 'pil', 'mal']) : null,
})

/** What the team writes down at the nth visit of a stage. */
export function answersOf(stage: Stage, condition: Condition, visit: number, weeks: number, random: Random): Answers {
  const house: Answers =
    visit === 0 || random.chance(0.3)
      ? { air: condition.water, jamban: condition.toilet, terpapar_rokok: condition.smoke }
      : { terpapar_rokok: condition.smoke && random.chance(0.9) }
  const help: Answers = { kie: random.chance(0.94), bansos: random.chance(0.12) }
  if (help.bansos) help.bansos_jenis = [random.pick(['pkh', 'sembako', 'pmt'])]
  switch (stage) {
    case 'catin':
      return { ...measuresOf(condition, 0, random), ...house, merokok: false, ...help }
    case 'hamil':
      return {
        ...measuresOf(condition, weeks, random),
        ...(visit === 0 && { bb_awal: condition.weightKg }),
        ...(random.chance(0.7) && { diastolik: Math.round(76 + 6 * random.bell()) }),
        ttd_diterima: 30,
        ttd_diminum: random.between(18, 30),
        merokok: false,
        ...house,
        ...help,
        mbg: random.chance(0.45),
      }
    case 'pascasalin':
      return {
        periksa_nifas: random.chance(0.85),
        komplikasi: random.chance(0.06),
        asi_eksklusif: random.chance(0.78),
        kb: condition.method !== null && visit >= 1,
        ...house,
        ...help,
        mbg: random.chance(0.4),
      }
    case 'anak':
      return {
        imunisasi: random.chance(0.8) ? 'lengkap' : 'kurang',
        posyandu: random.chance(0.82),
        bkb: random.chance(0.5),
        ...house,
        ...help,
        mbg: random.chance(0.4),
      }
  }
}

/** Completes answers that others ask for. */
export function completed(stage: Stage, answers: Answers, condition: Condition): Answers {
  if (stage !== 'pascasalin') return answers
  return {
    ...answers,
    ...(answers.komplikasi === true && { komplikasi_jenis: ['payudara'] }),
    ...(answers.kb === true ? { kb_cara: condition.method ?? 'suntik' } : { kb_alasan: 'belum_haid' }),
  }
}

function measuresOf(condition: Condition, weeks: number, random: Random): Answers {
  const tested = random.chance(0.74)
  return {
    tb: condition.heightCm,
    bb: one(condition.weightKg + weeks * 0.28 + 0.4 * random.bell()),
    lila: one(condition.armCm + 0.2 * random.bell()),
    hb_diperiksa: tested,
    ...(tested
      ? { hb: one(condition.haemoglobin + 0.3 * random.bell()) }
      : { hb_alasan: random.pick(['alat', 'jauh', 'belum_waktu']) }),
  }
}
