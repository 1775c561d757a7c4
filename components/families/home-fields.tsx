'use client'

import { TextField } from '@/components/forms/text-field'
import { type VillageChoice, VillageField } from '@/components/registers/village-field'
import type { FormState } from '@/lib/actions/form-state'

export type Home = { dusun: string; rw: string; rt: string; address: string }

/** Where a family lives; with `villages` the village, too. */
export function HomeFields({
  home,
  villages,
  villageId = '',
  state,
}: {
  home?: Home
  villages?: readonly VillageChoice[]
  villageId?: string
  state: FormState
}) {
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      {villages && (
        <VillageField
          label="Desa/kelurahan"
          name="villageId"
          initial={villageId}
          state={state}
          villages={villages}
          required
        />
      )}
      <TextField label="Dusun" name="dusun" initial={home?.dusun ?? ''} state={state} maxLength={60} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label="RW" name="rw" initial={home?.rw ?? ''} state={state} maxLength={10} inputMode="numeric" />
        <TextField label="RT" name="rt" initial={home?.rt ?? ''} state={state} maxLength={10} inputMode="numeric" />
      </div>
      <TextField label="Alamat" name="address" initial={home?.address ?? ''} state={state} maxLength={200} />
    </div>
  )
}
