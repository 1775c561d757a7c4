import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { accountSql, withAccounts } from '@/lib/db/login'
import { Refusal } from '@/lib/errors/refusal'
import { freeUsername, type HandedCode } from '@/lib/people/commands'
import { createAccount, type Doer } from '@/lib/people/create-account'
import { makeCode } from '@/lib/people/reset-code'
import { todayIn, usernameEnding } from '@/lib/people/rules'
import { findRegionByCode } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import { mayOpenOffices } from './policy'
import type { OpenOffice } from './schema'

/** An opened office and the code for its first admin. */
export interface OpenedOffice extends HandedCode {
  tenantId: number
  districtName: string
}

/** Opens a district's office on a screen: the national admin's step. */
export async function openOfficeAs(actor: Actor, form: OpenOffice, now = new Date()): Promise<OpenedOffice> {
  if (!mayOpenOffices(actor)) throw new Refusal('not-allowed')
  return openOffice(form, actor, now)
}

/**
 * Opens a district's office with its first admin and that admin's code, all or
 * nothing. Refuses what is no district today and an office that is open. `by` is
 * null for the operator's tool.
 */
export async function openOffice(form: OpenOffice, by: Doer | null, now = new Date()): Promise<OpenedOffice> {
  const district = await findRegionByCode(accountSql, form.district)
  if (!district || district.level !== LEVEL.district || district.closedOn)
    throw new Refusal('input-invalid', { fields: { district: 'Tidak ada kabupaten/kota dengan kode ini' } })
  const tenantId = district.id
  return withAccounts(async (db) => {
    // Two at once wait here for each other, and the second finds the office open.
    await db.$executeRaw`select pg_advisory_xact_lock(7265, ${tenantId}::int)`
    const [open] = await db.$queryRaw<unknown[]>`select 1 from tenant where id = ${tenantId}::int`
    if (open) throw new Refusal('office.already-open')

    const today = todayIn(form.zone, now)
    await db.$executeRaw`select open_office(${tenantId}::int, ${today}::date, ${form.firstPeriod}::int, ${form.zone},
      ${form.name}, ${form.shortName}, false)`
    const username = await freeUsername(db, form.adminName, usernameEnding(district))
    const roles = [{ role: 'admin_dinas', tenantId, regionId: tenantId, validFrom: today } as const]
    const account = { username, name: form.adminName, homeTenantId: tenantId, roles }
    const accountId = await createAccount(db, account, by)
    const code = await makeCode(db, { accountId, tenantId, purpose: 'first', createdBy: by?.accountId ?? null }, now)
    await db.accountEvent.create({
      data: {
        accountId,
        tenantId,
        actorId: by?.accountId ?? null,
        actorName: by?.name ?? '',
        kind: 'office-opened',
        at: now,
      },
    })
    return { tenantId, districtName: district.name, accountId, username, code }
  })
}
