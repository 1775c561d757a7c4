import { useCallback, useEffect, useRef, useState } from 'react'
import { DeviceError } from '@/lib/offline/device-error'
import { dropDraft, keepDraft, readDraft } from '@/lib/offline/draft'
import { listItems } from '@/lib/offline/outbox'

/** What a form keeps while it is filled in. */
export interface KeptForm {
  /** The key its step will have: a save that was cut off is not made twice. */
  key: string
  savedAt: string
}

export interface KeptState<Form extends KeptForm> {
  kept: Form
  /** When this device last kept it; null while it keeps nothing. */
  keptAt: string | null
  /** Why it could not be kept. */
  trouble: string
  /** Whether what is shown was left here before. */
  resumed: boolean
  change: (make: (now: Form) => Omit<Form, 'savedAt'>) => void
  /** As it stands now, also between two drawings of the screen. */
  latest: () => Form
  /** Begins anew from what the form began with. */
  restart: () => void
  /** It became a step: nothing is kept any more. */
  forget: () => Promise<void>
}

/**
 * A form on this device, enciphered: every tap is kept before anything is saved, so that a
 * page that dies loses nothing. One write at a time, always of the latest.
 */
export function useKept<Form extends KeptForm>(id: string, accountId: string, begin: () => Form): KeptState<Form> {
  const [kept, setKept] = useState(begin)
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const [trouble, setTrouble] = useState('')
  const [resumed, setResumed] = useState(false)
  // The truth between renders: taps arrive faster than React draws.
  const now = useRef(kept)
  const touched = useRef(false)
  const writing = useRef<Promise<void> | null>(null)
  const ended = useRef(false)

  const show = useCallback((next: Form) => {
    now.current = next
    setKept(next)
  }, [])

  const keep = useCallback(() => {
    touched.current = true
    writing.current ??= (async () => {
      let written: Form | null = null
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
    void leftHere<Form>(id, accountId)
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
    kept,
    ...{ keptAt, trouble, resumed },
    change: (make) => {
      show({ ...make(now.current), savedAt: new Date().toISOString() } as Form)
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
async function leftHere<Form extends KeptForm>(id: string, accountId: string): Promise<Form | null> {
  const [left, items] = await Promise.all([readDraft<Form>(id), listItems(accountId)])
  if (!left || !items.some(({ key }) => key === left.key)) return left
  await dropDraft(id)
  return null
}
