import { describe, expect, it } from 'vitest'
import {
  type EntryLine,
  isWaiting,
  judge,
  lineOf,
  merged,
  nextItem,
  reasonInto,
  typeInto,
} from '@/lib/reports/entry-line'
import { answered, keepMine, takeTheirs } from '@/lib/reports/entry-reply'
import type { EntryRow } from '@/lib/reports/entry-sheet'
import { laporanDesa as form } from '@/lib/reports/forms/laporan-desa'
import type { SyncOutcome } from '@/lib/reports/sync'
import { allCells } from '@/tests/support/cells'

const NOW = new Date('2026-08-02T05:00:00Z')
const KEY = '7a0c1d52-6d0b-4f5e-9d3c-0a0a0a0a0a0a'

const row = (overrides: Partial<EntryRow> = {}): EntryRow => ({
  unitId: 7,
  name: 'Sumberejo',
  kecamatanName: 'Randublatung',
  status: null,
  version: 0,
  revision: 0,
  correction: '',
  returnReason: '',
  open: true,
  cells: {},
  reasons: {},
  unread: {},
  counted: null,
  lastMonth: null,
  computed: {},
  sentByName: '',
  receivedAt: null,
  timely: 0,
  ...overrides,
})
const line = (overrides: Partial<EntryRow> = {}): EntryLine => lineOf(form, { period: 24318 }, row(overrides))
const item = (of: EntryLine, key = KEY) => nextItem(form, '2026-07', of, key, NOW)
/** The line as it stands while its item travels. */
const travelling = (of: EntryLine): EntryLine => ({ ...of, item: item(of), changesSent: of.changes })
const received = (overrides: object = {}): SyncOutcome => ({
  key: KEY,
  outcome: 'diterima',
  version: 1,
  status: 0,
  revision: 0,
  receivedAt: NOW.toISOString(),
  ...overrides,
})

describe('what stands in the cells', () => {
  it('is what the registers know where nobody began, and what was stored elsewhere', () => {
    const computed = { bkb_ada: 3 }
    expect(line({ computed }).typed.bkb_ada).toBe('3')
    expect(line({ computed, version: 1, status: 0 }).typed.bkb_ada).toBe('')
    expect(line({ computed, cells: { bkb_ada: 2, ppkbd_ada: 'na', pus: 0 } }).typed).toMatchObject({
      bkb_ada: '2',
      ppkbd_ada: 'tb',
      pus: '0',
      hamil: '',
    })
  })

  it('keeps text that is no value, and sends it along', () => {
    const typed = typeInto(line({ unread: { pus: 'dua' } }), { hamil: '1,5', ias: '4' })
    expect(typed.typed.pus).toBe('dua')
    expect(judge(form, typed).unreadable).toEqual({
      pus: 'Isi dengan angka saja.',
      hamil: 'Isi bilangan bulat tanpa desimal. Ribuan ditulis 1.234.',
    })
    expect(item(typed)?.body).toMatchObject({ unread: { pus: 'dua', hamil: '1,5' } })
    expect(item(typed)?.body.cells).toMatchObject({ ias: 4, bkb_ada: null })
    expect(item(typed)?.body.cells).not.toHaveProperty('pus')
  })

  it('does not change in a closed line', () => {
    const closed = line({ open: false })
    expect(typeInto(closed, { pus: '1' })).toBe(closed)
  })
})

describe('what travels', () => {
  it('is nothing before something was typed', () => expect(item(line())).toBeNull())

  it('is the same item with the same key until it is answered', () => {
    const sent = travelling(typeInto(line(), { pus: '1' }))
    const later = typeInto(sent, { pus: '2' })
    expect(item(later, 'another')).toBe(sent.item)
  })

  it('is a new draft for what was typed meanwhile, on the version just received', () => {
    const later = answered(form, typeInto(travelling(typeInto(line(), { pus: '1' })), { pus: '2' }), received())
    expect(later).toMatchObject({ version: 1, savedAt: NOW.toISOString() })
    expect(item(later, 'another')).toMatchObject({ kind: 'report.draft', key: 'another', baseVersion: 1 })
    expect(item(answered(form, travelling(typeInto(line(), { pus: '1' })), received()))).toBeNull()
  })

  it('is a sending that was asked for while a draft travelled', () => {
    const asked = { ...travelling(typeInto(line(), { pus: '1' })), wish: 'send' as const, madeAt: 'then' }
    expect(item(answered(form, asked, received()))).toMatchObject({
      kind: 'report.send',
      baseVersion: 1,
      madeAt: 'then',
    })
  })

  it('leaves unfinished reasons out of a sending', () => {
    const asked = { ...reasonInto(reasonInto(line(), 'pus', 'abc'), 'hamil', 'buku hilang'), wish: 'send' as const }
    expect(item(asked)?.body.reasons).toEqual({ hamil: 'buku hilang' })
  })
})

describe('an answer', () => {
  const full = () => typeInto(line(), Object.fromEntries(form.elements.map(({ column }) => [column, '0'])))
  const sending = () => travelling({ ...full(), wish: 'send' as const, madeAt: NOW.toISOString() })

  it('closes a sent line and counts it', () => {
    const done = answered(form, sending(), received({ status: 2, revision: 1, timely: 1 }))
    expect(done).toMatchObject({ open: false, status: 2, wish: null, timely: 1, counted: allCells(form) })
    expect(isWaiting(done)).toBe(false)
  })

  it('to another item changes nothing', () => {
    const before = sending()
    expect(answered(form, before, received({ key: 'other' }))).toBe(before)
  })

  it('that refuses a sending keeps the text, says why, and saves it as a draft', () => {
    const refused = answered(form, sending(), {
      key: KEY,
      outcome: 'ditolak',
      code: 'report.rules-broken',
      message: 'Laporan belum dapat dikirim.',
      fields: { pus: 'Salah.' },
    })
    expect(refused).toMatchObject({ wish: null, open: true, reply: { kind: 'refused', fields: { pus: 'Salah.' } } })
    expect(isWaiting(refused)).toBe(true)
    expect(item(refused)).toMatchObject({ kind: 'report.draft' })
  })

  it('that refuses a draft keeps the text on the device and waits for a change', () => {
    const refused = answered(form, travelling(typeInto(line(), { pus: '1' })), {
      key: KEY,
      outcome: 'ditolak',
      code: 'report.period-closed',
      message: 'Ditutup.',
      fields: {},
    })
    expect(isWaiting(refused)).toBe(true)
    expect(item(refused)).toBeNull()
    expect(item(typeInto(refused, { pus: '2' }))).toMatchObject({ kind: 'report.draft' })
  })

  it('that shows another version waits for the choice', () => {
    const stored = {
      version: 4,
      status: 0 as const,
      revision: 0,
      draft: { cells: { pus: 9 }, reasons: {}, unread: { hamil: 'x' } },
      byName: 'Budi',
      at: null,
    }
    const torn = answered(form, travelling(typeInto(line(), { pus: '1' })), {
      key: KEY,
      outcome: 'bentrok',
      code: 'changed-meanwhile',
      message: '',
      stored,
    })
    expect(item(torn)).toBeNull()
    expect(isWaiting(torn)).toBe(true)
    expect(item(keepMine(torn, stored))).toMatchObject({ baseVersion: 4, body: { cells: { pus: 1 } } })
    const theirs = takeTheirs(form, torn, stored)
    expect(theirs.typed).toMatchObject({ pus: '9', hamil: 'x' })
    expect(isWaiting(theirs)).toBe(false)
  })
})

describe('opening the page again', () => {
  it('shows what the device still holds, on the version it was typed on', () => {
    const kept = typeInto(line(), { pus: '5' })
    const shown = merged(line({ version: 3, status: 0, cells: { pus: 1 } }), kept)
    expect(shown).toMatchObject({ version: 0, typed: { pus: '5' } })
    expect(item(shown)).toMatchObject({ baseVersion: 0 })
  })

  it('shows the server’s row where the device holds nothing', () => {
    const fresh = line({ version: 3, status: 0, cells: { pus: 1 } })
    expect(merged(fresh, undefined)).toBe(fresh)
    expect(merged(fresh, line())).toBe(fresh)
  })
})
