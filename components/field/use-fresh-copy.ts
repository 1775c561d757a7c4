'use client'

import { useEffect, useRef } from 'react'
import { refreshCopy } from '@/lib/offline/copy'
import { isUnsent } from '@/lib/offline/outbox'
import { useField } from '@/lib/offline/session'
import { useOutbox } from '@/lib/offline/use-outbox'
import { askBackground } from './use-update'

const PAUSE_MS = 800

/** Keeps the readable copy fresh: prepared at the first sign-in, asked anew on contact and after something was received. */
export function useFreshCopy(): void {
  const field = useField()
  const account = field?.state === 'ready' && field.online ? field.accountId : null
  const { items, unsent } = useOutbox(field?.accountId ?? null)
  const settled = items?.filter((item) => !isUnsent(item)).length ?? null
  const before = useRef<number | null>(null)

  useEffect(() => {
    if (!account) return
    // What the screen itself needs comes first.
    const soon = setTimeout(() => void import('./prepare').then(({ prepareCopy }) => prepareCopy(account)), PAUSE_MS)
    return () => clearTimeout(soon)
  }, [account])

  useEffect(() => {
    if (unsent > 0) void askBackground()
  }, [unsent])

  useEffect(() => {
    const had = before.current
    before.current = settled
    if (!account || settled === null || had === null || settled <= had) return
    const soon = setTimeout(() => void refreshCopy().catch(() => {}), PAUSE_MS)
    return () => clearTimeout(soon)
  }, [account, settled])
}
