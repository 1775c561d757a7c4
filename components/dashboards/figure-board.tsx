'use client'

import { type FocusEvent, type MouseEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { markRegion } from '@/components/charts/mark-region'
import { fetchLaterParts } from './fetch-later'

/**
 * The one script of a dashboard, whose parts are finished markup. A figure whose
 * `data-flash-value` changed while the page stood open is tinted for a moment; regions
 * that `LinkedMarks` joins mark each other; what the page left for later (`LaterPart`)
 * is fetched. `subject` names what is shown: another region or month is no change of a figure.
 */
export function FigureBoard({ subject, children }: { subject: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const last = useRef<{ subject: string; values: Map<string, string> }>(undefined)

  // After every drawing: the figures may have been asked for again.
  useEffect(() => {
    const values = new Map<string, string>()
    for (const part of place.current?.querySelectorAll<HTMLElement>('[data-flash]') ?? []) {
      const [code = '', value = ''] = [part.dataset.flash, part.dataset.flashValue]
      values.set(code, value)
      const before = last.current?.subject === subject ? last.current.values.get(code) : undefined
      if (before !== undefined && before !== value) flash(part)
    }
    last.current = { subject, values }
    fetchLaterParts(place.current)
  })

  const mark = ({ target }: PointerEvent | FocusEvent) => {
    const found = (target as Element).closest('[data-region]')
    for (const joined of place.current?.querySelectorAll('[data-linked]') ?? [])
      markRegion(joined, joined.contains(found) ? found : null)
  }
  const clear = () => {
    for (const joined of place.current?.querySelectorAll('[data-linked]') ?? []) markRegion(joined, null)
  }
  const again = ({ target }: MouseEvent) => {
    const part = (target as Element).closest('[data-again]') && (target as Element).closest('[data-later]')
    if (part) fetchLaterParts(place.current, part)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens; the links inside are what one acts on
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a button arrives here as a click
    <div
      ref={place}
      onClick={again}
      onPointerOver={mark}
      onFocus={mark}
      onPointerLeave={clear}
      onBlur={clear}
      className="space-y-6"
    >
      {children}
    </div>
  )
}

function flash(part: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const tint = 'color-mix(in oklab, var(--color-brand) 22%, transparent)'
  part.animate([{ boxShadow: `0 0 0 3px ${tint}`, borderRadius: '0.625rem' }, { boxShadow: '0 0 0 3px transparent' }], {
    duration: 1_600,
    easing: 'ease-out',
  })
}
