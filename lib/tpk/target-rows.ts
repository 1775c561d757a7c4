import 'server-only'
import type { TenantSql, TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { visible } from '@/lib/families/visible'
import type { Touched } from '@/lib/registers/keyed-step'
import { laterDay } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns, Steps } from '@/lib/registers/steps'
import type { Closing, Risk, Stage, StageFacts } from './care'
import { teamOf } from './care-area'
import { readEditions } from './editions'
import { endOf } from './rules'
import { rwKey } from './rw'
import { nextStep } from './schedule'

/** A family as steps on its targets need it. */
export interface CareFamily {
  id: string
  villageId: number
  kecamatanId: number
  rw: string
  waterOk: boolean | null
  toiletOk: boolean | null
  version: number
}

const FAMILY = `f.id::text as id, f.village_id as "villageId", f.kecamatan_id as "kecamatanId", f.rw,
  f.water_ok as "waterOk", f.toilet_ok as "toiletOk", f.version`
/** The family, or the one it was merged into; refuses one that is shown nowhere. */
export async function getCareFamily(tx: TenantSql, id: string): Promise<CareFamily> {
  const [family] = await tx.sql.query<CareFamily>(
    `with recursive chain as (
       select id, merged_into, 1 as hop from family where tenant_id = $1 and id = $2::uuid
       union all
       select n.id, n.merged_into, chain.hop + 1 from chain join family n on n.tenant_id = $1 and n.id = chain.merged_into
       where chain.hop < 10)
     select ${FAMILY} from chain join family f on f.tenant_id = $1 and f.id = chain.id where ${visible('f')}`,
    [tx.tenantId, id],
  )
  if (!family) throw new Refusal('not-found')
  return family
}

/** A person as steps on targets need one. */
export interface CarePerson {
  id: string
  familyId: string
  name: string
  sex: 'L' | 'P' | ''
  bornOn: string | null
  diedOn: string | null
  birthWeightG: number | null
  birthLengthMm: number | null
  gestationWeeks: number | null
  version: number
}

/** The person, or the one it was merged into; refuses one who is shown nowhere. */
export async function getCarePerson(tx: TenantSql, id: string): Promise<CarePerson> {
  const [person] = await tx.sql.query<CarePerson>(
    `with recursive chain as (
       select id, merged_into, 1 as hop from person where tenant_id = $1 and id = $2::uuid
       union all
       select n.id, n.merged_into, chain.hop + 1 from chain join person n on n.tenant_id = $1 and n.id = chain.merged_into
       where chain.hop < 10)
     select p.id::text as id, p.family_id::text as "familyId", p.name, p.sex,
       to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", to_char(p.died_on, 'YYYY-MM-DD') as "diedOn",
       p.birth_weight_g as "birthWeightG", p.birth_length_mm as "birthLengthMm", p.gestation_weeks as "gestationWeeks",
       p.version
     from chain join person p on p.tenant_id = $1 and p.id = chain.id where ${visible('p')}`,
    [tx.tenantId, id],
  )
  if (!person) throw new Refusal('not-found')
  return person
}

/** A target as it is stored. */
export interface TargetRow {
  id: string
  personId: string
  familyId: string
  stage: Stage
  teamId: string | null
  openedOn: string
  closedOn: string | null
  closedAs: Closing | ''
  afterId: string | null
  anchorOn: string | null
  facts: StageFacts
  risk: Risk
  marks: string[]
  version: number
}

const TARGET = `t.id::text as id, t.person_id::text as "personId", t.family_id::text as "familyId", t.stage,
  t.team_id::text as "teamId", to_char(t.opened_on, 'YYYY-MM-DD') as "openedOn",
  to_char(t.closed_on, 'YYYY-MM-DD') as "closedOn", t.closed_as as "closedAs", t.after_id::text as "afterId",
  to_char(t.anchor_on, 'YYYY-MM-DD') as "anchorOn", t.facts, t.risk, t.marks, t.version`

/** A target; refuses one that is not there. */
export async function getTargetRow(tx: TenantSql, id: string): Promise<TargetRow> {
  const [target] = await tx.sql.query<TargetRow>(
    `select ${TARGET} from tpk_target t where t.tenant_id = $1 and t.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!target) throw new Refusal('not-found')
  return target
}

/** Everything a person was or is accompanied for, the latest first. */
export const listTargetRows = (tx: TenantSql, personId: string): Promise<TargetRow[]> =>
  tx.sql.query<TargetRow>(
    `select ${TARGET} from tpk_target t where t.tenant_id = $1 and t.person_id = $2::uuid
     order by t.opened_on desc, t.created_at desc`,
    [tx.tenantId, personId],
  )

/** What a new target says. */
export interface NewTarget {
  id: string
  personId: string
  stage: Stage
  openedOn: string
  anchorOn: string | null
  facts: StageFacts
  afterId?: string | null
}

/**
 * Writes a target where its family lives, for the team of that RW. One whose time is over
 * on `today` (nifas reported after six weeks, a child of five) is kept as it ended.
 */
export async function insertTarget(
  tx: TenantTx,
  steps: Steps,
  family: CareFamily,
  target: NewTarget,
  today: string,
): Promise<Touched> {
  const { id, personId, stage, openedOn, anchorOn, facts, afterId = null } = target
  const end = endOf(stage, anchorOn)
  const over = end !== null && end.on <= today
  const { schedule } = await readEditions(tx, today)
  const bornOn = stage === 'anak' ? anchorOn : null
  const due = over ? null : nextStep({ stage, anchorOn, openedOn, bornOn, visits: [] }, today, schedule)
  const row: Columns = {
    id,
    person_id: personId,
    family_id: family.id,
    stage,
    village_id: family.villageId,
    kecamatan_id: family.kecamatanId,
    rw: rwKey(family.rw),
    team_id: await teamOf(tx, family.villageId, family.rw, today),
    opened_on: openedOn,
    ...(over && { closed_on: laterDay(end.on, openedOn), closed_as: end.as }),
    ...(due && { next_step: due.step, next_on: due.dueOn }),
    after_id: afterId,
    anchor_on: anchorOn,
    facts: facts as never,
    version: 1,
  }
  await steps.insert('tpk_target', row, { id }, 'remove')
  return { table: 'tpk_target', id, version: 1 }
}

/** Ends a target. */
export async function endTarget(
  steps: Steps,
  { id, version }: Pick<TargetRow, 'id' | 'version'>,
  { on, as, note = '' }: { on: string; as: Closing; note?: string },
): Promise<Touched> {
  const ending = { closed_on: on, closed_as: as, closed_note: note, next_step: '', next_on: null }
  await steps.update('tpk_target', { id }, { ...ending, ...nextVersion({ version }) })
  return { table: 'tpk_target', id, version: version + 1 }
}
