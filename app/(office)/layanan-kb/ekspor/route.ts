import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { closedPeriod } from '@/lib/figures/closed-period'
import { formatPeriod, periodText } from '@/lib/format/period'
import { METHODS } from '@/lib/partners/places'
import { seesPartners } from '@/lib/partners/policy'
import { type FacilityMonth, listFacilityMonths } from '@/lib/partners/results'
import { type MethodLine, type PlaceLine, readServiceBoard } from '@/lib/partners/services'
import { fullName, LEVEL } from '@/lib/regions/rules'
import { monthOf } from '../../kampung-kb/month'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

const count = (head: string, code: string) => ({
  head,
  type: 'count' as const,
  value: ({ figures }: PlaceLine) => figures.get(code)?.value ?? null,
  width: 16,
})
const ratio = (head: string, code: string) => ({
  head,
  type: 'percent' as const,
  value: ({ figures }: PlaceLine) => {
    const { numerator = null, denominator = null } = figures.get(code) ?? {}
    return numerator === null || !denominator ? null : numerator / denominator
  },
  width: 14,
})

/** The page of KB services as an Excel file: by method, by place inside, by facility. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const params = Object.fromEntries(request.nextUrl.searchParams)
  const place = await findDashboardPlace(actor, params.wilayah ?? actor.region.code)
  if (!worksInOffice(actor) || !seesPartners(actor.role) || !place) return refused('not-found', 404)
  const { region } = place
  const period = params.bulan ? monthOf(params.bulan, actor.zone).period : closedPeriod(new Date())
  const board = await readServiceBoard(actor, region, period)
  const facilities = await inTenantSql(actor, async (tx) => {
    await recordAudit(tx, 'kb-services.exported', `layanan-kb/${region.code}`, { period })
    const kecamatanId = region.level === LEVEL.kecamatan ? region.id : null
    return region.level === LEVEL.village ? [] : listFacilityMonths(tx, period, { kecamatanId })
  })
  const methods: Sheet<MethodLine> = {
    name: 'Cara',
    columns: [
      { head: 'Cara', type: 'text', value: ({ label }) => label, width: 14 },
      { head: 'MKJP', type: 'text', value: ({ longActing }) => (longActing ? 'Ya' : 'Tidak'), width: 10 },
      { head: 'Sasaran aktif', type: 'count', value: ({ target }) => target, width: 16 },
      { head: 'Peserta aktif', type: 'count', value: ({ active }) => active, width: 16 },
      { head: 'Peserta baru sejak Januari', type: 'count', value: ({ fresh }) => fresh, width: 24 },
    ],
    rows: board.methods,
  }
  const inside: Sheet<PlaceLine> = {
    name: 'Wilayah',
    columns: [
      { head: 'Kode', type: 'text', value: ({ region: one }) => one.code, width: 16 },
      { head: 'Wilayah', type: 'text', value: ({ region: one }) => one.name, width: 28 },
      { head: 'Sasaran aktif', type: 'count', value: ({ target }) => target, width: 16 },
      count('Peserta aktif', 'kb.aktif'),
      count('PUS', 'pus.jumlah'),
      ratio('mCPR', 'kb.mcpr'),
      ratio('MKJP', 'kb.mkjp'),
      ratio('Unmet need rutin', 'kb.unmet'),
    ],
    rows: board.children ?? [],
  }
  const places: Sheet<FacilityMonth> = {
    name: 'Faskes',
    columns: [
      { head: 'Faskes', type: 'text', value: ({ name }) => name, width: 34 },
      { head: 'Tempat pelayanan', type: 'text', value: (one) => one.class.toUpperCase(), width: 18 },
      { head: 'Kecamatan', type: 'text', value: ({ kecamatanName }) => kecamatanName, width: 22 },
      ...(['pb', 'pa'] as const).flatMap((kind) =>
        METHODS.map(({ value, label }) => ({
          head: `${kind === 'pb' ? 'Baru' : 'Aktif'} ${label}`,
          type: 'count' as const,
          value: ({ result }: FacilityMonth) => result?.[`${kind}_${value}`] ?? null,
          width: 12,
        })),
      ),
      { head: 'Data contoh', type: 'text', value: ({ result }) => (result?.sample ? 'Ya' : null), width: 12 },
    ],
    rows: facilities.filter(({ servesKb }) => servesKb),
  }
  const notes = notesSheet([
    ['Wilayah', fullName(region)],
    ['Bulan', formatPeriod(period)],
    ['Cara dan wilayah', 'Dari Laporan Bulanan Desa. Kosong berarti belum dilaporkan, bukan nol.'],
    ['Faskes', 'Dari hasil bulanan faskes; peserta dapat berasal dari wilayah lain.'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Layanan KB ${fullName(region)} ${periodText(period)}`, [methods, inside, places, notes])
}
