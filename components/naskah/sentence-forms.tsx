'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { StepButton } from '@/components/forms/step-button'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type SentenceFormsProps = {
  actions: Readonly<Record<'type' | 'restore' | 'redraft', FormAction>>
  /** Id of the naskah, its version, and the sentence; a key for each form. */
  naskahId: string
  version: number
  sentence: string
  keys: Readonly<Record<'type' | 'restore' | 'redraft', string>>
  text: string
  said: string
  edited: boolean
  changed: boolean
  kept: readonly { text: string; key: string }[]
}

/** What can be done with a sentence: write it otherwise, go back to the rule, draft it anew, take up an earlier text. */
export function SentenceForms(props: SentenceFormsProps) {
  const { actions, naskahId, version, sentence, keys, text, said, edited, changed, kept } = props
  const [state, send] = useActionState(actions.type, idle)
  const on = { id: naskahId, version: String(version), sentence }
  return (
    <div className="space-y-3">
      {edited && (
        <p className="text-sm">
          <span className="text-ink-soft">Kata aturan: </span>
          {said}
        </p>
      )}
      <form action={send} className="space-y-2" noValidate>
        {Object.entries({ ...on, key: keys.type }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormMessage state={state} />
        <TextArea
          key={text}
          label="Kalimat"
          name="text"
          initial={text}
          state={state.status === 'error' ? state : undefined}
          maxLength={1_500}
          hint="Kosongkan untuk tidak memakai kalimat ini. Yang pernah ditulis tetap tersimpan."
        />
        <SubmitButton tone="secondary" busyLabel="Menyimpan…">
          Simpan kalimat
        </SubmitButton>
      </form>
      <div className="flex flex-wrap gap-2">
        {edited && (
          <StepButton step={actions.restore} fields={{ ...on, key: keys.restore }} tone="quiet" size="small">
            Kembali ke kata aturan
          </StepButton>
        )}
        {changed && (
          <StepButton step={actions.redraft} fields={{ ...on, key: keys.redraft }} tone="secondary" size="small">
            Susun ulang dengan angka baru
          </StepButton>
        )}
      </div>
      {kept.length > 0 && (
        <div className="text-sm">
          <p className="font-medium">Yang pernah ditulis di sini</p>
          <ul className="mt-1 divide-y divide-line">
            {kept.map((one) => (
              <li key={one.text} className="flex flex-wrap items-start justify-between gap-2 py-1.5">
                <span className="min-w-0 flex-1 basis-60">{one.text}</span>
                <StepButton
                  step={actions.type}
                  fields={{ ...on, key: one.key, text: one.text }}
                  tone="quiet"
                  size="small"
                >
                  Pakai lagi
                </StepButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
