import { standards } from '@/lib/growth/tables'
import { measureAt } from '@/lib/growth/z-score'

/** The head of a file as `z-scores` takes it. */
export const HEAD = 'sex,age_days,weight_kg,length_height_cm,measure,oedema,head_cm,muac_cm\n'

/**
 * Rows of children as a district has them: shorter and lighter than the standard by about
 * one deviation, some scatter, some without head or arm, a few impossible. The same seed
 * gives the same children.
 */
export function* childRows(count: number, seed = 7): Generator<string> {
  const random = generator(seed)
  const normal = () => random() + random() + random() + random() + random() + random() - 3
  const tables = standards()
  for (let row = 0; row < count; row++) {
    const sex = random() < 0.51 ? 'L' : 'P'
    const day = Math.floor(random() * 1826)
    const at = (name: 'zlen' | 'zhc' | 'zac', z: number) => {
      const { first, values } = tables[sex][name]
      const place = (Math.max(day, first) - first) * 3
      return measureAt(z, values[place]!, values[place + 1]!, values[place + 2]!)
    }
    const length = at('zlen', -1 + 1.6 * normal())
    const { first, last, values } = tables[sex][day < 731 ? 'wfl' : 'wfh']
    const place = (Math.min(last, Math.max(first, Math.round(length * 10))) - first) * 3
    const weight = measureAt(-0.3 + 1.5 * normal(), values[place]!, values[place + 1]!, values[place + 2]!)
    const typo = random() < 0.002 ? 1.6 : 1
    yield [
      sex === 'L' ? 'M' : 'F',
      day,
      (weight * typo).toFixed(1),
      length.toFixed(1),
      day < 731 === random() < 0.97 ? 'L' : 'H',
      random() < 0.001 ? 'y' : 'n',
      random() < 0.7 ? at('zhc', -0.6 + 1.4 * normal()).toFixed(1) : '',
      random() < 0.7 ? at('zac', -0.4 + 1.4 * normal()).toFixed(1) : '',
    ].join(',')
  }
}

/** A small generator of evenly spread numbers (mulberry32), so that every run measures the same file. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
