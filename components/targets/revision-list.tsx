import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { PLAN_STATES, type Plan } from '@/lib/targets/plan'

export type RevisionListProps = {
  revisions: readonly Plan[]
  current: Plan
  zone: Zone
  hrefOf: (plan: Plan) => string
}

/** Every revision of a year's target, newest first; older ones can be read. */
export function RevisionList({ revisions, current, zone, hrefOf }: RevisionListProps) {
  return (
    <Card title="Riwayat revisi">
      <ol className="divide-y divide-line">
        {revisions.map((plan) => (
          <li key={plan.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2.5 first:pt-0 last:pb-0">
            <span className="font-medium">
              {plan.id === current.id ? (
                `Revisi ${plan.revision}`
              ) : (
                <Link href={hrefOf(plan)} className="link" prefetch={false}>
                  Revisi {plan.revision}
                </Link>
              )}
            </span>
            <Badge tone={plan.state === 'disetujui' ? 'good' : plan.state === 'diajukan' ? 'info' : 'neutral'}>
              {PLAN_STATES[plan.state]}
            </Badge>
            <span className="min-w-0 flex-1 basis-64 text-sm text-ink-soft">
              {plan.source}. Dibuat {plan.madeByName}, {formatDateTime(plan.madeAt, zone)}
              {plan.approvedAt && `; disetujui ${plan.approvedByName}, ${formatDateTime(plan.approvedAt, zone)}`}.
              {plan.note && ` ${plan.note}`}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
