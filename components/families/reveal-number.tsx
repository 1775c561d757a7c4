'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Dialog } from '@/components/ui/dialog'
import { DialogButton, DialogCancel } from '@/components/ui/dialog-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type RevealNumberProps = {
  action: FormAction
  /** Unique on the page. */
  id: string
  /** Whose number it is: "NIK Siti Aminah". */
  title: string
  hidden: Readonly<Record<string, string>>
}

/** Shows one number in full, once, after a reason. It stands in no address and is gone when the page is left. */
export function RevealNumber({ action, id, title, hidden }: RevealNumberProps) {
  const [state, send] = useActionState(action, idle)
  const number = state.shown?.number
  return (
    <>
      <DialogButton opens={id} size="small" tone="quiet" aria-label={`Lihat lengkap ${title}`}>
        Lihat lengkap
      </DialogButton>
      <Dialog
        id={id}
        title={title}
        note="Nomor lengkap dibuka untuk keperluan tugas saja. Siapa yang membuka dan alasannya tercatat."
      >
        {number ? (
          <div role="status" className="space-y-4">
            <p className="rounded-lg bg-paper-sunk px-4 py-3 text-center font-mono text-lg tracking-wide select-all">
              {number.match(/.{1,4}/g)?.join(' ')}
            </p>
            <p className="text-sm text-ink-soft">Hanya tampil sekali ini. Membukanya lagi memerlukan alasan baru.</p>
            <div className="flex justify-end">
              <DialogCancel>Tutup</DialogCancel>
            </div>
          </div>
        ) : (
          <form action={send} className="space-y-4" noValidate>
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <FormMessage state={state} />
            <TextArea label="Alasan" name="reason" state={state} maxLength={300} required />
            <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
              <DialogCancel />
              <SubmitButton busyLabel="Membuka…">Lihat nomor</SubmitButton>
            </div>
          </form>
        )}
      </Dialog>
    </>
  )
}
