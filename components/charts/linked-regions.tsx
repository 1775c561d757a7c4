'use client'

import { type ReactNode, type SyntheticEvent, useRef } from 'react'

/**
 * Joins a map, a strip and a list: pointing at a region in one (or reaching it
 * by Tab) marks it in all, and its name is shown in the line above. What it
 * joins carries `data-region` (id) and `data-says` (the line). Props: `hint`,
 * the line while nothing is pointed at; `children`.
 */
export function LinkedRegions({ hint, children }: { hint?: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLParagraphElement>(null)

  const show = (event: SyntheticEvent) => mark((event.target as Element).closest('[data-region]'))
  const mark = (found: Element | null) => {
    for (const old of place.current?.querySelectorAll('[data-active]') ?? []) old.removeAttribute('data-active')
    const id = found?.getAttribute('data-region')
    if (id)
      for (const twin of place.current?.querySelectorAll(`[data-region="${CSS.escape(id)}"]`) ?? [])
        twin.setAttribute('data-active', '')
    if (line.current) line.current.textContent = found?.getAttribute('data-says') ?? hint ?? ''
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens; the links inside are what one acts on
    <div ref={place} onPointerOver={show} onFocus={show} onPointerLeave={() => mark(null)} onBlur={() => mark(null)}>
      {/* What it says is in each region's own name too, so it is not announced twice. */}
      <p ref={line} aria-hidden className="figures mb-2 min-h-5 truncate text-sm text-ink-soft">
        {hint}
      </p>
      {children}
    </div>
  )
}
