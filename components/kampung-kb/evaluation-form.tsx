'use client'

import { useActionState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { PILOTS, SUPPORT_LINES, type Support } from '@/lib/kampung-kb/evaluation-schema'
import { KAMPUNG_KB_CLASSES } from '@/lib/kampung-kb/rules'

export type EvaluationFormProps = {
  action: FormAction
  kampungKbId: string
  formKey: string
  year: number
  version: number
  initial: {
    targetClass: string
    gap: string
    support: readonly Support[]
    pilot: string
    innovation: string
    note: string
  }
  opd: readonly { id: string; name: string; acronym: string }[]
  cancelHref?: string
}

/** A year's evaluation: where it should go, what is missing, and who helps until when. */
export function EvaluationForm({
  action,
  kampungKbId,
  formKey,
  year,
  version,
  initial,
  opd,
  cancelHref,
}: EvaluationFormProps) {
  const [state, send] = useActionState(action, idle)
  const choices = opd.map(({ id, name, acronym }) => ({ value: id, label: acronym ? `${acronym}: ${name}` : name }))
  const lines = Math.min(SUPPORT_LINES, Math.max(3, initial.support.length + 1))
  return (
    <form action={send} noValidate className="max-w-3xl space-y-4">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="id" value={kampungKbId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      <FormMessage state={state} />
      <Card title={`Evaluasi ${year}`}>
        <div className="space-y-5">
          <RadioGroup
            label="Kelas yang dituju"
            name="targetClass"
            choices={KAMPUNG_KB_CLASSES}
            initial={initial.targetClass}
            state={state}
            inline
            required
          />
          <TextArea
            label="Kesenjangan"
            name="gap"
            initial={initial.gap}
            maxLength={1000}
            state={state}
            hint="Terisi dari saran naik kelas; ubah seperlunya."
          />
          <SelectField
            label="Percontohan"
            name="pilot"
            initial={initial.pilot}
            choices={PILOTS}
            empty="Bukan percontohan"
            state={state}
          />
          <TextArea
            label="Inovasi"
            name="innovation"
            initial={initial.innovation}
            maxLength={1000}
            state={state}
            rows={2}
          />
          <TextArea label="Catatan" name="note" initial={initial.note} maxLength={1000} state={state} rows={2} />
          {version > 0 && (
            <CheckboxGroup
              label="Skor"
              name="rescore"
              choices={[{ value: 'ya', label: 'Hitung ulang skornya dari keadaan sekarang' }]}
              state={state}
              required
            />
          )}
        </div>
      </Card>
      <Card title="Dukungan yang diperlukan" note="Dari OPD mana, dan sampai kapan. Baris kosong diabaikan.">
        <ol className="space-y-5">
          {Array.from({ length: lines }, (_, at) => {
            const line = initial.support[at]
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are numbered and never move
              <li key={at} className="grid gap-x-4 gap-y-3 border-b border-line pb-5 last:border-b-0 sm:grid-cols-2">
                <SelectField
                  label={`OPD ${at + 1}`}
                  name={`opd_${at}`}
                  initial={line?.opdId}
                  choices={choices}
                  empty="—"
                  state={state}
                />
                <DateField label="Batas waktu" name={`due_${at}`} initial={line?.due} state={state} />
                <div className="min-w-0 sm:col-span-2">
                  <TextField label="Dukungan" name={`need_${at}`} initial={line?.need} maxLength={300} state={state} />
                </div>
              </li>
            )
          })}
        </ol>
      </Card>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4 max-sm:*:flex-auto">
        <SubmitButton busyLabel="Menyimpan…">Simpan evaluasi</SubmitButton>
        {cancelHref && (
          <LinkButton href={cancelHref} tone="quiet">
            Batal
          </LinkButton>
        )}
      </div>
    </form>
  )
}
