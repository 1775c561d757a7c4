import type { ReactNode } from 'react'
import { isHere } from './here'
import type { NavItem } from './nav-item'

type NavLinkProps = { item: NavItem; path: string; className?: string; children: ReactNode }

/** A link of the navigation that knows whether one is there; `FrameKeys` keeps it so after steps within the app. */
export function NavLink({ item: { href, except, also, document }, path, className, children }: NavLinkProps) {
  return (
    <a
      href={href}
      className={className}
      data-place
      data-except={except?.join(' ')}
      data-also={also?.join(' ')}
      data-document={document || undefined}
      aria-current={isHere(path, { href, except, also }) ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
