'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface ModalProps {
  title: string
  note?: ReactNode
  actions: ReactNode
  onClose: () => void
  wide?: boolean
  children?: ReactNode
}

/** A modal that stands while it is rendered; the browser keeps the focus inside and gives it back. */
export function Modal({ title, note, actions, onClose, wide = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    // The browser would choose the scrolling part.
    heading.current?.focus()
    return () => opened?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="judul-dialog"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      className={`surface m-auto flex max-h-[calc(100dvh-2rem)] w-[calc(100%-1.5rem)] flex-col p-0 text-ink shadow-float backdrop:bg-[oklch(0.2_0.03_240/0.45)] ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
    >
      <h2 ref={heading} id="judul-dialog" tabIndex={-1} className="outline-none px-5 pt-5 pb-1 text-lg">
        {title}
      </h2>
      <div className="min-h-0 flex-1 space-y-4 overflow-y-auto px-5 pt-1 pb-5">
        {note && <div className="text-ink-soft">{note}</div>}
        {children}
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:*:flex-auto">
        {actions}
      </div>
    </dialog>
  )
}
