import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { TenantTx } from '@/lib/db/tenant'
import { keyFor } from '@/lib/reports/intent'
import { openOn } from './open'
import { CHILD_MONTHS, NIFAS_DAYS } from './rules'
import { openMissingChildren } from './team-targets'

const DAILY = '7b1d6a52-0c1e-4f7e-9a35-5d2c8e0f4a61'

/**
 * Brings a village's targets up to the day, in the first step that anybody takes there on it: who
 * is past five or past nifas is closed as of the day it was, and children whom an import wrote
 * down become targets. Lists leave the former out by themselves (`openOn`), so that nothing
 * waits for this, and nothing has to run at night.
 */
export async function tidyVillage(tx: TenantTx, villageId: number, today: string): Promise<void> {
  const first = await tx.sql.query(
    `insert into receipt (tenant_id, key, body_hash, answer) values ($1, $2::uuid, 'tpk.tidy', '{}'::jsonb)
     on conflict do nothing returning 1 as first`,
    [tx.tenantId, keyFor(DAILY, `${villageId}/${today}`)],
  )
  if (first.length === 0) return
  const closed = await closeEnded(tx, villageId, today)
  const opened = await openMissingChildren(tx, villageId, today)
  if (closed + opened > 0) await recordAudit(tx, 'care.tidied', `desa/${villageId}`, { closed, opened })
}

/** One born on 29 February is five on 1 March: the day after what five years later would be 28 February. */
const FIVE = `(t.anchor_on + interval '${CHILD_MONTHS} months')::date
  + case when extract(day from t.anchor_on) = extract(day from t.anchor_on + interval '${CHILD_MONTHS} months') then 0 else 1 end`

async function closeEnded(tx: TenantTx, villageId: number, today: string): Promise<number> {
  const closed = await tx.sql.query(
    `update tpk_target t set
       closed_on = greatest(t.opened_on, case t.stage when 'anak' then ${FIVE} else t.anchor_on + ${NIFAS_DAYS + 1} end),
       closed_as = case t.stage when 'anak' then 'usia' else 'selesai' end,
       next_step = '', next_on = null, version = t.version + 1, updated_at = now()
     where t.tenant_id = $1 and t.village_id = $2::int and t.closed_on is null and not (${openOn('t', '$3::date')})
     returning 1 as closed`,
    [tx.tenantId, villageId, today],
  )
  return closed.length
}
