import { Tabs } from '@/components/ui/tabs'
import { paths } from '@/lib/paths'

const PARTS = [
  ['', 'Ringkasan'],
  ['profil', 'Profil bulanan'],
  ['kegiatan', 'Kegiatan'],
  ['kelas', 'Kelas'],
  ['evaluasi', 'Evaluasi'],
] as const

/** The views of one Kampung KB, the same on each of its pages. */
export function KampungTabs({ id, current }: { id: string; current: (typeof PARTS)[number][0] }) {
  return (
    <Tabs
      label="Bagian Kampung KB"
      tabs={PARTS.map(([part, label]) => ({ label, href: paths.kampungKb(id, part), current: part === current }))}
    />
  )
}
