import type { LucideIcon } from 'lucide-react'

/** One place of the main navigation. */
export type NavItem = {
  href: string
  label: string
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
