import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type JudgedRow, judgeCourse, type Taken } from './course'
import type { Child } from './queries'
import { judgedRow } from './row'

/** The measurements of a child that count, as they were taken. */
const listTaken = (tx: TenantSql, personId: string): Promise<Taken[]> =>
  tx.sql.query<Taken>(
    `select id::text as id, to_char(measured_on, 'YYYY-MM-DD') as "measuredOn", weight_g as "weightG",
       length_mm as "lengthMm", measure, head_mm as "headMm", muac_mm as "muacMm", oedema, confirmed,
       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "recordedAt"
     from measurement where tenant_id = $1 and person_id = $2::uuid and withdrawn_at is null`,
    [tx.tenantId, personId],
  )

/** What a new or changed measurement would be judged as among a child's others. */
export async function judgeAmong(tx: TenantSql, child: Child, taken: Taken): Promise<JudgedRow> {
  const others = (await listTaken(tx, child.id)).filter(({ id }) => id !== taken.id)
  return judgeCourse(child, [...others, taken]).find(({ id }) => id === taken.id)!
}

// One statement for all of them; rows that say the same already keep their place.
const WRITE = `
  update measurement m set sex = j.sex, age_days = j.age_days, zlen = j.zlen, zwei = j.zwei, zwfl = j.zwfl,
    zbmi = j.zbmi, zhc = j.zhc, zac = j.zac, flags = j.flags, gain = j.gain, doubts = j.doubts
  from jsonb_to_recordset($2::jsonb) j (id uuid, sex text, age_days int, zlen int, zwei int, zwfl int, zbmi int, zhc int,
    zac int, flags int, gain text, doubts text[])
  where m.tenant_id = $1 and m.id = j.id
    and (m.sex, m.age_days, m.zlen::int, m.zwei::int, m.zwfl::int, m.zbmi::int, m.zhc::int, m.zac::int, m.flags::int,
      m.gain, m.doubts)
      is distinct from (j.sex, j.age_days, j.zlen, j.zwei, j.zwfl, j.zbmi, j.zhc, j.zac, j.flags, j.gain, j.doubts)`

/**
 * Judges all of a child's measurements again: after sex or day of birth was corrected, and
 * after a measurement between others came, changed or went. What was measured stays as it is.
 */
export async function rejudgeChild(tx: TenantSql, personId: string): Promise<void> {
  const [child] = await tx.sql.query<{ sex: 'L' | 'P' | ''; bornOn: string | null }>(
    `select sex, to_char(born_on, 'YYYY-MM-DD') as "bornOn" from person where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, personId],
  )
  if (!child) return
  const rows = judgeCourse(child, await listTaken(tx, personId))
  if (rows.length === 0) return
  const judged = rows.map((row) => ({ id: row.id, ...judgedRow(row) }))
  await tx.sql.query(WRITE, [tx.tenantId, JSON.stringify(judged)])
}
