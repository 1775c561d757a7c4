import type { FormDeclaration } from '@/lib/reports/form'
import { findForm } from '@/lib/reports/forms/all'

/** A random source that a seed repeats. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Values = Record<string, number>

/** What one kecamatan published of a month, in which round, and its counts. */
export interface PopulationStep {
  province: number
  district: number
  kecamatan: number
  month: number
  round: number
  final: boolean
  values: Values
}

export interface Population {
  form: FormDeclaration
  steps: PopulationStep[]
  rounds: number
  months: number[]
}

/** A real form with some of its counts only, so that a thousand worlds can be attacked in a minute. */
export function cut(code: string, columns: readonly string[]): FormDeclaration {
  const form = findForm(code)
  if (!form) throw new Error(`No form ${code}`)
  const all = (list: readonly string[]) => list.every((column) => columns.includes(column))
  return {
    ...form,
    elements: form.elements.filter(({ column }) => columns.includes(column)),
    sums: form.sums
      .map((sum) => ({ ...sum, parts: sum.parts.filter((part) => columns.includes(part)) }))
      .filter(({ parts }) => parts.length > 1),
    ratios: form.ratios.filter(({ numerator, denominator }) => all(numerator) && all(denominator)),
    rules: form.rules.filter(
      (rule) => (rule.kind === 'at-most' || rule.kind === 'equals') && all([...rule.left, ...rule.right]),
    ),
  }
}

type Make = (upTo: (most: number) => number) => Values

/** Parts of a whole by chance, the first ones rare. */
function shares(upTo: (most: number) => number, whole: number, names: readonly string[]): Values {
  let left = whole
  const values: Values = {}
  for (const [index, name] of names.entries()) {
    const last = index === names.length - 1
    const part = last ? left : Math.min(left, upTo(index === 0 ? 6 : Math.ceil(left / 2)))
    values[name] = part
    left -= part
  }
  return values
}

const SIZES = [0, 4, 9, 30, 90]

/** The kinds of worlds: children by height class, by weight, mothers by haemoglobin, and assistance. */
export const WORLDS: readonly { form: FormDeclaration; make: Make }[] = [
  {
    form: cut('posyandu', ['diukur', 'tbu_sah', 'tbu_sp', 'tbu_p', 'tbu_n', 'tbu_t']),
    make: (upTo) => {
      const diukur = upTo(SIZES[upTo(4)] ?? 0)
      const tbu_sah = Math.max(0, diukur - upTo(3))
      return { diukur, tbu_sah, ...shares(upTo, tbu_sah, ['tbu_sp', 'tbu_t', 'tbu_p', 'tbu_n']) }
    },
  },
  {
    form: cut('posyandu', ['jml_s', 'jml_d', 'jml_n', 'jml_t', 'jml_o', 'jml_b']),
    make: (upTo) => {
      const jml_d = upTo(SIZES[upTo(4)] ?? 0)
      return { jml_s: jml_d + upTo(9), jml_d, ...shares(upTo, jml_d, ['jml_b', 'jml_o', 'jml_t', 'jml_n']) }
    },
  },
  {
    form: cut('penapisan-tpk', ['hamil_ditapis', 'hamil_hb', 'hamil_hb_ringan', 'hamil_hb_sedang', 'hamil_hb_berat']),
    make: (upTo) => {
      const hamil_hb = upTo(SIZES[upTo(4)] ?? 0)
      const low = upTo(hamil_hb)
      const classes = shares(upTo, low, ['hamil_hb_berat', 'hamil_hb_sedang', 'hamil_hb_ringan'])
      return { hamil_ditapis: hamil_hb + upTo(4), hamil_hb, ...classes }
    },
  },
  {
    form: cut('rekap-tpk', ['catin_sasaran', 'catin_didampingi', 'hamil_sasaran', 'hamil_didampingi']),
    make: (upTo) => {
      const catin_didampingi = upTo(SIZES[upTo(3)] ?? 0)
      const hamil_didampingi = upTo(SIZES[upTo(4)] ?? 0)
      return {
        catin_sasaran: catin_didampingi + upTo(3),
        catin_didampingi,
        hamil_sasaran: hamil_didampingi + upTo(3),
        hamil_didampingi,
      }
    },
  },
]

const plus = (left: Values, right: Values): Values =>
  Object.fromEntries(Object.entries(left).map(([name, value]) => [name, value + (right[name] ?? 0)]))

/** A small country whose offices publish over some rounds: before a month closes, at its close, late, and once more. */
export function populationOf(seed: number): Population {
  const random = randomOf(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const chance = (share: number) => random() < share
  const world = WORLDS[seed % WORLDS.length] as (typeof WORLDS)[number]
  const make = () => world.make(upTo)
  const months = chance(0.3) ? [24_288, 24_289] : [24_288]
  const steps: PopulationStep[] = []
  let next = 10
  for (let province = 1 + upTo(1); province > 0; province -= 1) {
    const provinceId = next++
    for (let district = 1 + upTo(2); district > 0; district -= 1) {
      const districtId = next++
      for (let kecamatan = 1 + upTo(3); kecamatan > 0; kecamatan -= 1) {
        const place = { province: provinceId, district: districtId, kecamatan: next++ }
        for (const month of months) {
          const add = (round: number, final: boolean, values: Values) => {
            steps.push({ ...place, month, round, final, values })
            return values
          }
          let values: Values | null = chance(0.3) ? add(1, false, make()) : null
          const close = chance(0.85) ? 2 : chance(0.6) ? 3 : 0
          if (close === 0) continue
          values = add(close, true, values && chance(0.8) ? plus(values, make()) : (values ?? make()))
          if (chance(0.2)) add(4, true, plus(values, make()))
        }
      }
    }
  }
  return { form: world.form, steps, rounds: 4, months }
}
