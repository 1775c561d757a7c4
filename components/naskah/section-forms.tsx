'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'

type Hidden = Readonly<Record<string, string>>

const HiddenFields = ({ hidden }: { hidden: Hidden }) =>
  Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)

/** What the office adds to a section in words of its own. */
export function NoteForm({ action, hidden, text }: { action: FormAction; hidden: Hidden; text: string }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-2" noValidate>
      <HiddenFields hidden={hidden} />
      <FormMessage state={state} />
      <TextArea
        key={text}
        label="Tambahan kantor"
        name="text"
        initial={text}
        state={state.status === 'error' ? state : undefined}
        maxLength={4_000}
        hint="Tercetak di akhir bagian ini, apa adanya."
      />
      <SubmitButton tone="secondary" busyLabel="Menyimpan…">
        Simpan tambahan
      </SubmitButton>
    </form>
  )
}

/** Title and number of the letter. */
export function HeadForm({
  action,
  hidden,
  title,
  number,
}: {
  action: FormAction
  hidden: Hidden
  title: string
  number: string
}) {
  const [state, send] = useActionState(action, idle)
  const failed = state.status === 'error' ? state : undefined
  return (
    <form action={send} className="space-y-3" noValidate>
      <HiddenFields hidden={hidden} />
      <FormMessage state={state} />
      <div className="grid gap-3 desk:grid-cols-[2fr_1fr]">
        <TextField key={title} label="Judul" name="title" initial={title} state={failed} maxLength={200} required />
        <TextField
          key={number || 'kosong'}
          label="Nomor naskah"
          name="number"
          initial={number}
          state={failed}
          maxLength={80}
          hint="Menurut tata naskah kantor Anda."
        />
      </div>
      <SubmitButton tone="secondary" busyLabel="Menyimpan…">
        Simpan judul dan nomor
      </SubmitButton>
    </form>
  )
}
