import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { lockScope } from '@/lib/registers/keyed-step'
import { once } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { subjectOf } from '@/lib/registers/run-step'
import { CARD_EDITION } from './card'
import { readCard } from './card-queries'
import type { TakeCard } from './card-schema'
import { groupAreaOf } from './group-area'
import { getGroup } from './groups'
import { reachesGroup } from './policy'

/**
 * Keeps the card K/0 of this year as the group stands today. A card is never changed:
 * taking it again needs a reason and makes the next revision. Refuses another year,
 * since what stood then is no longer here, and who does not keep the group's books.
 */
export function takeCard(actor: Actor, { key, poktanId, year, reason }: TakeCard, now = new Date()) {
  return inTenant(actor, async (tx) => {
    await lockScope(tx, `kartu/${poktanId}`)
    return once<{ year: number; revision: number }>(tx, key, { card: poktanId, year, reason }, async () => {
      const group = await getGroup(tx, poktanId)
      if (!reachesGroup(await groupAreaOf(tx, now), group)) throw new Refusal('not-allowed')
      const today = dayIn(tx.actor.zone, now)
      if (year !== Number(today.slice(0, 4)))
        throw new Refusal('input-invalid', { fields: { year: 'Kartu hanya dapat diambil untuk tahun ini.' } })
      const [before] = await tx.sql.query<{ revision: number }>(
        `select max(revision)::int as revision from poktan_card
         where tenant_id = $1 and poktan_id = $2::uuid and year = $3::int`,
        [tx.tenantId, poktanId, year],
      )
      const revision = (before?.revision ?? 0) + 1
      if (revision > 1 && reason.length < 5)
        throw new Refusal('input-invalid', { fields: { reason: 'Tulis alasannya, paling sedikit 5 huruf' } })
      const content = await readCard(tx, poktanId, today)
      await tx.sql.query(
        `insert into poktan_card (tenant_id, poktan_id, year, revision, taken_by, taker_name, reason, edition, content)
         values ($1, $2::uuid, $3::int, $4::int, $5::uuid, $6, $7, $8, $9::jsonb)`,
        [
          tx.tenantId,
          poktanId,
          year,
          revision,
          tx.actor.accountId,
          tx.actor.name,
          revision > 1 ? reason : '',
          CARD_EDITION,
          JSON.stringify(content),
        ],
      )
      await recordAudit(tx, 'poktan.card-taken', subjectOf('poktan', poktanId), { year, revision, reason })
      return { year, revision }
    })
  })
}
