import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { workbookResponse } from '@/lib/export/workbook'
import { currentPeriod, periodText } from '@/lib/format/period'
import { comparedCodes, readComparison } from '@/lib/stunting/compare'
import { comparisonSheets } from '@/lib/stunting/sheets'
import { readStuntingView } from '@/lib/stunting/view'
import { readSurveys } from '@/lib/surveys/queries'

/** Compared regions as an Excel file, by the same address as the page. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const now = new Date()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const view = readStuntingView(asked, currentPeriod(now, actor.zone))
  const { rows } = await readComparison(actor, comparedCodes(asked), view, now)
  if (rows.length === 0) return refusalResponse(new Refusal('not-found'))
  const surveys = await readSurveys(
    actor,
    rows.map(({ region }) => region),
  )
  return workbookResponse(
    `Banding stunting ${periodText(view.period)}`,
    comparisonSheets(actor, rows, view, surveys, now),
  )
}
