import { CircleCheck, CircleSlash, ClipboardPen, Hourglass, ListChecks, Megaphone } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { type CaseState, caseStateLabel } from '@/lib/aks/rules'

const LOOKS = {
  diusulkan: { tone: 'info', icon: Megaphone },
  ditelaah: { tone: 'info', icon: ClipboardPen },
  direkomendasikan: { tone: 'brand', icon: ListChecks },
  ditindaklanjuti: { tone: 'brand', icon: Hourglass },
  selesai: { tone: 'good', icon: CircleCheck },
  batal: { tone: 'neutral', icon: CircleSlash },
} as const

/** Where a case stands. */
export function CaseBadge({ state }: { state: CaseState }) {
  const { tone, icon } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {caseStateLabel(state)}
    </Badge>
  )
}
