import { formatDecimal, MISSING } from '@/lib/format/number'
import { CLASSED, type Classed, classesOf, indexName, type NutritionClass } from './classes'
import type { Index, Judged, Measures } from './growth'
import { DAYS_OF_MONTH, STANDING_FROM } from './judge'

/** Which class belongs to an index; head and arm have none in Permenkes 2/2020. */
export const CLASS_OF: Partial<Record<Index, Classed>> = { zwei: 'bbu', zlen: 'pbu', zwfl: 'bbpb', zbmi: 'imtu' }

/** The short name of an index at an age: PB/U while lying is measured, TB/U after. */
export function shortName(index: Index, ageDays: number | null): string {
  const classed = CLASS_OF[index]
  if (classed) return indexName(classed, ageDays)
  return index === 'zhc' ? 'LK/U' : 'LiLA/U'
}

/** What an index says, in full. */
export function indexTitle(index: Index, ageDays: number | null): string {
  const length = ageDays !== null && ageDays >= STANDING_FROM ? 'Tinggi badan' : 'Panjang badan'
  switch (index) {
    case 'zwei':
      return 'Berat badan menurut umur'
    case 'zlen':
      return `${length} menurut umur`
    case 'zwfl':
      return `Berat badan menurut ${length.toLowerCase()}`
    case 'zbmi':
      return 'Indeks massa tubuh menurut umur'
    case 'zhc':
      return 'Lingkar kepala menurut umur'
    case 'zac':
      return 'Lingkar lengan atas menurut umur'
  }
}

/** A z-score in hundredths as it is written: `−1,20`. */
export const formatZ = (hundredths: number | null): string =>
  hundredths === null ? MISSING : formatDecimal(hundredths / 100, 2).replace('-', '−')

/** An age in completed months, as WHO counts them: `12 hari`, `8 bulan`, `2 tahun 3 bulan`. */
export function ageInWords(ageDays: number | null): string {
  if (ageDays === null) return 'umur tidak diketahui'
  if (ageDays < 0) return 'sebelum lahir'
  const months = Math.floor(ageDays / DAYS_OF_MONTH)
  if (months === 0) return `${Math.floor(ageDays)} hari`
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years > 0 && `${years} tahun`, rest > 0 && `${rest} bulan`].filter(Boolean).join(' ')
}

/** The class of an index, or null where it has no z-score or no classes. */
export function classIn(index: Index, judged: Judged, measures: Measures): NutritionClass | null {
  const classed = CLASS_OF[index]
  return classed ? classesOf(judged, measures.ageDays, measures.oedema)[classed] : null
}

/** How far each class of an index reaches, from the lowest: `Di bawah −3: Sangat pendek`. */
export function classRanges(index: Classed): ClassRange[] {
  const { steps } = CLASSED[index]
  return steps.map((step, at) => ({
    class: step.class,
    from: at === 0 ? null : endOf(steps[at - 1]!),
    to: at === steps.length - 1 ? null : endOf(step),
    withEnd: step.upTo !== undefined,
  }))
}

export interface ClassRange {
  class: NutritionClass
  from: number | null
  to: number | null
  /** Whether `to` itself still belongs to it. */
  withEnd: boolean
}

const endOf = ({ under, upTo }: { under?: number; upTo?: number }): number => (under ?? upTo)! / 100
