import type { Role } from '@/lib/auth/roles'

/** Who lays down an office's own criteria: the office's admin. */
export const mayWriteCriteria = (role: Role): boolean => role === 'admin_dinas'
