'use client'

import { useRouter } from 'next/navigation'
import { useLayoutEffect, useRef, useState } from 'react'
import { morph } from './morph'

export type StillPartProps = {
  className?: string
  /** Where the page that carries it left it: then it is in the document, and not sent a second time as data. */
  left?: string
  /** Itself, for a step within the app. */
  html?: string
}

/** What documents carried, for a step back to a page that was left since. */
const carried = new Map<string, string>()
const MOST = 60

const shared = globalThis as typeof globalThis & { liniLeft?: Map<string, { html: string }> }

function carriedHtml(id: string): string | undefined {
  if (typeof document !== 'undefined') return carried.get(id) ?? (document.getElementById(id)?.innerHTML || undefined)
  const html = shared.liniLeft?.get(id)?.html
  shared.liniLeft?.delete(id)
  return html
}

/**
 * The place of a `Still`. React leaves its inside alone; when figures were asked for again
 * only what differs is changed, so that focus and open folds stay where they are.
 */
export function StillPart({ className, left = '', html }: StillPartProps) {
  const router = useRouter()
  const place = useRef<HTMLDivElement>(null)
  const [first] = useState(() => html ?? carriedHtml(left))
  const shown = useRef(first)
  useLayoutEffect(() => {
    const wanted = html ?? carried.get(left) ?? shown.current
    // Nobody has it any more: asked for as a step within the app it comes as data.
    if (wanted === undefined) return router.refresh()
    if (html === undefined) {
      carried.delete(left)
      carried.set(left, wanted)
      if (carried.size > MOST) carried.delete(carried.keys().next().value!)
    }
    if (wanted === shown.current || !place.current) return
    morph(place.current, wanted)
    shown.current = wanted
  }, [left, html, router])
  return (
    <div
      ref={place}
      id={left || undefined}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written and escaped by toHtml
      dangerouslySetInnerHTML={{ __html: first ?? '' }}
    />
  )
}
