import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import type { Writers } from '@/lib/registers/policy'

/**
 * Who writes down a request: the PKB in the *desa binaan* and the koordinator in the kecamatan,
 * to whom people come, and the office's PDP officer.
 */
export const requestReceivers: Writers = { petugas_pdp: 'office', koordinator_kecamatan: 'kecamatan', pkb: 'binaan' }

export const receivesRequests = ({ role }: Pick<Actor, 'role'>): boolean => requestReceivers[role as Role] !== undefined

/** Only the PDP officer answers, and sees a named person only through a request. */
export const answersRequests = ({ role }: Pick<Actor, 'role'>): boolean => role === 'petugas_pdp'
