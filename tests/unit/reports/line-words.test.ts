import { expect, it } from 'vitest'
import { wordsOf } from '@/components/reports/entry/line-words'
import { type EntryLine, enqueued, lineOf, nextStep, typeInto } from '@/lib/reports/entry-line'
import type { EntryRow } from '@/lib/reports/entry-sheet'
import { laporanDesa as form } from '@/lib/reports/forms/laporan-desa'
import { STATUS } from '@/lib/reports/workflow'
import { allCells } from '@/tests/support/cells'

const JULY = 24318
const NOW = new Date('2026-08-02T05:00:00Z')

const row: EntryRow = {
  ...{ unitId: 7, name: 'Sumberejo', kecamatanName: 'Randublatung', status: null, version: 0, revision: 0 },
  ...{ correction: '', returnReason: '', open: true, cells: {}, reasons: {}, unread: {}, counted: null },
  ...{ lastMonth: null, computed: {}, others: {}, sentByName: '', receivedAt: null, timely: 0 },
}
const empty = lineOf(form, { period: JULY, time: '2026-08-02T04:00:00Z' }, row)
const whole = typeInto(
  empty,
  Object.fromEntries(Object.entries(allCells(form)).map(([column, value]) => [column, String(value)])),
)
const pressed: EntryLine = { ...whole, wish: 'send', madeAt: NOW.toISOString() }
const put = (line: EntryLine) =>
  enqueued(line, nextStep(form, JULY, line, { key: crypto.randomUUID(), now: NOW, replaces: false })!, false)

it.each<[what: string, line: EntryLine, ok: string, none: string]>([
  ['nothing typed', empty, 'Belum diisi', 'Belum diisi'],
  ['typed and whole', whole, 'Menyimpan…', 'Siap dikirim. Menunggu sinyal'],
  // Until the press lies sealed in the outbox nothing is promised, with or without signal.
  ['pressed, not put yet', pressed, 'Menyimpan…', 'Menyimpan…'],
  ['in the outbox', put(pressed), 'Mengirim…', 'Akan dikirim. Menunggu sinyal'],
  ['taken back, not put yet', { ...put(pressed), wish: 'withdraw' }, 'Menyimpan…', 'Menyimpan…'],
  ['received', { ...empty, open: false, status: STATUS.disetujui }, 'Disetujui', 'Disetujui'],
])('says of a village with %s what is true of it', (_what, line, ok, none) => {
  expect(wordsOf(form, line, 'ok', 'Asia/Makassar').words).toBe(ok)
  expect(wordsOf(form, line, 'none', 'Asia/Makassar').words).toBe(none)
})
