import { TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { INDICES, type Judged, type Measures } from '@/lib/growth/growth'
import { classIn, formatZ, indexTitle, shortName } from '@/lib/growth/words'

/** What was found of one child, index by index, in words. */
export function JudgedList({ measures, judged }: { measures: Measures; judged: Judged }) {
  const found = INDICES.filter((index) => judged[index] !== null || classIn(index, judged, measures) !== null)
  return (
    <dl className="divide-y divide-line">
      {found.map((index) => {
        const named = classIn(index, judged, measures)
        return (
          <div key={index} className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_6rem_minmax(0,1fr)]">
            <dt className="min-w-0">
              <span className="font-medium">{shortName(index, measures.ageDays)}</span>{' '}
              <span className="block text-sm text-ink-soft">{indexTitle(index, measures.ageDays)}</span>
            </dt>
            <dd className="figures sm:text-end">{judged[index] === null ? '—' : `${formatZ(judged[index])} SD`}</dd>
            <dd className="flex flex-wrap items-center gap-1.5">
              {named && <Badge tone={named.weight}>{named.label}</Badge>}
              {judged.flagged[index] && (
                <Badge tone="warn" icon={TriangleAlert}>
                  Di luar batas wajar, ukur ulang
                </Badge>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
