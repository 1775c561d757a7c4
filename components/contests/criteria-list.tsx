import { Badge } from '@/components/ui/badge'
import type { Criteria } from '@/lib/contests/criteria'

const CERTAINTY = { pasti: 'good', mungkin: 'info', disimpulkan: 'warn' } as const

/** An edition's aspects with their weights, and where it comes from. */
export function CriteriaList({ criteria }: { criteria: Criteria }) {
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line">
        {criteria.aspects.map(({ code, label, weight, parts }) => (
          <li key={code} className="py-2">
            <p className="flex justify-between gap-4">
              <span className="font-medium">{label}</span>
              <span className="figures">{weight}%</span>
            </p>
            {parts.map((part) => (
              <p key={part.code} className="flex justify-between gap-4 ps-4 text-sm text-ink-soft">
                <span>{part.label}</span>
                <span className="figures">{part.weight}%</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">
        {criteria.name}. Sumber: {criteria.source}.{' '}
        <Badge tone={CERTAINTY[criteria.certainty]}>{criteria.certainty}</Badge>
      </p>
      <p className="text-sm text-ink-soft">
        Selisih nilai antarjuri di atas {criteria.spreadLimit} diminta dibahas sebelum hasil dikunci.
      </p>
    </div>
  )
}
