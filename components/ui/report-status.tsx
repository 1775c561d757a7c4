import {
  CheckCheck,
  CircleCheck,
  CircleDashed,
  Clock,
  Lock,
  type LucideIcon,
  PencilLine,
  Send,
  Undo2,
} from 'lucide-react'
import { Badge } from './badge'
import type { Tone } from './tone'

export type ReportStatusName =
  | 'belum_mulai'
  | 'draf'
  | 'dikirim'
  | 'diverifikasi'
  | 'disetujui'
  | 'terkunci'
  | 'dikembalikan'
  | 'terlambat'

const LOOKS: Record<ReportStatusName, { word: string; tone: Tone; icon: LucideIcon }> = {
  belum_mulai: { word: 'Belum mulai', tone: 'neutral', icon: CircleDashed },
  draf: { word: 'Draf', tone: 'neutral', icon: PencilLine },
  dikirim: { word: 'Dikirim', tone: 'info', icon: Send },
  diverifikasi: { word: 'Diverifikasi', tone: 'brand', icon: CircleCheck },
  disetujui: { word: 'Disetujui', tone: 'good', icon: CheckCheck },
  terkunci: { word: 'Terkunci', tone: 'good', icon: Lock },
  dikembalikan: { word: 'Dikembalikan', tone: 'bad', icon: Undo2 },
  terlambat: { word: 'Terlambat', tone: 'warn', icon: Clock },
}

/** The state of a report as a pill: word, mark and colour. */
export function ReportStatus({ status }: { status: ReportStatusName }) {
  const { word, tone, icon } = LOOKS[status]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}

/** The word a state is called by, for tables, exports and titles. */
export function reportStatusWord(status: ReportStatusName): string {
  return LOOKS[status].word
}
