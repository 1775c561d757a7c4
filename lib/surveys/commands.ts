import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { currentPeriod, yearOf } from '@/lib/format/period'
import { type KeyedChange, type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow } from '@/lib/registers/steps'
import { mayWriteSurveys } from './policy'
import { getSurveyEntry } from './queries'
import type { AddSurvey, EditSurvey, WithdrawSurvey } from './schema'

export const SURVEY_SCOPE = 'survei'
export const surveySubject = (id: string): string => `survei/${id}`

type Said = Omit<AddSurvey, 'key'>

/** Writes down a survey's result of the own district. Refuses a second one of the same survey, year and measure. */
export function addSurvey(actor: Actor, { key, ...input }: AddSurvey, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, SURVEY_SCOPE, { key, body: { add: input } }, async (tx, steps) => {
    await requireFree(tx, input, now)
    const id = randomUUID()
    const row = { ...columnsOf(input), made_by: tx.actor.accountId, made_by_name: tx.actor.name }
    const fresh = { version: 1, withdrawn: false, created_at: now.toISOString(), updated_at: now.toISOString() }
    await steps.insert('survey_entry', { id, ...row, ...fresh }, { id }, { withdrawn: true })
    return done(tx, 'survey.added', id, 1, input)
  })
}

/** Corrects it, keeping what was written before in the trail. */
export function editSurvey(
  actor: Actor,
  { key, id, version, ...input }: EditSurvey,
  now = new Date(),
): Promise<KeyedStamp> {
  return runKeyedStep(actor, SURVEY_SCOPE, { key, body: { id, version, ...input } }, async (tx, steps) => {
    requireWriter(tx)
    const entry = await getSurveyEntry(tx, id, true)
    if (entry.version !== version) throw new Refusal('changed-meanwhile')
    await requireFree(tx, input, now, id)
    await steps.update('survey_entry', { id }, { ...columnsOf(input), ...nextVersion({ version }) })
    return done(tx, 'survey.changed', id, version + 1, { ...input, before: entry.value })
  })
}

/** Takes one that was a slip off the list; a shipped result of the same survey stands again. */
export function withdrawSurvey(actor: Actor, { key, id, version }: WithdrawSurvey): Promise<KeyedStamp> {
  return runKeyedStep(actor, SURVEY_SCOPE, { key, body: { withdraw: id, version } }, async (tx, steps) => {
    requireWriter(tx)
    const entry = await getSurveyEntry(tx, id, true)
    if (entry.version !== version) throw new Refusal('changed-meanwhile')
    await steps.update('survey_entry', { id }, { withdrawn: true, ...nextVersion({ version }) })
    return done(tx, 'survey.withdrawn', id, version + 1, {})
  })
}

/** Takes back one's own latest step on a result while nothing has changed since. */
export const undoSurvey = (actor: Actor, { key }: { key: string }): Promise<KeyedStamp> =>
  undoKeyedStep(actor, SURVEY_SCOPE, key, async (tx, { undo }) => {
    requireWriter(tx)
    for (const { key: row, set } of undo) await requireRoom(tx, { ...(await readRow(tx, 'survey_entry', row)), ...set })
  })

/** What comes back may not stand beside another of its survey, year and measure that was written since. */
async function requireRoom(tx: TenantTx, row: Columns): Promise<void> {
  if (row.withdrawn) return
  const matter = { survey: row.survey, survey_name: row.survey_name, year: row.year, measure: row.measure }
  const standing = await readRow(tx, 'survey_entry', { ...matter, withdrawn: false } as Columns, ['id'])
  if (standing && standing.id !== row.id) throw new Refusal('register.undo-closed')
}

function requireWriter(tx: TenantTx): void {
  if (!mayWriteSurveys(tx.actor)) throw new Refusal('not-allowed')
}

async function requireFree(
  tx: TenantTx,
  { survey, surveyName, year, measure }: Said,
  now: Date,
  id = '',
): Promise<void> {
  requireWriter(tx)
  const running = yearOf(currentPeriod(now, tx.actor.zone))
  if (year > running)
    throw new Refusal('input-invalid', { fields: { year: `Survei ${year} belum ada. Paling akhir ${running}.` } })
  const [found] = await tx.sql.query<{ id: string }>(
    `select id::text as id from survey_entry where tenant_id = $1 and survey = $2 and survey_name = $3 and year = $4
       and measure = $5 and not withdrawn and id::text <> $6`,
    [tx.tenantId, survey, surveyName, year, measure, id],
  )
  if (found)
    throw new Refusal('input-invalid', {
      fields: { year: 'Hasil survei dan tahun ini sudah dicatat. Ubah yang sudah ada.' },
    })
}

const columnsOf = ({ surveyName, ...said }: Said) => ({ ...said, survey_name: surveyName })

async function done(
  tx: TenantTx,
  action: string,
  id: string,
  version: number,
  detail: Record<string, unknown>,
): Promise<KeyedChange> {
  await recordAudit(tx, action, surveySubject(id), detail)
  return { action, subject: surveySubject(id), rows: [{ table: 'survey_entry', id, version }] }
}
