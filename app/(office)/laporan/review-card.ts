import type { ReviewCard } from '@/components/reports/review-cards'
import { formatCount } from '@/lib/format/number'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { FormDeclaration } from '@/lib/reports/form'
import type { ReviewItem } from '@/lib/reports/review'

const MINUS = '−'

/** Whether a short label names one cell of the form; five groups may each have *Kunjungan*. */
const isAlone = (form: FormDeclaration, short: string): boolean =>
  form.elements.filter((element) => element.short === short).length === 1

/** A waiting report as a card: its largest changes, and what a reviewer must not miss. */
export function reviewCard(item: ReviewItem, form: FormDeclaration, period: Period, wholeOffice: boolean): ReviewCard {
  const { state, problems, changes, isFirst, blanks, blankReason } = item
  return {
    key: `${state.unitId}:${state.version}`,
    unit: state.unitId,
    name: state.name,
    about: [wholeOffice && state.kecamatanName, state.sentByName].filter(Boolean).join(', '),
    href: paths.report(form.code, periodText(period), state.unitId),
    changes: changes.map(({ label, short, now, last }) => {
      const by = `${now > last ? '+' : MINUS}${formatCount(Math.abs(now - last))}`
      return `${isAlone(form, short) ? short : label} ${formatCount(last)} → ${formatCount(now)} (${by})`
    }),
    warnings: [
      ...problems.map(({ problem, reason }) => ({
        words: problem.sentence.replace(/ Periksa, atau tulis alasannya\.| Samakan, atau tulis alasannya\./, ''),
        reason,
      })),
      ...(blanks > 0 ? [{ words: `${blanks} sel kosong.`, reason: blankReason }] : []),
    ],
    calm: isFirst ? 'Belum ada laporan sebelumnya untuk dibandingkan.' : 'Sama dengan laporan sebelumnya.',
  }
}
