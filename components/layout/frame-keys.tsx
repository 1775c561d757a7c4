'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { closePanels } from './close-panels'
import { isHere } from './here'

/** What stays visible of the rail's neighbours beside the place one is at, in CSS pixels. */
const RAIL_MARGIN = 12

/**
 * The one script of the frame, which is itself finished markup. Plain links inside
 * `data-soft-links` (or with `data-soft-link`) go by a step within the app instead of a
 * page load; the navigation marks the place one has come to; open panels (`data-popover`)
 * close by Escape, by a press elsewhere, and when a link inside was followed.
 */
export function FrameKeys() {
  const router = useRouter()
  const path = usePathname()

  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-place]')) {
      const { except, also } = link.dataset
      const place = { href: link.getAttribute('href') ?? '', except: except?.split(' '), also: also?.split(' ') }
      if (isHere(path, place)) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    showInRail(document.querySelector<HTMLElement>('.rail [aria-current]'))
  }, [path])

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element
      const link = target.closest('a')
      closePanels((panel) => !link && panel.contains(target), false)
      const address = link && softAddress(link, event)
      if (!address) return
      event.preventDefault()
      const stays = address.pathname === location.pathname && leadsBackHere(link, address.hash)
      router.push(`${address.pathname}${address.search}${stays ? '' : address.hash}`, { scroll: !stays })
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') closePanels(() => false, true)
    }
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [router])
  return null
}

/** Moves the rail alone: asking the browser to show the place would move the page as well. */
function showInRail(place: HTMLElement | null) {
  const rail = place?.closest('nav')
  if (!place || !rail) return
  const [own, all] = [place.getBoundingClientRect(), rail.getBoundingClientRect()]
  if (own.bottom > all.bottom) rail.scrollTop += own.bottom - all.bottom + RAIL_MARGIN
  else if (own.top < all.top) rail.scrollTop += own.top - all.top - RAIL_MARGIN
}

/** The address of a plain press on a soft link; null for what the browser should do itself. */
function softAddress(link: HTMLAnchorElement, event: MouseEvent): URL | null {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  if (event.defaultPrevented || event.button !== 0 || modified) return null
  if (!link.closest('[data-soft-links], [data-soft-link]')) return null
  if (link.target || link.hasAttribute('download') || link.hasAttribute('data-document')) return null
  const address = new URL(link.getAttribute('href') ?? '', location.href)
  return address.origin === location.origin ? address : null
}

/** Another view of the part one looks at, sorting for one: the page stays where it is. */
function leadsBackHere(link: Element, hash: string): boolean {
  return hash === '' || link.closest(`#${CSS.escape(hash.slice(1))}`) !== null
}
