'use client'

import { TextArea } from '@/components/forms/text-area'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export type TakeCardProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  year: number
  /** Whether the card of the year was taken before: taking it again needs a reason. */
  again: boolean
}

/** Keeps the card of this January as the group stands now. */
export function TakeCard({ action, hidden, year, again }: TakeCardProps) {
  const label = `${again ? 'Ambil ulang' : 'Ambil'} kartu Januari ${year}`
  return (
    <StepDialog
      id="ambil-kartu"
      action={action}
      label={label}
      title={label}
      note={
        again
          ? 'Kartu yang sudah diambil tetap tersimpan; yang baru menjadi revisi berikutnya.'
          : 'Keadaan kelompok hari ini disimpan sebagai kartu tahun ini dan tidak berubah lagi.'
      }
      hidden={hidden}
      submitLabel={again ? 'Ambil ulang' : 'Ambil kartu'}
      fields={(state) =>
        again ? (
          <TextArea label="Alasan mengambil ulang" name="reason" state={state} maxLength={300} required />
        ) : (
          <p>Jabatan yang kosong dan isian yang belum lengkap ikut tersimpan apa adanya.</p>
        )
      }
    />
  )
}
