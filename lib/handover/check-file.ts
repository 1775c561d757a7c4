import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { type Period, parsePeriod } from '@/lib/format/period'
import { textOf } from '@/lib/imports/kinds/readers'
import type { RawRow } from '@/lib/imports/read/cell'
import { lookAt, readRows, type SealedFile } from '@/lib/imports/reader'
import { forgetFile, receiveFile, sealedFileOf } from '@/lib/imports/upload'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { compareFile, type FileCheck, type FileRow } from './compare-file'
import { withoutPersonal } from './content'
import { familyOfLayout, findLayout, type SheetFamily } from './layouts/all'
import { mayHandOver } from './policy'
import { readAllSheets } from './queries'
import { FILE_HEADS, type FileLine, fileLines } from './sheet-file'

const STRANGE = `Berkas ini bukan berkas Salin dari Lini: kolom "${FILE_HEADS.code}" dan "${FILE_HEADS.value}" tidak ditemukan. Unduh ulang Excel-nya dari halaman Salin.`

const headAt = (cells: RawRow['cells'], head: string): number =>
  cells.findIndex((cell) => textOf(cell).toLowerCase() === head.toLowerCase())

/** The answers of an uploaded file, by the heads of our own export on whatever sheet and row they stand. */
async function rowsOf(file: SealedFile): Promise<FileRow[]> {
  const { sheets } = await lookAt(file)
  for (const [sheet, { first }] of sheets.entries()) {
    const head = first.find(({ cells }) => headAt(cells, FILE_HEADS.code) >= 0 && headAt(cells, FILE_HEADS.value) >= 0)
    if (!head) continue
    const [code, value] = [headAt(head.cells, FILE_HEADS.code), headAt(head.cells, FILE_HEADS.value)]
    const rows: FileRow[] = []
    await readRows(file, sheet, async (some) => {
      for (const { row, cells } of some)
        if (row > head.row && cells.some((cell) => textOf(cell) !== ''))
          rows.push({ row, code: textOf(cells[code] ?? null), value: textOf(cells[value] ?? null) })
    })
    return rows
  }
  throw new Refusal('input-invalid', { detail: STRANGE })
}

/** The sheets that rows name, by list and month. */
function sheetsNamed(rows: readonly FileRow[]) {
  const lists = new Map<string, { family: SheetFamily; period: Period; subjects: Set<string>; sheets: Set<string> }>()
  for (const { code } of rows) {
    const [sheet = '', month = '', subject = ''] = code.split('|')
    const layout = findLayout(sheet)
    const period = parsePeriod(month)
    if (!layout || period === null || !z.uuid().safeParse(subject).success) continue
    const family = familyOfLayout(layout).value
    const key = `${family}|${month}`
    const list = lists.get(key) ?? { family, period, subjects: new Set<string>(), sheets: new Set<string>() }
    lists.set(key, list)
    list.subjects.add(subject)
    list.sheets.add(`${sheet}|${subject}`)
  }
  return lists.values()
}

/** The present lines of every sheet that rows name and this person may open. */
async function presentLines(tx: TenantSql, rows: readonly FileRow[], now: Date): Promise<FileLine[]> {
  const today = dayIn(tx.actor.zone, now)
  const lines: FileLine[] = []
  for (const { family, period, subjects, sheets } of sheetsNamed(rows)) {
    const found = await readAllSheets(tx, family, period, today, { subjects: [...subjects] }, now)
    for (const { layout, item, content } of found) {
      if (!sheets.has(`${layout.code}|${item.id}`)) continue
      const shown = maySeePersonalNumbers(tx.actor.role) ? content : withoutPersonal(layout, content)
      lines.push(...fileLines([{ layout, item, period, content: shown }]))
    }
  }
  return lines
}

/**
 * Compares a file of ours, brought in again, with what stands now. Writes nothing.
 * Every row is recognised as the same, another, or one that is not of this person's area.
 */
export async function checkFile(actor: Actor, body: AsyncIterable<Uint8Array>, now = new Date()): Promise<FileCheck> {
  if (!worksInOffice(actor) || !mayHandOver(actor.role)) throw new Refusal('not-allowed')
  const id = randomUUID()
  try {
    await receiveFile(actor.tenantId, id, body)
    const rows = await rowsOf(sealedFileOf(actor.tenantId, id))
    return await inTenantSql(actor, async (tx) => {
      const check = compareFile(rows, await presentLines(tx, rows, now))
      await recordAudit(tx, 'handover.file-checked', 'salin/periksa', {
        rows: check.rows,
        different: check.different.length,
      })
      return check
    })
  } finally {
    forgetFile(actor.tenantId, id)
  }
}
