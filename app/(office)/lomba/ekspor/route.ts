import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { seesContests } from '@/lib/contests/policy'
import { listContests } from '@/lib/contests/queries'
import { contestSheets } from '@/lib/contests/sheets-export'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { workbookResponse } from '@/lib/export/workbook'
import { readContestView } from '../view'

/** The list of contests as an Excel file. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  if (!worksInOffice(actor) || !seesContests(actor.role)) return refusalResponse(new Refusal('not-found'))
  const view = readContestView(Object.fromEntries(request.nextUrl.searchParams))
  const contests = await inTenantSql(actor, async (tx) => {
    const list = await listContests(tx, view)
    await recordAudit(tx, 'lomba.exported', 'lomba', { rows: list.length })
    return list
  })
  return workbookResponse(`Lomba ${actor.region.name}`, contestSheets(contests))
}
