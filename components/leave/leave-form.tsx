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
}

/** *Keluar*. Asks first when this device still holds items that the office has not received, and says what stays. */
export function LeaveForm({ accountId, action }: LeaveFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const sure = useRef(false)
  const [unsent, setUnsent] = useState(0)
  const [away, setAway] = useState(false)

  const leave = async () => {
    await shutCopy(accountId)
    sure.current = true
    form.current?.requestSubmit()
  }
  const ask = async () => {
    // Loaded here only: a desk page need not carry the outbox.
    const count = await import('@/lib/offline/outbox').then(({ countUnsent }) => countUnsent(accountId)).catch(() => 0)
    setUnsent(count)
    setAway(!navigator.onLine)
    if (count > 0 || !navigator.onLine) dialog.current?.showModal()
    else await leave()
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
            {away ? 'Keluar perlu sinyal' : `${unsent} kiriman belum sampai ke kantor`}
          </h2>
          {unsent > 0 && (
            <p>
              {away && `${unsent} kiriman belum sampai ke kantor. `}Kiriman itu tetap aman dan tersegel di perangkat
              ini, dan dikirim sendiri atas nama Anda begitu ada sinyal, walaupun Anda sudah keluar.
            </p>
          )}
          <p className="text-ink-soft">
            {away
              ? 'Untuk menutup catatan di perangkat ini sekarang juga, buka Perangkat ini dan pilih Lupakan.'
              : 'Catatan yang dapat dibaca di perangkat ini terkunci sampai Anda masuk lagi. Jangan hapus data peramban sebelum semuanya terkirim.'}
          </p>
        </div>
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:*:flex-auto">
          <a
            href={away ? paths.device() : paths.outbox()}
            className="inline-flex min-h-12 items-center px-3 font-medium text-brand desk:min-h-9"
            onClick={() => dialog.current?.close()}
          >
            {away ? 'Perangkat ini' : 'Lihat kotak keluar'}
          </a>
          <Button onClick={() => dialog.current?.close()}>Batal</Button>
          {!away && (
            <Button tone="danger" onClick={() => void leave()}>
              Tetap keluar
            </Button>
          )}
        </div>
      </dialog>
    </>
  )
}

/** From here on a PIN opens nothing on this device before the next sign-in. */
async function shutCopy(accountId: string): Promise<void> {
  try {
    const { here } = await import('@/lib/offline/place')
    await here.change(accountId, () => ({ signedOut: true }))
  } catch {
    // A browser that keeps nothing holds no copy.
  }
}
