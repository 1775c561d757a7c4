'use client'

import { CloudOff, Send, TriangleAlert } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { useField } from '@/lib/offline/session'
import { useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { countOutbox, outboxWords } from '../outbox-words'
import { useSignal } from '../use-signal'

/** The state of the outbox in words, always in sight; a press opens it. */
export function OutboxState() {
  const { items } = useOutbox(useField()?.accountId ?? null)
  const signal = useSignal()
  const counts = countOutbox(items ?? [])
  const mark = counts.asking > 0 ? TriangleAlert : signal ? Send : CloudOff
  const tone = counts.asking > 0 ? 'text-bad' : signal ? 'text-ink-soft' : 'text-warn'
  return (
    <a
      href={paths.outbox()}
      className={`inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-sm hover:bg-paper-sunk desk:min-h-9 ${tone}`}
    >
      <Icon of={mark} />
      <span role="status">{outboxWords(counts, signal)}</span>
    </a>
  )
}
