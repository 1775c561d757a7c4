import { recordAudit } from '@/lib/audit/record'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { rapatSubject } from '@/lib/rapat/commands'
import { listGuests } from '@/lib/rapat/queries'
import { readFiguresNow } from '@/lib/rapat/read-now'
import { listRtlOf } from '@/lib/rapat/rtl-queries'
import { fundLabel, kindLong } from '@/lib/rapat/rules'
import { answerWith } from '../../answer'
import { guestsSheet, minutesSheets, rtlSheet } from '../../sheets'
import { leaderWords, placeWords, presentWords, whenWords } from '../../words'

/** The minutes of a rapat as an Excel file: every list a sheet. */
export async function GET(_request: Request, { params }: RouteContext<'/rapat/[id]/ekspor'>): Promise<Response> {
  const { id } = await params
  return answerWith(id, async (tx, rapat, today) => {
    const rtl = await listRtlOf(tx, rapat.id)
    const guests = await listGuests(tx, rapat.id)
    const now = await readFiguresNow(tx.actor, rtl, today, new Date())
    await recordAudit(tx, 'rapat.exported', rapatSubject(rapat.id), { rtl: rtl.length, guests: guests.length })
    const about = notesSheet([
      ['Rapat', rapat.title],
      ['Jenis', kindLong(rapat.kind)],
      ['Wilayah', placeWords(rapat)],
      ['Waktu', whenWords(rapat)],
      ['Tempat', rapat.place],
      ['Dipimpin', leaderWords(rapat)],
      ['Hadir', presentWords(rapat)],
      ['Dana', rapat.fund ? fundLabel(rapat.fund) : ''],
      ['Sumber', rapat.source],
    ])
    const sheets = [about, ...minutesSheets(rapat), guestsSheet(guests), rtlSheet(rtl, now, today)]
    return workbookResponse(`Notulen ${rapat.title} ${rapat.heldOn}`, sheets as Sheet<unknown>[])
  })
}
