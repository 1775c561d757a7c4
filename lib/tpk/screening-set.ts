import type { Certainty } from '@/lib/poktan/eligibility-data'
import type { Stage } from '@/lib/tpk/care'

/** merah makes a person berisiko, perhatian is told without doing so, mati is not looked at. */
export const EFFECTS = ['merah', 'perhatian', 'mati'] as const
export type Effect = (typeof EFFECTS)[number]
export const EFFECT_LABELS: Record<Effect, string> = {
  merah: 'Membuat merah',
  perhatian: 'Dicatat, tidak membuat merah',
  mati: 'Tidak dinilai',
}

/** How soon a facility should see somebody; empty where advice is enough. */
export type Urgency = '' | 'biasa' | 'segera'

/** Compared with a limit by its name, or with the answers that are a risk. */
export type Test = { below: string } | { above: string } | { atLeast: string } | { is: readonly (string | boolean)[] }

export interface Band {
  verdict: string
  /** In words a kader may say: what was seen, never what it is called by a doctor. */
  label: string
  when: Test
  urgency: Urgency
  /** What to do now. */
  words: string
}

export interface Limit {
  name: string
  label: string
  value: number
  /** Values that sources name where they differ. */
  options?: readonly number[]
  /** What an office may put here. */
  least: number
  most: number
}

/** What is looked at: an answer by its code, or something worked out from answers, facts and the person. */
export interface Threshold {
  mark: string
  label: string
  /** The question of the questionnaire it reads, or what it is worked out from. */
  question: string
  stages: readonly Stage[]
  sex?: 'L' | 'P'
  unit: string
  limits: readonly Limit[]
  /** The first whose test holds is the verdict; otherwise it is `ideal`. */
  bands: readonly Band[]
  effect: Effect
  /** Green needs at least one of these: a house with a toilet says nothing about a pregnancy. */
  core?: boolean
  /** In words what is ideal, where no limit says it. */
  ideal?: string
  note?: string
  source: string
  certainty: Certainty
}

/** A set of thresholds in force from a day on. */
export interface ScreeningEdition {
  edition: string
  name: string
  validFrom: string
  source: string
  thresholds: readonly Threshold[]
}

/** What an office puts in the place of a shipped threshold. */
export interface ThresholdChange {
  limits?: Record<string, number>
  effect?: Effect
}

/** An office's own set: only what differs from the shipped one. */
export interface ScreeningChanges {
  edition: string
  name: string
  validFrom: string
  source: string
  changes: Record<string, ThresholdChange>
}

const shown = (value: number): string => String(value).replace('.', ',')

/** A test in words: `< 23,5 cm`. */
export function testWords({ limits, unit }: Pick<Threshold, 'limits' | 'unit'>, test: Test): string | null {
  if ('is' in test) return null
  const [sign, name] = 'below' in test ? ['<', test.below] : 'above' in test ? ['>', test.above] : ['≥', test.atLeast]
  const limit = limits.find((one) => one.name === name)
  return limit ? `${sign} ${shown(limit.value)} ${unit}`.trim() : null
}

/** What is ideal in words: `≥ 23,5 cm`, `20–35 tahun`. */
export function idealWords(threshold: Threshold): string {
  if (threshold.ideal) return threshold.ideal
  const of = (name: string) => threshold.limits.find((one) => one.name === name)?.value
  const tests = threshold.bands.map(({ when }) => when)
  const low = Math.max(...tests.map((test) => ('below' in test ? (of(test.below) ?? -Infinity) : -Infinity)))
  const high = Math.min(...tests.map((test) => ('above' in test ? (of(test.above) ?? Infinity) : Infinity)))
  const under = Math.min(...tests.map((test) => ('atLeast' in test ? (of(test.atLeast) ?? Infinity) : Infinity)))
  const upper = Number.isFinite(high)
    ? `sampai ${shown(high)}`
    : Number.isFinite(under)
      ? `di bawah ${shown(under)}`
      : ''
  const words = Number.isFinite(low) ? (upper ? `${shown(low)} ${upper}` : `paling sedikit ${shown(low)}`) : upper
  return `${words} ${threshold.unit}`.trim()
}
