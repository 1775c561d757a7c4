'use client'

import { Plus } from 'lucide-react'
import { useActionState, useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'
import type { Family, Person } from '@/lib/families/queries'
import { RELATIONS, SEXES } from '@/lib/families/rules'

export type FamilyFormProps = {
  action: FormAction
  family: Family
  persons: readonly Person[]
  /** Sent along: key, and what the action asks for beside the family. */
  hidden: Readonly<Record<string, string>>
  today: string
  cancelHref: string
}

const MARRIED = [
  { value: 'tidak', label: 'Belum menikah' },
  { value: 'ya', label: 'Menikah' },
]

/** A family and its persons. A number left empty stays as it is; `-` takes it away. */
export function FamilyForm({ action, family, persons, hidden, today, cancelHref }: FamilyFormProps) {
  const [state, send] = useActionState(action, idle)
  // The places of new persons, after those there are.
  const [added, setAdded] = useState<readonly number[]>(persons.length === 0 ? [0] : [])
  const kept = family.kk ? `Tercatat ${family.kk}. Kosongkan untuk mempertahankan; - untuk menghapus.` : undefined
  return (
    <form action={send} className="max-w-4xl space-y-6" noValidate>
      {Object.entries({ ...hidden, id: family.id, version: String(family.version) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <TextField
          label="Nama kepala keluarga"
          name="name"
          initial={family.name}
          state={state}
          maxLength={100}
          required
        />
        <TextField
          label="Nomor KK"
          name="kk"
          state={state}
          maxLength={20}
          inputMode="numeric"
          {...(kept && { hint: kept })}
        />
        <TextField label="Dusun" name="dusun" initial={family.dusun} state={state} maxLength={60} />
        <div className="grid grid-cols-2 gap-4">
          <TextField label="RW" name="rw" initial={family.rw} state={state} maxLength={10} />
          <TextField label="RT" name="rt" initial={family.rt} state={state} maxLength={10} />
        </div>
        <TextField label="Alamat" name="address" initial={family.address} state={state} maxLength={200} />
        <TextField label="Kode keluarga Indonesia (KKI)" name="kki" initial={family.kki} state={state} maxLength={30} />
        <input type="hidden" name="source" value={family.source} />
      </div>
      <h2 className="border-t border-line pt-5 text-md">Anggota keluarga</h2>
      {persons.map((person, at) => (
        <PersonLine key={person.id} at={at} person={person} state={state} today={today} />
      ))}
      {added.map((line) => (
        <PersonLine key={line} at={line} state={state} today={today} />
      ))}
      <Button
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => setAdded([...added, persons.length + added.length])}
      >
        Tambah orang
      </Button>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4 max-sm:*:flex-auto">
        <SubmitButton busyLabel="Menyimpan…">Simpan</SubmitButton>
        <LinkButton href={cancelHref} tone="quiet">
          Batal
        </LinkButton>
      </div>
    </form>
  )
}

type PersonLineProps = { at: number; person?: Person; state: FormState; today: string }

function PersonLine({ at, person, state, today }: PersonLineProps) {
  const name = (field: string) => `persons.${at}.${field}`
  const kept = person?.nik ? `Tercatat ${person.nik}. Kosongkan untuk mempertahankan; - untuk menghapus.` : undefined
  const married = person?.married === true ? 'ya' : person?.married === false ? 'tidak' : ''
  return (
    <fieldset className="surface grid gap-x-6 gap-y-4 p-4 sm:grid-cols-2 desk:grid-cols-3">
      <legend className="sr-only">{person?.name ?? 'Orang baru'}</legend>
      {person && <input type="hidden" name={name('id')} value={person.id} />}
      <TextField
        label="Nama"
        name={name('name')}
        initial={person?.name ?? ''}
        state={state}
        maxLength={100}
        required={Boolean(person)}
      />
      <SelectField
        label="Jenis kelamin"
        name={name('sex')}
        initial={person?.sex ?? ''}
        state={state}
        choices={SEXES}
        empty="Belum diketahui"
      />
      <DateField label="Tanggal lahir" name={name('bornOn')} initial={person?.bornOn ?? ''} max={today} state={state} />
      <SelectField
        label="Hubungan"
        name={name('relation')}
        initial={person?.relation ?? 'anak'}
        state={state}
        choices={RELATIONS}
        required
      />
      <SelectField
        label="Status kawin"
        name={name('married')}
        initial={married}
        state={state}
        choices={MARRIED}
        empty="Belum diketahui"
      />
      <TextField
        label="NIK"
        name={name('nik')}
        state={state}
        maxLength={20}
        inputMode="numeric"
        {...(kept && { hint: kept })}
      />
    </fieldset>
  )
}
