'use client'

import { useEffect, useState } from 'react'
import { refreshCopy, usePart } from '@/lib/offline/copy'
import { useSignal } from './use-signal'

/** A part that a screen needs now: what the device holds at once, and what it lacks from the server. */
export interface WantedPart<Body> {
  /** `asking`: not on the device, the server is being asked. `none`: there is no such part, or no signal to get it. */
  state: 'reading' | 'asking' | 'here' | 'none'
  body: Body | null
  at: string | null
}

/** Reads a part of the copy and asks the server for it when the device does not hold it yet. */
export function useWantedPart<Body>(name: string): WantedPart<Body> {
  const part = usePart<Body>(name)
  const signal = useSignal()
  const [asked, setAsked] = useState<string | null>(null)
  const lacking = part.state === 'none'
  useEffect(() => {
    if (!lacking || !signal || asked === name) return
    let gone = false
    void refreshCopy([name])
      .catch(() => false)
      .then(() => {
        if (!gone) setAsked(name)
      })
    return () => {
      gone = true
    }
  }, [lacking, signal, asked, name])
  if (part.state === 'here') return { state: 'here', body: part.body, at: part.at }
  if (part.state === 'reading' || part.state === 'locked') return { state: 'reading', body: null, at: null }
  return { state: signal && asked !== name ? 'asking' : 'none', body: null, at: null }
}
