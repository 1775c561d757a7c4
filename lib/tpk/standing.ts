import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { Touched } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Steps } from '@/lib/registers/steps'
import type { Answers, Risk } from './care'
import { readEditions } from './editions'
import { promisedOn } from './questions/all'
import { nextStep } from './schedule'
import { getCarePerson, getTargetRow } from './target-rows'

interface Seen {
  visitedOn: string
  step: string
  risk: Risk
  marks: string[]
  answers: Answers
}

/**
 * Writes what follows from a target's visits: the latest verdict, how often and when it was
 * visited, and what is due next. Two visits of one day are one day of visits.
 */
export async function refreshTarget(tx: TenantTx, steps: Steps, id: string, now: Date): Promise<Touched> {
  const target = await getTargetRow(tx, id)
  const person = await getCarePerson(tx, target.personId)
  const visits = await tx.sql.query<Seen>(
    `select to_char(v.visited_on, 'YYYY-MM-DD') as "visitedOn", v.step, v.risk, v.marks, v.answers from tpk_visit v
     where v.tenant_id = $1 and v.target_id = $2::uuid and v.withdrawn_at is null
     order by v.visited_on, v.recorded_at, v.id`,
    [tx.tenantId, id],
  )
  const today = dayIn(tx.actor.zone, now)
  const { schedule } = await readEditions(tx, today)
  const { stage, anchorOn, openedOn } = target
  const told = visits.map(({ visitedOn, step, answers }) => ({ visitedOn, step, promisedOn: promisedOn(answers) }))
  const scheduled = { stage, anchorOn, openedOn, bornOn: person.bornOn, visits: told }
  const due = target.closedOn === null ? nextStep(scheduled, today, schedule) : null
  const judged = visits.findLast(({ risk }) => risk !== '')
  const set = {
    risk: judged?.risk ?? '',
    marks: judged?.marks ?? [],
    visits: new Set(visits.map(({ visitedOn }) => visitedOn)).size,
    last_on: visits.at(-1)?.visitedOn ?? null,
    next_step: due?.step ?? '',
    next_on: due?.dueOn ?? null,
  }
  await steps.update('tpk_target', { id }, { ...set, ...nextVersion({ version: target.version }) })
  return { table: 'tpk_target', id, version: target.version + 1 }
}
