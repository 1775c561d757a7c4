import { readProposal } from '@/lib/contests/entry-commands'
import { subjectOfKind } from '@/lib/contests/kinds'
import { proposesEntries, writesContests } from '@/lib/contests/policy'
import { shortlistSheets } from '@/lib/contests/sheets-export'
import { Refusal } from '@/lib/errors/refusal'
import { exportContest } from '../../../export-one'

/** The proposal of a contest as an Excel file; a koordinator's of the own kecamatan. */
export async function GET(_request: Request, { params }: RouteContext<'/lomba/[id]/usulan/ekspor'>): Promise<Response> {
  return exportContest(
    (await params).id,
    ({ title }) => `Usulan peserta ${title}`,
    async (tx, contest, { role, region }) => {
      if (!proposesEntries(role) || subjectOfKind(contest.kind) === 'keluarga') throw new Refusal('not-found')
      const lines = await readProposal(tx, contest)
      const own = writesContests(role) ? lines : lines.filter(({ candidate }) => candidate.kecamatanId === region.id)
      return shortlistSheets(contest, own)
    },
  )
}
