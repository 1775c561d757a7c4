import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { nameKey } from '@/lib/regions/name-key'
import { type CareIds, missingCare, plantCare } from './plant-care'
import { type ConvergenceIds, missingConvergence, plantConvergence } from './plant-convergence'
import { type ContestIds, missingContest, plantContest } from './plant-lomba'
import { missingNaskah, type NaskahIds, plantNaskah } from './plant-naskah'
import { missingRapat, plantRapat, type RapatIds } from './plant-rapat'
import { missingStunting, plantStunting, type StuntingIds } from './plant-stunting'

const REGISTERS = [
  'poktan',
  'kampung_kb',
  'institusi',
  'petugas',
  'balai',
  'faskes',
  'opd',
  'lokus',
  'tpk_team',
  'posyandu',
  'mitra',
  'kontak_mitra',
] as const
type RegisterTable = (typeof REGISTERS)[number]

/** Ids by which an office's rows are asked for; another office's are tried by everybody. */
export interface OfficeIds {
  tenantId: number
  district: string
  kecamatan: string
  village: string
  villageId: number
  rows: Record<RegisterTable, string>
  account: string
  accountRole: string
  session: string
  token: string
  signatory: string
  file: string
  /** A meeting of `rows.poktan`. */
  meeting: string
  /** A member and an officer of `rows.poktan`, with the family and the person behind the member. */
  roster: { member: string; family: string; person: string; officer: string }
  /** What hangs on that family and person: target, visit, referral, measurement, verval, case … */
  care: CareIds
  convergence: ConvergenceIds
  stunting: StuntingIds
  /** A signed report, a shared link and a letter. */
  naskah: NaskahIds
  lomba: ContestIds
  rapat: RapatIds
  report: { form: string; period: string }
}

/** Text that only one office's people may read, by what it stands in. */
export const CANARY = /Kenari-(\d{4})-([a-z-]+)/g
/** Begins with what every list sorts first, so that the row stands on its first page. */
const canary = (district: string, what: string): string => `AAA Kenari-${district.replace('.', '')}-${what}`

/** A register as its address calls it. */
const wordOf = (table: RegisterTable): string => (table === 'tpk_team' ? 'tpk' : table.replace('_', '-'))

/** Where canaries are planted: the column of one row of each office, and the word for it. */
const PLANTED: [table: string, column: string, what: string][] = [
  ...REGISTERS.filter((table) => table !== 'lokus').map((table): [string, string, string] => [
    table,
    'name',
    wordOf(table),
  ]),
  ...REGISTERS.map((table): [string, string, string] => [table, 'note', `catatan-${wordOf(table)}`]),
  ['poktan', 'leader', 'ketua'],
  ['kampung_kb_class', 'sk_number', 'sk-kelas'],
  // Not the name: whoever signs is known by it.
  ['signatory', 'jabatan', 'penanda-tangan'],
  ['office', 'address', 'alamat-kantor'],
  ['office', 'note', 'catatan-kantor'],
  ['file', 'name', 'berkas'],
  ['report', 'return_reason', 'alasan-kembali'],
  ['report', 'sent_by_name', 'pengirim'],
  ['report', 'draft_by_name', 'penulis'],
  ['report_event', 'reason', 'alasan-langkah'],
  ['report_event', 'actor_name', 'pelaku-langkah'],
  ['report_revision', 'correction', 'perbaikan'],
  ['audit', 'actor_name', 'pelaku-jejak'],
]

/** Tables in which every row of an office gets the text, since which one a page shows is the page's choice. */
const IN_EVERY_ROW = new Set(['file', 'report', 'report_event', 'report_revision', 'audit', 'kampung_kb_class'])

/** Puts recognisable text into rows of every open office, past policies and triggers; numbers of rows stay. */
export async function plantInOffices(admin: Client): Promise<void> {
  for (const { tenantId, district } of await openOffices(admin)) {
    for (const [table, column, what] of PLANTED) {
      const text = canary(district, what)
      const one = IN_EVERY_ROW.has(table)
        ? ''
        : `and ctid = (select ctid from ${table} where tenant_id = $1 order by ${keyOf(table)} limit 1)`
      const key =
        column === 'name' && (REGISTERS as readonly string[]).includes(table) ? `, name_key = '${nameKey(text)}'` : ''
      await admin.query(`update ${table} set ${column} = $2 ${key} where tenant_id = $1 ${one}`, [tenantId, text])
    }
    await plantAccounts(admin, tenantId, district)
  }
}

const keyOf = (table: string): string => (table === 'office' ? 'tenant_id' : table === 'lokus' ? 'year desc, id' : 'id')

/** Only those who act in nobody's story change their name. */
async function plantAccounts(admin: Client, tenantId: number, district: string): Promise<void> {
  for (const role of ['admin_dinas', 'tpps', 'juri']) {
    await admin.query(
      `update account set name = $3 where home_tenant_id = $1 and id in
         (select account_id from account_role where role = $2 and tenant_id = $1)`,
      [tenantId, role, canary(district, `akun-${role.replace('_', '-')}`)],
    )
  }
  await admin.query('update account_event set actor_name = $2 where tenant_id = $1', [
    tenantId,
    canary(district, 'pelaku-akun'),
  ])
}

async function openOffices(admin: Client): Promise<{ tenantId: number; district: string }[]> {
  const { rows } = await admin.query(
    'select t.id as "tenantId", r.code as district from tenant t join region r on r.id = t.id order by r.code',
  )
  return rows
}

/** The smallest picture there is. */
export const PICTURE = new Blob(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  { type: 'image/png' },
)

/** The ids by which a district's rows are asked for. The rows with canaries are among them. */
export async function idsOf(admin: Client, district: string): Promise<OfficeIds> {
  const [office] = (await openOffices(admin)).filter((each) => each.district === district)
  if (!office) throw new Error(`No office is open for ${district}.`)
  const { tenantId } = office
  const one = async (sql: string): Promise<string> => {
    const { rows } = await admin.query(sql, [tenantId])
    if (!rows[0]) throw new Error(`The demo of ${district} has no row for: ${sql}`)
    return rows[0].id
  }
  const rows = {} as Record<RegisterTable, string>
  for (const table of REGISTERS)
    rows[table] = await one(`select id from ${table} where tenant_id = $1 order by ${keyOf(table)} limit 1`)
  const village = await admin.query(
    `select v.id, v.code, k.code as kecamatan from report r join region v on v.id = r.village_id join region k on k.id = v.kecamatan_id
     where r.tenant_id = $1 and r.status >= 2 order by r.period desc, v.code limit 1`,
    [tenantId],
  )
  const pkb = await one(
    `select account_id as id from account_role where role = 'pkb' and tenant_id = $1 order by id limit 1`,
  )
  const role = await one(`select id from account_role where role = 'pkb' and tenant_id = $1 order by id limit 1`)
  return {
    tenantId,
    district,
    village: village.rows[0].code,
    villageId: village.rows[0].id,
    kecamatan: village.rows[0].kecamatan,
    rows,
    account: pkb,
    accountRole: role,
    session: await plantSession(admin, pkb, role),
    token: await plantToken(admin, pkb, role),
    signatory: await one('select id from signatory where tenant_id = $1 order by id limit 1'),
    file: await one('select logo_file_id as id from office where tenant_id = $1'),
    meeting: await plantMeeting(admin, tenantId, rows.poktan),
    roster: await plantRoster(admin, { tenantId, district }, rows.poktan),
    care: await plantCare(admin, { tenantId, name: (what) => canary(district, what) }),
    convergence: await plantConvergence(admin, {
      tenantId,
      name: (what) => canary(district, what),
      villageId: village.rows[0].id,
    }),
    stunting: await plantStunting(admin, { tenantId, name: (what) => canary(district, what) }),
    naskah: await plantNaskah(admin, { tenantId, name: (what) => canary(district, what) }),
    lomba: await plantContest(admin, {
      tenantId,
      name: (what) => canary(district, what),
      poktan: rows.poktan,
      villageId: village.rows[0].id,
    }),
    rapat: await plantRapat(admin, {
      tenantId,
      name: (what) => canary(district, what),
      fileId: await one('select logo_file_id as id from office where tenant_id = $1'),
    }),
    report: await reportOf(admin, tenantId, village.rows[0].id),
  }
}

async function reportOf(admin: Client, tenantId: number, villageId: number) {
  const { rows } = await admin.query(
    `select form_code as form, (period / 12) || '-' || lpad((period % 12 + 1)::text, 2, '0') as period from report
     where tenant_id = $1 and village_id = $2 and status >= 2 order by form_code, report.period desc limit 1`,
    [tenantId, villageId],
  )
  return rows[0] as OfficeIds['report']
}

/** A session that nobody uses, so that ending another's can be tried. */
async function plantSession(admin: Client, accountId: string, roleId: string): Promise<string> {
  const { rows } = await admin.query(
    `insert into session (id, account_id, account_role_id, expires_at) values ($1, $2, $3, now() + interval '1 day') returning id`,
    [randomUUID(), accountId, roleId],
  )
  return rows[0].id
}

/** A meeting of the group that everybody asks for. */
async function plantMeeting(admin: Client, tenantId: number, poktanId: string): Promise<string> {
  const id = randomUUID()
  await admin.query(
    `insert into poktan_meeting (tenant_id, id, poktan_id, kind, village_id, kecamatan_id, held_on, period, speaker_role,
       syllabus, recorded_by)
     select tenant_id, $2, id, kind, village_id, kecamatan_id, active_from, month_of(active_from), 'kader', 'bebas', $2
     from poktan where tenant_id = $1 and id = $3`,
    [tenantId, id, poktanId],
  )
  return id
}

/** A member and an officer of the group that everybody asks for, with a family of their own. */
async function plantRoster(
  admin: Client,
  { tenantId, district }: { tenantId: number; district: string },
  poktanId: string,
): Promise<OfficeIds['roster']> {
  const roster = { member: randomUUID(), family: randomUUID(), person: randomUUID(), officer: randomUUID() }
  const { member, family, person, officer } = roster
  const name = (what: string) => canary(district, what)
  const row = async (table: string, columns: string, select: string, ...values: string[]) =>
    admin.query(
      `insert into ${table} (tenant_id, id, ${columns}) select tenant_id, ${select} from poktan where tenant_id = $1 and id = $2`,
      [tenantId, poktanId, ...values],
    )
  await row(
    'family',
    'village_id, kecamatan_id, name, name_key',
    '$3, village_id, kecamatan_id, $4, $5',
    family,
    name('keluarga'),
    nameKey(name('keluarga')),
  )
  await row(
    'person',
    'family_id, name, name_key',
    '$3, $4, $5, $6',
    person,
    family,
    name('orang'),
    nameKey(name('orang')),
  )
  await row(
    'poktan_member',
    'poktan_id, family_id, person_id, joined_on',
    '$3, id, $4, $5, active_from',
    member,
    family,
    person,
  )
  await row(
    'poktan_officer',
    'poktan_id, role, name, name_key, from_on',
    "$3, id, 'kader', $4, $5, active_from",
    officer,
    name('pengurus'),
    nameKey(name('pengurus')),
  )
  return roster
}

async function plantToken(admin: Client, accountId: string, roleId: string): Promise<string> {
  const id = randomUUID()
  await admin.query(
    `insert into api_token (id, account_id, account_role_id, token_hash, label, expires_at)
     values ($1, $2, $3, $4, 'kenari', now() + interval '1 day')`,
    [id, accountId, roleId, id],
  )
  return id
}

/** Ids of the right shape that stand for nothing anywhere. */
export function missingIds(like: OfficeIds): OfficeIds {
  const rows = Object.fromEntries(REGISTERS.map((table) => [table, randomUUID()])) as OfficeIds['rows']
  const ids = { account: randomUUID(), accountRole: randomUUID(), session: randomUUID(), token: randomUUID() }
  return {
    ...like,
    ...ids,
    rows,
    tenantId: 999_999_999,
    district: '99.99',
    kecamatan: '99.99.99',
    village: '99.99.99.2999',
    villageId: 999_999_999,
    signatory: randomUUID(),
    file: randomUUID(),
    meeting: randomUUID(),
    roster: { member: randomUUID(), family: randomUUID(), person: randomUUID(), officer: randomUUID() },
    care: missingCare(),
    convergence: missingConvergence(),
    stunting: missingStunting(),
    naskah: missingNaskah(),
    lomba: missingContest(),
    rapat: missingRapat(),
  }
}

/** Every id kept in a tenant's tables, with the office it belongs to: each is a canary by itself. */
export async function ownersOfIds(admin: Client): Promise<Map<string, number>> {
  const { rows: columns } = await admin.query(
    `select c.relname as table, a.attname as column from pg_class c
     join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
     join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'uuid'::regtype and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  )
  const owners = new Map<string, number>()
  const shared = new Set<string>()
  for (const { table, column } of columns) {
    const { rows } = await admin.query(
      `select distinct ${column} as id, tenant_id as tenant from ${table} where ${column} is not null and tenant_id is not null`,
    )
    for (const { id, tenant } of rows) {
      if ((owners.get(id) ?? tenant) !== tenant) shared.add(id)
      owners.set(id, tenant)
    }
  }
  for (const id of shared) owners.delete(id)
  return owners
}
