import { ROLES } from '@/lib/auth/roles'
import { PROFILE_FIELDS } from '@/lib/kampung-kb/profile-fields'
import type { ActionRule, Audience, EndpointRule } from './rule'

const office: Audience = (asker) => asker !== null && ROLES[asker.role].tenant
const key = '11111111-1111-4111-8111-111111111111'
const file = 'app/(office)/daftar/kampung-kb/[id]/actions.ts'

/** The addresses of Kampung KB beyond its register. */
export const KAMPUNG_RULES: Record<string, EndpointRule> = {
  '/daftar/kampung-kb/[id]/profil': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/profil?bulan=2026-09`],
    shows: ['kampung-kb'],
  },
  '/daftar/kampung-kb/[id]/profil/ekspor': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/profil/ekspor`],
    shows: ['kampung-kb'],
  },
}

/** The server actions of Kampung KB beyond its register. */
export const KAMPUNG_ACTIONS: Record<string, ActionRule> = {
  [`${file} saveProfileAction`]: {
    may: office,
    sends: ({ rows }) => [
      {
        ...{ key, id: rows.kampung_kb, period: '2026-09', version: '0', section: 'semua' },
        ...Object.fromEntries(PROFILE_FIELDS.map(({ name }) => [name, ''])),
      },
    ],
    names: 'rows',
  },
  [`${file} carryProfileAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, period: '2026-09' }],
    names: 'rows',
  },
  [`${file} undoProfileAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, period: '2026-09' }],
    names: 'rows',
  },
}
