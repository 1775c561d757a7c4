'use client'

import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'

/** While the device reads. */
export function CareReading() {
  return (
    <div role="status" className="space-y-4">
      <p className="sr-only">Membuka dampingan…</p>
      {['h-8 w-2/3', 'h-24', 'h-40'].map((size) => (
        <div key={size} className={`animate-pulse rounded-lg bg-paper-sunk motion-reduce:animate-none ${size}`} />
      ))}
    </div>
  )
}

/** A family that this device does not hold: another's, one that moved away, or one not fetched yet. */
export function FamilyAbsent({ what = 'Keluarga ini' }: { what?: string }) {
  return (
    <FieldPage title="Keluarga" back={{ href: paths.fieldCare(), label: 'Dampingan' }}>
      <EmptyState title={`${what} tidak ada di perangkat ini`}>
        <p>
          Yang tersimpan di sini hanya keluarga yang Anda dampingi. Bila ada sinyal, kembali ke Dampingan lalu buka
          lagi.
        </p>
      </EmptyState>
    </FieldPage>
  )
}
