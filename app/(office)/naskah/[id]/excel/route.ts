import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { workbookResponse } from '@/lib/export/workbook'
import { naskahSheets } from '@/lib/naskah/sheets'
import { fullName } from '@/lib/regions/rules'
import { openNaskah } from '../load'

/** The naskah as an Excel file: its sentences, the figures behind them, its tables. */
export async function GET(_request: Request, { params }: RouteContext<'/naskah/[id]/excel'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const opened = await openNaskah(actor, (await params).id)
  if (!opened) return refusalResponse(new Refusal('not-allowed'))
  const { naskah, region } = opened
  return workbookResponse(naskah.title, naskahSheets(naskah, fullName(region)) as never)
}
