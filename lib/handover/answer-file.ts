import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import type { Period } from '@/lib/format/period'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import { withoutPersonal } from './content'
import { answerSheet, type FiledSheet, fileLines, layoutNotes } from './sheet-file'

/** Sheets as one Excel file, in their order and under their labels, with where each layout was read. */
export function answerFile(
  actor: OfficeActor,
  name: string,
  sheets: readonly FiledSheet[],
  { office, numbers }: { office: string; numbers: string },
): Response {
  const shown = maySeePersonalNumbers(actor.role)
    ? sheets
    : sheets.map((sheet) => ({ ...sheet, content: withoutPersonal(sheet.layout, sheet.content) }))
  const layouts = [...new Set(sheets.map(({ layout }) => layout))]
  const periods: Period[] = sheets.map(({ period }) => period)
  return workbookResponse(name, [
    answerSheet(fileLines(shown)) as Sheet<unknown>,
    notesSheet([
      ['Kantor', office],
      ...layoutNotes(layouts, periods),
      ['NIK', numbers],
      ['Diunduh oleh', actor.name],
    ]) as Sheet<unknown>,
  ])
}
