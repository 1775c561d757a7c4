import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, type Sheet, type SheetColumn, workbookResponse } from '@/lib/export/workbook'
import { formatCount } from '@/lib/format/number'
import { editionOf } from '@/lib/krs/editions'
import { KRS_TRAITS, listName, RANK, rankLabel, verifiedLabel } from '@/lib/krs/marks'
import { seesKrs, seesKrsByName } from '@/lib/krs/policy'
import type { KrsFamily } from '@/lib/krs/queries'
import type { PlaceSums } from '@/lib/krs/sums'
import { readKrsView } from '@/lib/krs/view'
import { getOffice } from '@/lib/office/queries'
import { readKrsDesk } from '../read'

const truth = (value: boolean | null): string | null => (value === null ? null : value ? 'Ya' : 'Tidak')

const foundWords = ({ found }: KrsFamily): string | null =>
  Object.entries(found)
    .map(([code, value]) =>
      code === RANK
        ? `Peringkat: ${rankLabel(typeof value === 'number' ? value : null)}`
        : `${KRS_TRAITS.find((trait) => trait.code === code)?.short ?? code}: ${typeof value === 'boolean' ? truth(value) : '?'}`,
    )
    .join('; ') || null

const FAMILY_COLUMNS: SheetColumn<KrsFamily>[] = [
  { head: 'Kecamatan', type: 'text', value: (row) => row.kecamatanName, width: 20 },
  { head: 'Desa/kelurahan', type: 'text', value: (row) => row.villageName, width: 22 },
  { head: 'RW', type: 'text', value: (row) => row.rw, width: 6 },
  { head: 'RT', type: 'text', value: (row) => row.rt, width: 6 },
  { head: 'Nama kepala keluarga', type: 'text', value: (row) => row.name, width: 28 },
  ...KRS_TRAITS.map(
    ({ code, short }): SheetColumn<KrsFamily> => ({
      head: short,
      type: 'text',
      value: ({ marks }) => truth(marks[code]),
      width: 12,
    }),
  ),
  {
    head: 'Peringkat kesejahteraan',
    type: 'text',
    value: ({ rank }) => (rank === null ? null : rankLabel(rank)),
    width: 22,
  },
  { head: 'Berisiko', type: 'text', value: (row) => truth(row.atRisk), width: 10 },
  { head: 'Verval', type: 'text', value: (row) => verifiedLabel(row.verified), width: 22 },
  { head: 'Temuan lapangan', type: 'text', value: foundWords, width: 40 },
  { head: 'Berisiko menurut lapangan', type: 'text', value: (row) => truth(row.foundAtRisk), width: 14 },
  { head: 'Alasan', type: 'text', value: (row) => row.reason || null, width: 36 },
  { head: 'Tanggal verval', type: 'day', value: (row) => row.verifiedOn, width: 12 },
  { head: 'Diverifikasi oleh', type: 'text', value: (row) => row.verifierName || null, width: 24 },
]

const count = (head: string, value: (row: PlaceSums) => number | null): SheetColumn<PlaceSums> => ({
  head,
  type: 'count',
  value,
  width: 14,
})

const SUM_COLUMNS: SheetColumn<PlaceSums>[] = [
  { head: 'Kecamatan', type: 'text', value: (row) => row.kecamatanName, width: 20 },
  { head: 'Desa/kelurahan', type: 'text', value: (row) => row.villageName, width: 22 },
  count('Keluarga di daftar', (row) => row.families),
  count('Keluarga sasaran', (row) => row.targets),
  count('KRS menurut daftar', (row) => row.atRisk),
  count('KRS setelah verval', (row) => row.riskNow),
  ...KRS_TRAITS.map(({ code, short }) => count(short, ({ marks }) => marks[code])),
  count('Paling sedikit satu 4T', (row) => row.anyFourT),
  ...[1, 2, 3, 4, 5, null].map((rank, at) =>
    count(`KRS ${rankLabel(rank).toLowerCase()}`, (row) => (row.atRisk === null ? null : (row.ranks[at] ?? null))),
  ),
  count('Diverifikasi', (row) => row.verified),
]

/** The list as an Excel file: families by name for those who may know them, sums by village for all others. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  if (!worksInOffice(actor) || !seesKrs(actor.role)) return refusalResponse(new Refusal('not-found'))
  const asked = readKrsView(Object.fromEntries(request.nextUrl.searchParams))
  const view = seesKrsByName(actor.role) ? asked : { ...asked, show: 'jumlah' as const }
  const { list, places, families } = await readKrsDesk(actor, view, true)
  if (!list) return refusalResponse(new Refusal('not-found'))
  const shown = places.filter(({ kecamatanId }) => view.kecamatanId === null || kecamatanId === view.kecamatanId)
  const rows = families ? families.rows.length : shown.length
  const sheet = families
    ? ({ name: 'KRS', columns: FAMILY_COLUMNS, rows: families.rows } satisfies Sheet<KrsFamily>)
    : ({ name: 'KRS', columns: SUM_COLUMNS, rows: shown } satisfies Sheet<PlaceSums>)
  const officeName = await noteExport(actor, list.id, { rows, byName: families !== null })
  const notes = notesSheet([
    ['Kantor', officeName],
    ['Daftar', `${listName(list)}, ${editionOf(list.edition)?.label ?? list.edition}`],
    ['Jumlah baris', formatCount(rows)],
    ['Satuan', 'Keluarga. Sel kosong berarti tidak disebut pada daftar, bukan nol.'],
    ['4T', 'Keempat tandanya bertumpang tindih dan tidak dijumlahkan.'],
    ['Berisiko', 'Status resmi sebagaimana diimpor; Lini tidak menghitungnya ulang.'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`${listName(list)} ${actor.region.name}`, [sheet as Sheet<unknown>, notes])
}

function noteExport(actor: OfficeActor, listId: string, detail: Record<string, unknown>): Promise<string> {
  return inTenantSql(actor, async (tx) => {
    await recordAudit(tx, 'krs.exported', `krs-daftar/${listId}`, detail)
    return (await getOffice(tx)).name
  })
}
