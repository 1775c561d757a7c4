'use client'

import { DateField } from '@/components/forms/date-field'
import type { FormAction } from '@/lib/actions/form-state'
import { StepDialog } from './step-dialog'
import { type TickedVillage, VillageTicks } from './village-ticks'

export type AssignDialogProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  /** Villages nobody serves today. */
  villages: readonly (TickedVillage & { kecamatanId: number })[]
  /** The officer's own kecamatan: its villages come first. */
  kecamatanId: number | null
  day: { min: string; max: string }
}

/** Gives an officer villages that nobody serves. */
export function AssignDialog({ action, hidden, villages, kecamatanId, day }: AssignDialogProps) {
  const own = villages.filter((village) => village.kecamatanId === kecamatanId)
  const others = villages.filter((village) => village.kecamatanId !== kecamatanId)
  return (
    <StepDialog
      id="tambah-desa"
      action={action}
      label="Tambah desa"
      title="Tambah desa binaan"
      note="Hanya desa yang belum dibina petugas lain. Desa yang sudah dibina dipindahkan lewat Serah terima."
      hidden={hidden}
      submitLabel="Simpan"
      fields={(state) => (
        <>
          <VillageTicks label="Desa/kelurahan" name="villageIds" villages={[...own, ...others]} state={state} />
          <DateField
            label="Mulai tanggal"
            name="from"
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
