import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Answers, Risk, Stage } from './care'
import type { ScreeningMark } from './screening'
import type { VisitAnswers } from './visit-merge'

/** A visit as it is stored, and as the other side of a conflict hears of it. */
export interface StoredVisit extends VisitAnswers {
  id: string
  targetId: string
  personId: string
  familyId: string
  stage: Stage
  edition: number
  risk: Risk
  marks: string[]
  screening: ScreeningMark[]
  measurementId: string | null
  recordedBy: string
  recorderName: string
  withdrawn: boolean
  version: number
}

const VISIT = `v.id::text as id, v.target_id::text as "targetId", v.person_id::text as "personId",
  v.family_id::text as "familyId", v.stage, to_char(v.visited_on, 'YYYY-MM-DD') as "visitedOn", v.step, v.edition,
  v.answers, v.risk, v.marks, v.screening, v.measurement_id::text as "measurementId", v.recorded_by::text as "recordedBy",
  v.recorder_name as "recorderName", v.withdrawn_at is not null as withdrawn, v.version`

/** A visit; refuses one that is not there. */
export async function getVisit(tx: TenantSql, id: string): Promise<StoredVisit> {
  const [visit] = await tx.sql.query<StoredVisit>(
    `select ${VISIT} from tpk_visit v where v.tenant_id = $1 and v.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!visit) throw new Refusal('not-found')
  return visit
}

/** A family's visits, the latest first; those taken back are left out. */
export const listVisitsOfFamily = (tx: TenantSql, familyId: string): Promise<StoredVisit[]> =>
  tx.sql.query<StoredVisit>(
    `select ${VISIT} from tpk_visit v where v.tenant_id = $1 and v.family_id = $2::uuid and v.withdrawn_at is null
     order by v.visited_on desc, v.recorded_at desc, v.id`,
    [tx.tenantId, familyId],
  )

/** The visit moved on since it was read. Carries what is stored, so that both versions can be shown. */
export class StaleVisit extends Refusal {
  readonly stored: StoredVisit
  /** The questions both sides changed; all that stand there where nobody knows what the author saw. */
  readonly touching: readonly string[]

  constructor(stored: StoredVisit, touching: readonly string[] = answersTold(stored.answers)) {
    super('changed-meanwhile')
    this.stored = stored
    this.touching = touching
  }
}

const answersTold = (answers: Answers): string[] => ['visitedOn', 'step', ...Object.keys(answers)]
