import { Tabs } from '@/components/ui/tabs'
import { paths } from '@/lib/paths'

const PARTS = [
  ['', 'Ringkasan'],
  ['anggota', 'Anggota'],
  ['pengurus', 'Pengurus & kader'],
  ['pertemuan', 'Pertemuan'],
  ['kartu', 'Kartu K/0'],
  ['kelas', 'Kelas'],
] as const

export type GroupPart = (typeof PARTS)[number][0]

/** The views of one group, the same on each of its pages. */
export function GroupTabs({ id, current }: { id: string; current: GroupPart }) {
  return (
    <Tabs
      label="Bagian poktan"
      tabs={PARTS.map(([part, label]) => ({ label, href: paths.poktan(id, part), current: part === current }))}
    />
  )
}
