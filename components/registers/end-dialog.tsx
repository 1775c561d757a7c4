'use client'

import { DateField } from '@/components/forms/date-field'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/actions/form-state'
import { StepDialog } from './step-dialog'

export type EndDialogProps = {
  action: FormAction
  label: string
  title: string
  /** What else ends with it, such as villages left without an officer. */
  consequence?: string
  hidden: Readonly<Record<string, string | number>>
  /** Asked for entries that count from a day to a day. */
  day?: { min: string; max: string }
}

/** Ends an entry: from which day, and why. */
export function EndDialog({ action, label, title, consequence, hidden, day }: EndDialogProps) {
  return (
    <StepDialog
      id="akhiri"
      action={action}
      label={label}
      title={title}
      note={<>Datanya tidak dihapus: riwayat dan angka bulan-bulan sebelumnya tetap. {consequence}</>}
      hidden={hidden}
      tone="danger"
      fields={(state) => (
        <>
          {day && (
            <DateField
              label="Nonaktif per tanggal"
              name="on"
              initial={day.max}
              min={day.min}
              max={day.max}
              state={state}
              hint="Mulai bulan tanggal ini tidak terhitung lagi."
              required
            />
          )}
          <TextArea label="Alasan" name="reason" state={state} maxLength={300} required />
        </>
      )}
    />
  )
}
