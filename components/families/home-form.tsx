'use client'

import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { VillageChoice } from '@/components/registers/village-field'
import type { FormState } from '@/lib/actions/form-state'
import type { Family } from '@/lib/families/queries'
import { HomeFields } from './home-fields'
import { StepForm, type StepFormProps } from './step-form'

type Form = Omit<StepFormProps, 'children'>

const FIT = [
  { value: 'ya', label: 'Layak' },
  { value: 'tidak', label: 'Belum layak' },
]
const asAnswer = (value: boolean | null) => (value === null ? '' : value ? 'ya' : 'tidak')

function House({ family, state }: { family?: Family; state: FormState }) {
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      <RadioGroup
        label="Air minum"
        name="waterOk"
        initial={asAnswer(family?.waterOk ?? null)}
        state={state}
        choices={FIT}
        inline
      />
      <RadioGroup
        label="Jamban"
        name="toiletOk"
        initial={asAnswer(family?.toiletOk ?? null)}
        state={state}
        choices={FIT}
        inline
      />
    </div>
  )
}

/** What is known of a family and its house. The village changes by moving. */
export function HomeForm({ family, ...form }: Form & { family: Family }) {
  const kept = family.kk ? `Tercatat ${family.kk}. Kosongkan untuk mempertahankan; - untuk menghapus.` : undefined
  return (
    <StepForm {...form}>
      {(state) => (
        <>
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
            <TextField
              label="Kode keluarga Indonesia (KKI)"
              name="kki"
              initial={family.kki}
              state={state}
              maxLength={30}
            />
          </div>
          <HomeFields home={family} state={state} />
          <House family={family} state={state} />
        </>
      )}
    </StepForm>
  )
}

/** Where a family lives from a day on, and why it moved. */
export function MoveForm({ villages, today, ...form }: Form & { villages: readonly VillageChoice[]; today: string }) {
  return (
    <StepForm {...form} submit="Catat pindah">
      {(state) => (
        <>
          <HomeFields villages={villages} state={state} />
          <DateField label="Pindah sejak" name="movedOn" initial={today} max={today} state={state} required />
          <TextArea
            label="Alasan pindah"
            name="reason"
            state={state}
            maxLength={300}
            hint="Misalnya ikut pekerjaan, atau rumah baru."
            required
          />
        </>
      )}
    </StepForm>
  )
}

/** A family nobody has recorded yet: the head and where they live; the others follow on the card. */
export function NewFamilyForm({
  villages,
  today,
  ...form
}: Form & { villages: readonly VillageChoice[]; today: string }) {
  const only = villages.length === 1 ? String(villages[0]!.id) : ''
  return (
    <StepForm {...form} submit="Catat keluarga">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField label="Nama kepala keluarga" name="name" state={state} maxLength={100} required />
            <TextField
              label="Nomor KK"
              name="kk"
              state={state}
              maxLength={20}
              inputMode="numeric"
              hint="16 angka. Kosongkan bila belum dibawa."
            />
          </div>
          <HomeFields villages={villages} villageId={only} state={state} />
          <House state={state} />
          <fieldset className="space-y-5 border-t border-line pt-5">
            <legend className="sr-only">Kepala keluarga</legend>
            <div>
              <h2 className="text-md">Tentang kepala keluarga</h2>
              <p className="text-sm text-ink-soft">
                Ia dicatat sebagai anggota pertama. Ibu dan anak ditambahkan di kartunya.
              </p>
            </div>
            <input type="hidden" name="persons.0.relation" value="kepala" />
            <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
              <TextField
                label="NIK"
                name="persons.0.nik"
                state={state}
                maxLength={20}
                inputMode="numeric"
                hint="Kosongkan bila belum ada."
              />
              <RadioGroup
                label="Jenis kelamin"
                name="persons.0.sex"
                state={state}
                choices={[
                  { value: 'L', label: 'Laki-laki' },
                  { value: 'P', label: 'Perempuan' },
                ]}
                inline
              />
              <DateField label="Tanggal lahir" name="persons.0.bornOn" max={today} state={state} />
            </div>
          </fieldset>
        </>
      )}
    </StepForm>
  )
}
