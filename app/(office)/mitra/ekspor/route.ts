import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import type { KecamatanCoverage } from '@/lib/partners/coverage'
import { seesPartners } from '@/lib/partners/policy'
import { dayIn } from '@/lib/registers/rules'
import { readPartners } from '../read'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

type VillageRow = KecamatanCoverage['villages'][number] & { kecamatan: string }

/** What is formed where, by kecamatan and by village, as an Excel file. */
export async function GET(): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  if (!worksInOffice(actor) || !seesPartners(actor.role)) return refused('not-found', 404)
  const today = dayIn(actor.zone, new Date())
  const { places } = await readPartners(actor, today)
  await inTenantSql(actor, (tx) => recordAudit(tx, 'mitra.coverage-exported', 'mitra', { rows: places.length }))
  const yes = (there: unknown) => (there ? 'Sudah' : 'Belum')
  const byKecamatan: Sheet<KecamatanCoverage> = {
    name: 'Kecamatan',
    columns: [
      { head: 'Kecamatan', type: 'text', value: ({ name }) => name, width: 26 },
      { head: 'Pokja Bunda PAUD kecamatan', type: 'text', value: ({ pokja }) => yes(pokja), width: 28 },
      { head: 'Desa ber-Pokja', type: 'count', value: ({ formed }) => formed, width: 16 },
      { head: 'Desa/kelurahan', type: 'count', value: ({ villages }) => villages.length, width: 16 },
      { head: 'Balai Penyuluhan', type: 'text', value: ({ balai }) => yes(balai), width: 18 },
      { head: 'Mitra lain', type: 'count', value: ({ others }) => others, width: 12 },
    ],
    rows: places,
  }
  const byVillage: Sheet<VillageRow> = {
    name: 'Desa',
    columns: [
      { head: 'Kecamatan', type: 'text', value: ({ kecamatan }) => kecamatan, width: 24 },
      { head: 'Desa/kelurahan', type: 'text', value: ({ name }) => name, width: 26 },
      { head: 'Pokja Bunda PAUD', type: 'text', value: ({ pokja }) => yes(pokja), width: 18 },
      { head: 'Ketua', type: 'text', value: ({ pokja }) => pokja?.leader || null, width: 28 },
      { head: 'Nomor SK', type: 'text', value: ({ pokja }) => pokja?.skNumber || null, width: 22 },
      { head: 'Terbentuk sejak', type: 'day', value: ({ pokja }) => pokja?.since ?? null, width: 16 },
      { head: 'Data contoh', type: 'text', value: ({ pokja }) => (pokja?.sample ? 'Ya' : null), width: 12 },
    ],
    rows: places.flatMap(({ name, villages }) => villages.map((village) => ({ ...village, kecamatan: name }))),
  }
  const notes = notesSheet([
    ['Wilayah', actor.region.name],
    ['Keadaan', formatDate(today)],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Mitra ${actor.region.name} ${today}`, [byKecamatan, byVillage, notes])
}
