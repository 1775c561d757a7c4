'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { BookStep } from '@/lib/poktan/book-steps'
import { sendStep, troubleOf } from './send-step'

/** How steps leave a screen for a group's book: straight to the office from a desk, by the outbox from a phone. */
export interface BookDoor {
  /** Takes one step, once for its key. Answers why it was not taken, or nothing. */
  take(kind: BookStep, key: string, body: Record<string, unknown>): Promise<string>
  /** A step was taken: whatever shows the book looks again. */
  taken(): void
}

const Door = createContext<BookDoor | null>(null)
export const BookDoorProvider = Door.Provider

export function useBookDoor(): BookDoor {
  const door = useContext(Door)
  if (!door) throw new Error('A step on a book needs a door around it')
  return door
}

/** The office's own pages: each step is sent at once, and the page is read again. */
export function OfficeDoor({ children }: { children: ReactNode }) {
  const router = useRouter()
  const door = useMemo<BookDoor>(
    () => ({
      async take(kind, key, body) {
        const result = await sendStep(kind, key, body)
        return result.outcome === 'diterima' ? '' : troubleOf(result)
      },
      taken: () => router.refresh(),
    }),
    [router],
  )
  return <Door value={door}>{children}</Door>
}
