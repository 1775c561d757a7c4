import { describe, expect, it } from 'vitest'
import { mergeSheets, type SheetAnswers } from '@/lib/contests/sheet-merge'

const sheet = (change: Partial<SheetAnswers> = {}): SheetAnswers => ({
  ...{ visitedOn: '2026-07-03', points: { administrasi: 70, kegiatan: 60 }, notes: {}, note: '', photos: [] },
  ...change,
})

describe('two edits of one sheet', () => {
  it('that do not touch are joined', () => {
    const { merged, touching } = mergeSheets(
      sheet(),
      sheet({ points: { administrasi: 80, kegiatan: 60 } }),
      sheet({ points: { administrasi: 70, kegiatan: 90 }, note: 'Rapi' }),
    )
    expect(touching).toEqual([])
    expect(merged).toEqual(sheet({ points: { administrasi: 80, kegiatan: 90 }, note: 'Rapi' }))
  })

  it('that change the same points ask, unless both say the same', () => {
    const own = sheet({ points: { administrasi: 80, kegiatan: 60 } })
    expect(mergeSheets(sheet(), own, sheet({ points: { administrasi: 90, kegiatan: 60 } })).touching).toEqual([
      'points.administrasi',
    ])
    expect(mergeSheets(sheet(), own, own).touching).toEqual([])
  })

  it('keep a point that one side took back away', () => {
    const { merged } = mergeSheets(sheet(), sheet({ points: { kegiatan: 60 } }), sheet({ note: 'Rapi' }))
    expect(merged.points).toEqual({ kegiatan: 60 })
    expect(merged.note).toBe('Rapi')
  })
})
