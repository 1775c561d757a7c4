import { NAV_GROUPS } from '@/components/layout/nav-item'
import type { Actor } from '@/lib/auth/actor'
import type { SearchPlace } from '@/lib/dashboards/search'
import { paths } from '@/lib/paths'
import { navigationOf } from './navigation'

/** The pages somebody can look for by name: all places of their navigation, and what hangs on their own menu. */
export function searchPlaces(actor: Pick<Actor, 'role' | 'tenantId' | 'region'>): SearchPlace[] {
  const own = navigationOf(actor)
    // The field's screens are another document, which the search cannot step into.
    .filter(({ document }) => !document)
    .map(({ label, group, href }) => ({ title: label, note: NAV_GROUPS[group ?? 'beranda'], href }))
  return [
    ...own,
    { title: 'Akun saya', note: 'Kata sandi, perangkat, token', href: paths.account() },
    { title: 'Bantuan', note: 'Bulan pertama Anda', href: paths.help() },
  ]
}
