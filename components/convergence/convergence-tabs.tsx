import { Tabs } from '@/components/ui/tabs'
import { paths } from '@/lib/paths'

const PARTS = [
  ['aksi', 'Aksi', ''],
  ['cakupan', 'Cakupan desa', '/cakupan'],
  ['anggaran', 'Intervensi & anggaran', '/anggaran'],
  ['laporan', 'Laporan tahunan', '/laporan'],
  ['skema', 'Skema aksi', '/skema'],
] as const

/** The parts of a year of convergence. */
export function ConvergenceTabs({ current, year }: { current: (typeof PARTS)[number][0]; year: number }) {
  return (
    <Tabs
      label="Bagian konvergensi"
      tabs={PARTS.map(([part, label, path]) => ({
        label,
        href: paths.convergence(`${path}?tahun=${year}`),
        current: part === current,
      }))}
    />
  )
}
