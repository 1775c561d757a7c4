import { Clock, Lock, PencilLine, Undo2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { formatCount } from '@/lib/format/number'
import { LinkedRegions } from './linked-regions'

export type CoverageState = 'sent' | 'approved' | 'late' | 'returned' | 'draft' | 'missing'

/** One child region; `note` adds to its name: "7 dari 9 desa". */
export type CoverageItem = { id: string; name: string; state: CoverageState; href?: string; note?: string }

export type CoverageStripProps = {
  /** What the strip shows: "Laporan Juli 2026 menurut desa". */
  label: string
  /** In the order they stand; usually by name. */
  items: readonly CoverageItem[]
  /** What is counted: "desa". */
  noun?: string
}

/** The order of the legend; each state has a fill and a mark of its own. */
const STATES: Record<CoverageState, { word: string; look: string; mark?: ReactNode }> = {
  approved: { word: 'Disetujui', look: 'bg-seq-6 text-on-seq-6', mark: <Icon of={Lock} className="size-3" /> },
  sent: { word: 'Dikirim', look: 'bg-seq-4' },
  late: {
    word: 'Dikirim terlambat',
    look: 'bg-warn-soft text-on-warn-soft ring-1 ring-inset ring-warn',
    mark: <Icon of={Clock} className="size-3" />,
  },
  returned: {
    word: 'Dikembalikan',
    look: 'bg-bad-soft text-on-bad-soft ring-1 ring-inset ring-bad',
    mark: <Icon of={Undo2} className="size-3" />,
  },
  draft: {
    word: 'Draf',
    look: 'border border-dashed border-line-strong text-ink-soft',
    mark: <Icon of={PencilLine} className="size-3" />,
  },
  missing: { word: 'Belum melapor', look: 'hatch ring-1 ring-inset ring-line-strong' },
}

/** One small square for each child region: who has reported, who has not, who is late. Points, tabs and taps name it. */
export function CoverageStrip({ label, items, noun = 'desa' }: CoverageStripProps) {
  const count = (state: CoverageState) => items.filter((item) => item.state === state).length
  const counted = count('sent') + count('approved') + count('late')
  return (
    <LinkedRegions hint={`${formatCount(counted)} dari ${formatCount(items.length)} ${noun} melapor`}>
      <ul aria-label={label} className="flex flex-wrap gap-1">
        {items.map((item) => (
          <Square key={item.id} item={item} />
        ))}
      </ul>
      <ul aria-label="Keterangan" className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-sm text-ink-soft">
        {(Object.keys(STATES) as CoverageState[])
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state} className="inline-flex items-center gap-1.5">
              <Mark state={state} className="size-4" />
              {STATES[state].word} <span className="figures font-medium text-ink">{formatCount(count(state))}</span>
            </li>
          ))}
      </ul>
    </LinkedRegions>
  )
}

function Square({ item }: { item: CoverageItem }) {
  const says = `${item.name}: ${STATES[item.state].word.toLowerCase()}${item.note ? `, ${item.note}` : ''}`
  const named = { 'data-region': item.id, title: says }
  const mark = <Mark state={item.state} className="size-5" />
  return (
    <li className="flex">
      {item.href ? (
        <Link
          href={item.href}
          prefetch={false}
          aria-label={says}
          className="block rounded-sm hover:brightness-90 data-active:outline-2 data-active:outline-offset-1 data-active:outline-ink"
          {...named}
        >
          {mark}
        </Link>
      ) : (
        <span
          role="img"
          aria-label={says}
          className="block rounded-sm data-active:outline-2 data-active:outline-offset-1 data-active:outline-ink"
          {...named}
        >
          {mark}
        </span>
      )}
    </li>
  )
}

function Mark({ state, className }: { state: CoverageState; className: string }) {
  const { look, mark } = STATES[state]
  return (
    <span aria-hidden data-print-colour className={classNames('grid place-items-center rounded-sm', look, className)}>
      {mark}
    </span>
  )
}
