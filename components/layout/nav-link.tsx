'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavLinkProps = {
  href: string
  /** Addresses inside this one that have a place of their own in the navigation. */
  except?: string[]
  /** Addresses elsewhere that belong to it. */
  also?: string[]
  document?: boolean
  className: string
  children: ReactNode
}

/** A link of the navigation that knows whether one is there. */
export function NavLink({ href, except = [], also = [], document, className, children }: NavLinkProps) {
  const path = usePathname()
  const within = (place: string) => path === place || path.startsWith(`${place}/`)
  const here = path === href || (href !== '/' && within(href) && !except.some(within)) || also.some(within)
  const shared = { href, className, 'aria-current': here ? ('page' as const) : undefined }
  return document ? (
    <a {...shared}>{children}</a>
  ) : (
    <Link prefetch={false} {...shared}>
      {children}
    </Link>
  )
}
