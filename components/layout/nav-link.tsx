'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavLinkProps = { href: string; document?: boolean; className: string; children: ReactNode }

/** A link of the navigation that knows whether one is there. */
export function NavLink({ href, document, className, children }: NavLinkProps) {
  const path = usePathname()
  const here = path === href || (href !== '/' && path.startsWith(`${href}/`))
  const shared = { href, className, 'aria-current': here ? ('page' as const) : undefined }
  return document ? (
    <a {...shared}>{children}</a>
  ) : (
    <Link prefetch={false} {...shared}>
      {children}
    </Link>
  )
}
