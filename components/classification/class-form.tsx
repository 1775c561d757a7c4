'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Disclosure } from '@/components/ui/disclosure'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'
import type { Choice } from '@/lib/registers/fields'

export type ClassQuestion = {
  key: string
  label: string
  group: string
  /** What Lini reads already; null where only the officer can tell. */
  found: string | null
  answer: string
  note: string
}

export type ClassFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  classes: readonly Choice[]
  day: { min: string; max: string }
  questions: readonly ClassQuestion[]
}

const ANSWERS = [
  { value: 'ya', label: 'Terpenuhi' },
  { value: 'tidak', label: 'Belum terpenuhi' },
]

/** Sets a class: which, from when, by which SK, and what the officer found of each criterion. */
export function ClassForm({ action, hidden, classes, day, questions }: ClassFormProps) {
  const [state, send] = useActionState(action, idle)
  const asked = questions.filter(({ found }) => found === null)
  const read = questions.filter(({ found }) => found !== null)
  return (
    <form action={send} className="space-y-5" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <RadioGroup label="Kelas" name="class" choices={classes} state={state} inline required />
      <DateField
        label="Berlaku sejak"
        name="from"
        initial={day.max}
        min={day.min}
        max={day.max}
        state={state}
        hint="Kelas sebelumnya berakhir pada tanggal ini. Tanggal yang sama membetulkannya."
        required
      />
      <TextField label="Nomor SK" name="skNumber" maxLength={100} state={state} hint="Kosongkan bila belum ber-SK." />
      <DateField label="Tanggal SK" name="skOn" max={day.max} state={state} />
      <TextField
        label="Sumber data"
        name="source"
        maxLength={200}
        state={state}
        hint="Misalnya berita acara penilaian."
      />
      {asked.length > 0 && (
        <Disclosure summary={`Penilaian petugas (${asked.length})`}>
          <div className="space-y-4">
            {asked.map((question) => (
              <Question key={question.key} question={question} state={state} />
            ))}
          </div>
        </Disclosure>
      )}
      {read.length > 0 && (
        <Disclosure summary={`Nilai lain dari yang dibaca Lini (${read.length})`}>
          <div className="space-y-4">
            {read.map((question) => (
              <Question key={question.key} question={question} state={state} />
            ))}
          </div>
        </Disclosure>
      )}
      <SubmitButton busyLabel="Menyimpan…">Simpan kelas</SubmitButton>
    </form>
  )
}

function Question({ question, state }: { question: ClassQuestion; state: FormState }) {
  const { key, label, group, found, answer, note } = question
  return (
    <div className="grid items-end gap-2 sm:grid-cols-2">
      <SelectField
        label={`${label} (${group})`}
        name={`nilai.${key}`}
        initial={answer}
        choices={ANSWERS}
        empty={found ?? 'Belum dinilai'}
        state={state}
      />
      <TextField label="Bukti atau catatan" name={`catatan.${key}`} initial={note} maxLength={300} state={state} />
    </div>
  )
}
