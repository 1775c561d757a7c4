/**
 * Round ticks from zero that hold every value: 0 and up to `most` steps of 1,
 * 2, 2.5 or 5 times a power of ten; whole steps for whole values, since nobody
 * counts half a person. Nothing to show gives 0 and 1.
 */
export function ticksFromZero(values: readonly (number | null)[], most = 4): number[] {
  const known = values.filter((value) => value !== null)
  const top = Math.max(0, ...known)
  const whole = known.every(Number.isInteger)
  if (top === 0) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(top / most))
  const step = [1, 2, 2.5, 5, 10, 20, 50, 100]
    .map((factor) => factor * power)
    .find((size) => size * most >= top * (1 - 1e-9) && (!whole || Number.isInteger(size)))!
  const count = Math.ceil(top / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** Runs of neighbouring values between the gaps, each with where it starts. */
export function runsOf(values: readonly (number | null)[]): { start: number; values: number[] }[] {
  const runs: { start: number; values: number[] }[] = []
  for (const [index, value] of values.entries()) {
    if (value === null) continue
    if (index > 0 && values[index - 1] !== null) runs.at(-1)!.values.push(value)
    else runs.push({ start: index, values: [value] })
  }
  return runs
}

/** At most `most` places of `count`, evenly spread, always with the last. */
export function spreadOf(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((count - 1) / (most - 1)))
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0)
}

/** To a tenth: no screen shows more, and long fractions are most of what a drawing weighs. */
export const tenths = (value: number): number => Math.round(value * 10) / 10
