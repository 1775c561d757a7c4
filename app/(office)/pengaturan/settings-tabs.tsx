import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/auth/actor'
import { paths } from '@/lib/paths'

/** The parts of the settings an actor has. One part alone needs no tabs. */
export function SettingsTabs({ actor, current }: { actor: Pick<Actor, 'role'>; current: string }) {
  if (actor.role !== 'admin_dinas') return null
  const tabs = [
    { label: 'Kantor', href: paths.officeSettings() },
    { label: 'Akun', href: paths.officeAccounts() },
    { label: 'Penanda tangan', href: paths.officeSignatories() },
    { label: 'Batas lapor', href: paths.officeDueDays() },
    { label: 'Kriteria', href: paths.criteriaSets() },
    { label: 'Pendampingan', href: paths.careSettings() },
    { label: 'Peta', href: paths.officeMap() },
  ]
  return <Tabs label="Pengaturan" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />
}
