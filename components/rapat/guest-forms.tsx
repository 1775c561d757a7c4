'use client'

import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { StepDialog } from '@/components/registers/step-dialog'
import { RapatForm, type RapatFormProps } from './rapat-form'

/** A page of the paper list. */
export function AddGuestsForm(form: RapatFormProps) {
  return (
    <RapatForm {...form} submit="Masukkan ke daftar">
      {(state) => (
        <TextArea
          label="Yang hadir"
          name="list"
          hint="Satu baris satu orang: Nama; Instansi; Jabatan. Untuk beberapa orang: 3; Dinas Kesehatan. Jumlah tidak diketahui: -; Dinas Kesehatan. Baris dari Excel dapat ditempel."
          rows={6}
          maxLength={8000}
          state={state}
          required
        />
      )}
    </RapatForm>
  )
}

interface GuestValues {
  name: string
  instansi: string
  position: string
  people: number | null
}

/** One line of the list, corrected. */
export function ChangeGuestDialog({
  guest,
  dialog,
  action,
  hidden,
}: RapatFormProps & { guest: GuestValues; dialog: string }) {
  return (
    <StepDialog
      id={dialog}
      action={action}
      hidden={hidden}
      label="Koreksi"
      title={`Koreksi ${guest.name || guest.instansi}`}
      submitLabel="Simpan koreksi"
      openTone="quiet"
      fields={(state) => (
        <>
          <TextField label="Nama" name="name" initial={guest.name} maxLength={120} state={state} />
          <TextField label="Instansi" name="instansi" initial={guest.instansi} maxLength={160} state={state} required />
          <TextField label="Jabatan" name="position" initial={guest.position} maxLength={120} state={state} />
          <TextField
            label="Jumlah orang"
            name="people"
            hint="Untuk baris tanpa nama."
            inputMode="numeric"
            initial={guest.people}
            state={state}
          />
        </>
      )}
    />
  )
}

/** How long guests may sign by the code. */
export function OpenListForm(form: RapatFormProps) {
  return (
    <RapatForm {...form} submit="Buka daftar hadir">
      {(state) => (
        <RadioGroup
          label="Kode berlaku selama"
          name="hours"
          initial="12"
          inline
          choices={[
            { value: '4', label: '4 jam' },
            { value: '12', label: '12 jam' },
            { value: '48', label: '2 hari' },
          ]}
          state={state}
          required
        />
      )}
    </RapatForm>
  )
}
