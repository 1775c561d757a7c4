'use client'

import { Clock } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { FieldEvent } from '@/lib/tpk/field-timeline'
import { RiskBadge } from './care-rows'
import { stepWords } from './due-label'
import { closingWords, stageLabel } from './words'

/** What happened in a family, the latest first. */
export function Timeline({ familyId, events }: { familyId: string; events: readonly FieldEvent[] }) {
  return (
    <ol className="space-y-0">
      {events.map((event) => (
        <li key={event.id} className="relative border-s-2 border-line ps-4 pb-5 last:border-transparent last:pb-0">
          <span
            aria-hidden
            className={`absolute -start-1.75 top-1.5 size-3 rounded-full border-2 border-paper-raised ${event.risk === 'merah' ? 'bg-bad' : 'bg-brand'}`}
          />
          <p className="text-sm text-ink-soft">{formatDate(event.on)}</p>
          <p className="font-medium break-words">
            {titleOf(event)}
            <span className="font-normal text-ink-soft"> · {event.personName}</span>
          </p>
          {event.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {(event.risk !== '' || event.waiting) && (
            <p className="flex flex-wrap gap-1.5 pt-1">
              {event.risk !== '' && <RiskBadge risk={event.risk} />}
              {event.waiting && (
                <Badge tone="info" icon={Clock}>
                  Menunggu dikirim
                </Badge>
              )}
            </p>
          )}
          {event.visit && (
            <a
              className="link inline-flex min-h-11 items-center text-sm desk:min-h-8"
              href={paths.fieldVisit(familyId, event.visit.targetId, `?id=${event.visit.id}`)}
            >
              Lihat atau perbaiki<span className="sr-only"> kunjungan {formatDate(event.on)}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function titleOf({ what, about }: FieldEvent): string {
  switch (what) {
    case 'mulai':
      return `Mulai didampingi: ${stageLabel(about as 'hamil').toLowerCase()}`
    case 'lahir':
      return 'Lahir'
    case 'kunjungan':
      return stepWords(about) || 'Kunjungan'
    case 'ukur':
      return 'Ditimbang dan diukur'
    case 'rujukan':
      return `Dirujuk ke ${about}`
    case 'jawaban':
      return `Jawaban ${about}`
    case 'akhir':
      return closingWords(about)
  }
}
