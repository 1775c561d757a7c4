'use client'

import { RegionField } from '@/components/regions/region-field'
import { Button } from '@/components/ui/button'
import { idle } from '@/lib/actions/form-state'

/** One more region beside those compared: a GET form, so that every comparison has an address. */
export function AddRegion({ keep, action }: { keep: Readonly<Record<string, string>>; action: string }) {
  return (
    <form action={action} className="no-print flex w-full max-w-xl flex-wrap items-end gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-0 flex-1 basis-64">
        <RegionField
          label="Tambah wilayah"
          name="tambah"
          state={idle}
          hint="Kabupaten, kecamatan, atau desa: ketik nama atau kodenya, lalu pilih."
        />
      </div>
      <Button type="submit">Tambahkan</Button>
    </form>
  )
}
