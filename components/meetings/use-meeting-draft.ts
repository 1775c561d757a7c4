'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type DeviceStore, openStore } from '@/lib/offline/store'
import type { KeptDraft, MeetingDraft } from './meeting-draft'

export interface DraftState {
  draft: MeetingDraft
  /** Whether anything was typed that the office does not have. */
  dirty: boolean
  /** When this device last kept it; null while it keeps nothing. */
  keptAt: string | null
  /** Whether what is shown was left here before. */
  resumed: boolean
  key: string
  version: number
  set: (change: Partial<MeetingDraft>) => void
  /** Begins anew from another state, such as the stored version. */
  restart: (draft: MeetingDraft, version: number) => void
  /** The same draft upon a later version: a deliberate second save. */
  rebase: (version: number) => void
  /** The office has it: the device forgets it. */
  forget: () => Promise<void>
}

/**
 * A meeting's draft on this device, one for each group: every tap is kept before
 * anything is sent, so that a page that dies loses nothing. Only this account sees it.
 */
export function useMeetingDraft(id: string, accountId: string, initial: MeetingDraft, version: number): DraftState {
  const [kept, setKept] = useState<KeptDraft>(() => fresh(id, initial, version))
  const [dirty, setDirty] = useState(false)
  const [resumed, setResumed] = useState(false)
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const store = useRef<DeviceStore<KeptDraft> | null>(null)
  // The truth between renders: taps arrive faster than React draws.
  const now = useRef(kept)
  const touched = useRef(false)

  const put = useCallback((next: KeptDraft, keep: boolean) => {
    now.current = next
    setKept(next)
    if (!keep) return
    touched.current = true
    setDirty(true)
    void store.current?.keep([next]).then(
      () => setKeptAt(next.savedAt),
      () => setKeptAt(null),
    )
  }, [])

  useEffect(() => {
    let gone = false
    void openStore<KeptDraft>('pertemuan', accountId).then(async (opened) => {
      if (gone) return
      store.current = opened
      const [left] = ((await opened?.list(id)) ?? []).filter((one) => one.id === id)
      if (gone) return
      if (left && !touched.current) {
        setResumed(true)
        setKeptAt(left.savedAt)
        put(left, false)
      } else if (touched.current) put(now.current, true)
    })
    return () => {
      gone = true
    }
  }, [accountId, id, put])

  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])

  const change = (next: Partial<KeptDraft>) => put({ ...now.current, ...next, savedAt: new Date().toISOString() }, true)

  return {
    draft: kept.draft,
    dirty,
    keptAt,
    resumed,
    key: kept.key,
    version: kept.version,
    set: (part) => change({ draft: { ...now.current.draft, ...part } }),
    restart: (draft, base) => {
      setResumed(false)
      setDirty(false)
      touched.current = false
      setKeptAt(null)
      put(fresh(id, draft, base), false)
      void store.current?.drop(id)
    },
    rebase: (base) => change({ version: base }),
    forget: async () => {
      setDirty(false)
      touched.current = false
      await store.current?.drop(id)
    },
  }
}

/** The key stays with the draft: whatever arrives first under it is done, and never twice. */
const fresh = (id: string, draft: MeetingDraft, version: number): KeptDraft => ({
  id,
  draft,
  key: crypto.randomUUID(),
  version,
  savedAt: '',
})
