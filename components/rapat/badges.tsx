import { CalendarClock, CircleCheck, CircleDashed, CircleSlash, Hourglass, TimerOff } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { type RapatState, type RtlLook, rapatStateLabel, rtlLabel } from '@/lib/rapat/rules'

const RAPAT = {
  rencana: { tone: 'info', icon: CalendarClock },
  selesai: { tone: 'good', icon: CircleCheck },
  batal: { tone: 'neutral', icon: CircleSlash },
} as const
const RTL = {
  lewat: { tone: 'bad', icon: TimerOff },
  belum: { tone: 'neutral', icon: CircleDashed },
  berjalan: { tone: 'brand', icon: Hourglass },
  selesai: { tone: 'good', icon: CircleCheck },
  batal: { tone: 'neutral', icon: CircleSlash },
} as const

/** Where a rapat stands. */
export function RapatBadge({ state }: { state: RapatState }) {
  return <Badge {...RAPAT[state]}>{rapatStateLabel(state)}</Badge>
}

/** Where a follow-up stands today. */
export function RtlBadge({ look }: { look: RtlLook }) {
  return <Badge {...RTL[look]}>{rtlLabel(look)}</Badge>
}
