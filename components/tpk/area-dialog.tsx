'use client'

import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export type AreaDialogProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  /** Whether some team already has the rest of the village. */
  restTaken: boolean
  day: { min: string; max: string }
}

/** Gives a team RWs that no team serves. */
export function AreaDialog({ action, hidden, restTaken, day }: AreaDialogProps) {
  return (
    <StepDialog
      id="tambah-rw"
      action={action}
      label="Tambah RW"
      title="Tambah RW tim ini"
      note="Sasaran di RW itu ikut menjadi sasaran tim ini. RW yang dilayani tim lain dipindahkan lewat daftar RW."
      hidden={hidden}
      submitLabel="Simpan"
      fields={(state) => (
        <>
          <TextField label="Nomor RW" name="rws" state={state} maxLength={300} hint="Pisahkan dengan koma: 1, 2, 3" />
          {!restTaken && (
            <CheckboxGroup
              label="Sisa desa"
              name="rest"
              state={state}
              choices={[
                {
                  value: 'ya',
                  label: 'RW lainnya',
                  hint: 'Semua RW yang tidak disebut tim lain, juga keluarga yang RW-nya belum dicatat.',
                },
              ]}
            />
          )}
          <DateField
            label="Mulai tanggal"
            name="fromOn"
            initial={day.max}
            min={day.min}
            max={day.max}
            state={state}
            required
          />
        </>
      )}
    />
  )
}
