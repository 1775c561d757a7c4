import { Icon } from '@/components/ui/icon'
import type { NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { OfficeMark, type OfficeMarkProps } from './office-mark'

/** The slim rail of a desk: whose office, and where one can go. */
export function Rail({ nav, office }: { nav: NavItem[]; office: OfficeMarkProps }) {
  return (
    <nav
      aria-label="Utama"
      className="no-print sticky top-0 hidden h-dvh w-54 shrink-0 flex-col gap-4 overflow-y-auto border-e border-line bg-paper-sunk px-3 py-3 desk:flex"
    >
      <OfficeMark {...office} />
      <ul className="space-y-0.5">
        {nav.map((item) => (
          <li key={item.href}>
            <NavLink
              href={item.href}
              document={item.document}
              except={item.except}
              also={item.also}
              className="group/link relative flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-ink-soft transition-colors hover:bg-line/60 hover:text-ink aria-[current]:bg-paper-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-line"
            >
              <Icon of={item.icon} size={20} className="group-aria-[current]/link:text-brand" />
              <span className="min-w-0 flex-1 leading-tight">{item.label}</span>
              <NavCount item={item} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What waits at a place, in a pill. */
export function NavCount({ item }: { item: NavItem }) {
  if (!item.count) return null
  return (
    <span className="figures rounded-full bg-brand-soft px-1.5 text-xs font-medium text-on-brand-soft">
      {item.count}
      {item.countLabel && <span className="sr-only"> {item.countLabel}</span>}
    </span>
  )
}
