import type { Judged } from './growth'
import { STANDING_FROM } from './judge'

/** How much a class asks for: nothing, watching, or help. */
export type Weight = 'good' | 'warn' | 'bad'

export interface NutritionClass {
  code: string
  /** As Permenkes 2/2020 names it. */
  label: string
  weight: Weight
}

const named = (code: string, label: string, weight: Weight): NutritionClass => ({ code, label, weight })

/** Upper ends of the classes in hundredths, from the lowest; each class takes its own upper end when `upTo`, else not. */
interface Step {
  under?: number
  upTo?: number
  class: NutritionClass
}

const UNDERWEIGHT: readonly Step[] = [
  { under: -300, class: named('bb-sangat-kurang', 'Berat badan sangat kurang', 'bad') },
  { under: -200, class: named('bb-kurang', 'Berat badan kurang', 'bad') },
  { upTo: 100, class: named('bb-normal', 'Berat badan normal', 'good') },
  { class: named('risiko-bb-lebih', 'Risiko berat badan lebih', 'warn') },
]
const STUNTED: readonly Step[] = [
  { under: -300, class: named('sangat-pendek', 'Sangat pendek', 'bad') },
  { under: -200, class: named('pendek', 'Pendek', 'bad') },
  { upTo: 300, class: named('normal', 'Normal', 'good') },
  { class: named('tinggi', 'Tinggi', 'warn') },
]
const WASTED: readonly Step[] = [
  { under: -300, class: named('gizi-buruk', 'Gizi buruk', 'bad') },
  { under: -200, class: named('gizi-kurang', 'Gizi kurang', 'bad') },
  { upTo: 100, class: named('gizi-baik', 'Gizi baik', 'good') },
  { upTo: 200, class: named('berisiko-gizi-lebih', 'Berisiko gizi lebih', 'warn') },
  { upTo: 300, class: named('gizi-lebih', 'Gizi lebih', 'warn') },
  { class: named('obesitas', 'Obesitas', 'warn') },
]

/** Indices as Permenkes 2/2020 names and classes them. */
export const CLASSED = {
  bbu: { z: 'zwei', steps: UNDERWEIGHT },
  pbu: { z: 'zlen', steps: STUNTED },
  bbpb: { z: 'zwfl', steps: WASTED },
  imtu: { z: 'zbmi', steps: WASTED },
} as const
export type Classed = keyof typeof CLASSED
export type Classes = Record<Classed, NutritionClass | null>

/** Oedema of both feet is severe malnutrition by itself, whatever the scales say. */
const OEDEMA = named('gizi-buruk', 'Gizi buruk (bengkak di kedua punggung kaki)', 'bad')

/**
 * The four classes of Permenkes 2/2020 for a child of 0 to 59 months, from z-scores
 * already rounded: exactly -2.00 is normal. A class exists wherever a z-score does;
 * whether that is plausible is said by its flag.
 */
export function classesOf(judged: Judged, ageDays: number | null, oedema: boolean | null = null): Classes {
  const swollen = oedema === true && (ageDays === null || ageDays <= 1826) ? OEDEMA : null
  return {
    bbu: classOf('bbu', judged.zwei),
    pbu: classOf('pbu', judged.zlen),
    bbpb: swollen ?? classOf('bbpb', judged.zwfl),
    imtu: classOf('imtu', judged.zbmi),
  }
}

/** The class of one z-score in hundredths. */
export function classOf(index: Classed, z: number | null): NutritionClass | null {
  if (z === null) return null
  const { steps } = CLASSED[index]
  return (
    steps.find(({ under, upTo }) => (under !== undefined ? z < under : upTo !== undefined ? z <= upTo : true))?.class ??
    null
  )
}

/** What an index is called at an age: length while lying is measured, height from two years on. */
export function indexName(index: Classed, ageDays: number | null): string {
  const standing = ageDays !== null && ageDays >= STANDING_FROM
  if (index === 'pbu') return standing ? 'TB/U' : 'PB/U'
  if (index === 'bbpb') return standing ? 'BB/TB' : 'BB/PB'
  return index === 'bbu' ? 'BB/U' : 'IMT/U'
}
