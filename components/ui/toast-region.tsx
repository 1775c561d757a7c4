'use client'

import { useEffect, useState } from 'react'
import { classNames } from './class-names'

export type ToastTone = 'good' | 'bad' | 'info'
export type ToastMessage = { text: string; tone?: ToastTone; undo?: () => void }
type Shown = ToastMessage & { id: number }

const SAY = 'lini:toast'
const STAYS_MS = 7000

/** Says a short thing at the foot of the screen, with *Urungkan* while that is possible. Call in the browser. */
export function showToast(message: ToastMessage) {
  window.dispatchEvent(new CustomEvent(SAY, { detail: message }))
}

/** Where short messages appear; stands once in the root layout. Props: none. */
export function ToastRegion() {
  const [shown, setShown] = useState<Shown[]>([])
  useEffect(() => {
    let last = 0
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const say = (event: Event) => {
      const toast = { ...(event as CustomEvent<ToastMessage>).detail, id: ++last }
      setShown((earlier) => [...earlier.slice(-2), toast])
      timers.add(setTimeout(() => setShown((all) => all.filter(({ id }) => id !== toast.id)), STAYS_MS))
    }
    window.addEventListener(SAY, say)
    return () => {
      window.removeEventListener(SAY, say)
      for (const timer of timers) clearTimeout(timer)
    }
  }, [])

  return (
    <div
      role="status"
      aria-live="polite"
      className="toast-region pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 desk:bottom-6"
    >
      {shown.map(({ id, text, tone = 'info', undo }) => (
        <div
          key={id}
          className="appear pointer-events-auto flex max-w-md items-center gap-3 rounded-lg bg-ink px-4 py-3 text-paper shadow-float"
        >
          <span
            aria-hidden
            className={classNames('h-5 w-1 shrink-0 rounded-full', tone === 'bad' ? 'bg-bad-soft' : 'bg-brand-soft')}
          />
          <span className="min-w-0">{text}</span>
          {undo && (
            <button
              type="button"
              className="min-h-9 font-medium underline underline-offset-2 focus-visible:outline-paper"
              onClick={() => {
                undo()
                setShown((all) => all.filter((toast) => toast.id !== id))
              }}
            >
              Urungkan
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
