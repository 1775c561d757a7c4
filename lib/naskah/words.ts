import { findIndicator } from '@/lib/figures/catalogue'
import { formatFigurePeriod, formatFigurePeriodShort } from '@/lib/figures/period'
import { formatCount } from '@/lib/format/number'
import { periodText, yearOf } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName } from '@/lib/regions/rules'
import { type Fact, factText, isRatio } from './facts'

const STATES: Readonly<Record<Exclude<Fact['state'], 'value'>, string>> = {
  not_reported: 'belum dilaporkan',
  not_applicable: 'tidak berlaku',
  hidden: 'disamarkan',
}

/** What a fact is of: "Peserta KB baru, semua cara". */
export const factLabel = ({ from, indicator }: Fact): string => {
  const label = findIndicator(indicator)?.label ?? indicator
  return from === 'target' ? `Sasaran: ${label}` : label
}

/** Where and when: "Kecamatan Cepu, Juli 2026". A target is of its year. */
export function factPlace({ from, region, period }: Fact): string {
  if (from === 'target') return `${fullName(region)}, ${yearOf(period.from)}`
  if (period.kind === 'year' && period.to % 12 !== 11)
    return `${fullName(region)}, ${formatFigurePeriodShort({ kind: 'month', from: period.from, to: period.from })} – ${formatFigurePeriodShort({ kind: 'month', from: period.to, to: period.to })}`
  return `${fullName(region)}, ${formatFigurePeriod(period)}`
}

/** The value with its halves: "62,3% (1.203 ÷ 1.931)", or the word why there is none. */
export function factSays(fact: Fact): string {
  if (fact.state !== 'value') return STATES[fact.state]
  const halves =
    isRatio(fact) && fact.from === 'figure'
      ? ` (${formatCount(fact.numerator)} ÷ ${formatCount(fact.denominator)})`
      : ''
  return `${factText(fact)}${halves}`
}

/** Of how many: "280 dari 295 desa"; empty for registers and targets. */
export function factCoverage({ from, unit, reported, expected, period }: Fact): string {
  if (from === 'target' || unit === 'kantor') return ''
  return `${formatCount(reported)} dari ${formatCount(expected)} ${period.kind === 'month' ? 'desa' : 'desa-bulan'} melapor`
}

/** The page of a fact: its dashboard with *Dari mana angka ini?* open, or the target's own. */
export function factHref({ from, indicator, region, period }: Fact): string {
  if (from === 'target') return paths.targets(`/${indicator}?tahun=${yearOf(period.from)}`)
  const form = findIndicator(indicator)?.form
  const params = new URLSearchParams({ bulan: periodText(period.to), ...(form && { form }) })
  params.set('ukuran', indicator)
  params.set('jelaskan', indicator)
  return paths.dashboard(region.code, `?${params}`)
}

const STEPS: Readonly<Record<string, string>> = {
  'naskah.composed': 'Disusun',
  'naskah.sentence-typed': 'Kalimat disunting',
  'naskah.sentence-restored': 'Kalimat dikembalikan',
  'naskah.note-written': 'Tambahan kantor ditulis',
  'naskah.arranged': 'Susunan bagian diubah',
  'naskah.head-set': 'Judul atau nomor diubah',
  'naskah.redrafted': 'Kalimat disusun ulang',
  'naskah.layout-kept': 'Susunan dipakai untuk berikutnya',
  'naskah.submitted': 'Diajukan',
  'naskah.recalled': 'Ditarik kembali',
  'naskah.returned': 'Dikembalikan',
  'naskah.signed': 'Ditandatangani',
  'naskah.revised': 'Revisi dibuat',
  'naskah.discarded': 'Dibuang',
}

/** What a step did, in a word: for the list of versions and the banner. */
export const stepWord = (step: string): string => {
  const undone = step.endsWith('-undone')
  const word = STEPS[undone ? step.slice(0, -'-undone'.length) : step] ?? 'Disimpan'
  return undone ? `Diurungkan: ${word.toLowerCase()}` : word
}
