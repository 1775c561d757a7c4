import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import type { LayDownSchedule, LayDownScreening, TakeBackEdition } from './edition-schema'
import { type EditionSubject, SCHEDULE_SUBJECT, SCREENING_SUBJECT } from './editions'

/** Who puts thresholds and schedules of the office in place. */
export const mayLayDownEditions = (role: Role): boolean => role === 'admin_dinas'

const refuse = (field: string, sentence: string) => new Refusal('input-invalid', { fields: { [field]: sentence } })

/** Puts the office's own thresholds in place from a day on; visits judged before keep the set that judged them. */
export const layDownScreening = (actor: Actor, input: LayDownScreening, now = new Date()): Promise<{ id: string }> =>
  layDown(actor, SCREENING_SUBJECT, input, now)

/** Puts the office's own schedule in place from a day on; what is due is worked out by it from the next step on. */
export async function layDownSchedule(actor: Actor, input: LayDownSchedule, now = new Date()): Promise<{ id: string }> {
  if (Object.keys(input.changes).length === 0) throw refuse('name', 'Belum ada yang berbeda dari bawaan Lini')
  return layDown(actor, SCHEDULE_SUBJECT, input, now)
}

function layDown(actor: Actor, subject: EditionSubject, input: LayDownScreening | LayDownSchedule, now: Date) {
  return inTenant(actor, async (tx) => {
    if (!mayLayDownEditions(tx.actor.role)) throw new Refusal('not-allowed')
    const { key, ...body } = input
    return once(tx, key, { subject, ...body }, async () => {
      // A day that has passed would judge late visits otherwise than the field did.
      if (input.validFrom < dayIn(tx.actor.zone, now)) throw refuse('validFrom', 'Pilih hari ini atau sesudahnya')
      const id = randomUUID()
      const edition = `kantor-${input.validFrom}-${id.slice(0, 4)}`
      const content = { name: input.name, madeBy: tx.actor.name, changes: input.changes }
      await tx.sql.query(
        `insert into criteria_set (tenant_id, id, subject, edition, valid_from, content, source)
         values ($1, $2::uuid, $3, $4, $5::date, $6::jsonb, $7)`,
        [tx.tenantId, id, subject, edition, input.validFrom, JSON.stringify(content), input.source],
      )
      await recordAudit(tx, `${subject}.ditetapkan`, `pendampingan/${subject}`, {
        edition,
        from: input.validFrom,
        source: input.source,
        changes: Object.keys(input.changes),
      })
      return { id }
    })
  })
}

/** Takes an edition of the office back: what held before holds again. Verdicts already given keep their set. */
export function takeBackEdition(actor: Actor, { key, id }: TakeBackEdition): Promise<{ id: string }> {
  return inTenant(actor, async (tx) => {
    if (!mayLayDownEditions(tx.actor.role)) throw new Refusal('not-allowed')
    return once(tx, key, { takeBack: id }, async () => {
      const [row] = await tx.sql.query<{ subject: string; edition: string }>(
        `update criteria_set set content = content || '{"withdrawn": true}', version = version + 1
         where tenant_id = $1 and id = $2::uuid and subject = any($3::text[])
           and not coalesce((content ->> 'withdrawn')::boolean, false) returning subject, edition`,
        [tx.tenantId, id, [SCREENING_SUBJECT, SCHEDULE_SUBJECT]],
      )
      if (!row) throw new Refusal('not-found')
      await recordAudit(tx, `${row.subject}.dicabut`, `pendampingan/${row.subject}`, { edition: row.edition })
      return { id }
    })
  })
}
