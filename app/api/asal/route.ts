import { z } from 'zod'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { parsePeriod } from '@/lib/format/period'
import { readOrigins } from '@/lib/poktan/origins'
import { lastDayOf } from '@/lib/regions/month'
import { mayTake } from '@/lib/reports/policy'
import { STATUS } from '@/lib/reports/workflow'

const unitSchema = z.coerce.number().int().positive().max(2_147_483_647)

/**
 * Where the computed cells of a village's month come from (`?unit=…&period=2026-07`): its groups
 * with their meetings, counts and days. For those who may read the village's reports.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const { searchParams } = new URL(request.url)
    const unit = unitSchema.safeParse(searchParams.get('unit'))
    const period = parsePeriod(searchParams.get('period') ?? '')
    if (!worksInOffice(actor) || !unit.success || period === null) throw new Refusal('not-found')
    const groups = await inTenantSql(actor, async (tx) => {
      const [served, [village]] = await Promise.all([
        findServedVillages(tx, tx.actor, lastDayOf(period)),
        tx.sql.query<{ kecamatanId: number }>(
          `select v.kecamatan_id as "kecamatanId" from region v where v.id = $2 and v.level = 4 and v.district_id = $1`,
          [tx.tenantId, unit.data],
        ),
      ])
      if (!village) throw new Refusal('not-found')
      const subject = {
        formCode: 'rekap-poktan',
        villageId: unit.data,
        kecamatanId: village.kecamatanId,
        status: STATUS.draf,
        sentBy: null,
        served: served.some(({ id }) => id === unit.data),
      }
      if (!mayTake('read', actor, subject)) throw new Refusal('not-allowed')
      return readOrigins(tx, unit.data, period)
    })
    return Response.json({ groups }, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
