'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'

/**
 * Around a dashboard. Plain links inside (`data-soft-links` on a part, `data-soft-link`
 * on one) go by a step within the app instead of a page load, and a figure whose
 * `data-flash-value` changed while the page stood open is tinted for a moment.
 * `subject` names what is shown: another region or month is no change of a figure.
 */
export function SoftLinks({ subject, children }: { subject: string; children: ReactNode }) {
  const router = useRouter()
  const place = useRef<HTMLDivElement>(null)
  const last = useRef<{ subject: string; values: Map<string, string> }>(undefined)

  useEffect(() => {
    const values = new Map<string, string>()
    for (const part of place.current?.querySelectorAll<HTMLElement>('[data-flash]') ?? []) {
      const [code = '', value = ''] = [part.dataset.flash, part.dataset.flashValue]
      values.set(code, value)
      const before = last.current?.subject === subject ? last.current.values.get(code) : undefined
      if (before !== undefined && before !== value) flash(part)
    }
    last.current = { subject, values }
  })

  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    const soft = link?.closest('[data-soft-links], [data-soft-link]')
    if (!link || !soft || event.defaultPrevented || event.button !== 0 || isModified(event)) return
    const address = new URL(link.getAttribute('href') ?? '', location.href)
    if (address.origin !== location.origin) return
    event.preventDefault()
    const sorting = address.pathname === location.pathname
    router.push(`${address.pathname}${address.search}${sorting ? '' : address.hash}`, { scroll: !sorting })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens; the links inside are what one acts on
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link arrives here as a click
    <div ref={place} onClick={follow} className="space-y-6">
      {children}
    </div>
  )
}

const isModified = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) => metaKey || ctrlKey || shiftKey || altKey

function flash(part: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const tint = 'color-mix(in oklab, var(--color-brand) 22%, transparent)'
  part.animate([{ boxShadow: `0 0 0 3px ${tint}`, borderRadius: '0.625rem' }, { boxShadow: '0 0 0 3px transparent' }], {
    duration: 1_600,
    easing: 'ease-out',
  })
}
