import { CircleCheck, CircleDashed, TrendingDown, TrendingUp } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { TRACKS, type Track } from '@/lib/targets/achievement'

const ICONS = { tercapai: CircleCheck, sesuai: TrendingUp, tertinggal: TrendingDown, belum: CircleDashed }

/** How a target stands, in a word and a mark. */
export function TrackBadge({ track }: { track: Track }) {
  const { label, tone } = TRACKS[track]
  return (
    <Badge tone={tone} icon={ICONS[track]}>
      {label}
    </Badge>
  )
}
