import type { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { FORMS } from '@/lib/reports/forms/all'
import { commonTables, plantCanaries, tenantTables } from '@/tests/support/canaries'
import { asRole, asSuperuser } from '@/tests/support/database'
import { findLeaks, type Principal } from '@/tests/support/leaks'
import { BLORA, GUNUNG_MAS, KUTAI_TIMUR, openTestOffice, regionByCode } from '@/tests/support/people'

/** Tenant tables that hold people's accounts: only the sign-in role reaches them, and no office's rows. */
const ACCOUNT_TABLES = ['account_role', 'reset_code', 'account_event']

/** Tables that belong to no office, each with the reason. A new one must be named here or carry a tenant. */
const COMMON: Record<string, string> = {
  _prisma_migrations: 'which migrations ran; the owner alone',
  account: 'people; the sign-in role alone',
  api_token: 'people; the sign-in role alone',
  field_device: 'people; the sign-in role alone',
  known_device: 'people; the sign-in role alone',
  rate_limit: 'attempts; the sign-in role alone',
  session: 'people; the sign-in role alone',
  expected_units: 'how many villages are expected: public',
  reference_stamp: 'a counter that moves when the country or the offices do: public',
  region: 'the country: public',
  region_code: 'the country: public',
  region_successor: 'the country: public',
  region_version: 'the country: public',
  stock_province: 'sums over offices, by province policy',
  survey_result: 'published surveys of the country: public',
  tenant: 'which offices are open: public',
  ...Object.fromEntries(
    FORMS.map((form) => [`rollup_${form.table}_province`, 'sums over offices, by province policy']),
  ),
}

/** What province and nation may read inside the offices' tables: open roll-ups, published steps, outlines, surveys. */
const ABOVE = new Set([
  'published_step',
  'region_outline',
  'stock_delta',
  'stock_region',
  'survey_entry',
  ...FORMS.flatMap(({ table, sensitivity }) =>
    sensitivity === 'terbuka'
      ? [`change_${table}`, `rollup_${table}_kecamatan`, `rollup_${table}_district`]
      : [`published_${table}_kecamatan`],
  ),
])

let admin: Client
let principals: Principal[]
let tenants: number[]

beforeAll(async () => {
  admin = await asSuperuser()
  tenants = [await openTestOffice(BLORA), await openTestOffice(KUTAI_TIMUR), await openTestOffice(GUNUNG_MAS)]
  await plantCanaries(admin, tenants)
  const offices = await Promise.all(
    tenants.map(
      async (tenant): Promise<Principal> => ({
        name: `office ${tenant}`,
        client: await asRole('lini_app'),
        settings: { 'app.tenant': String(tenant) },
        sees: [tenant],
        reads: (table) => !ACCOUNT_TABLES.includes(table),
        writes: true,
      }),
    ),
  )
  const province = await regionByCode('33')
  principals = [
    ...offices,
    {
      name: 'province',
      client: await asRole('lini_across'),
      settings: { 'app.province': String(province.id), 'app.tenants': `{${tenants[0]}}` },
      sees: [tenants[0]!],
      reads: (table) => ABOVE.has(table),
      writes: false,
    },
    {
      name: 'province without offices',
      client: await asRole('lini_across'),
      settings: { 'app.province': '2', 'app.tenants': '{}' },
      sees: [],
      reads: () => false,
      writes: false,
    },
    {
      name: 'nation',
      client: await asRole('lini_nation'),
      settings: {},
      sees: tenants,
      reads: (table) => ABOVE.has(table),
      writes: false,
    },
    {
      name: 'an office posing as the nation',
      client: await asRole('lini_app'),
      settings: { 'app.tenants': `{${tenants.join(',')}}`, 'app.province': String(province.id) },
      sees: [],
      reads: () => false,
      writes: false,
    },
  ]
})

describe('another office', () => {
  it('is out of reach in every table, for every role and verb, while one’s own rows are not', async () => {
    const { attempts, leaks, missing } = await findLeaks(admin, principals, tenants)
    expect(leaks).toEqual([])
    expect(missing).toEqual([])
    expect(attempts).toBeGreaterThan(3_000)
  }, 400_000)

  it('is out of reach of the sign-in role, which sees no office’s rows', async () => {
    const login = await asRole('lini_login')
    for (const table of await tenantTables(admin)) {
      if (ACCOUNT_TABLES.includes(table)) continue
      await expect(login.query(`select 1 from ${table} limit 1`)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('cannot be read by anyone whose setting has ended: the read raises', async () => {
    const app = await asRole('lini_app')
    await app.query("begin; select set_config('app.tenant', '1', true); commit")
    for (const table of (await tenantTables(admin)).filter((name) => !ACCOUNT_TABLES.includes(name)))
      await expect(app.query(`select * from ${table}`)).rejects.toMatchObject({ code: '22P02' })
  })
})

describe('the test itself', () => {
  const faults: [string, string, string, string][] = [
    [
      'a policy is dropped and row security off',
      'poktan',
      'drop policy poktan_office on poktan; alter table poktan disable row level security',
      "create policy poktan_office on poktan for all to lini_app using (tenant_id = current_setting('app.tenant')::int) with check (tenant_id = current_setting('app.tenant')::int); alter table poktan enable row level security",
    ],
    [
      'a policy lets everything through',
      'report',
      'alter policy report_office on report using (true) with check (true)',
      "alter policy report_office on report using (tenant_id = current_setting('app.tenant')::int) with check (tenant_id = current_setting('app.tenant')::int)",
    ],
    [
      'a policy forgets to check what is written',
      'signatory',
      'alter policy signatory_office on signatory with check (true)',
      "alter policy signatory_office on signatory with check (tenant_id = current_setting('app.tenant')::int)",
    ],
    [
      'facts are granted to the province',
      'fact_laporan_desa',
      'grant select on fact_laporan_desa to lini_nation; create policy planted on fact_laporan_desa for select to lini_nation using (true)',
      'drop policy planted on fact_laporan_desa; revoke select on fact_laporan_desa from lini_nation',
    ],
  ]
  it.each(faults)('turns red when %s', async (_, table, plant, mend) => {
    await admin.query(plant)
    try {
      expect((await findLeaks(admin, principals, tenants, table)).leaks).not.toEqual([])
    } finally {
      await admin.query(mend)
    }
  })

  it('also turns red when a policy shuts an office out of its own rows', async () => {
    await admin.query('alter policy opd_office on opd using (false)')
    try {
      expect((await findLeaks(admin, principals, tenants, 'opd')).missing).not.toEqual([])
    } finally {
      await admin.query("alter policy opd_office on opd using (tenant_id = current_setting('app.tenant')::int)")
    }
  })
})

describe('the catalogue', () => {
  it('has no table that is neither an office’s nor named as common with a reason', async () => {
    expect(await commonTables(admin)).toEqual(Object.keys(COMMON).sort())
  })

  it('forces row policies on every tenant table, with a check on what is written', async () => {
    const { rows } = await admin.query(
      `select c.relname as table, p.polname as policy from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
       left join pg_policy p on p.polrelid = c.oid and p.polcmd in ('*', 'a', 'w')
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
         and (not c.relrowsecurity or not c.relforcerowsecurity or (p.polname is not null and p.polwithcheck is null))`,
    )
    expect(rows).toEqual([])
  })

  it('starts every primary, unique and foreign key of a tenant table with the tenant', async () => {
    const { rows } = await admin.query(
      `select c.relname as table, i.indexrelid::regclass::text as key from pg_index i
       join pg_class c on c.oid = i.indrelid
       join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
       where i.indisunique and c.relnamespace = 'public'::regnamespace and i.indkey[0] <> t.attnum
         and c.relname <> all ($1::text[])
       union all
       select c.relname, k.conname from pg_constraint k
       join pg_class c on c.oid = k.conrelid
       join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
       where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and k.conkey[1] <> t.attnum
         and c.relname <> all ($1::text[])`,
      [ACCOUNT_TABLES],
    )
    expect(rows).toEqual([])
  })

  it('lets each role run only the functions that are meant for it', async () => {
    const { rows } = await admin.query(
      `select r.rolname as role, array_agg(distinct p.proname::text order by p.proname::text) as functions
       from pg_proc p join pg_roles r on r.rolname in ('lini_app', 'lini_across', 'lini_nation', 'lini_login', 'lini_backup')
       where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege(r.oid, p.oid, 'execute')
       group by 1 order by 1`,
    )
    const folds = FORMS.flatMap(({ table, sensitivity }) => [
      `fold_${table}`,
      `verify_${table}`,
      ...(sensitivity === 'peka' ? [`publish_${table}`] : []),
    ])
    const open = FORMS.filter((form) => form.sensitivity === 'terbuka')
      .map((form) => `villages_${form.table}`)
      .sort()
    expect(rows).toEqual([
      { role: 'lini_across', functions: open },
      { role: 'lini_app', functions: [...folds, 'fold_stock', 'set_zone', 'begin_reporting'].sort() },
      { role: 'lini_login', functions: ['open_office'] },
      { role: 'lini_nation', functions: open },
    ])
  })
})
