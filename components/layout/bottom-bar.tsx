import { Ellipsis } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { groupPlaces, type NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { NavCount } from './rail'

const PLACES = 4

/** The bottom bar of a phone: at most four places, the last of them *Lainnya* when there are more. */
export function BottomBar({ nav, path }: { nav: NavItem[]; path: string }) {
  const fits = nav.length <= PLACES
  const first = fits ? nav : nav.filter((item) => item.phone).slice(0, PLACES - 1)
  const rest = nav.filter((item) => !first.includes(item))
  return (
    <nav
      aria-label="Utama"
      data-soft-links
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper-raised pb-[env(safe-area-inset-bottom)] desk:hidden [@media(max-height:30rem)]:static"
    >
      <ul className="bar-places mx-auto flex max-w-xl *:min-w-0 *:flex-1">
        {first.map((item) => (
          <li key={item.href}>
            <NavLink item={item} path={path}>
              <span className="relative">
                <Icon of={item.icon} size={20} />
                {item.count && (
                  <span className="absolute start-full -top-1.5 -ms-1.5">
                    <NavCount item={item} />
                  </span>
                )}
              </span>
              <span className="max-w-full truncate">{item.short ?? item.label}</span>
            </NavLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Popover
              panelClassName="p-2 max-sm:bottom-16! sm:bottom-full sm:top-auto! sm:mb-1.5 sm:min-w-64"
              align="end"
              label={
                <>
                  <Icon of={Ellipsis} size={20} />
                  Lainnya
                </>
              }
            >
              {groupPlaces(rest).map(({ group, heading, items }) => (
                <div key={group}>
                  {heading && <p className="rail-heading pt-2">{heading}</p>}
                  <ul>
                    {items.map((item) => (
                      <li key={item.href}>
                        <NavLink item={item} path={path}>
                          <Icon of={item.icon} size={20} />
                          <span className="flex-1">{item.label}</span>
                          <NavCount item={item} />
                        </NavLink>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </Popover>
          </li>
        )}
      </ul>
    </nav>
  )
}
