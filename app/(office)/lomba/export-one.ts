import 'server-only'
import { z } from 'zod'
import { recordAudit } from '@/lib/audit/record'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { seesContests } from '@/lib/contests/policy'
import { type Contest, getContest } from '@/lib/contests/queries'
import { contestSubject } from '@/lib/contests/step'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { type Sheet, workbookResponse } from '@/lib/export/workbook'

/** A contest as an Excel file for who sees it; another's answers like one that is not there. */
export async function exportContest(
  rawId: string,
  name: (contest: Contest) => string,
  sheetsOf: (tx: TenantTx, contest: Contest, actor: OfficeActor) => Promise<Sheet<unknown>[]>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const id = z.uuid().safeParse(rawId)
  if (!id.success || !worksInOffice(actor) || !seesContests(actor.role))
    return refusalResponse(new Refusal('not-found'))
  try {
    return await inTenant(actor, async (tx) => {
      const contest = await getContest(tx, id.data)
      const sheets = await sheetsOf(tx, contest, actor)
      await recordAudit(tx, 'lomba.exported', contestSubject(contest.id))
      return workbookResponse(name(contest), sheets)
    })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
