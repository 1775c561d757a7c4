import type { Contribution } from '@/lib/figures/contribution'
import { onOneSide } from '@/lib/figures/contribution'
import type { FigureRegion } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { formatFigurePeriod } from '@/lib/figures/period'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { fullName, shortName } from '@/lib/regions/rules'
import type { Cause } from './cause'

/** How parts are written: with how many decimals, so that parts of a small difference are still told apart. */
export type PartStyle = 0 | 1 | 2

/** Counts whole, points to a tenth, and to a hundredth where the whole difference is less than one point. */
export const styleOf = ({ kind }: Pick<Indicator, 'kind'>, difference: number): PartStyle =>
  kind !== 'ratio' ? 0 : Math.abs(difference) < 1 ? 2 : 1

/** A part without its sign: "1,6" points or "1.240". */
const sizeText = (style: PartStyle, value: number): string => formatDecimal(Math.abs(value), style)

/** A part with its sign: "+1,6", "−40", "0". */
export function partText(style: PartStyle, value: number): string {
  const size = sizeText(style, value)
  return /^[0.,]+$/.test(size) ? size : `${value > 0 ? '+' : '−'}${size}`
}

/** Parts that are written as nothing are not named and not drawn. */
export const shows = (style: PartStyle, { total }: { total: number }): boolean =>
  !/^[0.,]+$/.test(sizeText(style, total))

/** The step between the two numbers as they are written, so that it can be checked by eye. */
export function writtenDifference({ here, there, explained }: Cause, style: PartStyle): number {
  if (here.value === null || there.value === null) return explained?.difference ?? 0
  const scale = 10 ** style
  return (Math.round(here.value * scale) - Math.round(there.value * scale)) / scale
}

/** What happened and by whom, in one or two sentences: "Turun 2,1 poin: 1,6 dari Kec. Cepu, 0,3 dari Kec. Jati." */
export function causeSentence(indicator: Indicator, cause: Cause): string {
  const { there, other, explained } = cause
  if (!explained) return ''
  const style = styleOf(indicator, explained.difference)
  const difference = writtenDifference(cause, style)
  const unit = indicator.kind === 'ratio' ? ' poin' : ` ${indicator.unit}`
  const value = indicator.kind === 'ratio' ? `${formatDecimal(there.value, style)}%` : formatCount(there.value)
  const from = `${other ? fullName(other) : formatFigurePeriod(there.period)} (${value})`
  const { parts } = explained
  if (!shows(style, { total: difference })) return `Sama dengan ${from}. ${compensated(style, parts)}`.trim()
  const rose = difference > 0
  const word = other ? (rose ? 'Lebih tinggi' : 'Lebih rendah') : rose ? 'Naik' : 'Turun'
  const same = parts.filter((part) => part.total > 0 === rose && shows(style, part))
  const against = parts.filter((part) => part.total > 0 !== rose && shows(style, part))
  const head = `${word} ${sizeText(style, difference)}${unit} dari ${from}`
  const named = same.length > 0 ? `: ${list(style, same)}` : ''
  const held = against.length === 0 ? '' : ` Berlawanan arah: ${list(style, against, 2)}.`
  return `${head}${named}.${held}`
}

function compensated(style: PartStyle, parts: readonly Contribution<FigureRegion>[]): string {
  return parts.some((part) => shows(style, part)) ? 'Wilayah di dalamnya bergerak dan saling menutup.' : ''
}

function list(style: PartStyle, parts: readonly Contribution<FigureRegion>[], most = 3): string {
  const named = parts.slice(0, most).map((part) => `${sizeText(style, part.total)} dari ${shortName(part.child)}`)
  const rest = parts.slice(most).reduce((sum, { total }) => sum + total, 0)
  if (parts.length > most && shows(style, { total: rest }))
    named.push(`${sizeText(style, rest)} dari ${formatCount(parts.length - most)} wilayah lain`)
  return named.join(', ')
}

/** How the first region came to its part: by its own percentage, by its weight, or by coming and going. */
export function leadSentence(indicator: Indicator, { explained, other }: Cause): string | null {
  const [lead] = explained?.parts ?? []
  if (!explained || !lead || indicator.kind !== 'ratio' || other) return null
  const style = styleOf(indicator, explained.difference)
  if (!shows(style, lead)) return null
  const name = shortName(lead.child)
  if (onOneSide(lead))
    return `${name} hanya punya angka di salah satu bulan, jadi bagiannya berasal dari ada atau tidaknya laporan.`
  const byRate = `${partText(style, lead.rate)} poin karena persentasenya sendiri berubah`
  const byMix = `${partText(style, lead.mix)} poin karena bobotnya berubah`
  return `${name}: ${byRate}, ${byMix}.`
}
