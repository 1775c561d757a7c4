import type { LucideIcon } from 'lucide-react'

/** The parts of the main navigation in their order, by what one comes to do there; the first stands without a heading. */
export const NAV_GROUPS = {
  beranda: '',
  pelaporan: 'Pelaporan',
  kelompok: 'Poktan & Kampung KB',
  keluarga: 'Keluarga & anak',
  stunting: 'Stunting',
  kerja: 'Kerja bersama',
  kantor: 'Kantor',
} as const

export type NavGroup = keyof typeof NAV_GROUPS

/** One place of the main navigation. */
export type NavItem = {
  href: string
  /** The part it stands in, `beranda` when it says none. */
  group?: NavGroup
  label: string
  /** Where the whole label finds no room: the bottom bar of a phone. */
  short?: string
  icon: LucideIcon
  /** Stands in the bottom bar of a phone; at most four do, the rest are under *Lainnya*. */
  phone?: boolean
  /** What waits there, shown beside the word: "3". Its meaning is `countLabel`. */
  count?: string
  countLabel?: string
  /** Addresses inside this one that have a place of their own beside it. */
  except?: string[]
  /** Addresses elsewhere that belong to this place too. */
  also?: string[]
  /** A full page load instead of a client one, for the field pages that work offline. */
  document?: boolean
}

/** Places by their part, in the order of the parts; parts without a place are left out. */
export function groupPlaces(nav: readonly NavItem[]): { group: NavGroup; heading: string; items: NavItem[] }[] {
  return (Object.keys(NAV_GROUPS) as NavGroup[])
    .map((group) => ({
      group,
      heading: NAV_GROUPS[group],
      items: nav.filter((item) => (item.group ?? 'beranda') === group),
    }))
    .filter(({ items }) => items.length > 0)
}
