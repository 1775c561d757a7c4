import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { stateLabel } from '@/lib/contests/kinds'

const TONES: Readonly<Record<string, Tone>> = { disiapkan: 'neutral', dinilai: 'info', dikunci: 'good', batal: 'warn' }

/** How a contest stands, in a word. */
export const ContestBadge = ({ state }: { state: string }) => (
  <Badge tone={TONES[state] ?? 'neutral'}>{stateLabel(state)}</Badge>
)
