'use client'

import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/actions/form-state'
import type { Person } from '@/lib/families/queries'
import { RELATIONS, SEXES } from '@/lib/families/rules'

export type PersonFieldsProps = {
  person?: Person
  /** Those who may be the mother: women of the family. */
  mothers: readonly { id: string; name: string }[]
  state: FormState
  today: string
}

const MARRIED = [
  { value: 'tidak', label: 'Belum menikah' },
  { value: 'ya', label: 'Menikah' },
]
const EXACT = [
  { value: 'ya', label: 'Pasti' },
  { value: 'tidak', label: 'Perkiraan', hint: 'Hanya bulan atau tahunnya yang diketahui' },
]
const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

/** What is asked of a person: who they are, their number, and for a child the birth. */
export function PersonFields({ person, mothers, state, today }: PersonFieldsProps) {
  const kept = person?.nik
    ? `Tercatat ${person.nik}. Kosongkan untuk mempertahankan; - untuk menghapus.`
    : '16 angka. Kosongkan bila belum ada; orang ini mendapat kode sementara.'
  // A mother who lives in another family by now stays the mother.
  const elsewhere = person?.motherId && !mothers.some(({ id }) => id === person.motherId) ? person.motherId : null
  const choices = [
    ...mothers.map(({ id, name }) => ({ value: id, label: name })),
    ...(elsewhere ? [{ value: elsewhere, label: `${person?.motherName || 'Ibunya'} (di keluarga lain)` }] : []),
  ]
  const married = person?.married === true ? 'ya' : person?.married === false ? 'tidak' : ''
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <TextField label="Nama" name="name" initial={person?.name ?? ''} state={state} maxLength={100} required />
        <SelectField
          label="Hubungan dengan kepala keluarga"
          name="relation"
          initial={person?.relation ?? 'anak'}
          state={state}
          choices={RELATIONS}
          required
        />
        <RadioGroup label="Jenis kelamin" name="sex" initial={person?.sex ?? ''} state={state} choices={SEXES} inline />
        <SelectField
          label="Status kawin"
          name="married"
          initial={married}
          state={state}
          choices={MARRIED}
          empty="Belum diketahui"
        />
        <DateField label="Tanggal lahir" name="bornOn" initial={person?.bornOn ?? ''} max={today} state={state} />
        <RadioGroup
          label="Tanggal lahir ini"
          name="bornExact"
          initial={person?.bornExact === false ? 'tidak' : 'ya'}
          state={state}
          choices={EXACT}
          inline
        />
        <TextField label="NIK" name="nik" state={state} maxLength={20} inputMode="numeric" hint={kept} />
        <TextField
          label="Nomor HP"
          name="phone"
          type="tel"
          initial={person?.phone ?? ''}
          state={state}
          maxLength={20}
          inputMode="tel"
        />
      </div>
      <fieldset className="space-y-5 border-t border-line pt-5">
        <legend className="sr-only">Kelahiran anak</legend>
        <div>
          <h2 className="text-md">Kelahiran</h2>
          <p className="text-sm text-ink-soft">Untuk anak balita. Kosongkan yang tidak diketahui.</p>
        </div>
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          {choices.length > 0 && (
            <SelectField
              label="Ibu dalam keluarga ini"
              name="motherId"
              initial={person?.motherId ?? ''}
              state={state}
              choices={choices}
              empty="Tidak ada di sini"
            />
          )}
          <TextField
            label="Nama ibu kandung"
            name="motherName"
            initial={person?.motherName ?? ''}
            state={state}
            maxLength={100}
            hint="Membedakan anak yang senama."
          />
          <TextField
            label="Berat lahir (gram)"
            name="birthWeightG"
            initial={text(person?.birthWeightG)}
            state={state}
            maxLength={6}
            inputMode="numeric"
          />
          <TextField
            label="Panjang lahir (cm)"
            name="birthLengthCm"
            initial={person?.birthLengthMm ? text(person.birthLengthMm / 10).replace('.', ',') : ''}
            state={state}
            maxLength={6}
            inputMode="decimal"
          />
          <TextField
            label="Usia kehamilan saat lahir (minggu)"
            name="gestationWeeks"
            initial={text(person?.gestationWeeks)}
            state={state}
            maxLength={2}
            inputMode="numeric"
          />
          <TextField
            label="Urutan lahir bila kembar"
            name="birthOrder"
            initial={text(person?.birthOrder)}
            state={state}
            maxLength={1}
            inputMode="numeric"
            hint="1 untuk yang lahir lebih dahulu."
          />
        </div>
      </fieldset>
    </>
  )
}
