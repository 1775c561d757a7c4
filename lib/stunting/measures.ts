import { findIndicator } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'

/** The routine prevalence: what the desk opens with. Surveys have no indicator and never stand in this list. */
export const PREVALENCE = 'gizi.stunting'

/** What the prevalence is never shown without: who was measured, and whose recap came. */
export const MEASURED = 'posyandu.ukur_s'
export const WEIGHED = 'posyandu.ds'
export const RECEIVED = 'laporan.posyandu.kelengkapan'

export const KRS = 'krs.ada'
export const KRS_REACHED = 'krs.cakupan'

export interface MeasureGroup {
  label: string
  codes: readonly string[]
}

/** Everything the desk ranks, maps and compares, in the groups of its choice list. */
export const MEASURE_GROUPS: readonly MeasureGroup[] = [
  {
    label: 'Pengukuran rutin di Posyandu',
    codes: [PREVALENCE, 'gizi.wasting', 'gizi.underweight', MEASURED, WEIGHED, 'posyandu.nd', RECEIVED],
  },
  { label: 'Keluarga berisiko stunting', codes: [KRS, KRS_REACHED] },
  {
    label: 'Pendampingan TPK',
    codes: [
      'tpk.catin.cakupan',
      'tpk.hamil.cakupan',
      'tpk.pascasalin.cakupan',
      'tpk.baduta.cakupan',
      'tpk.balita.cakupan',
    ],
  },
  {
    label: '1.000 hari pertama dan determinan',
    codes: [
      'tapis.catin.anemia',
      'tapis.catin.risiko',
      'tapis.hamil.kek_persen',
      'tapis.hamil.anemia',
      'tapis.lahir.bblr_persen',
      'tapis.nifas.kbpp',
      'kb.unmet',
      'kb.mcpr',
    ],
  },
]

export const MEASURE_CODES: readonly string[] = MEASURE_GROUPS.flatMap(({ codes }) => codes)

/** The indicators of a group; a code that the catalogue lost is an error of ours. */
export const indicatorOf = (code: string): Indicator => {
  const indicator = findIndicator(code)
  if (!indicator) throw new Error(`The catalogue has no ${code}`)
  return indicator
}

/** A measure of the desk by the code of an address; null for any other. */
export const findMeasure = (code: string): Indicator | null => (MEASURE_CODES.includes(code) ? indicatorOf(code) : null)

/** The columns of the table of regions: enough to see why a region is where it is. */
export const TABLE_CODES: readonly string[] = [
  PREVALENCE,
  MEASURED,
  WEIGHED,
  KRS,
  KRS_REACHED,
  'tpk.catin.cakupan',
  'tpk.hamil.cakupan',
  'tpk.pascasalin.cakupan',
  'tpk.baduta.cakupan',
  'tapis.hamil.anemia',
  'tapis.lahir.bblr_persen',
]

const SHORT: Readonly<Record<string, string>> = {
  [PREVALENCE]: 'Stunting rutin',
  [MEASURED]: 'Diukur',
  [WEIGHED]: 'D/S',
  [KRS]: 'KRS',
  [KRS_REACHED]: 'KRS didampingi',
  'tpk.catin.cakupan': 'TPK catin',
  'tpk.hamil.cakupan': 'TPK hamil',
  'tpk.pascasalin.cakupan': 'TPK pascasalin',
  'tpk.baduta.cakupan': 'TPK baduta',
  'tapis.hamil.anemia': 'Hamil anemia',
  'tapis.lahir.bblr_persen': 'BBLR',
}

/** A measure's name above a narrow column. */
export const columnLabel = ({ code, label }: Pick<Indicator, 'code' | 'label'>): string => SHORT[code] ?? label
