'use client'

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

interface FoldProps {
  label: string
  /** What is chosen now, readable without opening. */
  chosen: ReactNode
  open?: boolean
  problem?: string
  children: ReactNode
}

/** A question that is mostly answered right already: its answer in a line, its choices folded beneath. */
export function Fold({ label, chosen, open = false, problem, children }: FoldProps) {
  return (
    <details open={open || problem !== undefined} className="group/fold border-t border-line first:border-t-0">
      <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-3 py-2">
        <span className="min-w-0">
          <span className="block text-sm text-ink-soft">{label}</span>
          <span className="block font-medium break-words">{chosen}</span>
          {problem && <span className="block text-sm text-bad">{problem}</span>}
        </span>
        <span className="flex shrink-0 items-center gap-1 text-sm text-brand">
          Ubah
          <Icon of={ChevronDown} className="transition-transform group-open/fold:rotate-180" />
        </span>
      </summary>
      <div className="space-y-3 pt-1 pb-3">{children}</div>
    </details>
  )
}
