import { CircleCheck, CircleDashed, CircleHelp, MapPinOff, PencilLine } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { verifiedLabel } from '@/lib/krs/marks'

const LOOKS = {
  belum: { tone: 'neutral', icon: CircleDashed },
  sesuai: { tone: 'good', icon: CircleCheck },
  berubah: { tone: 'warn', icon: PencilLine },
  tidak_ditemukan: { tone: 'warn', icon: CircleHelp },
  pindah: { tone: 'warn', icon: MapPinOff },
} as const

/** Where the verifying of a family stands. */
export function VerifiedBadge({ state }: { state: keyof typeof LOOKS }) {
  const { tone, icon } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {verifiedLabel(state)}
    </Badge>
  )
}

/** The official status in a word; unknown is not no. */
export function RiskWord({ risk }: { risk: boolean | null }) {
  if (risk === null) return <span className="text-ink-soft">Belum diketahui</span>
  return risk ? <Badge tone="bad">Berisiko</Badge> : <span className="text-ink-soft">Tidak berisiko</span>
}
