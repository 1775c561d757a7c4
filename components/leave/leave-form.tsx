'use client'

import { LogOut } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

interface LeaveFormProps {
  accountId: string
  /** What signs out: an action of the page, or an address that takes a POST. */
  action: string | (() => Promise<void>)
  /** Before the page is left: the device's copy is shut. */
  onLeave?: () => Promise<void>
}

/** *Keluar*. Asks first when this device still holds items that the office has not received, and says what stays. */
export function LeaveForm({ accountId, action, onLeave }: LeaveFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const sure = useRef(false)
  const [unsent, setUnsent] = useState(0)

  const leave = () => {
    sure.current = true
    form.current?.requestSubmit()
  }
  const ask = async () => {
    // Loaded here only: a desk page need not carry the outbox.
    const count = await import('@/lib/offline/outbox').then(({ countUnsent }) => countUnsent(accountId)).catch(() => 0)
    setUnsent(count)
    if (count > 0) return void dialog.current?.showModal()
    await onLeave?.()
    leave()
  }
  const onSubmit = (event: FormEvent) => {
    if (sure.current) return
    event.preventDefault()
    void ask()
  }
  return (
    <>
      <form
        ref={form}
        action={action}
        {...(typeof action === 'string' && { method: 'post' })}
        onSubmit={onSubmit}
        className="grid"
      >
        <SubmitButton tone="quiet" icon={<Icon of={LogOut} />} busyLabel="Keluar…" className="justify-start!">
          Keluar
        </SubmitButton>
      </form>
      <dialog
        ref={dialog}
        aria-labelledby="judul-keluar"
        className="surface m-auto w-[calc(100%-1.5rem)] max-w-lg p-0 text-ink shadow-float backdrop:bg-[oklch(0.2_0.03_240/0.45)]"
      >
        <div className="space-y-3 p-5">
          <h2 id="judul-keluar" className="text-lg">
            {unsent} kiriman belum sampai ke kantor
          </h2>
          <p>
            Kiriman itu tetap aman dan tersegel di perangkat ini, dan dikirim sendiri atas nama Anda begitu ada sinyal,
            walaupun Anda sudah keluar.
          </p>
          <p className="text-ink-soft">
            Catatan yang dapat dibaca di perangkat ini terkunci sampai Anda masuk lagi. Jangan hapus data peramban
            sebelum semuanya terkirim.
          </p>
        </div>
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:*:flex-auto">
          <a
            href={paths.outbox()}
            className="inline-flex min-h-12 items-center px-3 font-medium text-brand desk:min-h-9"
            onClick={() => dialog.current?.close()}
          >
            Lihat kotak keluar
          </a>
          <Button onClick={() => dialog.current?.close()}>Batal</Button>
          <Button tone="danger" onClick={() => void (onLeave?.() ?? Promise.resolve()).then(leave)}>
            Tetap keluar
          </Button>
        </div>
      </dialog>
    </>
  )
}
