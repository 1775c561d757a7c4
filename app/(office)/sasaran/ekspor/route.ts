import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import { formatDecimal } from '@/lib/format/number'
import { fullName, type NamedRegion } from '@/lib/regions/rules'
import { type Achievement, TRACKS } from '@/lib/targets/achievement'
import { readAcrossBoard } from '@/lib/targets/across'
import { readBoard, readDetail } from '@/lib/targets/board'
import { readsTargets } from '@/lib/targets/policy'
import { neededText } from '@/lib/targets/words'
import { yearIn } from '../place'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

interface Line {
  where: string
  indicator: Indicator
  base: number | null
  achievement: Achievement | null
  reason: string
}

/** The targets a page shows, as an Excel file: a region's indicators, one target's regions, or a province's offices. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const params = Object.fromEntries(request.nextUrl.searchParams)
  const place = await findDashboardPlace(actor, params.wilayah ?? actor.region.code)
  if (!readsTargets(actor) || !place) return refused('not-found', 404)
  const year = yearIn(params, actor.zone)
  const lines = worksInOffice(actor)
    ? await officeLines(actor, place.region, year, params)
    : await acrossLines(actor, year)
  const name = fullName(place.region)
  if (worksInOffice(actor))
    await inTenantSql(actor, (tx) => recordAudit(tx, 'targets.exported', `sasaran/${year}`, { rows: lines.length }))
  const data: Sheet<Line> = {
    name: 'Sasaran',
    columns: [
      { head: 'Wilayah', type: 'text', value: ({ where }) => where, width: 28 },
      { head: 'Indikator', type: 'text', value: ({ indicator }) => indicator.label, width: 44 },
      {
        head: 'Satuan',
        type: 'text',
        value: ({ indicator }) => (indicator.kind === 'ratio' ? 'persen' : indicator.unit),
        width: 14,
      },
      { head: 'Dasar', type: 'decimal', value: ({ base }) => base, width: 12 },
      { head: 'Sasaran', type: 'decimal', value: ({ achievement }) => achievement?.target ?? null, width: 14 },
      { head: 'Capaian', type: 'decimal', value: ({ achievement }) => achievement?.achieved ?? null, width: 14 },
      {
        head: 'Persen sasaran',
        type: 'text',
        value: ({ achievement, indicator }) =>
          indicator.kind === 'ratio' || !achievement?.share ? null : formatDecimal(100 * achievement.share),
        width: 14,
      },
      {
        head: 'Keadaan',
        type: 'text',
        value: ({ achievement }) => (achievement ? TRACKS[achievement.track].label : null),
        width: 18,
      },
      {
        head: 'Yang masih diperlukan',
        type: 'text',
        value: ({ achievement }) => (achievement && neededText(achievement)) || null,
        width: 52,
      },
      { head: 'Alasan ditulis tangan', type: 'text', value: ({ reason }) => reason || null, width: 34 },
    ],
    rows: lines,
  }
  const notes = notesSheet([
    ['Wilayah', name],
    ['Tahun', String(year)],
    ['Capaian', 'Sampai bulan terakhir yang sudah ditutup.'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Sasaran ${year} ${name}`, [data, notes])
}

async function officeLines(
  actor: Actor,
  region: NamedRegion,
  year: number,
  { indikator, revisi = '' }: Readonly<Record<string, string>>,
): Promise<Line[]> {
  const now = new Date()
  const indicator = indikator ? findIndicator(indikator) : null
  if (!indicator)
    return (await readBoard(actor, region, year, now)).map(({ indicator: one, achievement }) => ({
      ...{ where: fullName(region), indicator: one, base: null, achievement, reason: '' },
    }))
  const revision = /^\d{1,3}$/.test(revisi) ? Number(revisi) : null
  const detail = await readDetail(actor, indicator, { region, year, revision }, now)
  if (!detail) return []
  const { own, achievement, children } = detail
  return [
    { where: fullName(region), indicator, base: own?.baseValue ?? null, achievement, reason: own?.reason ?? '' },
    ...(children ?? []).map((child) => ({
      where: child.region.name,
      indicator,
      base: child.value?.baseValue ?? null,
      achievement: child.achievement,
      reason: child.value?.reason ?? '',
    })),
  ]
}

const acrossLines = async (actor: Actor, year: number): Promise<Line[]> =>
  (await readAcrossBoard(actor, year, new Date())).flatMap(({ indicator, offices }) =>
    offices.map(({ region, achievement }) => ({
      ...{ where: fullName(region), indicator, base: null, achievement, reason: '' },
    })),
  )
