import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

/** What the stunting desk keeps of an office. */
export interface StuntingIds {
  survey: string
}

/** Ids that stand for nothing anywhere. */
export const missingStunting = (): StuntingIds => ({ survey: randomUUID() })

/** A year in which no survey was shipped and none is written by a walk. */
const PLANTED_YEAR = 2013

/** Plants a survey's result: its value is published, the name of who wrote it down stays in the office. */
export async function plantStunting(
  admin: Client,
  { tenantId, name }: { tenantId: number; name: (what: string) => string },
): Promise<StuntingIds> {
  const { rows } = await admin.query(
    `insert into survey_entry (tenant_id, id, survey, survey_name, year, measure, value, source, made_by, made_by_name)
     values ($1, $2, 'lain', 'Riskesdas', $3, 'underweight', 19.6, 'Buku laporan', $4, $5)
     on conflict (tenant_id, survey, survey_name, year, measure) where not withdrawn
       do update set made_by_name = excluded.made_by_name returning id`,
    [tenantId, randomUUID(), PLANTED_YEAR, randomUUID(), name('pencatat-survei')],
  )
  return { survey: rows[0].id }
}
