import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/auth/password-hash'
import type { Role } from '@/lib/auth/roles'
import type { TransactionClient } from '@/lib/db/prisma'

/** A role as it is given: where, and from which day through which (both included). */
export interface NewRole {
  role: Role
  tenantId: number | null
  regionId: number
  /** `YYYY-MM-DD` */
  validFrom: string
  validTo?: string | null
  substituteFor?: string | null
}

export interface NewAccount {
  /** Made when left out; the demo passes its own so that the same people come out each time. */
  id?: string
  username: string
  name: string
  nip?: string | null
  phone?: string | null
  email?: string | null
  homeTenantId: number | null
  /** Either a password, or its hash when many accounts are made at once (`hashRandomPassword`). */
  password?: string
  passwordHash?: string
  /** Demo accounts keep their password and carry a banner. */
  sample?: boolean
  roles: readonly NewRole[]
}

/** Who did it, for the account's history; null for the operator's tool and the seed. */
export interface Doer {
  accountId: string
  name: string
}

const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/**
 * Writes an account with its roles and the first line of its history, in the
 * caller's transaction. Decides nothing about who may: commands do. Without a
 * password nobody can sign in until a code sets one.
 */
export async function createAccount(
  db: TransactionClient,
  account: NewAccount,
  by: Doer | null = null,
): Promise<string> {
  const id = account.id ?? randomUUID()
  const passwordHash =
    account.passwordHash ?? (account.password === undefined ? null : await hashPassword(account.password))
  await db.account.create({
    data: {
      id,
      username: account.username,
      name: account.name,
      nip: account.nip ?? null,
      phone: account.phone ?? null,
      email: account.email ?? null,
      homeTenantId: account.homeTenantId,
      passwordHash,
      mustChangePassword: !account.sample,
      sample: account.sample ?? false,
    },
  })
  await addRoles(db, id, account.roles, by)
  await db.accountEvent.create({
    data: {
      accountId: id,
      tenantId: account.homeTenantId,
      actorId: by?.accountId ?? null,
      actorName: by?.name ?? '',
      kind: 'created',
      detail: { roles: account.roles.map(({ role, regionId }) => ({ role, regionId })) },
    },
  })
  return id
}

/** Adds roles to an account, in the caller's transaction. */
export async function addRoles(
  db: TransactionClient,
  accountId: string,
  roles: readonly NewRole[],
  by: Doer | null,
): Promise<void> {
  await db.accountRole.createMany({
    data: roles.map(({ role, tenantId, regionId, validFrom, validTo, substituteFor }) => ({
      id: randomUUID(),
      accountId,
      role,
      tenantId,
      regionId,
      validFrom: dayOf(validFrom),
      validTo: validTo ? dayOf(validTo) : null,
      substituteFor: substituteFor ?? null,
      grantedBy: by?.accountId ?? null,
    })),
  })
}
