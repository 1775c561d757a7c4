import { CircleCheck, CircleDashed, CirclePlay, TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { actionStateLabel, isOverdue, reviewLabel } from '@/lib/convergence/action-rules'
import { formatDate } from '@/lib/format/date'

const LOOKS = {
  belum: { tone: 'neutral', icon: CircleDashed },
  berjalan: { tone: 'info', icon: CirclePlay },
  selesai: { tone: 'good', icon: CircleCheck },
} as const

/** How far an action is. */
export function ActionBadge({ state }: { state: keyof typeof LOOKS }) {
  const { tone, icon } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {actionStateLabel(state)}
    </Badge>
  )
}

/** Until when; marked when the day is over and it is not done. */
export function DueWord({
  action,
  today,
}: {
  action: { state: string; dueOn: string | null; usuallyBy: string | null }
  today: string
}) {
  if (action.dueOn === null && action.usuallyBy !== null)
    return <span className="text-ink-soft">Biasanya sampai {formatDate(action.usuallyBy)}</span>
  if (action.dueOn === null) return <span className="text-ink-soft">Belum ditentukan</span>
  if (!isOverdue(action, today)) return <>{formatDate(action.dueOn)}</>
  return (
    <Badge tone="bad" icon={TriangleAlert}>
      Lewat {formatDate(action.dueOn)}
    </Badge>
  )
}

/** What the review said. */
export function ReviewBadge({ result }: { result: string }) {
  if (result === '') return <span className="whitespace-nowrap text-ink-soft">Belum direviu</span>
  return <Badge tone={result === 'sesuai' ? 'good' : 'warn'}>{reviewLabel(result)}</Badge>
}
