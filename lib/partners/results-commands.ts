import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { currentPeriod, formatPeriod } from '@/lib/format/period'
import { type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { mayWriteAt } from '@/lib/registers/policy'
import { CELLS, type Cells } from './cells'
import { resultWriters } from './policy'
import { getFacilityMonth } from './results'
import { resultProblems } from './results-rules'
import type { SaveResults } from './results-schema'

export const RESULT_SCOPE = 'layanan-kb'

async function requireReach(tx: TenantTx, kecamatanId: number): Promise<void> {
  if (!mayWriteAt(await areaOf(tx, resultWriters), { kecamatanId, villageId: null })) throw new Refusal('not-allowed')
}

/**
 * Keeps what a facility served in a month. Refuses a month ahead, a facility that serves no KB,
 * somebody else's change in between, and numbers that contradict each other without a note.
 */
export function saveResults(actor: Actor, { key, ...input }: SaveResults, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, RESULT_SCOPE, { key, body: input }, async (tx, steps) => {
    const { faskesId, version, note } = input
    const period = input.period!
    const facility = await getFacilityMonth(tx, faskesId, period)
    await requireReach(tx, facility.kecamatanId)
    if (period > currentPeriod(now, tx.actor.zone))
      throw new Refusal('input-invalid', { detail: `${formatPeriod(period)} belum berjalan.` })
    if (!facility.servesKb)
      throw new Refusal('input-invalid', {
        detail: `${facility.name} tercatat tidak melayani KB. Ubah datanya dahulu.`,
      })
    if ((facility.result?.version ?? 0) !== version) throw new Refusal('changed-meanwhile')
    const cells = Object.fromEntries(CELLS.map((name) => [name, input[name]])) as Cells
    const problems = resultProblems(cells, facility.methods, note)
    if (Object.keys(problems).length > 0) throw new Refusal('input-invalid', { fields: problems })

    const said = {
      ...cells,
      note,
      filled_name: tx.actor.name,
      sample: false,
      source: '',
      updated_at: now.toISOString(),
    }
    const id = (await idOf(tx, faskesId, period)) ?? randomUUID()
    if (facility.result) await steps.update('faskes_kb_month', { id }, { ...said, version: version + 1 })
    else
      await steps.insert(
        'faskes_kb_month',
        { id, faskes_id: faskesId, period, ...said, version: 1, created_at: now.toISOString() },
        { id },
        'remove',
      )
    const subject = `faskes/${faskesId}`
    await recordAudit(tx, 'faskes.kb-month-saved', subject, { name: facility.name, period, version: version + 1 })
    return {
      action: 'faskes.kb-month-saved',
      subject,
      rows: [{ table: 'faskes_kb_month', id, version: version + 1 }],
    }
  })
}

async function idOf(tx: TenantTx, faskesId: string, period: number): Promise<string | null> {
  const [row] = await tx.sql.query<{ id: string }>(
    'select id::text as id from faskes_kb_month where tenant_id = $1 and faskes_id = $2::uuid and period = $3::int',
    [tx.tenantId, faskesId, period],
  )
  return row?.id ?? null
}

/** Takes back one's own saving while nobody has changed the month since. */
export const undoResults = (actor: Actor, { key }: { key: string }): Promise<KeyedStamp> =>
  undoKeyedStep(actor, RESULT_SCOPE, key, async (tx, { subject }) => {
    const [facility] = await tx.sql.query<{ kecamatanId: number }>(
      'select kecamatan_id as "kecamatanId" from faskes where tenant_id = $1 and id = $2::uuid',
      [tx.tenantId, subject.replace(/^faskes\//, '')],
    )
    if (!facility) throw new Refusal('not-found')
    await requireReach(tx, facility.kecamatanId)
  })
