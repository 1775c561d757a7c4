import { Badge } from '@/components/ui/badge'
import { type NaskahState, STATES } from '@/lib/naskah/body'

const TONES = { draf: 'neutral', diajukan: 'info', ditandatangani: 'good', dibuang: 'warn' } as const

/** How far a naskah has come. */
export function NaskahBadge({ state }: { state: NaskahState }) {
  return <Badge tone={TONES[state]}>{STATES[state]}</Badge>
}
