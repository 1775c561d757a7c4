import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDate } from '@/lib/format/date'
import { formatPeriod } from '@/lib/format/period'
import type { Evaluation } from '@/lib/kampung-kb/evaluation-queries'
import { PILOTS } from '@/lib/kampung-kb/evaluation-schema'
import { classLabel } from '@/lib/kampung-kb/rules'
import { SCORE_EDITION } from '@/lib/kampung-kb/score-edition'
import { indexWords } from '@/lib/kampung-kb/score-words'

export const pilotLabel = (pilot: string): string | null => PILOTS.find(({ value }) => value === pilot)?.label ?? null

/** A year's evaluation to read and print, with the score as it was then. */
export function EvaluationView({ evaluation }: { evaluation: Evaluation }) {
  const { sheet, scoredClass, scoredPeriod, scoredOn } = evaluation
  return (
    <div className="grid items-start gap-6 desk:grid-cols-2">
      <Card title={`Evaluasi ${evaluation.year}`}>
        <DescriptionList
          items={[
            { term: 'Kelas yang dituju', detail: classLabel(evaluation.targetClass) },
            {
              term: 'Kelas dihitung saat itu',
              detail: scoredClass
                ? `${classLabel(scoredClass)}, ${formatDate(scoredOn)} dari profil ${formatPeriod(scoredPeriod)}`
                : `tidak dapat dihitung pada ${formatDate(scoredOn)}`,
            },
            ...(sheet?.indexes ?? []).map((index) => ({
              term: `Indeks ${SCORE_EDITION.indexes.find(({ code }) => code === index.code)?.label.toLowerCase() ?? index.code}`,
              detail: indexWords(index),
            })),
            {
              term: 'Kesenjangan',
              detail: evaluation.gap && <span className="whitespace-pre-line">{evaluation.gap}</span>,
            },
            { term: 'Percontohan', detail: pilotLabel(evaluation.pilot) },
            { term: 'Inovasi', detail: evaluation.innovation || null },
            { term: 'Catatan', detail: evaluation.note || null },
            { term: 'Dievaluasi oleh', detail: evaluation.evaluator || null },
          ]}
        />
      </Card>
      <Card title="Dukungan yang diperlukan">
        {evaluation.support.length === 0 ? (
          <p className="text-ink-soft">Belum ada dukungan yang dicatat.</p>
        ) : (
          <ul className="divide-y divide-line">
            {evaluation.support.map(({ opdId, opdName, need, due }) => (
              <li key={`${opdId} ${need}`} className="py-2">
                <span className="font-medium">{opdName}</span>: {need}
                {due && <span className="block text-sm text-ink-soft">paling lambat {formatDate(due)}</span>}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}
