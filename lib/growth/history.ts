import { countsBefore } from './course'
import type { GrowthPoint } from './curve'
import type { Gain } from './gain'
import type { Measurement } from './queries'
import { judgedOf, type Said, sayResult } from './say'

/** The measurements that count: not withdrawn, one for each day, the oldest first. */
export function countingOf(measurements: readonly Measurement[]): Measurement[] {
  const byDay = new Map<string, Measurement>()
  for (const one of measurements) {
    if (one.withdrawnAt !== null) continue
    const known = byDay.get(one.measuredOn)
    if (!known || countsBefore(one, known)) byDay.set(one.measuredOn, one)
  }
  return [...byDay.values()].sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1))
}

const units = (value: number | null, unit: number): number | null => (value === null ? null : value / unit)

/** A kept measurement as curves and lists take it. */
export const pointOf = (one: Measurement, sex: 'L' | 'P' | ''): GrowthPoint => ({
  sex,
  measuredOn: one.measuredOn,
  ageDays: one.ageDays,
  weightKg: units(one.weightG, 1_000),
  lengthCm: units(one.lengthMm, 10),
  measure: one.measure,
  oedema: one.oedema,
  headCm: units(one.headMm, 10),
  muacCm: units(one.muacMm, 10),
})

/** What a measurement says, with the weighings before it. */
export function saidOf(one: Measurement, counting: readonly Measurement[]): Said {
  const before = counting
    .filter(({ measuredOn, weightG }) => measuredOn < one.measuredOn && weightG !== null)
    .slice(-2)
    .map(({ gain, zwei }) => ({ gain: gain as Gain | '', zwei }))
  return sayResult(judgedOf(one), one.ageDays, one.oedema, one.gain, before)
}
