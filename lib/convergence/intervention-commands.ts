import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { nameKey } from '@/lib/regions/name-key'
import { type KeyedStamp, runKeyedStep, type Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { listOpd, listOwnSchemes } from './action-queries'
import { FUNDS } from './funds'
import { getIntervention } from './intervention-queries'
import type { AddIntervention, DropIntervention, EditIntervention } from './intervention-schema'
import { moneyOf } from './intervention-schema'
import { CONVERGENCE_SCOPE, fresh, invalid, kept, requireWriter } from './keep'
import { findAction, schemeFor } from './schemes'

const subjectOf = (year: number): string => `konvergensi/${year}/anggaran`

/** The columns of what was said, once place, OPD and action are the office's own. */
async function columnsOf(tx: TenantTx, input: AddIntervention): Promise<Columns> {
  const { villageId, opdId, action, year, name, kind, note, source } = input
  const [village] = villageId
    ? await tx.sql.query<{ kecamatanId: number }>(
        `select kecamatan_id as "kecamatanId" from region
         where id = $2::int and district_id = $1 and level = 4 and closed_on is null`,
        [tx.tenantId, villageId],
      )
    : [null]
  if (villageId && !village) throw new Refusal('not-found')
  if (opdId && !(await listOpd(tx)).some(({ id }) => id === opdId)) invalid({ opdId: 'Pilih OPD dari daftar' })
  if (action !== '' && !findAction(schemeFor(year, await listOwnSchemes(tx)), action))
    invalid({ action: 'Aksi ini tidak ada pada skema tahun itu' })
  return {
    ...{ year, name, name_key: nameKey(name), kind, region_id: villageId ?? tx.tenantId },
    ...{ kecamatan_id: village?.kecamatanId ?? null, opd_id: opdId, action, note, source },
  }
}

/** Makes the rows of each source say what was typed; a source that is no longer named keeps an empty row. */
async function putMoney(
  tx: TenantTx,
  steps: Steps,
  id: string,
  input: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<Touched[]> {
  const said = new Map(moneyOf(input).map((money) => [money.fund as string, money]))
  const touched: Touched[] = []
  for (const { value: fund } of FUNDS) {
    const row = await readRow(tx, 'intervention_fund', { intervention_id: id, fund })
    const money = said.get(fund)
    if (!row && !money) continue
    const { planned = null, realised = null } = money ?? {}
    if (!row) {
      const made = { id: randomUUID(), intervention_id: id, fund, planned, realised, sample: false, ...fresh(now) }
      await steps.insert('intervention_fund', made, { id: made.id }, 'remove')
      touched.push({ table: 'intervention_fund', id: made.id, version: 1 })
    } else if (row.planned !== planned || row.realised !== realised) {
      await steps.update('intervention_fund', { id: row.id ?? null }, { planned, realised, ...nextVersion(row) })
      touched.push({ table: 'intervention_fund', id: String(row.id), version: Number(row.version) + 1 })
    }
  }
  return touched
}

/** Writes down an intervention with its money by source. Refuses one without any amount. */
export function addIntervention(
  actor: Actor,
  { key, ...input }: AddIntervention,
  now = new Date(),
): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { fund: input } }, async (tx, steps) => {
    requireWriter(tx)
    const columns = await columnsOf(tx, { key, ...input })
    if (moneyOf(input).length === 0) invalid({ rencana_apbd: 'Isi paling sedikit satu rencana atau realisasi.' })
    const row = { id: randomUUID(), ...columns, removed: false, sample: false, ...fresh(now) }
    await steps.insert('intervention', row, { id: row.id }, { removed: true })
    const money = await putMoney(tx, steps, row.id, input, now)
    const touched = { table: 'intervention' as const, id: row.id, version: 1 }
    return kept(tx, 'convergence.funded', subjectOf(input.year), [touched, ...money], { id: row.id })
  })
}

/** Changes an intervention and its money. */
export function editIntervention(
  actor: Actor,
  { key, ...input }: EditIntervention,
  now = new Date(),
): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { fund: input } }, async (tx, steps) => {
    const found = await getIntervention(tx, input.id)
    requireWriter(tx)
    if (found.version !== input.version) throw new Refusal('changed-meanwhile')
    const columns = await columnsOf(tx, { key, ...input })
    await steps.update('intervention', { id: found.id }, { ...columns, ...nextVersion({ version: found.version }) })
    const money = await putMoney(tx, steps, found.id, input, now)
    const touched = { table: 'intervention' as const, id: found.id, version: found.version + 1 }
    return kept(tx, 'convergence.funded', subjectOf(input.year), [touched, ...money], { id: found.id })
  })
}

/** Takes an intervention away; the trail keeps it. */
export function dropIntervention(actor: Actor, { key, id, version }: DropIntervention): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { unfund: id, version } }, async (tx, steps) => {
    const found = await getIntervention(tx, id)
    requireWriter(tx)
    if (found.version !== version) throw new Refusal('changed-meanwhile')
    await steps.update('intervention', { id }, { removed: true, ...nextVersion({ version }) })
    const touched = { table: 'intervention' as const, id, version: version + 1 }
    return kept(tx, 'convergence.unfunded', subjectOf(found.year), [touched], { id })
  })
}
