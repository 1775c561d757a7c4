import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import type { JudgingPart } from './judging-part'
import { judgesContests } from './policy'
import { entryName, getContest, listContests, listEntries } from './queries'
import { listSheets } from './sheet-queries'

/** What a judge needs without signal; nothing of contests whose tim penilai does not name them, and nobody else's points. */
export async function readJudgingPart(actor: Actor): Promise<JudgingPart | null> {
  if (!judgesContests(actor.role)) return null
  return inTenantSql(actor, async (tx) => {
    const listed = await listContests(tx, { year: null, kind: '', level: '' })
    const open = listed.filter(({ state }) => state === 'dinilai')
    const sheets = await listSheets(
      tx,
      open.map(({ id }) => id),
    )
    const contests = []
    for (const { id, title, state } of open) {
      const { criteria } = await getContest(tx, id)
      const entries = (await listEntries(tx, id)).filter((entry) => entry.state === 'diterima')
      contests.push({
        ...{ id, title, state, aspects: criteria.aspects },
        entries: entries.map((entry) => {
          const sheet = sheets.find(({ entryId }) => entryId === entry.id)
          const { number, villageName, kecamatanName } = entry
          return {
            ...{ id: entry.id, number, name: entryName(entry), villageName, kecamatanName },
            sheet: sheet
              ? {
                  ...{ id: sheet.id, version: sheet.version, visitedOn: sheet.visitedOn, points: sheet.points },
                  ...{ notes: sheet.notes, note: sheet.note, photos: sheet.photos },
                }
              : null,
          }
        }),
      })
    }
    return { contests }
  })
}
