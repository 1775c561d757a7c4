'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'

interface ChipProps {
  on: boolean
  onPress: () => void
  /** A second line in smaller letters. */
  note?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** Something to tap on or off with a thumb: a mark and a border say which, not colour alone. */
export function Chip({ on, onPress, note, wide = false, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={classNames(
        'flex min-h-12 min-w-0 items-center gap-2 rounded-md border px-2.5 py-1.5 text-start leading-tight select-none desk:min-h-10',
        wide && 'w-full',
        on
          ? 'border-brand bg-brand-soft font-medium text-on-brand-soft'
          : 'border-line-strong bg-paper-raised hover:bg-paper-sunk',
      )}
    >
      <span
        className={classNames(
          'grid size-5 shrink-0 place-items-center rounded-full border',
          on ? 'border-transparent bg-brand text-on-brand' : 'border-line-strong',
        )}
      >
        {on && <Icon of={Check} className="size-3.5" />}
      </span>
      <span className="min-w-0">
        <span className="line-clamp-2 break-words">{children}</span>
        {note && <span className="mt-0.5 block text-xs font-normal">{note}</span>}
      </span>
    </button>
  )
}
