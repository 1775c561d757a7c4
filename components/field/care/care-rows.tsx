'use client'

import { ChevronRight, CircleAlert, CircleCheck, CircleDashed, Clock, Send, TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import type { CareLine } from '@/lib/tpk/care'
import { dueWords, WHEN_LABELS, type When } from '@/lib/tpk/care-list'
import { dueLabel } from './due-label'
import { groupLabel, houseWords } from './words'

/** A line of the list with how its family's own steps stand. */
export interface ShownLine extends CareLine {
  waiting: boolean
  asking: boolean
}

/** One heading of the list: everybody who is due then. */
export function CareRows({ when, lines, today }: { when: When; lines: readonly ShownLine[]; today: string }) {
  return (
    <section className="space-y-2" aria-labelledby={`kapan-${when}`}>
      <h2 id={`kapan-${when}`} className="flex items-baseline gap-2 text-md">
        {WHEN_LABELS[when]}
        <span className="figures text-sm font-normal text-ink-soft">{formatCount(lines.length)} orang</span>
      </h2>
      <ul className="surface divide-y divide-line">
        {lines.map((line) => (
          <Row key={line.targetId} line={line} when={when} today={today} />
        ))}
      </ul>
    </section>
  )
}

function Row({ line, when, today }: { line: ShownLine; when: When; today: string }) {
  const { waiting, asking } = line
  const due = dueLabel(line)
  return (
    <li className="relative hover:bg-paper-sunk">
      <a
        className="flex min-h-16 items-center gap-3 px-4 py-3 text-ink no-underline"
        href={paths.fieldFamily(line.familyId)}
      >
        <span className="min-w-0 flex-1 space-y-1">
          <span className="block font-medium break-words">{line.name}</span>
          <span className="block">
            {due}
            {line.nextOn && (
              <span className={when === 'terlambat' ? 'font-medium text-bad' : 'text-ink-soft'}>
                {due && ' · '}
                {dueWords(line, today)}
                {when !== 'minggu' && <span className="sr-only">, {formatDate(line.nextOn)}</span>}
              </span>
            )}
          </span>
          <span className="block text-sm text-ink-soft">{houseWords(line)}</span>
          <span className="flex flex-wrap gap-1.5 pt-0.5">
            <Badge>{groupLabel(line, today)}</Badge>
            <RiskBadge risk={line.risk} />
            {line.referral && isOpen(line.referral.state) && (
              <Badge tone={line.referral.dueOn < today ? 'warn' : 'info'} icon={Send}>
                {line.referral.dueOn < today ? 'Rujukan belum dijawab' : 'Sedang dirujuk'}
              </Badge>
            )}
            {waiting && (
              <Badge tone="info" icon={Clock}>
                Menunggu dikirim
              </Badge>
            )}
            {asking && (
              <Badge tone="bad" icon={TriangleAlert}>
                Perlu dilihat
              </Badge>
            )}
          </span>
        </span>
        <Icon of={ChevronRight} size={20} className="shrink-0 text-ink-soft" />
      </a>
    </li>
  )
}

const isOpen = (state: string): boolean => state === 'dikirim' || state === 'diterima'

/** Risk in words, a mark and a colour. */
export function RiskBadge({ risk }: { risk: CareLine['risk'] }) {
  if (risk === 'merah')
    return (
      <Badge tone="bad" icon={CircleAlert}>
        Berisiko
      </Badge>
    )
  if (risk === 'hijau')
    return (
      <Badge tone="good" icon={CircleCheck}>
        Tidak berisiko
      </Badge>
    )
  return <Badge icon={CircleDashed}>Belum ditapis</Badge>
}
