import type { Role } from '@/lib/auth/roles'

/** Who reads an office's contests; a juri those in whose tim penilai the own account stands. */
const READERS: readonly Role[] = [
  'kabid_ks',
  'kabid_dalduk',
  'kabid_kb',
  'kepala_dinas',
  'admin_dinas',
  'koordinator_kecamatan',
]

export const readsContests = (role: Role): boolean => READERS.includes(role)
export const judgesContests = (role: Role): boolean => role === 'juri'
export const seesContests = (role: Role): boolean => readsContests(role) || judgesContests(role)

/** Who makes contests, their teams, schedules and criteria, accepts entries and writes paper sheets down. */
export const writesContests = (role: Role): boolean => role === 'kabid_ks'
/** Who proposes entries; a koordinator those of the own kecamatan. */
export const proposesEntries = (role: Role): boolean => role === 'kabid_ks' || role === 'koordinator_kecamatan'
/** Who locks the result and opens it again. */
export const locksContests = (role: Role): boolean => role === 'kepala_dinas'

interface Who {
  role: Role
  accountId: string
}

/** Whether a sheet of this judge may be written: by the judge, or by the kabid for one without an account. */
export const mayScoreFor = ({ role, accountId }: Who, member: { accountId: string | null }): boolean =>
  judgesContests(role) ? member.accountId === accountId : writesContests(role) && member.accountId === null

/** Whether all judges' sheets may be seen: a judge sees the own ones until the result is locked. */
export const seesAllSheets = (role: Role, state: string): boolean => readsContests(role) || state === 'dikunci'
