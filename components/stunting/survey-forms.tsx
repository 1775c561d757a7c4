'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { MEASURES, SURVEYS, type SurveyResult } from '@/lib/surveys/rules'

type SurveyFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  /** What it says now; nothing for a new one. */
  result?: SurveyResult
}

const written = (value: number | null | undefined) => (value == null ? '' : String(value).replace('.', ','))

/** A survey's result of the own district, as its report states it. */
export function SurveyForm({ action, hidden, result }: SurveyFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="max-w-3xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <RadioGroup
        label="Survei"
        name="survey"
        choices={SURVEYS.map(({ code, short, name }) => ({
          value: code,
          label: short === name ? name : `${short}: ${name}`,
        }))}
        initial={result?.survey ?? 'ssgi'}
        state={state}
        required
      />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <TextField
          label="Nama survei lain"
          name="surveyName"
          hint="Hanya bila bukan SSGI atau SKI."
          maxLength={80}
          initial={result?.surveyName}
          state={state}
        />
        <TextField
          label="Tahun survei"
          name="year"
          hint="Tahun pengumpulan data, bukan tahun beritanya."
          inputMode="numeric"
          initial={result ? String(result.year) : ''}
          state={state}
          required
        />
      </div>
      <RadioGroup
        label="Yang diukur"
        name="measure"
        choices={MEASURES.map(({ code, label }) => ({ value: code, label }))}
        initial={result?.measure ?? 'stunting'}
        state={state}
        required
      />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
        <NumberField
          label="Hasil"
          name="value"
          unit="%"
          decimals
          initial={written(result?.value)}
          state={state}
          required
        />
        <NumberField
          label="Batas bawah selang"
          name="low"
          unit="%"
          decimals
          initial={written(result?.low)}
          state={state}
        />
        <NumberField
          label="Batas atas selang"
          name="high"
          unit="%"
          decimals
          initial={written(result?.high)}
          state={state}
        />
      </div>
      <TextField
        label="Sumber"
        name="source"
        hint="Misalnya: Buku saku SSGI 2024, halaman 45."
        maxLength={300}
        initial={result?.source}
        state={state}
        required
      />
      <TextArea label="Catatan" name="note" maxLength={500} rows={2} initial={result?.note} state={state} />
      <SubmitButton busyLabel="Menyimpan…">{result ? 'Simpan perubahan' : 'Simpan hasil survei'}</SubmitButton>
    </form>
  )
}

/** Takes a result that was a slip off the list. */
export function WithdrawSurveyForm({ action, hidden, title }: SurveyFormProps & { title: string }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <SubmitButton tone="secondary" busyLabel="Menarik…">
        {`Tarik ${title}`}
      </SubmitButton>
    </form>
  )
}
