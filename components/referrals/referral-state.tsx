import { CircleCheck, CircleX, Clock, Inbox, TriangleAlert, Undo2 } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { isOverdue, REFERRAL_STATES, type ReferralState } from '@/lib/referrals/rules'

const LOOKS = {
  dikirim: { tone: 'info', icon: Clock },
  diterima: { tone: 'info', icon: Inbox },
  dijawab: { tone: 'good', icon: CircleCheck },
  ditolak: { tone: 'bad', icon: CircleX },
  dibatalkan: { tone: 'neutral', icon: Undo2 },
} as const

/** How a referral stands, in a word and a sign; late where its answer is overdue. */
export function ReferralStateBadge({ state, dueOn, today }: { state: ReferralState; dueOn: string; today: string }) {
  if (isOverdue({ state, dueOn }, today))
    return (
      <Badge tone="warn" icon={TriangleAlert}>
        Lewat waktu
      </Badge>
    )
  const { tone, icon } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {REFERRAL_STATES[state]}
    </Badge>
  )
}
