import { describe, expect, it } from 'vitest'
import { standing } from '@/components/field/month/form-month'
import { heldOf } from '@/components/field/month/held'
import { placeOf, stateWords } from '@/components/field/outbox/outbox-row'
import { countOutbox, outboxWords } from '@/components/field/outbox-words'
import type { OutboxItem } from '@/lib/offline/outbox'
import type { MonthVillage } from '@/lib/reports/month-part'

const SUBJECT = 'laporan/laporan-desa/2026-07/7'
const item = (overrides: Partial<OutboxItem>): OutboxItem => ({
  key: 'k',
  seq: 1,
  subject: SUBJECT,
  kind: 'report.send',
  label: 'Laporan Desa Sumberejo, Juli 2026',
  madeAt: '2026-08-02T05:00:00Z',
  bytes: 100,
  state: 'menunggu',
  tries: 0,
  nextAt: 0,
  outcome: null,
  ...overrides,
})
const village = (overrides: Partial<MonthVillage> = {}): MonthVillage => ({
  unitId: 7,
  name: 'Sumberejo',
  kecamatanName: 'Randublatung',
  status: null,
  version: 0,
  hasDraft: false,
  dueAt: '2026-08-03T16:59:59.999Z',
  returnReason: '',
  blocks: null,
  reopenUntil: null,
  receivedAt: null,
  timely: 0,
  ...overrides,
})
const words = (of: MonthVillage, items: OutboxItem[], signal = true) =>
  standing(of, heldOf([], items).get(SUBJECT), signal).words

describe('a village of the month', () => {
  it('says what the office knows', () => {
    expect(words(village(), [])).toBe('Belum mulai')
    expect(words(village({ status: 1, returnReason: 'PUS tidak cocok' }), [])).toBe('Dikembalikan: PUS tidak cocok')
    expect(words(village({ status: 0, blocks: { blanks: 3, wrong: 0, reasons: 1 } }), [])).toBe(
      'Draf: 3 kosong, 1 perlu alasan',
    )
    expect(words(village({ status: 0, blocks: { blanks: 0, wrong: 0, reasons: 0 } }), [])).toBe('Draf, siap dikirim')
    expect(words(village({ status: 3 }), [])).toBe('Diterima')
  })

  it('says what waits on this device, before what the office knew', () => {
    const sending = item({})
    expect(words(village({ status: 1, returnReason: 'x' }), [sending], false)).toBe('Akan dikirim, menunggu sinyal')
    expect(words(village(), [item({ kind: 'report.draft' })])).toBe('Draf di perangkat ini')
    expect(words(village(), [item({ state: 'diterima' })])).toBe('Diterima')
  })

  it('says what was refused, until a later item mended it', () => {
    const refused = item({
      state: 'ditolak',
      outcome: {
        key: 'k',
        outcome: 'ditolak',
        receipt: 'R',
        receivedAt: '',
        code: 'x',
        message: 'Bulan ini sudah ditutup.',
        fields: {},
      },
    })
    expect(words(village(), [refused])).toBe('Ditolak: Bulan ini sudah ditutup.')
    expect(words(village(), [refused, item({ key: 'l', seq: 2 })])).toBe('Mengirim…')
  })

  it('puts what asks for a hand first', () => {
    const rank = (of: MonthVillage, items: OutboxItem[] = []) => standing(of, heldOf([], items).get(SUBJECT), true).rank
    const order = [
      rank(village(), [item({ state: 'bentrok' })]),
      rank(village(), [item({ state: 'ditolak' })]),
      rank(village({ status: 1 })),
      rank(village({ blocks: { blanks: 1, wrong: 0, reasons: 0 } })),
      rank(village()),
      rank(village({ status: 2 })),
    ]
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})

describe('the outbox in words', () => {
  it.each([
    [[], true, 'Semua terkirim'],
    [[], false, 'Tanpa sinyal'],
    [['menunggu', 'dikirim', 'diterima'], false, '2 menunggu sinyal'],
    [['menunggu'], true, 'Mengirim 1…'],
    [['menunggu', 'ditolak', 'bentrok'], true, '2 perlu dilihat'],
  ] as const)('%j %s', (states, signal, said) => {
    expect(outboxWords(countOutbox(states.map((state) => ({ state }))), signal)).toBe(said)
  })

  it('says why an item could not be taken yet', () => {
    const waiting = item({ outcome: { key: 'k', outcome: 'menunggu', message: 'Lini di kantor belum diperbarui.' } })
    expect(stateWords(waiting, true).words).toBe('Lini di kantor belum diperbarui.')
  })

  it('leads to where an item is mended', () => {
    expect(placeOf(item({}))).toBe('/isian/laporan-desa/2026-07')
    expect(placeOf(item({ subject: 'kelompok/abc' }))).toBe('/poktan/abc')
    expect(placeOf(item({ subject: 'lain' }))).toBeNull()
  })
})
