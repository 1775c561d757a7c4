'use client'

import { ComboboxField } from '@/components/forms/combobox-field'
import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'
import { LEAVING_REASONS } from '@/lib/poktan/member-rules'

type Shared = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  day: { min: string; max: string }
}

/** Ends a membership: from which day, and why. */
export function LeaveDialog({ action, hidden, day, name, reason }: Shared & { name: string; reason: string }) {
  return (
    <StepDialog
      id="keluarkan"
      action={action}
      label="Keluarkan"
      title={`Keluarkan ${name}`}
      note="Kehadiran dan angka bulan-bulan sebelumnya tetap. Anggota dapat dimasukkan kembali kapan saja."
      hidden={hidden}
      tone="danger"
      fields={(state) => (
        <>
          <DateField label="Keluar pada" name="leftOn" initial={day.max} {...day} state={state} required />
          <ComboboxField
            label="Alasan"
            name="reason"
            initial={reason}
            suggestions={LEAVING_REASONS}
            state={state}
            required
          />
        </>
      )}
    />
  )
}

/** Ends a membership here and begins it in another group of the same kind. */
export function MoveDialog({
  action,
  hidden,
  day,
  name,
  groups,
}: Shared & { name: string; groups: readonly { value: string; label: string }[] }) {
  return (
    <StepDialog
      id="pindahkan"
      action={action}
      label="Pindahkan"
      title={`Pindahkan ${name}`}
      note="Keluar dari kelompok ini dan masuk ke kelompok tujuan pada hari yang sama."
      hidden={hidden}
      fields={(state) => (
        <>
          <SelectField label="Kelompok tujuan" name="toPoktanId" choices={groups} state={state} required />
          <DateField label="Pindah pada" name="on" initial={day.max} {...day} state={state} required />
          <ComboboxField
            label="Alasan"
            name="reason"
            suggestions={['Rumahnya lebih dekat', 'Pindah tempat tinggal', 'Kelompok asal dipecah']}
            state={state}
            required
          />
        </>
      )}
    />
  )
}

/** Corrects the day of joining. */
export function JoinedDialog({ action, hidden, day, joinedOn }: Shared & { joinedOn: string }) {
  return (
    <StepDialog
      id="ubah-tanggal-masuk"
      action={action}
      label="Ubah tanggal masuk"
      title="Ubah tanggal masuk"
      hidden={hidden}
      submitLabel="Simpan"
      openTone="quiet"
      fields={(state) => (
        <DateField label="Masuk sejak" name="joinedOn" initial={joinedOn} max={day.max} state={state} required />
      )}
    />
  )
}

/** Chooses the child, teen or elder a membership rests on. */
export function PersonDialog({
  action,
  hidden,
  noun,
  chosen,
  persons,
}: Omit<Shared, 'day'> & {
  noun: string
  chosen: string
  persons: readonly { value: string; label: string; hint?: string }[]
}) {
  return (
    <StepDialog
      id="pilih-sasaran"
      action={action}
      label={chosen ? 'Ganti sasaran' : 'Pilih sasaran'}
      title={`${noun[0]!.toUpperCase()}${noun.slice(1)} yang menjadi sasaran`}
      hidden={hidden}
      submitLabel="Simpan"
      fields={(state) => (
        <RadioGroup
          label="Pilih"
          name="personId"
          initial={chosen}
          choices={[...persons, { value: '', label: 'Belum dipilih' }]}
          state={state}
          required
        />
      )}
    />
  )
}
