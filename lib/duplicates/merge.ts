import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantTx } from '@/lib/db/tenant'
import { numberKeys } from '@/lib/families/number-keys'
import { type NumberKeys, openNumber, sealNumber } from '@/lib/families/numbers'
import { rejudgeChild } from '@/lib/growth/rejudge'
import { teamOf } from '@/lib/tpk/care-area'
import { rwKey } from '@/lib/tpk/rw'
import { fieldsOf, type MergeField, usualSide } from './fields'

export type PairKind = 'orang' | 'keluarga'

/** Which record is kept, which goes into it, and from which of them each field is taken. */
export interface Merge {
  kind: PairKind
  keptId: string
  lostId: string
  /** By the field's name; a field that is left out is taken from the kept record unless it says nothing there. */
  choices: Readonly<Record<string, 'kept' | 'lost'>>
}

type Row = Readonly<Record<string, unknown>>
type Run = (text: string, ...values: SqlValue[]) => Promise<unknown>

const WHY = 'Data ganda, disatukan'

/** The stored rows of both records. */
export async function readBoth(
  tx: TenantTx,
  { kind, keptId, lostId }: Omit<Merge, 'choices'>,
): Promise<[Row, Row] | null> {
  const table = kind === 'orang' ? 'person' : 'family'
  const rows = await tx.sql.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${table} t where t.tenant_id = $1 and t.id = any($2::uuid[]) order by t.id for update`,
    [tx.tenantId, [keptId, lostId]],
  )
  const [kept, lost] = [keptId, lostId].map((id) => rows.find(({ row }) => row.id === id)?.row)
  return kept && lost ? [kept, lost] : null
}

/** Writes the merge: fields, memberships, targets, visits, measures and the rest. The other record keeps where it went. */
export async function writeMerge(tx: TenantTx, merge: Merge, today: string): Promise<void> {
  const both = await readBoth(tx, merge)
  if (!both) throw new Error('Both records were read before.')
  const [kept, lost] = both
  const run: Run = (text, ...values) => tx.sql.query(text, [tx.tenantId, ...values])
  const fields = chosenColumns(await numberKeys(tx), merge, kept, lost)
  const person = merge.kind === 'orang'
  // The lost record gives up its number first: one number belongs to one record.
  await run(
    person
      ? `update person set merged_into = $2::uuid, nik_state = 'belum_ada', nik_sealed = null, nik_index = '',
           version = version + 1, updated_at = now() where tenant_id = $1 and id = $3::uuid`
      : `update family set merged_into = $2::uuid, kk_sealed = null, kk_index = '', version = version + 1,
           updated_at = now() where tenant_id = $1 and id = $3::uuid`,
    merge.keptId,
    merge.lostId,
  )
  await setColumns(tx, person ? 'person' : 'family', merge.keptId, fields)
  if (person) await movePerson(run, merge, String(kept.family_id), String(lost.family_id), today)
  else await moveFamily(run, merge)
  await placeTargets(tx, run, person ? String(kept.family_id) : merge.keptId, person ? merge.keptId : null, today)
  if (person) await rejudgeChild(tx, merge.keptId)
}

function chosenColumns(keys: NumberKeys, { kind, keptId, lostId, choices }: Merge, kept: Row, lost: Row): Row {
  const set: Record<string, unknown> = {}
  for (const field of fieldsOf(kind)) {
    const side = choices[field.name] ?? usualSide(kept[field.columns[0]!], lost[field.columns[0]!])
    if (side === 'lost') Object.assign(set, fromLost(keys, kind, field, keptId, lostId, lost))
  }
  return set
}

/** A number is sealed for one row alone, so it is opened and sealed again for the other. */
function fromLost(keys: NumberKeys, kind: PairKind, field: MergeField, keptId: string, lostId: string, lost: Row): Row {
  const columns = Object.fromEntries(field.columns.map((name) => [name, lost[name]]))
  const sealed = columns[field.columns[0]!]
  if (field.kind !== 'number' || typeof sealed !== 'string') return columns
  const number = kind === 'orang' ? 'nik' : 'kk'
  const digits = openNumber(keys.tenantId, number, lostId, Buffer.from(sealed.slice(2), 'hex'))
  const made = sealNumber(keys, number, keptId, digits)
  const [bytes, index] = field.columns as [string, string]
  return { ...columns, [bytes]: `\\x${made.sealed.toString('hex')}`, [index]: made.index }
}

async function setColumns(tx: TenantTx, table: 'person' | 'family', id: string, set: Row): Promise<void> {
  const names = Object.keys(set)
  const sets = [...names.map((name) => `"${name}" = given."${name}"`), 'version = t.version + 1', 'updated_at = now()']
  await tx.sql.query(
    `update ${table} t set ${sets.join(', ')} from jsonb_populate_record(null::${table}, $2::jsonb) given
     where t.tenant_id = $1 and t.id = $3::uuid`,
    [tx.tenantId, JSON.stringify(set), id],
  )
}

/** Everything that named the lost person names the kept one, in the kept one's family. */
async function movePerson(run: Run, { keptId, lostId }: Merge, family: string, lostFamily: string, today: string) {
  const ids = [keptId, lostId, family, lostFamily] as const
  await joinMemberships(
    run,
    `r.person_id = $3::uuid and s.id <> r.id and s.poktan_id = r.poktan_id and s.left_on is null
     and case when r.individual then s.individual and s.person_id = $2::uuid
       else not s.individual and s.family_id = $4::uuid and $5::uuid is not null end`,
    ids,
  )
  await joinTargets(run, keptId, lostId, today)
  // Two who measured one child on one day and found the same wrote one measurement twice.
  await run(
    `update measurement r set withdrawn_at = now(), withdrawn_reason = '${WHY}', version = r.version + 1
     from measurement s where r.tenant_id = $1 and r.person_id = $3::uuid and r.withdrawn_at is null
       and s.tenant_id = $1 and s.person_id = $2::uuid and s.withdrawn_at is null and s.measured_on = r.measured_on
       and s.weight_g is not distinct from r.weight_g and s.length_mm is not distinct from r.length_mm`,
    keptId,
    lostId,
  )
  await run(
    `delete from person_family r where r.tenant_id = $1 and r.person_id = $3::uuid and r.to_on is null
       and exists (select from person_family s where s.tenant_id = $1 and s.person_id = $2::uuid and s.to_on is null)`,
    keptId,
    lostId,
  )
  const moved = `set person_id = $2::uuid, family_id = case when family_id = $5::uuid then $4::uuid else family_id end,
    version = version + 1 where tenant_id = $1 and person_id = $3::uuid`
  for (const table of [
    'person_family',
    'poktan_member',
    'tpk_target',
    'tpk_visit',
    'referral',
    'stunting_case',
    'measurement',
    'privacy_request',
  ])
    await run(`update ${table} ${moved}`, ...ids)
  await run(
    `update person set mother_id = $2::uuid, version = version + 1 where tenant_id = $1 and mother_id = $3::uuid and id <> $2::uuid`,
    keptId,
    lostId,
  )
  await run(
    `update tpk_target set facts = jsonb_set(facts, '{partnerId}', to_jsonb($2::text)), version = version + 1
     where tenant_id = $1 and stage = 'catin' and facts->>'partnerId' = $3::text`,
    keptId,
    lostId,
  )
}

/** The persons of the lost family belong to the kept one, and what named the family names that. */
async function moveFamily(run: Run, { keptId, lostId }: Merge) {
  await joinMemberships(
    run,
    `r.family_id = $3::uuid and not r.individual and s.id <> r.id and s.poktan_id = r.poktan_id and s.left_on is null
     and not s.individual and s.family_id = $2::uuid and $4::uuid is not null and $5::uuid is not null`,
    [keptId, lostId, keptId, lostId],
  )
  // A list of verval holds a family once: what the field said of either is kept.
  await run(
    `update krs_family s set verified = r.verified, found = r.found, found_at_risk = r.found_at_risk, reason = r.reason,
       verified_on = r.verified_on, verified_by = r.verified_by, verifier_name = r.verifier_name, version = s.version + 1
     from krs_family r where r.tenant_id = $1 and r.family_id = $3::uuid and r.verified <> 'belum'
       and s.tenant_id = $1 and s.family_id = $2::uuid and s.list_id = r.list_id and s.verified = 'belum'`,
    keptId,
    lostId,
  )
  await run(
    `delete from krs_family r where r.tenant_id = $1 and r.family_id = $3::uuid
       and exists (select from krs_family s where s.tenant_id = $1 and s.family_id = $2::uuid and s.list_id = r.list_id)`,
    keptId,
    lostId,
  )
  await run(
    `delete from family_residence r where r.tenant_id = $1 and r.family_id = $3::uuid and r.to_on is null
       and exists (select from family_residence s where s.tenant_id = $1 and s.family_id = $2::uuid and s.to_on is null)`,
    keptId,
    lostId,
  )
  for (const table of [
    'person',
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
  ])
    await run(
      `update ${table} set family_id = $2::uuid, version = version + 1 where tenant_id = $1 and family_id = $3::uuid`,
      keptId,
      lostId,
    )
}

/**
 * Where both are members of one group now, the kept membership takes over attendance and
 * services and the older day of joining; the other ends on the day it began, out of every count.
 */
async function joinMemberships(run: Run, pairs: string, ids: readonly [string, string, string, string]) {
  const both = `from poktan_member r join poktan_member s on s.tenant_id = $1 and ${pairs}
    where r.tenant_id = $1 and r.left_on is null`
  await run(
    `insert into poktan_attendance (tenant_id, meeting_id, member_id)
     select a.tenant_id, a.meeting_id, p.kept from (select r.id as lost, s.id as kept ${both}) p
     join poktan_attendance a on a.tenant_id = $1 and a.member_id = p.lost on conflict do nothing`,
    ...ids,
  )
  await run(
    `delete from poktan_attendance a using (select r.id as lost, s.id as kept ${both}) p
     where a.tenant_id = $1 and a.member_id = p.lost`,
    ...ids,
  )
  await run(
    `update poktan_service v set member_id = p.kept, version = v.version + 1
     from (select r.id as lost, s.id as kept ${both}) p where v.tenant_id = $1 and v.member_id = p.lost`,
    ...ids,
  )
  await run(
    `update poktan_member m set joined_on = least(m.joined_on, p.since), version = m.version + 1, updated_at = now()
     from (select s.id as kept, min(r.joined_on) as since ${both} group by s.id) p where m.tenant_id = $1 and m.id = p.kept`,
    ...ids,
  )
  await run(
    `update poktan_member m set left_on = m.joined_on, left_reason = '${WHY}', version = m.version + 1, updated_at = now()
     from (select r.id as lost ${both}) p where m.tenant_id = $1 and m.id = p.lost`,
    ...ids,
  )
}

/** Where both are accompanied in the same stage, the kept target takes over the visits; the other is closed as *ganda*. */
async function joinTargets(run: Run, keptId: string, lostId: string, today: string) {
  const both = `from tpk_target r join tpk_target s on s.tenant_id = $1 and s.person_id = $2::uuid and s.stage = r.stage
      and s.closed_on is null
    where r.tenant_id = $1 and r.person_id = $3::uuid and r.closed_on is null`
  for (const table of ['tpk_visit', 'referral'])
    await run(
      `update ${table} v set target_id = p.kept, version = v.version + 1 from (select r.id as lost, s.id as kept ${both}) p
       where v.tenant_id = $1 and v.target_id = p.lost`,
      keptId,
      lostId,
    )
  await run(
    `update tpk_target t set after_id = p.kept, version = t.version + 1 from (select r.id as lost, s.id as kept ${both}) p
     where t.tenant_id = $1 and t.after_id = p.lost`,
    keptId,
    lostId,
  )
  await run(
    `update tpk_target t set opened_on = least(t.opened_on, p.opened_on), anchor_on = coalesce(t.anchor_on, p.anchor_on),
       after_id = coalesce(t.after_id, p.after_id), visits = t.visits + p.visits, facts = p.facts || t.facts,
       last_on = greatest(t.last_on, p.last_on), version = t.version + 1,
       risk = case when p.last_on > coalesce(t.last_on, '-infinity') then p.risk else t.risk end,
       marks = case when p.last_on > coalesce(t.last_on, '-infinity') then p.marks else t.marks end,
       next_step = case when p.last_on > coalesce(t.last_on, '-infinity') then p.next_step else t.next_step end,
       next_on = case when p.last_on > coalesce(t.last_on, '-infinity') then p.next_on else t.next_on end
     from (select s.id as kept, r.* ${both}) p where t.tenant_id = $1 and t.id = p.kept`,
    keptId,
    lostId,
  )
  await run(
    `update tpk_target t set closed_on = t.opened_on, closed_as = 'ganda', next_on = null, next_step = '', visits = 0,
       version = t.version + 1
     from (select r.id as lost ${both}) p where t.tenant_id = $1 and t.id = p.lost and $4::date is not null`,
    keptId,
    lostId,
    today,
  )
}

/** Open targets stand where the family lives, with the team of that place. */
async function placeTargets(tx: TenantTx, run: Run, familyId: string, personId: string | null, today: string) {
  const [family] = await tx.sql.query<{ villageId: number; kecamatanId: number; rw: string }>(
    `select village_id as "villageId", kecamatan_id as "kecamatanId", rw from family where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, familyId],
  )
  if (!family) return
  await run(
    `update tpk_target set village_id = $3::int, kecamatan_id = $4::int, rw = $5::text, team_id = $6::uuid, version = version + 1
     where tenant_id = $1 and family_id = $2::uuid and closed_on is null and ($7::uuid is null or person_id = $7::uuid)
       and (village_id, kecamatan_id, rw) is distinct from ($3::int, $4::int, $5::text)`,
    familyId,
    family.villageId,
    family.kecamatanId,
    rwKey(family.rw),
    await teamOf(tx, family.villageId, family.rw, today),
    personId,
  )
}
