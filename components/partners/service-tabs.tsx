import { Tabs } from '@/components/ui/tabs'
import { paths } from '@/lib/paths'

export type ServicePart = 'ikhtisar' | 'jaringan' | 'hasil'

/** The views of KB services. */
export function ServiceTabs({ current, query = '' }: { current: ServicePart; query?: string }) {
  const parts: [ServicePart, string, string][] = [
    ['ikhtisar', 'Sasaran dan hasil', paths.kbServices(query)],
    ['hasil', 'Hasil per faskes', paths.kbResults(query)],
    ['jaringan', 'Jaringan faskes', paths.kbFacilities()],
  ]
  return (
    <div className="no-print">
      <Tabs
        label="Bagian layanan KB"
        tabs={parts.map(([part, label, href]) => ({ label, href, current: part === current }))}
      />
    </div>
  )
}
