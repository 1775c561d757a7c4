import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { nameKey } from '@/lib/regions/name-key'
import { QUESTIONNAIRES } from '@/lib/tpk/questions/all'
import { type Counting, forgetTraces } from './erase-traces'
import type { HangingTable, HoldingTable } from './holdings'
import { ERASED_NAME } from './rules'

/**
 * What erasure does to a table's rows: the columns it empties. `kept` says why a table stays as
 * it is. Counts, days, places and measures stay everywhere, so that every total stays right.
 */
export type Wipe = { set: string } | { kept: string }

/** Answers that are free words, of every stage and edition. */
const FREE_ANSWERS = [
  ...new Set([
    ...QUESTIONNAIRES.flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind === 'text')
      .map(({ code }) => code),
    'catatan',
  ]),
]

/** The facts of a stage that are words or name somebody. */
const NAMING_FACTS = ['partnerId', 'partnerName', 'homeAfter', 'place', 'helper']
const without = (column: string, keys: readonly string[]) =>
  `${column} = ${column} - array[${keys.map((key) => `'${key}'`).join(', ')}]`

export const WIPES: Record<HoldingTable | HangingTable, Wipe> = {
  person: {
    set: `name = '${ERASED_NAME}', name_key = '', nik_state = 'belum_ada', nik_sealed = null, nik_index = '', phone = '',
      mother_id = null, mother_name = '', mother_key = '', temp_code = '', restricted_at = null, erased_at = now(), updated_at = now()`,
  },
  person_family: { set: `reason = ''` },
  family_residence: { set: `dusun = '', rt = '', address = '', reason = ''` },
  poktan_member: { set: `left_reason = ''` },
  tpk_target: { set: `${without('facts', NAMING_FACTS)}, closed_note = ''` },
  tpk_visit: { set: `${without('answers', FREE_ANSWERS)}, withdrawn_reason = ''` },
  referral: { set: `note = '', answer = '', advice = ''` },
  stunting_case: { set: `why = '', findings = '', recommendation = '', outcome = ''` },
  measurement: { set: `withdrawn_reason = ''` },
  krs_family: { set: `reason = ''` },
  privacy_request: { set: `requester = '${ERASED_NAME}', reason = '', answer = ''` },
  poktan_attendance: { kept: 'hanya menghitung kehadiran' },
  poktan_service: { set: `referred_to = '', purpose = '', result = ''` },
  measurement_change: { set: `reason = ''` },
  stunting_case_step: { set: `what = '${ERASED_NAME}', result = ''` },
}

const BY_PERSON = [
  'person_family',
  'poktan_member',
  'tpk_target',
  'tpk_visit',
  'referral',
  'stunting_case',
  'measurement',
  'privacy_request',
] as const

const wipe = (table: HoldingTable | HangingTable, where: string): string => {
  const how = WIPES[table]
  if ('kept' in how) throw new Error(`${table} is kept`)
  return `update ${table} t set ${how.set}, version = t.version + 1 where t.tenant_id = $1 and ${where}`
}

/**
 * Erases somebody: names, numbers and free words go, everywhere; what is left is a row without
 * a name that still counts. It cannot be undone. Answers how many rows of each table were emptied.
 */
export async function erasePerson(tx: TenantTx, personId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const run = counting(tx, counts)
  const [before] = await tx.sql.query<{ name: string; familyId: string }>(
    'select name, family_id::text as "familyId" from person where tenant_id = $1 and id = $2::uuid',
    [tx.tenantId, personId],
  )
  await run(
    'poktan_service',
    wipe(
      'poktan_service',
      't.member_id in (select id from poktan_member where tenant_id = $1 and person_id = $2::uuid)',
    ),
    personId,
  )
  await run(
    'stunting_case_step',
    wipe(
      'stunting_case_step',
      't.case_id in (select id from stunting_case where tenant_id = $1 and person_id = $2::uuid)',
    ),
    personId,
  )
  for (const table of BY_PERSON) await run(table, wipe(table, 't.person_id = $2::uuid'), personId)
  // Children say who their mother is, and a partner's target who the other half is.
  await run(
    'person',
    `update person set mother_name = '', mother_key = '', version = version + 1 where tenant_id = $1 and mother_id = $2::uuid`,
    personId,
  )
  await run(
    'tpk_target',
    `update tpk_target set facts = facts - array['partnerId', 'partnerName'], version = version + 1
     where tenant_id = $1 and stage = 'catin' and facts->>'partnerId' = $2::text`,
    personId,
  )
  await run('person', wipe('person', 't.id = $2::uuid'), personId)
  if (before) await nameAnew(tx, run, before)
  await forgetTraces(tx, run, [personId], before ? [before.name] : [])
  return counts
}

/** A family is known by its head's name: another member's stands there now. */
async function nameAnew(
  tx: TenantTx,
  run: Counting,
  { name, familyId }: { name: string; familyId: string },
): Promise<void> {
  const [heir] = await tx.sql.query<{ name: string }>(
    `select name from person where tenant_id = $1 and family_id = $2::uuid and erased_at is null and merged_into is null
     order by (relation = 'pasangan') desc, born_on nulls last, id limit 1`,
    [tx.tenantId, familyId],
  )
  const next = heir?.name ?? ERASED_NAME
  await run(
    'family',
    `update family set name = $4::text, name_key = $5::text, version = version + 1
     where tenant_id = $1 and id = $2::uuid and name = $3::text`,
    familyId,
    name,
    next,
    heir ? nameKey(next) : '',
  )
}

/** Erases a whole family with everybody in it; the village still counts it. */
export async function eraseFamily(tx: TenantTx, familyId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const [before] = await tx.sql.query<{ name: string }>(
    'select name from family where tenant_id = $1 and id = $2::uuid',
    [tx.tenantId, familyId],
  )
  const persons = await tx.sql.query<{ id: string }>(
    'select id::text as id from person where tenant_id = $1 and family_id = $2::uuid and erased_at is null',
    [tx.tenantId, familyId],
  )
  for (const { id } of persons)
    for (const [table, count] of Object.entries(await erasePerson(tx, id))) counts[table] = (counts[table] ?? 0) + count
  const run = counting(tx, counts)
  for (const table of [
    'person_family',
    'family_residence',
    'poktan_member',
    'tpk_target',
    'tpk_visit',
    'referral',
    'stunting_case',
    'measurement',
    'krs_family',
    'privacy_request',
  ] as const)
    await run(table, wipe(table, 't.family_id = $2::uuid'), familyId)
  await run(
    'family',
    `update family set name = '${ERASED_NAME}', name_key = '', kk_sealed = null, kk_index = '', kki = '', dusun = '', rt = '',
       address = '', restricted_at = null, erased_at = now(), updated_at = now(), version = version + 1
     where tenant_id = $1 and id = $2::uuid`,
    familyId,
  )
  await forgetTraces(tx, run, [familyId], before ? [before.name] : [])
  return counts
}

function counting(tx: TenantTx, counts: Record<string, number>): Counting {
  return async (table, text, ...values) => {
    const rows = await tx.sql.query(`${text} returning 1 as one`, [tx.tenantId, ...values])
    if (rows.length > 0) counts[table] = (counts[table] ?? 0) + rows.length
  }
}
