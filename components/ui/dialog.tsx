import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type DialogProps = {
  /** What `DialogButton` opens. */
  id: string
  title: string
  /** Says what will change, before it does. */
  note?: ReactNode
  /** The step and its way back; they stay in sight. */
  actions?: ReactNode
  wide?: boolean
  children?: ReactNode
}

/** The browser's own modal dialog: keeps the focus, closes by Escape or *Tutup*, gives the focus back. */
export function Dialog({ id, title, note, actions, wide = false, children }: DialogProps) {
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      className={`surface m-auto w-[calc(100%-2rem)] p-0 text-ink shadow-float backdrop:bg-[oklch(0.2_0.03_240/0.45)] open:appear max-sm:mb-2 ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
    >
      <div className="flex items-start justify-between gap-4 px-5 pt-4">
        <h2 id={`${id}-title`} className="pt-1.5 text-lg">
          {title}
        </h2>
        <form method="dialog">
          <button
            type="submit"
            aria-label="Tutup"
            className="-me-2 grid size-11 place-items-center rounded-md text-ink-soft hover:bg-paper-sunk hover:text-ink desk:size-9"
          >
            <Icon of={X} size={20} />
          </button>
        </form>
      </div>
      <div className="space-y-4 px-5 pt-1 pb-5">
        {note && <div className="text-ink-soft">{note}</div>}
        {children}
      </div>
      {actions && (
        <div className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-t border-line bg-paper-raised px-5 py-3">
          {actions}
        </div>
      )}
    </dialog>
  )
}
