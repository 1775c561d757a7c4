import fc from 'fast-check'
import { expect, it } from 'vitest'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { distanceOf, largestChanges, reviewOrder, type Striking } from '@/lib/reports/review-order'

it('finds a small count that vanished farther than a large one that wavered', () => {
  expect(distanceOf(0, 3)).toBeGreaterThan(distanceOf(400, 403))
  expect(distanceOf(5, 5)).toBe(0)
})

it('names the largest changes, largest first, and leaves out what is blank, not applicable or the same', () => {
  const last = { pus: 400, pa_pil: 100, pa_suntik: 5, pa_iud: null, pa_mow: 'na' as const, pb_pil: 3 }
  const now = { pus: 410, pa_pil: 20, pa_suntik: 5, pa_iud: 9, pa_mow: 4, pb_pil: 0 }
  expect(largestChanges(laporanDesa, now, last).map(({ column }) => column)).toEqual(['pa_pil', 'pb_pil', 'pus'])
  expect(largestChanges(laporanDesa, now, last, 1)).toHaveLength(1)
  expect(largestChanges(laporanDesa, now, null)).toEqual([])
})

const item = (overrides: Partial<Striking> = {}): Striking => ({
  problems: [],
  changes: [],
  blanks: 0,
  name: 'A',
  ...overrides,
})

it('puts broken rules before changes and blanks, and the quiet ones by name', () => {
  const rule = item({ name: 'Z', problems: [{ problem: { severity: 'perlu_alasan' } }] })
  const hint = item({ name: 'Y', problems: [{ problem: { severity: 'petunjuk' } }] })
  const jump = item({ name: 'X', changes: [{ now: 0, last: 900 }] })
  const strange = item({ name: 'W', strangeness: 4 })
  const quiet = [item({ name: 'B' }), item({ name: 'A' })]
  const order = [...quiet, strange, jump, hint, rule].sort(reviewOrder).map(({ name }) => name)
  expect(order).toEqual(['Z', 'Y', 'X', 'W', 'A', 'B'])
})

it('is an order: whatever comes in, the same comes out', () => {
  const items = fc.array(
    fc.record({
      problems: fc.array(
        fc.record({
          problem: fc.record({
            severity: fc.constantFrom('tolak' as const, 'perlu_alasan' as const, 'petunjuk' as const),
          }),
        }),
        { maxLength: 3 },
      ),
      changes: fc.array(fc.record({ now: fc.nat(900), last: fc.nat(900) }), { maxLength: 3 }),
      blanks: fc.nat(9),
      name: fc.string({ minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(items, (list) => {
      const names = (sorted: Striking[]) => sorted.map((one) => [one.name, one.blanks])
      const once = [...list].sort(reviewOrder)
      for (let at = 1; at < once.length; at++) expect(reviewOrder(once[at - 1]!, once[at]!)).toBeLessThanOrEqual(0)
      expect(names([...once].sort(reviewOrder))).toEqual(names(once))
    }),
  )
})
