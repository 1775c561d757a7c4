import type { Actor, ActorRegion } from '@/lib/auth/actor'
import { ROLES, type Role } from '@/lib/auth/roles'

type Place = Pick<ActorRegion, 'level' | 'districtId' | 'kecamatanId'>
type Who = Pick<Actor, 'accountId' | 'role' | 'tenantId' | 'region'>

/** An account as permission sees it: whose it is, and the roles that hold now or later. */
export interface AccountSubject {
  accountId: string
  homeTenantId: number | null
  roles: readonly { role: Role; tenantId: number | null; region: Place }[]
}

/** Whom a koordinator may give a code: the field, and nobody beside or above them. */
const FIELD: Role[] = ['pkb', 'kader_tpk', 'kader_poktan', 'ppkbd', 'pokja_kampung_kb']

/** Who sees a list of accounts at all. */
export const maySeeAccounts = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'admin_dinas' || role === 'admin_nasional' || role === 'koordinator_kecamatan'

/** Who makes accounts: an office's admin its own, the national admin those above offices and each office's admins. */
export const mayCreateAccounts = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'admin_dinas' || role === 'admin_nasional'

/** Whether an account and all its roles are in the actor's hands; a person who also works elsewhere is not. */
export function mayManage(actor: Who, { homeTenantId, roles }: AccountSubject): boolean {
  if (actor.role === 'admin_dinas') {
    return homeTenantId === actor.tenantId && roles.every(({ tenantId }) => tenantId === actor.tenantId)
  }
  if (actor.role !== 'admin_nasional') return false
  if (roles.length === 0) return homeTenantId === null
  return roles.every(({ role, tenantId }) => tenantId === null || role === 'admin_dinas')
}

/** Whether the actor may close, reopen or sign out an account. Nobody closes their own. */
export const mayClose = (actor: Who, account: AccountSubject): boolean =>
  account.accountId !== actor.accountId && mayManage(actor, account)

/**
 * Whether the actor may give this role here: at the role's own level, inside the
 * actor's office; above offices only the national admin. Never above or outside.
 */
export function mayGive(actor: Who, role: Role, region: Place): boolean {
  const { level, tenant } = ROLES[role]
  if (region.level !== level) return false
  if (actor.role === 'admin_dinas') return tenant && region.districtId === actor.tenantId
  return actor.role === 'admin_nasional' && (!tenant || role === 'admin_dinas')
}

/** The roles an actor may give anywhere, in the order of the list of roles. */
export const givableRoles = (actor: Pick<Actor, 'role'>): Role[] =>
  (Object.keys(ROLES) as Role[]).filter((role) => {
    if (actor.role === 'admin_dinas') return ROLES[role].tenant
    return actor.role === 'admin_nasional' && (!ROLES[role].tenant || role === 'admin_dinas')
  })

/**
 * Whether the actor may give a code to set a forgotten password. The code opens
 * the account, so every role of it must be below the actor's own reach: a
 * koordinator gives it to field workers all of whose roles lie in their kecamatan.
 */
export function mayReset(actor: Who, account: AccountSubject): boolean {
  if (account.accountId === actor.accountId) return false
  if (mayManage(actor, account)) return true
  return (
    actor.role === 'koordinator_kecamatan' &&
    account.homeTenantId === actor.tenantId &&
    account.roles.length > 0 &&
    account.roles.every(
      ({ role, tenantId, region }) =>
        FIELD.includes(role) && tenantId === actor.tenantId && region.kecamatanId === actor.region.kecamatanId,
    )
  )
}

/** Whether the actor may name substitutes: the office's admin. */
export const mayNameSubstitute = (actor: Pick<Actor, 'role'>): boolean => actor.role === 'admin_dinas'
