import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenantBulk, type TenantBulk } from '@/lib/db/bulk'
import { Refusal } from '@/lib/errors/refusal'
import { freshenNumbers } from '@/lib/families/reseal'
import { rejudgeChild } from '@/lib/growth/rejudge'
import { lockOffice, noteJob } from './commands'
import { mayHandle } from './policy'
import { getJob } from './queries'
import { TABLE_LABELS } from './state'
import { findHeldReports, undoRecap } from './targets/recap-undo'

/** Tables an import may have filled, those that lean on others first; and what may have come to lean on their rows since. */
const TABLES = [
  {
    table: 'measurement',
    name: `(select p.name from person p where p.tenant_id = t.tenant_id and p.id = t.person_id)`,
    leaning: [],
  },
  {
    table: 'krs_family',
    name: `(select f.name from family f where f.tenant_id = t.tenant_id and f.id = t.family_id)`,
    leaning: [],
  },
  {
    table: 'poktan_member',
    name: `(select f.name from family f where f.tenant_id = t.tenant_id and f.id = t.family_id)`,
    leaning: [
      ['poktan_attendance', 'member_id'],
      ['poktan_service', 'member_id'],
    ],
  },
  {
    table: 'person',
    name: 't.name',
    leaning: [
      ['poktan_member', 'person_id'],
      ['tpk_target', 'person_id'],
      ['measurement', 'person_id'],
      ['referral', 'person_id'],
      ['stunting_case', 'person_id'],
    ],
  },
  {
    table: 'family',
    name: 't.name',
    leaning: [
      ['person', 'family_id'],
      ['krs_family', 'family_id'],
      ['tpk_target', 'family_id'],
      ['poktan_member', 'family_id'],
    ],
  },
  { table: 'poktan_officer', name: 't.name', leaning: [] },
  {
    table: 'poktan',
    name: 't.name',
    leaning: [
      ['poktan_member', 'poktan_id'],
      ['poktan_officer', 'poktan_id'],
      ['poktan_meeting', 'poktan_id'],
      ['poktan_service', 'poktan_id'],
      ['poktan_nil', 'poktan_id'],
      ['poktan_card', 'poktan_id'],
    ],
  },
  {
    table: 'kampung_kb',
    name: 't.name',
    leaning: [
      ['kampung_kb_class', 'kampung_kb_id'],
      ['kampung_kb_profile', 'kampung_kb_id'],
      ['kampung_kb_activity', 'kampung_kb_id'],
      ['kampung_kb_evaluation', 'kampung_kb_id'],
    ],
  },
] as const

const MOST_NAMES = 5

/** A row that keeps an import from being taken back. */
interface Held {
  table: string
  name: string
  why: string
}

/** Rows the import made that were changed since, and rows made since that lean on them. */
async function findHeld(tx: TenantBulk, jobId: string): Promise<Held[]> {
  const held: Held[] = []
  for (const { table, name, leaning } of TABLES) {
    const changed = await tx.sql.query<{ name: string }>(
      `select ${name} as name from ${table} t where t.tenant_id = $1 and t.import_id = $2::uuid and t.version > 1
       union all
       select ${name} as name from ${table} t join import_change c
         on c.tenant_id = t.tenant_id and c.row_id = t.id and c.table_name = '${table}'
       where c.tenant_id = $1 and c.job_id = $2::uuid and t.version <> c.version limit 50`,
      [tx.tenantId, jobId],
    )
    held.push(...changed.map((row) => ({ table, name: row.name, why: 'sudah diubah' })))
    for (const [other, column] of leaning) {
      const own = TABLES.some((one) => one.table === other) ? 'and (o.import_id is distinct from $2::uuid)' : ''
      const used = await tx.sql.query<{ name: string }>(
        `select distinct ${name} as name from ${table} t join ${other} o on o.tenant_id = t.tenant_id and o.${column} = t.id
         where t.tenant_id = $1 and t.import_id = $2::uuid ${own} limit 50`,
        [tx.tenantId, jobId],
      )
      held.push(...used.map((row) => ({ table, name: row.name, why: 'sudah dipakai' })))
    }
  }
  return held
}

function heldSentence(held: readonly Held[]): string {
  const named = held
    .slice(0, MOST_NAMES)
    .map(({ table, name, why }) => `${TABLE_LABELS[table] ?? table} ${name} (${why})`)
    .join('; ')
  const more = held.length > MOST_NAMES ? `; dan ${held.length - MOST_NAMES} lainnya` : ''
  return `Impor ini tidak dapat diurungkan seluruhnya, jadi tidak ada yang diurungkan: ${named}${more}. Kembalikan data itu dahulu, atau perbaiki satu per satu.`
}

/**
 * Takes a whole import back: rows it made are removed, rows it changed say again
 * what they said. Refuses, naming them, when one was changed or used since; then
 * nothing is taken back.
 */
export function undoImport(actor: Actor, { id, version }: { id: string; version: number }): Promise<void> {
  return inTenantBulk(actor, async (tx) => {
    await lockOffice(tx)
    const job = await getJob(tx, id)
    if (!mayHandle(tx.actor, job)) throw new Refusal('not-allowed')
    if (job.version !== version) throw new Refusal('changed-meanwhile')
    if (job.state !== 'selesai') throw new Refusal('import.step-not-open')
    const held = [...(await findHeld(tx, id)), ...(await findHeldReports(tx, job))]
    if (held.length > 0) throw new Refusal('import.undo-closed', { detail: heldSentence(held) })

    const measured = await tx.sql.query<{ id: string }>(
      'select distinct person_id::text as id from measurement where tenant_id = $1 and import_id = $2::uuid',
      [tx.tenantId, id],
    )
    const counts: Record<string, number> = {}
    for (const { table } of TABLES) {
      const back = await restore(tx, id, table)
      const gone = await tx.sql.query<{ count: number }>(
        `with gone as (delete from ${table} where tenant_id = $1 and import_id = $2::uuid returning 1)
         select count(*)::int as count from gone`,
        [tx.tenantId, id],
      )
      const count = back + (gone[0]?.count ?? 0)
      if (count > 0) counts[table] = count
    }
    await freshenNumbers(tx)
    const reports = await undoRecap(tx, job)
    if (reports > 0) counts.report = reports
    await dropEmptyKrsLists(tx, id)
    for (const child of measured) await rejudgeChild(tx, child.id)
    await tx.sql.query('delete from import_change where tenant_id = $1 and job_id = $2::uuid', [tx.tenantId, id])
    await noteJob(tx, job, { state: 'diurungkan', failure: '', undoneAt: new Date() })
    await recordAudit(tx, 'import.undone', `impor/${id}`, { tables: counts })
  })
}

/** Puts changed rows of a table back as they were; their version goes up, as it always does. */
async function restore(tx: TenantBulk, jobId: string, table: string): Promise<number> {
  const shapes = await tx.sql.query<{ names: string[] }>(
    `select distinct (select array_agg(k order by k) from jsonb_object_keys(before) k) as names
     from import_change where tenant_id = $1 and job_id = $2::uuid and table_name = $3`,
    [tx.tenantId, jobId, table],
  )
  let count = 0
  for (const { names } of shapes) {
    if (!names.every((name) => /^[a-z][a-z_]*$/.test(name))) throw new Error('Not a column of ours')
    const done = await tx.sql.query<{ id: string }>(
      `update ${table} t set ${names.map((name) => `"${name}" = given."${name}"`).join(', ')},
         version = t.version + 1, updated_at = now()
       from import_change c, jsonb_populate_record(null::${table}, c.before) given
       where c.tenant_id = $1 and c.job_id = $2::uuid and c.table_name = $3 and t.tenant_id = $1 and t.id = c.row_id
         and (select array_agg(k order by k) from jsonb_object_keys(c.before) k) = $4::text[]
       returning t.id::text as id`,
      [tx.tenantId, jobId, table, names],
    )
    count += done.length
  }
  return count
}

/** A list of KRS that this import opened goes with it, unless others have brought families into it. */
async function dropEmptyKrsLists(tx: TenantBulk, jobId: string): Promise<void> {
  await tx.sql.query(
    `delete from krs_list l where l.tenant_id = $1 and l.import_id = $2::uuid
       and not exists (select from krs_family k where k.tenant_id = $1 and k.list_id = l.id)`,
    [tx.tenantId, jobId],
  )
}
