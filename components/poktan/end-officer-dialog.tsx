'use client'

import { ComboboxField } from '@/components/forms/combobox-field'
import { DateField } from '@/components/forms/date-field'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export type EndOfficerDialogProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  name: string
  day: { min: string; max: string }
}

/** Ends somebody's service: from which day, and why. */
export function EndOfficerDialog({ action, hidden, name, day }: EndOfficerDialogProps) {
  return (
    <StepDialog
      id="akhiri-tugas"
      action={action}
      label="Akhiri tugas"
      title={`Akhiri tugas ${name}`}
      note="Namanya tetap di riwayat. Bila terhubung dengan akun, akun itu tidak lagi dapat mengisi buku kelompok ini."
      hidden={hidden}
      tone="danger"
      fields={(state) => (
        <>
          <DateField label="Berhenti pada" name="toOn" initial={day.max} {...day} state={state} required />
          <ComboboxField
            label="Alasan"
            name="reason"
            suggestions={['Mengundurkan diri', 'Pindah rumah', 'Digantikan', 'Meninggal dunia', 'Salah catat']}
            state={state}
            required
          />
        </>
      )}
    />
  )
}
