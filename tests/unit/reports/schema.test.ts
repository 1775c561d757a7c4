import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemOfValue, readCell } from '@/lib/reports/cell'
import { FORMS } from '@/lib/reports/forms/all'
import { isSendable, reasonKeys, whatBlocks } from '@/lib/reports/rules'
import { cellsSchema, reasonSchema, reportRefSchema, schemasOf } from '@/lib/reports/schema'
import { sendableCells } from '@/tests/support/cells'

describe.each(FORMS.map((form) => [form.code, form] as const))('%s', (_, form) => {
  const schema = cellsSchema(form)
  const element = fc.constantFrom(...form.elements)
  const anything = fc.oneof(
    fc.integer({ min: -3, max: 1_000_003 }),
    fc.double(),
    fc.constantFrom(null, 'na', '', '5', true, Number.NaN, [], {}, [1], 1e21),
    fc.jsonValue(),
  )

  it('takes on the server exactly the values that phones take', () => {
    fc.assert(
      fc.property(element, anything, (cell, value) => {
        const result = schema.safeParse({ [cell.column]: value })
        expect(result.success).toBe(problemOfValue(value, cell) === null)
        if (!result.success) expect(result.error.issues[0]?.message).toBe(problemOfValue(value, cell))
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes everything that was read from typing', () => {
    fc.assert(
      fc.property(
        element,
        fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom('-', 'tb', '1.234')),
        (cell, typed) => {
          const { value, problem } = readCell(typed, cell)
          if (problem === undefined) expect(schema.safeParse({ [cell.column]: value }).success).toBe(true)
        },
      ),
    )
  })

  it('takes a whole month that the rules let go', () => {
    fc.assert(
      fc.property(sendableCells(form), (cells) => {
        expect(schema.parse(cells)).toEqual(cells)
        const { refused } = whatBlocks(form, cells, {}, {})
        expect(refused).toEqual([])
        const reasons = Object.fromEntries(reasonKeys(form).map((key) => [key, 'memang demikian']))
        expect(isSendable(whatBlocks(form, cells, reasons, {}))).toBe(true)
        expect(schemasOf(form).sent.safeParse({ cells, reasons }).success).toBe(true)
      }),
    )
  })

  it('refuses cells and reasons it does not know', () => {
    expect(schema.safeParse({ lain: 1 }).success).toBe(false)
    expect(schema.safeParse(JSON.parse('{"__proto__": 1}')).success).toBe(false)
    expect(schemasOf(form).sent.safeParse({ cells: {}, reasons: { lain: 'memang demikian' } }).success).toBe(false)
    expect(schemasOf(form).sent.safeParse({ cells: {}, status: 5 }).success).toBe(false)
  })
})

it.each(['abc', 'a\u0000bcdef', 'abcde\ud800', 'a'.repeat(501), 5, null])('refuses the reason %j', (reason) =>
  expect(reasonSchema.safeParse(reason).success).toBe(false),
)

it.each([
  [{ form: 'lain', period: '2026-07', unit: 1 }],
  [{ form: 'laporan-desa', period: '2026-13', unit: 1 }],
  [{ form: 'laporan-desa', period: 24318, unit: 1 }],
  [{ form: 'laporan-desa', period: '2026-07', unit: 1.5 }],
  [{ form: 'laporan-desa', period: '2026-07', unit: 2 ** 40 }],
  [{ form: 'laporan-desa', period: '2026-07', unit: '1' }],
  [{ form: 'laporan-desa', period: '2026-07', unit: -1 }],
])('refuses the report %j', (ref) => expect(reportRefSchema.safeParse(ref).success).toBe(false))
