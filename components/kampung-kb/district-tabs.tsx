import { Tabs } from '@/components/ui/tabs'
import { paths } from '@/lib/paths'

const PARTS = [
  ['ikhtisar', 'Ikhtisar', paths.kampungKbOverview()],
  ['kelas', 'Kelas', paths.kampungKbClasses()],
  ['evaluasi', 'Evaluasi tahunan', paths.kampungKbEvaluations()],
  ['daftar', 'Daftar', paths.kampungKbList()],
  ['dasar-hukum', 'Dasar hukum', paths.legalBasis()],
] as const

/** The views of all Kampung KB of the office. */
export function DistrictTabs({ current }: { current: (typeof PARTS)[number][0] }) {
  return (
    <Tabs
      label="Bagian Kampung KB sekabupaten"
      tabs={PARTS.map(([part, label, href]) => ({ label, href, current: part === current }))}
    />
  )
}
