'use client'

import { useActionState } from 'react'
import type { Choice } from '@/components/forms/choice'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { DUE_LEVEL_LABELS, DUE_LEVELS } from '@/lib/office/rules'

type DueDayFormProps = { forms: Choice[]; month: string; set: FormAction }

/** A due day of one form at one level, from a month on. */
export function DueDayForm({ forms, month, set }: DueDayFormProps) {
  const [state, action] = useActionState(set, idle)
  const levels = DUE_LEVELS.map((level) => ({ value: String(level), label: DUE_LEVEL_LABELS[level] }))
  return (
    <form action={action} className="space-y-4">
      <FormMessage state={state} />
      <SelectField label="Laporan" name="formCode" choices={forms} state={state} required />
      <SelectField label="Tingkat" name="level" choices={levels} state={state} required />
      <NumberField
        label="Tanggal di bulan berikutnya"
        name="day"
        hint="Antara 1 dan 28, sampai pukul 23.59."
        state={state}
        required
      />
      <DateField
        label="Mulai laporan bulan"
        name="fromPeriod"
        kind="month"
        initial={month}
        min={month}
        state={state}
        required
      />
      <SubmitButton busyLabel="Menyimpan…">Simpan</SubmitButton>
    </form>
  )
}
