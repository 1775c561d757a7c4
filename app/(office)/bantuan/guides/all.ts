import { isRole } from '@/lib/auth/roles'
import { ABOVE_GUIDES } from './above'
import { FIELD_GUIDES } from './field'
import type { Guide } from './guide'
import { OFFICE_GUIDES } from './office'

export const GUIDES: readonly Guide[] = [...FIELD_GUIDES, ...OFFICE_GUIDES, ...ABOVE_GUIDES]

/** The guide of a role; null for a word that is none. */
export const findGuide = (role: string): Guide | null =>
  isRole(role) ? (GUIDES.find((guide) => guide.role === role) ?? null) : null
