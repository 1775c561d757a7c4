'use client'

import { useEffect, useRef, useState } from 'react'
import type { RegionLevel } from '@/lib/regions/rules'

/** A region on offer: `text` is what the field will hold, "33.16.02.2008 · Sumberejo, Kec. …". */
export type Suggestion = { id: number; code: string; text: string }

const PAUSE = 150

/** Asks for regions a moment after the last letter; an answer overtaken by the next letter is dropped. */
export function useSuggestions(scope: { level?: RegionLevel; within?: number }) {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([])
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asking = useRef<AbortController>(undefined)

  const forget = () => {
    clearTimeout(pause.current)
    asking.current?.abort()
  }
  useEffect(() => forget, [])

  const ask = async (text: string) => {
    asking.current = new AbortController()
    const query = new URLSearchParams({ q: text })
    for (const [key, value] of Object.entries(scope)) if (value !== undefined) query.set(key, String(value))
    try {
      const answer = await fetch(`/api/regions?${query}`, { signal: asking.current.signal })
      if (answer.ok) setSuggestions(((await answer.json()) as { items: Suggestion[] }).items)
    } catch {
      // Without signal nothing is offered; what was typed is read on the server all the same.
    }
  }
  const look = (text: string) => {
    forget()
    if (text.trim().length < 2) setSuggestions([])
    else pause.current = setTimeout(() => void ask(text.trim()), PAUSE)
  }
  const clear = () => {
    forget()
    setSuggestions([])
  }
  return { suggestions, look, clear }
}
