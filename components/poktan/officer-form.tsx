'use client'

import { useActionState, useState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { Officer } from '@/lib/poktan/officer-queries'
import { AGE_GROUPS, OFFICER_ROLES, type OfficerRole } from '@/lib/poktan/officer-seats'

export type OfficerFormProps = {
  action: FormAction
  /** Sent along: key, group, and of a known officer id and version. */
  hidden: Readonly<Record<string, string | number>>
  officer: Partial<Officer>
  roles: readonly OfficerRole[]
  /** Whether each kader leads one of the six age groups. */
  byAge: boolean
  /** Accounts of kader in this village; absent for those who may not link one. */
  accounts?: readonly { value: string; label: string }[]
  today: string
  cancelHref: string
  submitLabel: string
}

/** Somebody who leads a group or is its kader: seat, name, training, since when. */
export function OfficerForm({ action, hidden, officer, roles, byAge, accounts, today, ...rest }: OfficerFormProps) {
  const [state, send] = useActionState(action, idle)
  const [role, setRole] = useState<string>(officer.role ?? '')
  const [trained, setTrained] = useState(officer.trained ?? false)
  const kept = officer.nik ? `Tercatat ${officer.nik}. Kosongkan untuk mempertahankan; - untuk menghapus.` : '16 angka.'
  return (
    <form
      action={send}
      className="max-w-3xl space-y-6"
      noValidate
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement && target.name === 'role') setRole(target.value)
        if (target instanceof HTMLInputElement && target.name === 'trained') setTrained(target.checked)
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <SelectField
          label="Jabatan"
          name="role"
          initial={officer.role ?? ''}
          state={state}
          choices={OFFICER_ROLES.filter(({ value }) => roles.includes(value))}
          required
        />
        {byAge && role === 'kader' && (
          <SelectField
            label="Kelompok umur"
            name="ageGroup"
            initial={officer.ageGroup ?? ''}
            state={state}
            choices={AGE_GROUPS.map(({ value, label }) => ({ value: String(value), label }))}
            empty="Tanpa kelompok umur"
          />
        )}
        <TextField label="Nama" name="name" initial={officer.name ?? ''} state={state} maxLength={100} required />
        <DateField
          label="Bertugas sejak"
          name="fromOn"
          initial={officer.fromOn ?? today}
          max={today}
          state={state}
          required
        />
        <TextField
          label="Nomor telepon"
          name="phone"
          initial={officer.phone ?? ''}
          state={state}
          maxLength={20}
          inputMode="tel"
        />
        <TextField label="NIK" name="nik" state={state} maxLength={20} inputMode="numeric" hint={kept} />
        <TextField
          label="Kode keluarga Indonesia (KKI)"
          name="kki"
          initial={officer.kki ?? ''}
          state={state}
          maxLength={30}
        />
      </div>
      <div className="grid gap-x-6 gap-y-5 border-t border-line pt-5 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <CheckboxGroup
            label="Pelatihan"
            name="trained"
            initial={officer.trained ? ['ya'] : []}
            state={state}
            choices={[{ value: 'ya', label: 'Sudah dilatih' }]}
            required
          />
        </div>
        {(trained || state.values?.trained === 'ya' || state.fields?.trained) && (
          <>
            <TextField
              label="Nama pelatihan"
              name="training"
              initial={officer.training ?? ''}
              state={state}
              maxLength={150}
            />
            <DateField
              label="Tanggal pelatihan"
              name="trainedOn"
              initial={officer.trainedOn ?? ''}
              max={today}
              state={state}
            />
          </>
        )}
      </div>
      {accounts && (
        <div className="border-t border-line pt-5">
          <SelectField
            label="Akun Lini"
            name="accountId"
            initial={officer.accountId ?? ''}
            state={state}
            choices={accounts}
            empty="Tanpa akun"
            hint="Pemegang akun kader poktan ini dapat mengisi buku kelompok ini saja. Akun dibuat oleh admin dinas."
          />
        </div>
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4 max-sm:*:flex-auto">
        <SubmitButton busyLabel="Menyimpan…">{rest.submitLabel}</SubmitButton>
        <LinkButton href={rest.cancelHref} tone="quiet">
          Batal
        </LinkButton>
      </div>
    </form>
  )
}
