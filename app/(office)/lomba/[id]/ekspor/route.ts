import { listMembers } from '@/lib/contests/queries'
import { readScoreboard } from '@/lib/contests/scoreboard'
import { resultSheets } from '@/lib/contests/sheets-export'
import { exportContest } from '../../export-one'

/** Ranking, points and teams of a contest as an Excel file; a juri gets the own points until the result is locked. */
export async function GET(_request: Request, { params }: RouteContext<'/lomba/[id]/ekspor'>): Promise<Response> {
  return exportContest(
    (await params).id,
    ({ title }) => title,
    async (tx, contest) => resultSheets(contest, await readScoreboard(tx, contest), await listMembers(tx, contest.id)),
  )
}
