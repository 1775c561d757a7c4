'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

type PanelKeysProps = { closeHref: string; opener: string; labelledBy: string; children: ReactNode }

/**
 * The place of a panel beside the page: takes the focus when it opens, closes by Escape
 * and gives the focus back to what opened it. It is part of the page, so it stands
 * without script too.
 */
export function PanelKeys({ closeHref, opener, labelledBy, children }: PanelKeysProps) {
  const router = useRouter()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') router.push(closeHref, { scroll: false })
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.getElementById(opener)?.focus({ preventScroll: true })
    }
  }, [router, closeHref, opener])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      className="no-print appear fixed z-50 overflow-y-auto border-line bg-paper-raised shadow-float outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[82dvh] max-sm:rounded-t-lg max-sm:border-t sm:inset-y-0 sm:end-0 sm:w-104 sm:border-s"
    >
      {children}
    </aside>
  )
}
