'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { KINDS, type Money } from '@/lib/convergence/funds'
import { MoneyTable } from './money-table'

export interface InterventionInput {
  name: string
  kind: string
  villageId: number | null
  opdId: string | null
  action: string
  note: string
  source: string
  money: readonly Money[]
}

export type InterventionFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  input: InterventionInput
  villages: readonly { value: string; label: string }[]
  opd: readonly { value: string; label: string }[]
  actions: readonly { value: string; label: string }[]
}

/** What is done, where, by whom, and with whose money. */
export function InterventionForm({ action, hidden, input, villages, opd, actions }: InterventionFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="max-w-3xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <TextField
        label="Nama intervensi"
        name="name"
        hint="Misalnya: PMT bumil KEK, jamban keluarga, operasional BKB."
        maxLength={200}
        initial={input.name}
        state={state}
        required
      />
      <RadioGroup label="Jenis" name="kind" choices={KINDS} initial={input.kind} state={state} inline required />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <SelectField
          label="Tempat"
          name="villageId"
          choices={villages}
          empty="Seluruh kabupaten/kota"
          initial={input.villageId}
          state={state}
        />
        <SelectField
          label="OPD pelaksana"
          name="opdId"
          choices={opd}
          empty="Belum ditentukan"
          initial={input.opdId}
          state={state}
        />
      </div>
      <SelectField
        label="Mendukung aksi"
        name="action"
        choices={actions}
        empty="Tidak terkait aksi tertentu"
        initial={input.action}
        state={state}
      />
      <MoneyTable money={input.money} state={state} />
      <TextArea label="Catatan" name="note" maxLength={1000} rows={2} initial={input.note} state={state} />
      <TextField
        label="Sumber data"
        name="source"
        hint="Misalnya: APBDes 2026, DPA Dinas Kesehatan."
        maxLength={200}
        initial={input.source}
        state={state}
      />
      <SubmitButton busyLabel="Menyimpan…">Simpan intervensi</SubmitButton>
    </form>
  )
}
