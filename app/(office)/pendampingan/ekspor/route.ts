import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatPeriod, periodText } from '@/lib/format/period'
import { getOffice } from '@/lib/office/queries'
import { GROUP_LABELS, GROUPS } from '@/lib/tpk/care'
import { type CareCounts, readCoverage, readTeamCoverage } from '@/lib/tpk/coverage'
import { coverageReach } from '@/lib/tpk/coverage-policy'
import { readCoverageView, shownPlaces } from '@/lib/tpk/coverage-view'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** The coverage a view shows, one line for each village (or team) and group. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const reach = coverageReach(actor.role)
  if (!worksInOffice(actor) || !reach) return refused('not-found', 404)
  const view = readCoverageView(Object.fromEntries(request.nextUrl.searchParams), actor.zone)
  const { lines, office } = await inTenantSql(actor, async (tx) => {
    const { one, behind } = shownPlaces(await readCoverage(tx, view.period, reach), view)
    const teams = one ? await readTeamCoverage(tx, view.period, one) : null
    const found = (teams ?? behind).flatMap((place) =>
      GROUPS.filter((group) => !view.group || view.group === group).map((group) => ({
        kecamatan: place.kecamatanName,
        village: one ? one.name : place.name,
        team: teams ? place.name : '',
        group: GROUP_LABELS[group],
        counts: place.groups?.[group] ?? null,
      })),
    )
    await recordAudit(tx, 'coverage.exported', `pendampingan/${periodText(view.period)}`, { rows: found.length })
    return { lines: found, office: await getOffice(tx) }
  })
  const count = (head: string, of: keyof CareCounts) =>
    ({ head, type: 'count', value: ({ counts }: (typeof lines)[number]) => counts?.[of] ?? null, width: 12 }) as const
  const data: Sheet<(typeof lines)[number]> = {
    name: 'Cakupan',
    columns: [
      { head: 'Kecamatan', type: 'text', value: ({ kecamatan }) => kecamatan, width: 22 },
      { head: 'Desa/kelurahan', type: 'text', value: ({ village }) => village, width: 26 },
      { head: 'Tim', type: 'text', value: ({ team }) => team || null, width: 24 },
      { head: 'Kelompok', type: 'text', value: ({ group }) => group, width: 24 },
      count('Sasaran', 'sasaran'),
      count('Didampingi', 'didampingi'),
      count('Berisiko', 'berisiko'),
      count('Dirujuk', 'dirujuk'),
      count('Bansos', 'bansos'),
    ],
    rows: lines,
  }
  const notes = notesSheet([
    ['Isi', 'Cakupan pendampingan TPK'],
    ['Bulan', formatPeriod(view.period)],
    ['Kantor', office.name],
    ['Kosong', 'Belum ada sasaran yang dicatat di Lini; bukan nol'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Cakupan pendampingan ${actor.region.name} ${periodText(view.period)}`, [data, notes])
}
