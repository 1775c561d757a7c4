import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { ageInMonths } from '@/lib/families/age'
import { formatDate } from '@/lib/format/date'
import { periodOfDay } from '@/lib/regions/month'
import type { KeyedStamp, Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow } from '@/lib/registers/steps'
import { type Doing, inCare, type OpenedCare, targetIn } from './care-step'
import { refuseKnown } from './commands'
import { readEditions } from './editions'
import { houseOf, wasAided, wasCounselled } from './questions/all'
import { checkAnswers, keptAnswers } from './questions/check'
import { weeksPregnant } from './schedule'
import type { ChangeVisit, RecordVisit, WithdrawVisit } from './schema'
import { screen } from './screening'
import { refreshTarget } from './standing'
import { type CarePerson, getCareFamily, getCarePerson, type TargetRow } from './target-rows'
import { growthOf, measureAtVisit } from './visit-measures'
import { differingAnswers, joinVisit, type VisitAnswers } from './visit-merge'
import { getVisit, StaleVisit, type StoredVisit } from './visit-rows'

const subjectOf = (id: string): string => `kunjungan/${id}`

/** What is asked of a visit beside the answers themselves. */
type VisitFacts = VisitAnswers & { edition: number }

/**
 * Records a visit with what screening says of it, and what is due next. Refuses a day ahead,
 * before the person was born or after the target's end, and answers the questionnaire does not
 * take. A second visit on one day is kept and warned of. What was seen of water and toilet goes
 * to the family, measures of a child to a measurement of its own.
 */
export function recordVisit(actor: Actor, input: RecordVisit, doing: Doing = { now: new Date() }): Promise<KeyedStamp> {
  return inCare(actor, input, doing, async (opened) => {
    const { tx, steps, now, author } = opened
    const { id } = input
    await refuseKnown(tx, 'tpk_visit', [id])
    const target = await targetIn(opened, input.targetId)
    const person = await getCarePerson(tx, target.personId)
    refuseDay(target, person, input.visitedOn, opened.today)
    const measured = await measureAtVisit(opened, target, { visitId: id, ...input })
    const { columns, kept } = await judged(opened, target, person, input, measured?.id ?? null)
    const warnings = await sameDayWarning(tx, target.id, input.visitedOn, id)
    const place = await readRow(tx, 'tpk_target', { id: target.id }, ['village_id', 'kecamatan_id'])
    const row: Columns = {
      ...columns,
      ...place,
      id,
      target_id: target.id,
      person_id: person.id,
      family_id: target.familyId,
      team_id: target.teamId,
      stage: target.stage,
      edition: input.edition,
      measurement_id: measured?.id ?? null,
      recorded_by: author.accountId,
      recorder_name: author.name,
      recorded_at: now.toISOString(),
      version: 1,
    }
    const withdrawn = { withdrawn_at: now.toISOString(), withdrawn_reason: 'Batal dicatat' }
    await steps.insert('tpk_visit', row, { id }, withdrawn)
    const rows: Touched[] = [{ table: 'tpk_visit', id, version: 1 }, await refreshTarget(tx, steps, target.id, now)]
    rows.push(
      ...(await tellHouse(opened, target, { visitedOn: input.visitedOn, answers: kept })),
      ...(measured?.rows ?? []),
    )
    await recordAudit(tx, 'visit.recorded', subjectOf(id), { target: target.id, on: input.visitedOn })
    warnings.push(...(measured?.warnings ?? []))
    return { action: 'visit.recorded', subject: subjectOf(id), rows, warnings }
  })
}

/**
 * Corrects a visit. What others changed since its author read it is joined answer by answer
 * where the author tells what was seen (`base`), and refused with both sides where it touches.
 */
export function changeVisit(actor: Actor, input: ChangeVisit, doing: Doing = { now: new Date() }): Promise<KeyedStamp> {
  return inCare(actor, input, doing, async (opened) => {
    const { tx, steps, now } = opened
    const stored = await openVisit(tx, input.id)
    const target = await targetIn(opened, stored.targetId)
    const person = await getCarePerson(tx, target.personId)
    const { visit, joined } = joinedWith(stored, input)
    refuseDay(target, person, visit.visitedOn, opened.today)
    const measured = await measureAtVisit(opened, target, {
      visitId: stored.id,
      visitedOn: visit.visitedOn,
      measurement: input.measurement,
      before: stored.measurementId,
    })
    const measurementId = measured?.id ?? stored.measurementId
    const facts = { ...visit, edition: stored.edition }
    const { columns, kept } = await judged(opened, target, person, facts, measurementId)
    const warnings = await sameDayWarning(tx, target.id, visit.visitedOn, stored.id)
    const set = { ...columns, measurement_id: measurementId, version: stored.version + 1 }
    await steps.update('tpk_visit', { id: stored.id }, set)
    const rows: Touched[] = [
      { table: 'tpk_visit', id: stored.id, version: stored.version + 1 },
      await refreshTarget(tx, steps, target.id, now),
      ...(await tellHouse(opened, target, { visitedOn: visit.visitedOn, answers: kept })),
      ...(measured?.rows ?? []),
    ]
    const detail = { target: target.id, on: visit.visitedOn, changed: differingAnswers(stored, visit), joined }
    await recordAudit(tx, 'visit.changed', subjectOf(stored.id), detail)
    warnings.push(...(measured?.warnings ?? []))
    return { action: joined ? 'visit.joined' : 'visit.changed', subject: subjectOf(stored.id), rows, warnings }
  })
}

/** Takes a visit out of every count, with a reason; it stays readable. Its measurement stays: it was measured. */
export function withdrawVisit(
  actor: Actor,
  input: WithdrawVisit,
  doing: Doing = { now: new Date() },
): Promise<KeyedStamp> {
  return inCare(actor, input, doing, async (opened) => {
    const { tx, steps, now } = opened
    const stored = await openVisit(tx, input.id)
    const target = await targetIn(opened, stored.targetId)
    const unseen = input.base ? differingAnswers(input.base, stored) : stored.version === input.version ? [] : undefined
    if (unseen === undefined || unseen.length > 0) throw new StaleVisit(stored, unseen)
    const withdrawn = { withdrawn_at: now.toISOString(), withdrawn_reason: input.reason }
    await steps.update('tpk_visit', { id: stored.id }, { ...withdrawn, version: stored.version + 1 })
    const rows: Touched[] = [
      { table: 'tpk_visit', id: stored.id, version: stored.version + 1 },
      await refreshTarget(tx, steps, target.id, now),
    ]
    await recordAudit(tx, 'visit.withdrawn', subjectOf(stored.id), { target: target.id, reason: input.reason })
    return { action: 'visit.withdrawn', subject: subjectOf(stored.id), rows }
  })
}

async function openVisit(tx: TenantTx, id: string): Promise<StoredVisit> {
  const stored = await getVisit(tx, id)
  if (stored.withdrawn) throw new Refusal('care.visit-withdrawn')
  return stored
}

/** The answers to write: the author's, joined with what others stored since. */
function joinedWith(stored: StoredVisit, input: ChangeVisit): { visit: VisitAnswers; joined: boolean } {
  if (!input.base) {
    if (stored.version !== input.version) throw new StaleVisit(stored)
    return { visit: input, joined: false }
  }
  const { visit, touching, joined } = joinVisit(input.base, input, stored)
  if (touching.length > 0) throw new StaleVisit(stored, touching)
  return { visit, joined }
}

/** The columns of what was answered and what screening makes of it, once every rule holds. */
async function judged(
  { tx }: OpenedCare,
  target: TargetRow,
  person: CarePerson,
  visit: VisitFacts,
  measurementId: string | null,
) {
  const { visitedOn, edition } = visit
  const about = {
    sex: person.sex,
    ageMonths: ageInMonths(person.bornOn, visitedOn),
    weeks: target.stage === 'hamil' ? weeksPregnant(target.anchorOn, visitedOn) : null,
    on: visitedOn,
  }
  const problems: FieldProblems = {}
  for (const { code, sentence } of checkAnswers(target.stage, edition, visit.answers, about))
    problems[code === '' ? 'edition' : `answers.${code}`] ??= sentence
  if (Object.keys(problems).length > 0) throw new Refusal('input-invalid', { fields: problems })
  const kept = keptAnswers(target.stage, edition, visit.answers, about)
  const growth = measurementId === null ? null : await growthOf(tx, measurementId)
  const editions = await readEditions(tx, visitedOn)
  const { risk, marks, codes } = screen(target.stage, kept, target.facts, { ...person, visitedOn, growth }, editions)
  const columns = {
    visited_on: visitedOn,
    period: periodOfDay(visitedOn),
    step: visit.step,
    answers: kept as never,
    screening: marks as never,
    risk,
    marks: codes,
    counselled: wasCounselled(kept),
    aided: wasAided(kept),
  }
  return { columns, kept }
}

/** Refuses a day on which this target cannot have been visited. */
function refuseDay(target: TargetRow, person: CarePerson, visitedOn: string, today: string): void {
  const fields = dayProblems(target, person, visitedOn, today)
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
}

function dayProblems(target: TargetRow, person: CarePerson, visitedOn: string, today: string): FieldProblems {
  if (visitedOn > today) return { visitedOn: 'Tanggal ini belum terjadi.' }
  if (person.bornOn && visitedOn < person.bornOn) return { visitedOn: 'Tidak mungkin sebelum ia lahir.' }
  if (target.closedOn && visitedOn > target.closedOn)
    return { visitedOn: `Pendampingan ini selesai pada ${formatDate(target.closedOn)}.` }
  return person.diedOn && visitedOn > person.diedOn
    ? { visitedOn: `Tercatat meninggal pada ${formatDate(person.diedOn)}.` }
    : {}
}

/** What was seen of the house stands at the family, until somebody sees otherwise. */
async function tellHouse(
  { tx, steps }: OpenedCare,
  { familyId }: TargetRow,
  { visitedOn, answers }: Pick<VisitAnswers, 'visitedOn' | 'answers'>,
): Promise<Touched[]> {
  const seen = houseOf(answers)
  const family = await getCareFamily(tx, familyId)
  const [later] = await tx.sql.query<{ air: boolean; jamban: boolean }>(
    `select bool_or(answers ? 'air') as air, bool_or(answers ? 'jamban') as jamban from tpk_visit
     where tenant_id = $1 and family_id = $2::uuid and visited_on > $3::date and withdrawn_at is null`,
    [tx.tenantId, family.id, visitedOn],
  )
  const set: Columns = {
    ...(seen.waterOk !== null && !later?.air && seen.waterOk !== family.waterOk && { water_ok: seen.waterOk }),
    ...(seen.toiletOk !== null && !later?.jamban && seen.toiletOk !== family.toiletOk && { toilet_ok: seen.toiletOk }),
  }
  if (Object.keys(set).length === 0) return []
  await steps.update('family', { id: family.id }, { ...set, ...nextVersion({ version: family.version }) })
  return [{ table: 'family', id: family.id, version: family.version + 1 }]
}

/** Another visit to the same target on the same day, as a sentence. */
async function sameDayWarning(tx: TenantTx, targetId: string, on: string, id: string): Promise<string[]> {
  const [other] = await tx.sql.query<{ name: string }>(
    `select recorder_name as name from tpk_visit
     where tenant_id = $1 and target_id = $2::uuid and visited_on = $3::date and id <> $4::uuid
       and withdrawn_at is null order by recorded_at limit 1`,
    [tx.tenantId, targetId, on, id],
  )
  return other
    ? [`Sudah ada kunjungan lain pada ${formatDate(on)}, dicatat ${other.name}. Bila ini yang sama, urungkan.`]
    : []
}
