'use client'

import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'

/** While the device reads a group. */
export function GroupReading() {
  return (
    <div role="status" className="space-y-4">
      <p className="sr-only">Membuka kelompok…</p>
      {['h-8 w-2/3', 'h-24', 'h-40'].map((size) => (
        <div key={size} className={`animate-pulse rounded-lg bg-paper-sunk motion-reduce:animate-none ${size}`} />
      ))}
    </div>
  )
}

/** A group that this device does not hold: another's, or one not fetched yet. */
export function GroupAbsent({ poktanId }: { poktanId: string }) {
  return (
    <FieldPage title="Kelompok" back={{ href: paths.myGroups(), label: 'Poktan' }}>
      <EmptyState title="Kelompok ini tidak ada di perangkat ini">
        <p>
          Yang tersimpan di sini hanya kelompok yang bukunya Anda pegang. Sambungkan ke internet, lalu{' '}
          <a className="link" href={paths.poktan(poktanId, 'pertemuan')}>
            buka di halaman kantor
          </a>
          .
        </p>
      </EmptyState>
    </FieldPage>
  )
}
