import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { formatFigurePeriodShort } from '@/lib/figures/period'
import { formatCount, formatDecimal, formatPercent, MISSING } from '@/lib/format/number'
import type { RegionLevel } from '@/lib/regions/rules'

/** Why there is no value, as lists, tables and files say it. */
export const ABSENCE_WORDS: Record<Exclude<Figure['state'], 'value'>, string> = {
  not_reported: 'belum dilaporkan',
  not_applicable: 'tidak berlaku',
  hidden: 'disamarkan',
}

/** A figure's value as written: `12.345` or `21,2%`; `—` without one. */
export function figureText({ kind }: Pick<Indicator, 'kind'>, figure: Figure | undefined): string {
  if (!figure || figure.value === null) return MISSING
  return kind === 'ratio' ? formatPercent(figure.numerator, figure.denominator) : formatCount(figure.value)
}

/** The same, or the reason in words. */
export function figureSays(indicator: Pick<Indicator, 'kind'>, figure: Figure | undefined): string {
  if (!figure) return ABSENCE_WORDS.not_reported
  return figure.state === 'value' ? figureText(indicator, figure) : ABSENCE_WORDS[figure.state]
}

/** The word after a count; a percentage needs none. */
export const unitWord = ({ kind, unit }: Pick<Indicator, 'kind' | 'unit'>): string | undefined =>
  kind === 'ratio' ? undefined : unit

export interface Change {
  words: string
  direction: 'up' | 'down' | 'same'
  verdict: 'good' | 'bad' | 'neutral'
}

/** How a figure moved since the month before: counts by how many, percentages by points of what is shown. Null without both. */
export function changeOf(indicator: Indicator, now: Figure, before: Figure | undefined): Change | null {
  if (now.value === null || !before || before.value === null) return null
  // Points between the two numbers that people read, so that the difference can be checked by eye.
  const tenths = (value: number) => Math.round(value * 10)
  const ratio = indicator.kind === 'ratio'
  const step = ratio ? (tenths(now.value) - tenths(before.value)) / 10 : now.value - before.value
  const since = `dari ${formatFigurePeriodShort(before.period)}`
  if (step === 0) return { words: `tetap ${since}`, direction: 'same', verdict: 'neutral' }
  const size = ratio ? `${formatDecimal(Math.abs(step))} poin` : formatCount(Math.abs(step))
  const rose = step > 0
  const good = indicator.better === (rose ? 'up' : 'down')
  return {
    words: `${rose ? 'naik' : 'turun'} ${size} ${since}${otherVillages(indicator, now, before)}`,
    direction: rose ? 'up' : 'down',
    verdict: indicator.better === 'neither' ? 'neutral' : good ? 'good' : 'bad',
  }
}

/** A count moves with who reported: said beside it, so that a gap is not read as a fall. */
function otherVillages({ kind }: Indicator, now: Figure, before: Figure): string {
  const more = now.counted - before.counted
  if (kind !== 'count' || more === 0) return ''
  return `, dari ${formatCount(Math.abs(more))} desa lebih ${more > 0 ? 'banyak' : 'sedikit'}`
}

const NOUNS: Record<RegionLevel, string> = {
  0: 'negara',
  1: 'provinsi',
  2: 'kabupaten/kota',
  3: 'kecamatan',
  4: 'desa/kelurahan',
}

/** What the regions of a level are called in a sentence. */
export const levelNoun = (level: RegionLevel): string => NOUNS[level]

/** "desa" for reports, "kantor" for registers across offices; a list inside one office has no coverage to tell. */
export const coverageNoun = (figure: Figure): string => (figure.coverage.unit === 'kantor' ? 'kantor' : 'desa')

/** Names of the headline columns that fit above a column of numbers. */
const SHORT: Readonly<Record<string, string>> = {
  'laporan.laporan-desa.kelengkapan': 'Lengkap',
  'laporan.rekap-poktan.kelengkapan': 'Lengkap',
  'laporan.rekap-tpk.kelengkapan': 'Lengkap',
  'laporan.penapisan-tpk.kelengkapan': 'Lengkap',
  'krs.ada': 'KRS',
  'krs.cakupan': 'KRS didampingi',
  'tapis.hamil.hb_cakupan': 'Hb diperiksa',
  'tapis.hamil.anemia': 'Hb rendah',
  'tapis.hamil.lila_cakupan': 'LiLA diukur',
  'tapis.hamil.kek_persen': 'LiLA kurang',
  'tapis.lahir.timbang_cakupan': 'Lahir ditimbang',
  'tapis.lahir.bblr_persen': 'BBLR',
  'tapis.nifas.kbpp': 'KBPP',
  'tapis.catin.risiko': 'Catin berisiko',
  'tapis.catin.anemia': 'Hb catin rendah',
  'poktan.bkb.aktif': 'BKB aktif',
  'poktan.bkr.aktif': 'BKR aktif',
  'poktan.bkl.aktif': 'BKL aktif',
  'poktan.uppka.aktif': 'UPPKA aktif',
  'poktan.pikr.aktif': 'PIK-R aktif',
  'poktan.bkb.partisipasi': 'Ikut BKB',
  'poktan.bkr.partisipasi': 'Ikut BKR',
  'poktan.bkl.partisipasi': 'Ikut BKL',
  'poktan.uppka.partisipasi': 'Ikut UPPKA',
  'poktan.pikr.partisipasi': 'Ikut PIK-R',
  'poktan.bkb.kader_terlatih': 'Kader terlatih',
  'pus.jumlah': 'PUS',
  'kb.aktif': 'KB aktif',
  'kb.baru': 'KB baru',
  'kb.mcpr': 'mCPR',
  'kb.mkjp': 'MKJP',
  'kb.unmet': 'Unmet need',
  'caklap.bkb': 'Lapor BKB',
  'caklap.bkr': 'Lapor BKR',
  'caklap.bkl': 'Lapor BKL',
  'caklap.uppka': 'Lapor UPPKA',
  'caklap.pikr': 'Lapor PIK-R',
  'tpk.sasaran': 'Sasaran',
  'tpk.didampingi': 'Didampingi',
  'tpk.berisiko': 'Berisiko',
  'tpk.dirujuk': 'Dirujuk',
  'tpk.bansos': 'Bansos',
  'tpk.catin.cakupan': 'Catin',
  'tpk.hamil.cakupan': 'Ibu hamil',
  'tpk.pascasalin.cakupan': 'Pascasalin',
  'tpk.baduta.cakupan': 'Baduta',
  'tpk.balita.cakupan': 'Balita',
  'tpk.hamil.risiko': 'Hamil berisiko',
}

/** An indicator's name for a narrow head. */
export const shortLabel = ({ code, label }: Pick<Indicator, 'code' | 'label'>): string => SHORT[code] ?? label
