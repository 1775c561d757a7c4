import type { z } from 'zod'
import { findDomain } from '@/app/(office)/daftar/domains'
import { ENDPOINTS } from '@/lib/api/endpoints'
import type { registerQuerySchema } from '@/lib/api/schema'
import { recordAudit } from '@/lib/audit/record'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findRegionByCode } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import { listEntries } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { answer } from '../../answer'
import { shownColumns } from '../shown-columns'

export const dynamic = 'force-dynamic'

/** A page of one of the office's registers. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/registers/[register]'>) {
  const { register: code } = await params
  return answer(request, ENDPOINTS.register, async (actor, query, format) => {
    const domain = findDomain(code)
    if (!domain || !worksInOffice(actor)) throw new Refusal('not-found')
    const { register, reading } = domain
    const columns = shownColumns(register, actor.role)
    const view = {
      search: query.q ?? '',
      kecamatanId: await placeOf(actor, query.kecamatan, LEVEL.kecamatan),
      villageId: await placeOf(actor, query.desa, LEVEL.village),
      state: query.state,
      more: {},
      sort: columns.find(({ sortable }) => sortable)?.key ?? '',
      descending: false,
      page: query.page,
      size: query.size,
    }
    const { items, total } = await inTenantSql(actor, async (tx) => {
      const list = await listEntries(tx, reading, register, view, dayIn(actor.zone, new Date()))
      await recordAudit(tx, 'api.exported', register.code, { rows: list.items.length, page: query.page, format })
      return list
    })
    return {
      items: items.map((entry) => ({
        id: entry.id,
        active: entry.active,
        sample: entry.sample,
        village: entry.villageName,
        kecamatan: entry.kecamatanName,
        fields: Object.fromEntries(columns.map((column) => [column.key, column.value(entry)])),
      })),
      total,
      page: query.page,
      size: query.size,
    }
  })
}

/** A place of the actor's own office; another's is not found. */
async function placeOf(
  actor: OfficeActor,
  code: z.output<typeof registerQuerySchema>['kecamatan'],
  level: number,
): Promise<number | null> {
  if (code === undefined) return null
  const region = await findRegionByCode(reference, code)
  if (!region || region.level !== level || region.districtId !== actor.tenantId) throw new Refusal('not-found')
  return region.id
}
