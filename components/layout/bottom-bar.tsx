import { Ellipsis } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import type { NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { NavCount } from './rail'

const PLACES = 4
const cell =
  'flex h-14 w-full flex-col items-center justify-center gap-0.5 px-1 text-xs text-ink-soft aria-[current]:font-medium aria-[current]:text-brand'

/** The bottom bar of a phone: at most four places, the last of them *Lainnya* when there are more. */
export function BottomBar({ nav }: { nav: NavItem[] }) {
  const fits = nav.length <= PLACES
  const first = fits ? nav : nav.filter((item) => item.phone).slice(0, PLACES - 1)
  const rest = nav.filter((item) => !first.includes(item))
  return (
    <nav
      aria-label="Utama"
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper-raised pb-[env(safe-area-inset-bottom)] desk:hidden [@media(max-height:30rem)]:static"
    >
      <ul className="mx-auto flex max-w-xl *:min-w-0 *:flex-1">
        {first.map((item) => (
          <li key={item.href}>
            <NavLink href={item.href} document={item.document} except={item.except} also={item.also} className={cell}>
              <span className="relative">
                <Icon of={item.icon} size={20} />
                <span className="absolute start-full -top-1.5 -ms-1.5">
                  <NavCount item={item} />
                </span>
              </span>
              <span className="max-w-full truncate">{item.label}</span>
            </NavLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Popover
              className={cell}
              panelClassName="p-2 max-sm:bottom-16! sm:bottom-full sm:top-auto! sm:mb-1.5 sm:min-w-64"
              align="end"
              label={
                <>
                  <Icon of={Ellipsis} size={20} />
                  Lainnya
                </>
              }
            >
              <ul>
                {rest.map((item) => (
                  <li key={item.href}>
                    <NavLink
                      href={item.href}
                      document={item.document}
                      except={item.except}
                      also={item.also}
                      className="flex min-h-12 items-center gap-3 rounded-md px-3 hover:bg-paper-sunk aria-[current]:bg-brand-soft aria-[current]:font-medium aria-[current]:text-on-brand-soft"
                    >
                      <Icon of={item.icon} size={20} />
                      <span className="flex-1">{item.label}</span>
                      <NavCount item={item} />
                    </NavLink>
                  </li>
                ))}
              </ul>
            </Popover>
          </li>
        )}
      </ul>
    </nav>
  )
}
