import type { ReactNode } from 'react'

export type SaveBarProps = {
  /** What is kept and what waits, in words: "3 menunggu sinyal", "Tersimpan 14.05 WITA". */
  status: ReactNode
  /** The one thing to do: a `SubmitButton`. */
  children: ReactNode
}

/** Stays at the foot of a form while it scrolls: the state of one's work, and the step that ends it. */
export function SaveBar({ status, children }: SaveBarProps) {
  return (
    <div className="no-print sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-3 phone:bottom-14 desk:-mx-6 desk:px-6 [@media(max-height:30rem)]:static">
      <p aria-live="polite" className="figures min-w-0 flex-1 basis-40 text-sm text-ink-soft">
        {status}
      </p>
      <div className="flex flex-wrap gap-2 max-sm:flex-1 max-sm:*:flex-1">{children}</div>
    </div>
  )
}
