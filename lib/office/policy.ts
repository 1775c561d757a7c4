import type { Actor } from '@/lib/auth/actor'

/** Who sets an office's names, papers, signatories and due days: its admin. */
export const maySetOffice = ({ role, tenantId }: Pick<Actor, 'role' | 'tenantId'>): boolean =>
  role === 'admin_dinas' && tenantId !== null

/** Who opens an office for a district: the national admin. */
export const mayOpenOffices = ({ role }: Pick<Actor, 'role'>): boolean => role === 'admin_nasional'
