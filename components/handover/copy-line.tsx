'use client'

import { Check, Copy, Lock } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import type { CopyLine as Line } from '@/lib/handover/copy-view'

export type CopyLineProps = {
  line: Line
  /** The value that is copied: the stored one, or the number that was opened. */
  value: string | null
  done: boolean
  copy: (line: Line, value: string, button: HTMLButtonElement) => void
}

/** Why there is no button. */
function Closed({ masked }: { masked: boolean }) {
  return (
    <span className="inline-flex min-h-12 items-center gap-1.5 text-sm text-ink-soft desk:min-h-9">
      {masked ? (
        <>
          <Icon of={Lock} className="size-3.5" /> Disamarkan
        </>
      ) : (
        'Tidak ada di Lini'
      )}
    </span>
  )
}

export function CopyButton({ line, value, done, copy, children }: CopyLineProps & { children?: React.ReactNode }) {
  const masked = line.owner !== undefined && value === line.value
  if (value === null || masked) return <Closed masked={masked} />
  return (
    <button
      type="button"
      data-copy={line.id}
      aria-label={`Salin ${line.label}: ${value}`}
      onClick={(event) => copy(line, value, event.currentTarget)}
      className={`${buttonClass({ tone: done ? 'quiet' : 'secondary' })} min-w-28`}
    >
      <Icon of={done ? Check : Copy} />
      {children ?? (done ? 'Tersalin' : 'Salin')}
    </button>
  )
}

/** One field of the national screen: its label, what to type, and a button that copies it. */
export function CopyLine(props: CopyLineProps) {
  const { line, value, done } = props
  return (
    <li
      className={`grid items-center gap-x-4 gap-y-1 px-4 py-2 phone:grid-cols-[1fr_auto] desk:grid-cols-[17rem_1fr_auto] ${done ? 'bg-good-soft/40' : ''}`}
    >
      <div className="min-w-0 phone:col-span-2">
        <p className="font-medium">{line.label}</p>
        {line.unsure && <Badge tone="warn">{line.unsure === 'likely' ? 'Kemungkinan besar' : 'Belum pasti'}</Badge>}
        {line.hint && <p className="text-xs text-ink-soft">{line.hint}</p>}
      </div>
      <div className="min-w-0">
        <p className="select-all break-words font-mono text-md whitespace-pre-wrap">{value ?? '—'}</p>
        {line.note && <p className="text-sm text-ink-soft">{line.note}</p>}
      </div>
      <CopyButton {...props} />
    </li>
  )
}
