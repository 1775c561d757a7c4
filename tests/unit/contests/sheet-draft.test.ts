import { describe, expect, it } from 'vitest'
import { beginSheet, checkSheet, type SheetDraft, stepOfSheet } from '@/components/field/judging/sheet-draft'
import { scoredParts, shippedCriteria } from '@/lib/contests/criteria'
import { type JudgedEntry, type StandingSheet, shownSheet } from '@/lib/contests/judging-part'

const parts = scoredParts(shippedCriteria('bkb'))
const TODAY = '2026-07-03'
const ENTRY = { entryId: 'e1', label: 'Nilai peserta nomor 1' }
const draft = (over: Partial<SheetDraft> = {}): SheetDraft => ({ ...beginSheet(null, undefined, {}, TODAY), ...over })

describe('a sheet as it is typed', () => {
  it('takes an empty box for not scored, never for zero', () => {
    const { answers } = checkSheet(draft({ points: { administrasi: '0', kegiatan: ' ' } }), parts, TODAY)
    expect(answers!.points).toEqual({ administrasi: 0 })
  })

  it.each(['101', '-1', '7,5', 'delapan'])(
    'says beside the box what is wrong with %s, and reads the others',
    (typed) => {
      const checked = checkSheet(draft({ points: { administrasi: typed, kegiatan: '80' } }), parts, TODAY)
      expect(checked.answers).toBeNull()
      expect(checked.problems.administrasi).toContain('0 sampai 100')
      expect(checked.points).toEqual({ kegiatan: 80 })
    },
  )

  it('asks for a day that has come, and for one score at least', () => {
    expect(checkSheet(draft({ visitedOn: '2026-07-04' }), parts, TODAY).problems.visitedOn).toContain('belum terjadi')
    expect(checkSheet(draft(), parts, TODAY).problems.administrasi).toContain('satu nilai')
  })

  it('becomes a first sheet, then a change upon what was seen, and nothing where nothing changed', () => {
    const first = draft({ points: { administrasi: '80' } })
    const { answers } = checkSheet(first, parts, TODAY)
    expect(stepOfSheet(first, answers!, ENTRY)).toMatchObject({ baseVersion: 0, body: { entryId: 'e1' } })
    const stored = { ...answers!, id: first.sheetId, version: 3 }
    const again = beginSheet(stored, undefined, {}, TODAY)
    expect(stepOfSheet(again, checkSheet(again, parts, TODAY).answers!, ENTRY)).toBeNull()
    const changed = { ...again, note: 'Rapi' }
    expect(stepOfSheet(changed, checkSheet(changed, parts, TODAY).answers!, ENTRY)).toMatchObject({
      ...{ baseVersion: 3, base: { note: '' } },
      body: { id: first.sheetId, note: 'Rapi' },
    })
  })
})

describe('what a judge sees of a sheet', () => {
  const entry: JudgedEntry = { id: 'e1', number: 1, name: 'Melati', villageName: 'A', kecamatanName: 'B', sheet: null }
  const step = (over: Partial<StandingSheet>): StandingSheet => ({
    ...{
      key: 'k',
      kind: 'score.record',
      entryId: 'e1',
      label: '',
      baseVersion: 0,
      madeAt: '',
      tries: 0,
      outcome: null,
    },
    ...{ state: 'menunggu', body: { id: 's', entryId: 'e1', visitedOn: TODAY, points: { inovasi: 70 } } },
    ...over,
  })

  it('is the own latest save, before the office has it too', () => {
    const later = step({ body: { ...step({}).body, points: { inovasi: 90 } }, baseVersion: 1 })
    expect(shownSheet(entry, [step({}), later])).toMatchObject({ id: 's', version: 2, points: { inovasi: 90 } })
  })

  it('is the office’s where a save was refused', () => {
    expect(shownSheet(entry, [step({ state: 'ditolak' })])).toBeNull()
  })
})
