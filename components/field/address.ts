'use client'

import { useSyncExternalStore } from 'react'
import { isFieldAddress } from '@/lib/offline/addresses'

const MOVED = 'lini:pindah'

/**
 * Goes to another field screen without loading a page. It is the window's own history: Next
 * adds its state to each entry, so that *back* finds the page again and stays within it.
 */
export function goTo(href: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  window.dispatchEvent(new Event(MOVED))
}

/** The path one is at; null while the page is still the one that was built, without an address. */
export const useAddress = (): string | null =>
  useSyncExternalStore(
    watch,
    () => window.location.pathname,
    () => null,
  )

function watch(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  window.addEventListener(MOVED, changed)
  return () => {
    window.removeEventListener('popstate', changed)
    window.removeEventListener(MOVED, changed)
  }
}

/** The field address of a plain press on a link; null for what the browser should do itself. */
export function fieldPress(event: MouseEvent): string | null {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  if (event.defaultPrevented || event.button !== 0 || modified) return null
  const link = (event.target as Element).closest('a[href]')
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return null
  if (link.origin !== window.location.origin || !isFieldAddress(link.pathname)) return null
  // A place on the same screen is the browser's.
  if (link.hash && link.pathname === window.location.pathname) return null
  return `${link.pathname}${link.search}`
}
