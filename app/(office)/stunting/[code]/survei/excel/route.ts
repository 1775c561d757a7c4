import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, workbookResponse } from '@/lib/export/workbook'
import { fullName } from '@/lib/regions/rules'
import { surveysSheet } from '@/lib/stunting/sheets'
import { WHY_THEY_DIFFER } from '@/lib/surveys/rules'
import { loadSurveys } from '../load'

/** The listed survey results of a region with their sources, as an Excel file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/stunting/[code]/survei/excel'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const desk = await loadSurveys(actor, decodeURIComponent((await params).code))
  if (!desk) return refusalResponse(new Refusal('not-found'))
  const notes = notesSheet([
    ['Wilayah', `${fullName(desk.region)} (${desk.region.code})`],
    ['Survei dan rutin', WHY_THEY_DIFFER],
    ['Sel kosong', 'tidak disebut sumbernya; bukan nol'],
  ])
  return workbookResponse(`Hasil survei ${fullName(desk.region)}`, [surveysSheet(desk.shown), notes])
}
