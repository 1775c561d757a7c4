import { CircleAlert, CircleCheck, OctagonAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { QualityMark as Mark, Verdict } from '@/lib/growth/quality'

const LOOKS: Record<Verdict, { tone: 'good' | 'warn' | 'bad' | 'neutral'; word: string }> = {
  good: { tone: 'good', word: 'Baik' },
  warn: { tone: 'warn', word: 'Perhatikan' },
  bad: { tone: 'bad', word: 'Perbaiki' },
  few: { tone: 'neutral', word: 'Belum cukup' },
  none: { tone: 'neutral', word: 'Tidak ada' },
}
const ICONS = { good: CircleCheck, warn: CircleAlert, bad: OctagonAlert, neutral: undefined }

/** What is thought of one aspect, in a word. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { tone, word } = LOOKS[verdict]
  return (
    <Badge tone={tone} icon={ICONS[tone]}>
      {word}
    </Badge>
  )
}

/** One aspect in a table's cell: its figure, marked where it asks for something. */
export function MarkCell({ mark }: { mark: Mark }) {
  if (mark.verdict === 'none') return '—'
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1.5 phone:justify-start">
      <span className="figures">{mark.value}</span>
      {mark.verdict !== 'good' && <VerdictBadge verdict={mark.verdict} />}
    </span>
  )
}

/** All aspects of one posyandu, worker or area, each with what to do. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  return (
    <dl className="divide-y divide-line">
      {marks
        .filter(({ verdict }) => verdict !== 'none')
        .map(({ key, label, value, verdict, advice }) => (
          <div key={key} className="grid gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,14rem)_5.5rem_minmax(0,1fr)]">
            <dt className="font-medium">{label}</dt>
            <dd className="figures sm:text-end">{value}</dd>
            <dd className="min-w-0">
              <VerdictBadge verdict={verdict} />
              {advice && <p className="mt-1 max-w-prose text-sm">{advice}</p>}
            </dd>
          </div>
        ))}
    </dl>
  )
}
