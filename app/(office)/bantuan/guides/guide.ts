import type { Role } from '@/lib/auth/roles'

/** Something to do, and the screen where it is done. */
export interface GuideTask {
  text: string
  /** The way there: an address and its word. */
  link?: readonly [href: string, label: string]
}

/** What a person of a role does in the first month, week by week. */
export interface Guide {
  role: Role
  /** What the month is for, in one sentence. */
  aim: string
  weeks: readonly [readonly GuideTask[], readonly GuideTask[], readonly GuideTask[], readonly GuideTask[]]
  /** Works in the field: the pages on working without signal belong to it. */
  field?: true
  /** Sends reports or books that may be refused or returned. */
  sends?: true
}

export const task = (text: string, href?: string, label?: string): GuideTask =>
  href && label ? { text, link: [href, label] } : { text }
