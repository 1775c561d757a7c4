import { describe, expect, it } from 'vitest'
import { takenOver } from '@/components/reports/entry/old-lines'
import {
  type EntryLine,
  enqueued,
  isAhead,
  isUnsaved,
  isWaiting,
  judge,
  lineOf,
  merged,
  nextStep,
  reasonInto,
  typeInto,
} from '@/lib/reports/entry-line'
import { answered, decided, faced } from '@/lib/reports/entry-reply'
import type { EntryRow } from '@/lib/reports/entry-sheet'
import { laporanDesa as form } from '@/lib/reports/forms/laporan-desa'
import type { ItemOutcome } from '@/lib/sync/protocol'
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
const READ = '2026-08-02T04:00:00Z'
const JULY = 24318
const line = (overrides: Partial<EntryRow> = {}, time = READ): EntryLine =>
  lineOf(form, { period: JULY, time }, row(overrides))
const step = (of: EntryLine, key = KEY, replaces = false) => nextStep(form, JULY, of, { key, now: NOW, replaces })
const item = (of: EntryLine, key = KEY) => step(of, key)?.item ?? null
/** The line as it stands while its item travels. */
const travelling = (of: EntryLine, key = KEY): EntryLine => enqueued(of, step(of, key)!, false)
const received = (answer: object = {}, key = KEY): ItemOutcome => ({
  key,
  outcome: 'diterima',
  receipt: 'K7M2-9QXA',
  receivedAt: NOW.toISOString(),
  answer: { version: 1, status: 0, revision: 0, ...answer },
})
const refusal = (code: string, message: string, fields: Record<string, string> = {}): ItemOutcome => ({
  key: KEY,
  outcome: 'ditolak',
  receipt: 'K7M2-9QXA',
  receivedAt: NOW.toISOString(),
  code,
  message,
  fields,
})
const conflict = (more: object): ItemOutcome => ({
  key: KEY,
  outcome: 'bentrok',
  receipt: 'K7M2-9QXA',
  receivedAt: NOW.toISOString(),
  code: 'changed-meanwhile',
  message: '',
  ...more,
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

  it('says which report it is about, and what its author saw', () => {
    const typed = typeInto(line({ version: 3, status: 0, cells: { pus: 9 }, reasons: { hamil: 'buku hilang' } }), {
      pus: '10',
    })
    expect(item(typed)).toMatchObject({
      kind: 'report.draft',
      subject: 'laporan/laporan-desa/2026-07/7',
      label: 'Draf Laporan Desa Sumberejo, Juli 2026',
      baseVersion: 3,
      base: { cells: { pus: 9 }, reasons: { hamil: 'buku hilang' }, unread: {} },
      body: { cells: { pus: 10 } },
    })
  })

  it('stands on what the item before it wrote, unless it takes its place', () => {
    const later = typeInto(travelling(typeInto(line({ cells: { pus: 9 } }), { pus: '10' })), { pus: '11' })
    expect(step(later, 'another')?.item).toMatchObject({ base: { cells: { pus: 10 } }, body: { cells: { pus: 11 } } })
    expect(step(later, 'another', true)?.item).toMatchObject({ base: { cells: { pus: 9 } } })
    expect(enqueued(later, step(later, 'another', true)!, true).queue.map(({ key }) => key)).toEqual(['another'])
  })

  it('is a new draft for what was typed meanwhile, on the version just received', () => {
    const later = answered(form, typeInto(travelling(typeInto(line(), { pus: '1' })), { pus: '2' }), received())
    expect(later).toMatchObject({ version: 1, savedAt: NOW.toISOString() })
    expect(item(later, 'another')).toMatchObject({
      kind: 'report.draft',
      key: 'another',
      baseVersion: 1,
      base: { cells: { pus: 1 } },
    })
    expect(item(answered(form, travelling(typeInto(line(), { pus: '1' })), received()))).toBeNull()
  })

  it('is a sending behind the draft that still waits', () => {
    const asked = { ...travelling(typeInto(line(), { pus: '1' })), wish: 'send' as const, madeAt: 'then' }
    expect(item(asked, 'another')).toMatchObject({ kind: 'report.send', madeAt: 'then', base: { cells: { pus: 1 } } })
    expect(item(travelling(asked, 'another'), 'third')).toBeNull()
  })

  it('leaves unfinished reasons out of a sending', () => {
    const asked = { ...reasonInto(reasonInto(line(), 'pus', 'abc'), 'hamil', 'buku hilang'), wish: 'send' as const }
    expect(item(asked)?.body.reasons).toEqual({ hamil: 'buku hilang' })
  })

  it('can be corrected at once without signal: sent, taken back, typed and sent again', () => {
    const sent = travelling({ ...typeInto(line(), { pus: '1' }), wish: 'send' as const })
    expect(sent).toMatchObject({ open: false, status: 2, wish: null })
    const back = travelling({ ...sent, wish: 'withdraw' as const }, 'two')
    expect(back).toMatchObject({ open: true, status: 0 })
    const again = travelling({ ...typeInto(back, { pus: '2' }), wish: 'send' as const }, 'three')
    expect(again.queue.map(({ wish }) => wish)).toEqual(['send', 'withdraw', 'send'])
    expect(step({ ...back, wish: 'send' as const }, 'three')?.item.base).toMatchObject({ cells: { pus: 1 } })
    const first = answered(form, again, received({ version: 1, status: 2 }))
    expect(first).toMatchObject({ open: false, status: 2, version: 1 })
    expect(isUnsaved(first)).toBe(true)
  })

  it('opens a sent report for its correction as soon as the reason is given', () => {
    const asked = {
      ...line({ status: 2, version: 4, open: false }),
      wish: 'correct' as const,
      wishReason: 'salah baca',
    }
    expect(item(asked)).toMatchObject({ kind: 'report.correct', body: { reason: 'salah baca' } })
    expect(travelling(asked)).toMatchObject({ open: true, correction: 'salah baca', status: 2 })
  })
})

describe('an outcome', () => {
  const full = () => typeInto(line(), Object.fromEntries(form.elements.map(({ column }) => [column, '0'])))
  const sending = () => travelling({ ...full(), wish: 'send' as const, madeAt: NOW.toISOString() })

  it('closes a sent line and counts it', () => {
    const done = answered(form, sending(), received({ status: 2, revision: 1, timely: 1 }))
    expect(done).toMatchObject({ open: false, status: 2, wish: null, timely: 1, counted: allCells(form) })
    expect(isWaiting(done)).toBe(false)
    expect(isAhead(done)).toBe(true)
  })

  it('that came in the background tells nothing of the version, and closes the line all the same', () => {
    const { answer: _, ...bare } = received() as ItemOutcome & { outcome: 'diterima' }
    expect(answered(form, sending(), bare)).toMatchObject({ open: false, status: 2, version: 0, queue: [] })
  })

  it('to another item changes nothing', () => {
    const before = sending()
    expect(answered(form, before, received({}, 'other'))).toBe(before)
  })

  it('that refuses a sending keeps the text, says why, and saves it as a draft', () => {
    const refused = answered(
      form,
      sending(),
      refusal('report.rules-broken', 'Laporan belum dapat dikirim.', { pus: 'Salah.' }),
    )
    expect(refused).toMatchObject({
      wish: null,
      open: true,
      status: null,
      reply: { kind: 'refused', fields: { pus: 'Salah.' } },
    })
    expect(isWaiting(refused)).toBe(true)
    expect(item(refused)).toMatchObject({ kind: 'report.draft' })
  })

  it('that refuses a draft keeps the text on the device and waits for a change', () => {
    const refused = answered(
      form,
      travelling(typeInto(line(), { pus: '1' })),
      refusal('report.period-closed', 'Ditutup.'),
    )
    expect(isWaiting(refused)).toBe(true)
    expect(item(refused)).toBeNull()
    expect(item(typeInto(refused, { pus: '2' }))).toMatchObject({ kind: 'report.draft' })
  })

  it('that lays it into the office’s inbox says so until the office has decided', () => {
    const late = answered(form, travelling(typeInto(line(), { pus: '1' })), {
      key: KEY,
      outcome: 'susulan',
      receipt: 'K7M2-9QXA',
      receivedAt: NOW.toISOString(),
      code: 'report.period-closed',
      message: 'Bulan ini sudah ditutup.',
    })
    expect(late.reply).toMatchObject({ kind: 'late', receipt: 'K7M2-9QXA' })
    expect(item(late)).toBeNull()
    expect(merged(form, line({}, '2026-08-03T00:00:00Z'), late).reply).toMatchObject({ kind: 'late' })
    const applied = line({ version: 2, status: 2, cells: { pus: 1 } }, '2026-08-03T00:00:00Z')
    expect(merged(form, applied, late)).toMatchObject({ reply: null, version: 2 })
  })
})

describe('two hands in one report', () => {
  const stored = {
    version: 4,
    status: 0 as const,
    revision: 0,
    draft: { cells: { pus: 9, hamil: 3 }, reasons: {}, unread: {} },
    byName: 'Budi',
    at: null,
  }
  const torn = (outcome = conflict({ stored, touching: ['pus'] })) =>
    answered(form, travelling(typeInto(line(), { pus: '1', ias: '2' })), outcome)

  it('wait for the choice where they touch, and are joined where they do not', () => {
    expect(torn().reply).toMatchObject({ kind: 'conflict', touching: ['pus'] })
    expect(torn().typed).toMatchObject({ pus: '1', ias: '2', hamil: '3' })
    expect(item(torn())).toBeNull()
    expect(isWaiting(torn())).toBe(true)
  })

  it('end with mine beside what was joined, written over what is stored', () => {
    const mine = decided(form, torn(), new Set())
    expect(mine.reply).toBeNull()
    expect(item(mine)).toMatchObject({
      baseVersion: 4,
      base: { cells: { pus: 9, hamil: 3 } },
      body: { cells: { pus: 1, ias: 2, hamil: 3 } },
    })
  })

  it('end with theirs only in the cells that were chosen', () => {
    const theirs = decided(form, torn(), new Set(['pus']))
    expect(theirs.typed).toMatchObject({ pus: '9', ias: '2', hamil: '3' })
    expect(item(theirs)).toMatchObject({ body: { cells: { pus: 9, ias: 2 } } })
  })

  it('need no saving where nothing of mine is left', () => {
    const only = answered(form, travelling(typeInto(line(), { pus: '1' })), conflict({ stored, touching: ['pus'] }))
    expect(isWaiting(decided(form, only, new Set(['pus'])))).toBe(false)
  })

  it('are shown by the fresh copy when the answer came without the other side', () => {
    const blind = torn(conflict({}))
    expect(blind.reply).toMatchObject({ kind: 'conflict', stored: null })
    const fresh = line({ version: 4, status: 0, cells: { pus: 9, hamil: 3 } }, '2026-08-03T00:00:00Z')
    const seen = faced(form, merged(form, fresh, blind))
    expect(seen).toMatchObject({ version: 4, reply: { kind: 'conflict', touching: ['pus'] } })
    expect(seen.typed).toMatchObject({ pus: '1', hamil: '3' })
  })
})

describe('a fresh copy', () => {
  const later = '2026-08-03T00:00:00Z'

  it('is joined beside what is being typed', () => {
    const kept = typeInto(line(), { pus: '5' })
    const shown = merged(form, line({ version: 3, status: 0, cells: { hamil: 1 } }, later), kept)
    expect(shown).toMatchObject({ version: 3, typed: { pus: '5', hamil: '1' } })
    expect(item(shown)).toMatchObject({ baseVersion: 3, base: { cells: { hamil: 1 } }, body: { cells: { pus: 5 } } })
  })

  it('leaves the old base where both changed the same cell, so that the server asks', () => {
    const kept = typeInto(line(), { pus: '5' })
    const shown = merged(form, line({ version: 3, status: 0, cells: { pus: 1 } }, later), kept)
    expect(shown).toMatchObject({ version: 0, typed: { pus: '5' } })
    expect(item(shown)).toMatchObject({ baseVersion: 0, base: { cells: {} } })
  })

  it('takes the place of what it already says', () => {
    const done = answered(form, travelling(typeInto(line(), { pus: '5' })), received())
    const older = line({}, READ)
    expect(merged(form, older, done)).toMatchObject({ version: 1, typed: { pus: '5' } })
    const fresh = line({ version: 1, status: 0, cells: { pus: 5 } }, later)
    expect(merged(form, fresh, done)).toMatchObject({ version: 1, typed: { pus: '5' }, readAt: later })
    expect(isAhead(merged(form, fresh, done))).toBe(false)
  })

  it('stands alone where the device holds nothing', () => {
    const fresh = line({ version: 3, status: 0, cells: { pus: 1 } })
    expect(merged(form, fresh, undefined)).toBe(fresh)
    expect(merged(form, fresh, line())).toEqual(fresh)
  })
})

describe('what the pages before the outbox still held', () => {
  const old = {
    id: 'laporan-desa/24318/7',
    unitId: 7,
    typed: { pus: '5' },
    reasons: { hamil: 'buku hilang' },
    version: 3,
    wish: 'send' as const,
    wishReason: '',
    madeAt: 'then',
  }

  it('is typed and asked for again, on the base it was typed on', () => {
    const taken = takenOver(line({ version: 3, status: 0, cells: { pus: 1, hamil: 2 } }), old)
    expect(item(taken)).toMatchObject({
      kind: 'report.send',
      madeAt: 'then',
      baseVersion: 3,
      base: { cells: { pus: 1 } },
      body: { cells: { pus: 5, hamil: 2 } },
    })
  })

  it('stands on nothing known where the report moved on, so that the server compares every cell', () => {
    const taken = takenOver(line({ version: 4, status: 0, cells: { pus: 1 } }), old)
    expect(item(taken)).toMatchObject({ baseVersion: 3, base: { cells: {} } })
  })
})
