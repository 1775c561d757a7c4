import { Icon } from '@/components/ui/icon'
import { groupPlaces, type NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { OfficeMark, type OfficeMarkProps } from './office-mark'

type RailProps = { nav: NavItem[]; office: OfficeMarkProps; path: string }

/** The slim rail of a desk: whose office, and where one can go. */
export function Rail({ nav, office, path }: RailProps) {
  return (
    <nav
      aria-label="Utama"
      data-soft-links
      className="no-print sticky top-0 hidden h-dvh w-54 shrink-0 flex-col gap-3 overflow-y-auto overscroll-contain border-e border-line bg-paper-sunk px-3 py-3 desk:flex"
    >
      <OfficeMark {...office} />
      {groupPlaces(nav).map(({ group, heading, items }) => (
        <div key={group}>
          {heading && (
            <p id={`bagian-${group}`} className="rail-heading">
              {heading}
            </p>
          )}
          <ul className="rail" aria-labelledby={heading ? `bagian-${group}` : undefined}>
            {items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} path={path}>
                  <Icon of={item.icon} size={20} />
                  <span>{item.label}</span>
                  <NavCount item={item} />
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** What waits at a place, in a pill. */
export function NavCount({ item }: { item: NavItem }) {
  if (!item.count) return null
  return (
    <b className="figures rounded-full bg-brand-soft px-1.5 text-xs font-medium text-on-brand-soft">
      {item.count}
      {item.countLabel && <span className="sr-only"> {item.countLabel}</span>}
    </b>
  )
}
