import { Tabs } from '@/components/ui/tabs'
import { paths } from '@/lib/paths'

/** The year's proposal, and the lists of all years. */
export function LokusTabs({ current }: { current: 'usulan' | 'riwayat' }) {
  return (
    <Tabs
      label="Bagian lokus"
      tabs={[
        { label: 'Usulan & penetapan', href: paths.lokus(), current: current === 'usulan' },
        { label: 'Riwayat per tahun', href: paths.lokusHistory(), current: current === 'riwayat' },
        { label: 'Daftar lokus', href: paths.registerList('lokus') },
      ]}
    />
  )
}
