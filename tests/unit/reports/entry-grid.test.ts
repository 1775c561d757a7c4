import { describe, expect, it } from 'vitest'
import { moved, pastedBlock, sectionRange } from '@/lib/reports/entry-grid'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'

const size = { rows: 3, columns: 10 }
const range = { first: 4, last: 6 }
const from = { row: 1, column: 5 }
const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}, at = from) =>
  moved(at, { key, shiftKey: false, ctrlKey: false, ...held }, size, range)

describe('keys of the grid', () => {
  it.each([
    ['Enter', {}, [2, 5]],
    ['Enter', { shiftKey: true }, [0, 5]],
    ['ArrowDown', {}, [2, 5]],
    ['ArrowUp', {}, [0, 5]],
    ['ArrowLeft', {}, [1, 4]],
    ['ArrowRight', {}, [1, 6]],
    ['Home', {}, [1, 4]],
    ['End', {}, [1, 6]],
    ['Home', { ctrlKey: true }, [0, 0]],
    ['End', { ctrlKey: true }, [2, 9]],
    ['Tab', {}, [1, 6]],
    ['Tab', { shiftKey: true }, [1, 4]],
  ])('%s %j', (key, held, [row, column]) => expect(press(key, held)).toEqual({ row, column }))

  it.each([
    ['Enter', {}, { row: 2, column: 5 }],
    ['ArrowUp', {}, { row: 0, column: 5 }],
    ['ArrowRight', {}, { row: 1, column: 9 }],
    ['Tab', {}, { row: 2, column: 9 }],
    ['Tab', { shiftKey: true }, { row: 0, column: 0 }],
    ['Enter', { ctrlKey: true }, from],
    ['5', {}, from],
  ])('%s %j leads nowhere from %j', (key, held, at) => expect(press(key, held, at)).toBeNull())

  it('Tab goes from the end of a row to the next village', () => {
    expect(press('Tab', {}, { row: 0, column: 9 })).toEqual({ row: 1, column: 0 })
    expect(press('Tab', { shiftKey: true }, { row: 1, column: 0 })).toEqual({ row: 0, column: 9 })
  })
})

it.each([
  ['12', null],
  ['12\n', null],
  ['1\t2', [['1', '2']]],
  [
    '1\t2\r\n3\t\r\n',
    [
      ['1', '2'],
      ['3', ''],
    ],
  ],
  ['1\n2\n', [['1'], ['2']]],
])('reads the pasted %j', (text, block) => expect(pastedBlock(text)).toEqual(block))

it('knows where each section begins and ends', () => {
  const ranges = laporanDesa.sections.map(({ code }) => sectionRange(laporanDesa, code))
  expect(ranges[0]?.first).toBe(0)
  for (const [index, { first }] of ranges.entries()) if (index > 0) expect(first).toBe(ranges[index - 1]!.last + 1)
  expect(ranges.at(-1)?.last).toBe(laporanDesa.elements.length - 1)
})
