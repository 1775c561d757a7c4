import type { Figure } from '@/lib/figures/figure'
import { formatCount, formatPercent } from '@/lib/format/number'
import { shortName } from '@/lib/regions/rules'
import type { StuntingDesk, StuntingRow } from './desk'
import { CARE_GROUPS, joinShares } from './groups'
import { KRS_REACHED, MEASURED, PREVALENCE, RECEIVED } from './measures'
import { type Sureness, surenessOf } from './sureness'

/** WHO's words for the bands of a prevalence of stunting (domain 7.4), by the first value that no longer belongs. */
const WHO_WORDS = [
  { below: 2.5, word: 'sangat rendah' },
  { below: 10, word: 'rendah' },
  { below: 20, word: 'sedang' },
  { below: 30, word: 'tinggi' },
  { below: Number.POSITIVE_INFINITY, word: 'sangat tinggi' },
] as const

/** "sedang": how WHO calls a prevalence of stunting. */
export const whoWord = (percent: number): string => WHO_WORDS.find(({ below }) => percent < below)!.word

/** A region of those inside that stands out, and how sure that is. */
export interface StandingOut {
  row: StuntingRow
  figure: Figure
  sureness: Sureness
}

/** Where the prevalence is highest and where most stunted children are: not the same places, and both matter. */
export interface WhereItIs {
  highest: readonly StandingOut[]
  /** The most children, with their share of all that were found. */
  most: readonly (StandingOut & { share: number })[]
  /** Regions whose prevalence says little, since too few were measured. */
  unsure: number
}

/** The regions that stand out; null without regions inside or with none that has a value. */
export function whereItIs(children: StuntingDesk['children'], most = 3): WhereItIs | null {
  const known = (children ?? []).flatMap((row): StandingOut[] => {
    const figure = row.figures.get(PREVALENCE)
    return figure?.state === 'value' ? [{ row, figure, sureness: surenessOf(row.figures).level }] : []
  })
  if (known.length === 0) return null
  const cases = known.reduce((sum, { figure }) => sum + (figure.numerator ?? 0), 0)
  const trusted = known.filter(({ sureness }) => sureness !== 'lemah' && sureness !== 'tidak_ada')
  return {
    // A weak figure does not name a place first: that would send people by noise.
    highest: (trusted.length > 0 ? trusted : known)
      .toSorted((one, other) => (other.figure.value ?? 0) - (one.figure.value ?? 0))
      .slice(0, most),
    most: known
      .toSorted((one, other) => (other.figure.numerator ?? 0) - (one.figure.numerator ?? 0))
      .filter(({ figure }) => (figure.numerator ?? 0) > 0)
      .slice(0, most)
      .map((one) => ({ ...one, share: (one.figure.numerator ?? 0) / cases })),
    unsure: known.length - trusted.length,
  }
}

/** What is worth doing next, the gravest first. `to` names the place where it is done. */
export interface NextStep {
  to: 'ukur' | 'laporan' | 'krs' | 'pendampingan' | 'mutu' | 'rembuk'
  what: string
  why: string
}

/** Below this share of its target a service or group is named, in percent: domain 8 aims at 90 for both. */
const AIM = 90

/** At most three steps by plain rules over the region's own figures. Nothing is said of what nobody reported. */
export function nextSteps({ now, children }: Pick<StuntingDesk, 'now' | 'children'>): NextStep[] {
  const steps: NextStep[] = []
  const sureness = surenessOf(now)
  const [measured, received, reached] = [MEASURED, RECEIVED, KRS_REACHED].map((code) => now.get(code))
  if (received && received.coverage.expected > received.coverage.reported) {
    const missing = received.coverage.expected - received.coverage.reported
    steps.push({
      to: 'laporan',
      what: `Tagih Rekap Posyandu dari ${formatCount(missing)} desa`,
      why: 'Desa yang belum mengirim tidak terhitung di prevalensi.',
    })
  }
  const part = sureness.parts.find(({ code }) => code === 'measured')
  if (measured?.state === 'value' && part && part.level !== 'kuat')
    steps.push({
      to: 'ukur',
      what: `Ukur ${formatCount((measured.denominator ?? 0) - (measured.numerator ?? 0))} balita yang belum diukur`,
      why: `Baru ${formatPercent(measured.numerator, measured.denominator)} diukur; prevalensinya dapat berubah banyak.`,
    })
  const valid = sureness.parts.find(({ code }) => code === 'valid')
  if (valid && valid.level !== 'kuat')
    steps.push({ to: 'mutu', what: 'Periksa cara mengukur', why: `Hanya ${valid.says}.` })
  if (reached?.state === 'value' && (reached.value ?? 0) < AIM)
    steps.push({
      to: 'krs',
      what: `Dampingi ${formatCount((reached.denominator ?? 0) - (reached.numerator ?? 0))} keluarga berisiko lagi`,
      why: `${formatPercent(reached.numerator, reached.denominator)} KRS didampingi bulan ini.`,
    })
  const group = CARE_GROUPS.map((one) => ({ ...one, share: joinShares(one.figures.map((code) => now.get(code))) }))
    .flatMap((one) =>
      one.share.state === 'value' && one.share.denominator
        ? [{ ...one, percent: ((one.share.numerator ?? 0) * 100) / one.share.denominator }]
        : [],
    )
    .toSorted((one, other) => one.percent - other.percent)[0]
  if (group && group.percent < AIM)
    steps.push({
      to: 'pendampingan',
      what: `Perluas pendampingan ${group.noun}`,
      why: `Baru ${formatPercent(group.share.numerator, group.share.denominator)} ${group.noun} didampingi, terendah dari empat kelompok.`,
    })
  const first = whereItIs(children, 1)?.highest[0]
  if (first && steps.length < 3)
    steps.push({
      to: 'rembuk',
      what: `Bahas ${shortName(first.row.region)} lebih dahulu`,
      why: 'Prevalensinya tertinggi di antara yang datanya dapat dipegang.',
    })
  return steps.slice(0, 3)
}
