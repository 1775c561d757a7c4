'use client'

import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { nameScreen } from './arrival'

export interface FieldPageProps {
  title: string
  /** What the browser's tab and a screen reader say, where the title alone does not tell. */
  name?: string
  /** The step back up. */
  back?: { href: string; label: string }
  /** One sentence on what the page is for, or how it stands. */
  note?: ReactNode
  /** Right of the title, beneath it on a phone. */
  actions?: ReactNode
  children?: ReactNode
}

/** A screen of the field: its head, and its parts with even space between. Names the tab and takes the focus on arrival. */
export function FieldPage({ title, name = title, back, note, actions, children }: FieldPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => nameScreen(name, heading.current), [name])
  return (
    <div className="space-y-6">
      <header className="flex flex-col gap-3 desk:flex-row desk:items-end desk:justify-between desk:gap-8">
        <div className="min-w-0 space-y-1.5">
          {back && (
            <a
              href={back.href}
              className="inline-flex min-h-9 items-center gap-1 rounded-sm text-sm text-ink-soft underline-offset-2 hover:text-brand hover:underline desk:min-h-6"
            >
              <Icon of={ChevronLeft} />
              {back.label}
            </a>
          )}
          <h1 ref={heading} tabIndex={-1} className="text-xl outline-none">
            {title}
          </h1>
          {note && <div className="max-w-prose text-ink-soft">{note}</div>}
        </div>
        {actions && <div className="no-print flex shrink-0 flex-wrap gap-2 max-sm:*:flex-auto">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
