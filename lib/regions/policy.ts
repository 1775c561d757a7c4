import type { Actor } from '@/lib/auth/actor'

/** The office's admin and its head decide which lines its maps are drawn with. */
export function mayUploadBoundaries(actor: Pick<Actor, 'role' | 'tenantId'>): boolean {
  return actor.tenantId !== null && (actor.role === 'admin_dinas' || actor.role === 'kepala_dinas')
}
