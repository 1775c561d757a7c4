import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { type DemoAccount, demoAccounts } from './endpoints/sign-in'

/**
 * A PKB of an office with so many villages that nobody of the demo works in and that have not
 * begun this month's report of the form. Signs in with the password of the office's first PKB.
 */
export async function plantOfficer(
  db: Client,
  office: string,
  { villages, form, period, home }: { villages: number; form: string; period: number; home?: string },
): Promise<DemoAccount> {
  const model = demoAccounts(home).find(({ peran, wilayah }) => peran === 'pkb' && wilayah.startsWith(`${office}.`))
  if (!model) throw new Error(`The demo has no PKB in ${office}.`)
  const { rows } = await db.query<{ tenant: number; kecamatan: number; code: string; village: number; name: string }>(
    `select d.id as tenant, k.id as kecamatan, k.code, v.id as village, n.name from region d
     join region k on k.parent_id = d.id and k.closed_on is null
     join region v on v.parent_id = k.id and v.closed_on is null
     join region_version n on n.region_id = v.id and n.valid_to is null
     where d.code = $1
       and not exists (select 1 from petugas where tenant_id = d.id and kecamatan_id = k.id and account_id is not null)
       and not exists (
         select 1 from report where tenant_id = d.id and form_code = $2 and period = $3 and unit_id = v.id)
     order by v.code desc`,
    [office, form, period],
  )
  // A list is searched by how a village's name begins.
  const served = rows
    .filter(({ name }) => rows.filter((other) => other.name.startsWith(name)).length === 1)
    .slice(0, villages)
  const { tenant, kecamatan, code } = served[0]!
  const [account, petugas] = [randomUUID(), randomUUID()]
  const username = `uji.${account.slice(0, 8)}`
  await db.query(
    `insert into account (id, username, name, home_tenant_id, password_hash, password_changed_at, must_change_password, sample)
     select $1, $2, 'Petugas Uji Sinyal', $3, password_hash, now(), false, true from account where username = $4`,
    [account, username, tenant, model.namaPengguna],
  )
  await db.query(
    `insert into account_role (id, account_id, role, tenant_id, region_id, valid_from) values ($1, $2, 'pkb', $3, $4, '2020-01-01')`,
    [randomUUID(), account, tenant, kecamatan],
  )
  await db.query(
    `insert into petugas (tenant_id, id, kind, name, name_key, kecamatan_id, account_id, active_from)
     values ($1, $2, 'pkb', 'Petugas Uji Sinyal', 'petugas uji sinyal', $3, $4, '2020-01-01')`,
    [tenant, petugas, kecamatan, account],
  )
  await db.query(
    `insert into desa_binaan (tenant_id, petugas_id, village_id, from_on) select $1, $2, unnest($3::int[]), '2020-01-01'`,
    [tenant, petugas, served.map(({ village }) => village)],
  )
  return { peran: 'pkb', wilayah: code, namaPengguna: username, kataSandi: model.kataSandi }
}
