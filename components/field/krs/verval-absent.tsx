import { HousePlus } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'

/** While the device reads. */
export function VervalReading() {
  return (
    <div role="status" className="space-y-4">
      <p className="sr-only">Membuka verval KRS…</p>
      {['h-8 w-2/3', 'h-24', 'h-40'].map((size) => (
        <div key={size} className={`animate-pulse rounded-lg bg-paper-sunk motion-reduce:animate-none ${size}`} />
      ))}
    </div>
  )
}

/** No list on this device: none is open, none of the area, or it was never fetched. */
export function NoList({ fetched }: { fetched: boolean }) {
  return (
    <FieldPage title="Verval KRS">
      <EmptyState
        icon={HousePlus}
        title={fetched ? 'Tidak ada daftar yang terbuka' : 'Daftar belum ada di perangkat ini'}
      >
        {fetched ? (
          <p>
            Keluarga tampak di sini sesudah daftar KRS diimpor dan selama vervalnya terbuka. Daftar yang sudah ditutup
            dibaca di{' '}
            <a className="link" href={paths.krs()}>
              halaman KRS
            </a>{' '}
            (perlu sinyal).
          </p>
        ) : (
          <p>Sambungkan ke internet sekali. Setelah itu daftar ini dapat dibuka tanpa sinyal.</p>
        )}
      </EmptyState>
    </FieldPage>
  )
}

/** A village that this device does not hold. */
export function VillageAbsent() {
  return (
    <FieldPage title="Verval KRS" back={{ href: paths.fieldVerval(), label: 'Verval KRS' }}>
      <EmptyState title="Desa ini tidak ada di daftar perangkat ini">
        <p>Yang tampak hanya desa di wilayah Anda yang punya keluarga pada daftar yang masih terbuka.</p>
      </EmptyState>
    </FieldPage>
  )
}

/** A family that this device does not hold. */
export function LineAbsent() {
  return (
    <FieldPage title="Verval KRS" back={{ href: paths.fieldVerval(), label: 'Verval KRS' }}>
      <EmptyState title="Keluarga ini tidak ada di daftar perangkat ini">
        <p>Yang tampak hanya keluarga di wilayah Anda pada daftar yang vervalnya masih terbuka.</p>
      </EmptyState>
    </FieldPage>
  )
}
