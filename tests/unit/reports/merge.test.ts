import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { joinDrafts } from '@/lib/reports/merge'
import type { Draft } from '@/lib/reports/schema'

const columns = laporanDesa.elements.map((element) => element.column)
const [a, b] = [columns[0]!, columns[1]!]
const draft = (cells: Draft['cells'] = {}, reasons: Draft['reasons'] = {}, unread: Draft['unread'] = {}): Draft => ({
  cells,
  reasons,
  unread,
})
const join = (base: Draft, mine: Draft, theirs: Draft) => joinDrafts(laporanDesa, base, mine, theirs)

describe('two edits of a report are joined cell by cell', () => {
  it.each([
    ['nobody changed anything', draft({ [a]: 1 }), draft({ [a]: 1 }), draft({ [a]: 1 }), { [a]: 1 }, false, []],
    ['only I changed', draft({ [a]: 1 }), draft({ [a]: 2 }), draft({ [a]: 1 }), { [a]: 2 }, false, []],
    ['only they changed', draft({ [a]: 1 }), draft({ [a]: 1 }), draft({ [a]: 3 }), { [a]: 3 }, true, []],
    ['both changed alike', draft({ [a]: 1 }), draft({ [a]: 4 }), draft({ [a]: 4 }), { [a]: 4 }, false, []],
    ['both changed differently', draft({ [a]: 1 }), draft({ [a]: 2 }), draft({ [a]: 3 }), { [a]: 2 }, false, [a]],
    [
      'each changed another cell',
      draft({ [a]: 1, [b]: 1 }),
      draft({ [a]: 2, [b]: 1 }),
      draft({ [a]: 1, [b]: 3 }),
      { [a]: 2, [b]: 3 },
      true,
      [],
    ],
    ['I emptied, they left', draft({ [a]: 1 }), draft({ [a]: null }), draft({ [a]: 1 }), { [a]: null }, false, []],
    ['I emptied, they changed', draft({ [a]: 1 }), draft({ [a]: null }), draft({ [a]: 2 }), { [a]: null }, false, [a]],
    ['they emptied, I left', draft({ [a]: 1 }), draft({ [a]: 1 }), draft({}), { [a]: null }, true, []],
    ['a missing cell is an empty one', draft({}), draft({ [a]: null }), draft({ [a]: 0 }), { [a]: 0 }, true, []],
    ['zero is not empty', draft({ [a]: 0 }), draft({ [a]: 0 }), draft({ [a]: null }), { [a]: null }, true, []],
  ] as const)('%s', (_, base, mine, theirs, cells, joined, touching) => {
    expect(join(base, mine, theirs)).toEqual({ draft: draft(cells), joined, touching })
  })

  it('keeps text that could not be read as the cell it stands in', () => {
    const theirs = draft({}, {}, { [a]: 'dua' })
    expect(join(draft(), draft({ [b]: 5 }), theirs)).toEqual({
      draft: draft({ [b]: 5 }, {}, { [a]: 'dua' }),
      joined: true,
      touching: [],
    })
    expect(join(draft(), draft({ [a]: 2 }), theirs).touching).toEqual([a])
  })

  it('joins reasons the same way, whatever space stands around them', () => {
    const [base, mine] = [draft({}, { kosong: 'belum ada' }), draft({}, { kosong: 'belum ada ', [a]: 'pindah desa' })]
    expect(join(base, mine, draft({}, { kosong: 'kader sakit' }))).toEqual({
      draft: draft({}, { kosong: 'kader sakit', [a]: 'pindah desa' }),
      joined: true,
      touching: [],
    })
    expect(join(draft(), draft({}, { kosong: 'satu dua' }), draft({}, { kosong: 'tiga empat' })).touching).toEqual([
      'alasan/kosong',
    ])
  })

  it('loses no edit: what one changed stands, and what both changed differently is named', () => {
    const value = fc.constantFrom(null, 0, 1, 2)
    const cells = fc.record({ [a]: value, [b]: value })
    fc.assert(
      fc.property(cells, cells, cells, (base, mine, theirs) => {
        const { draft: made, touching } = join(draft(base), draft(mine), draft(theirs))
        for (const column of [a, b]) {
          const [was, own, other] = [base[column], mine[column], theirs[column]]
          const touches = own !== was && other !== was && own !== other
          expect(touching.includes(column)).toBe(touches)
          if (!touches) expect(made.cells[column] ?? null).toBe(own === was ? other : own)
        }
      }),
    )
  })

  it('gives the other edit back when mine was made upon it (create, edit, edit on one device)', () => {
    const [first, second] = [draft({ [a]: 1 }), draft({ [a]: 1, [b]: 2 })]
    expect(join(first, second, first)).toEqual({ draft: second, joined: false, touching: [] })
  })
})
