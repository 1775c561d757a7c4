import { useCallback, useEffect, useRef, useState } from 'react'
import type { MeetingDraft } from '@/components/meetings/meeting-draft'
import { DeviceError } from '@/lib/offline/device-error'
import { dropDraft, keepDraft, readDraft } from '@/lib/offline/draft'
import { listItems } from '@/lib/offline/outbox'
import type { MeetingAnswers } from '@/lib/poktan/meeting-merge'

/** A meeting while it is typed, with everything that its step will need. */
export interface FieldDraft {
  draft: MeetingDraft
  meetingId: string
  /** The key its step will have: a save that was cut off is not made twice. */
  key: string
  /** What stood there when it was opened; null for a new meeting. */
  base: MeetingAnswers | null
  version: number
  /** Small pictures of its photos by id. */
  thumbs: Record<string, string>
  savedAt: string
}

export interface FieldDraftState extends FieldDraft {
  /** When this device last kept it; null while it keeps nothing. */
  keptAt: string | null
  /** Why it could not be kept. */
  trouble: string
  /** Whether what is shown was left here before. */
  resumed: boolean
  set: (change: Partial<MeetingDraft>, thumbs?: Record<string, string>) => void
  /** As it stands now, also between two drawings of the screen. */
  latest: () => FieldDraft
  /** Begins anew from what the form began with. */
  restart: () => void
  /** It became a step: nothing is kept any more. */
  forget: () => Promise<void>
}

/**
 * A meeting's draft on this device, enciphered: every tap is kept before anything is saved,
 * so that a page that dies loses nothing. One write at a time, always of the latest.
 */
export function useFieldDraft(id: string, accountId: string, begin: () => FieldDraft): FieldDraftState {
  const [kept, setKept] = useState(begin)
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const [trouble, setTrouble] = useState('')
  const [resumed, setResumed] = useState(false)
  // The truth between renders: taps arrive faster than React draws.
  const now = useRef(kept)
  const touched = useRef(false)
  const writing = useRef<Promise<void> | null>(null)
  const ended = useRef(false)

  const show = useCallback((next: FieldDraft) => {
    now.current = next
    setKept(next)
  }, [])

  const keep = useCallback(() => {
    touched.current = true
    writing.current ??= (async () => {
      let written: FieldDraft | null = null
      try {
        while (written !== now.current && !ended.current) {
          written = now.current
          await keepDraft(id, written)
        }
        setKeptAt(written?.savedAt ?? null)
        setTrouble('')
      } catch (error) {
        setKeptAt(null)
        setTrouble(error instanceof DeviceError ? error.message : 'Draf belum tersimpan di perangkat ini.')
      } finally {
        writing.current = null
      }
    })()
  }, [id])

  useEffect(() => {
    let gone = false
    void leftHere(id, accountId)
      .then((left) => {
        if (gone || !left || touched.current) return
        setResumed(true)
        setKeptAt(left.savedAt)
        show(left)
      })
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [accountId, id, show])

  return {
    ...kept,
    ...{ keptAt, trouble, resumed },
    set: (change, thumbs) => {
      const { current } = now
      const savedAt = new Date().toISOString()
      show({ ...current, draft: { ...current.draft, ...change }, thumbs: { ...current.thumbs, ...thumbs }, savedAt })
      keep()
    },
    latest: () => now.current,
    restart: () => {
      setResumed(false)
      setKeptAt(null)
      touched.current = false
      show(begin())
      void dropDraft(id)
    },
    forget: async () => {
      ended.current = true
      await writing.current
      await dropDraft(id)
    },
  }
}

/** The draft that was left, unless its step is in the outbox already: then only forgetting it was cut off. */
async function leftHere(id: string, accountId: string): Promise<FieldDraft | null> {
  const [left, items] = await Promise.all([readDraft<FieldDraft>(id), listItems(accountId)])
  if (!left || !items.some(({ key }) => key === left.key)) return left
  await dropDraft(id)
  return null
}
