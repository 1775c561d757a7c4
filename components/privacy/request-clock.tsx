import { Badge } from '@/components/ui/badge'
import { clockInWords, type RequestState } from '@/lib/privacy/rules'

/** What is left of 3 x 24 hours, or what became of the request. */
export function RequestClock({ state, dueAt, now }: { state: RequestState; dueAt: Date; now: Date }) {
  if (state !== 'menunggu')
    return <Badge tone={state === 'selesai' ? 'good' : 'neutral'}>{state === 'selesai' ? 'Selesai' : 'Ditolak'}</Badge>
  const { words, late, soon } = clockInWords(dueAt, now)
  return <Badge tone={late ? 'bad' : soon ? 'warn' : 'info'}>{words}</Badge>
}
