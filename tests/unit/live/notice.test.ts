import { expect, it } from 'vitest'
import { concerns, type Moved, noticesOf, readNotice } from '@/lib/live/notice'

const region = (id: number, level: 0 | 1 | 2) => ({
  id,
  level,
  name: '',
  code: '',
  provinceId: null,
  districtId: null,
  kecamatanId: null,
})
const moved = (overrides: Partial<Moved> = {}): Moved => ({
  tenantId: 3316,
  provinceId: 33,
  source: 'laporan-desa',
  period: 24_300,
  seenBy: 'all',
  ...overrides,
})
const office = { tenantId: 3316, region: region(3316, 2) }
const neighbour = { tenantId: 3317, region: region(3317, 2) }
const province = { tenantId: null, region: region(33, 1) }
const elsewhere = { tenantId: null, region: region(64, 1) }
const nation = { tenantId: null, region: region(1, 0) }

it.each([
  ['its office hears an open form', office, 'all', true],
  ['its office hears a sensitive form', office, 'office', true],
  ['its office does not hear a published step', office, 'above', false],
  ['another office hears nothing', neighbour, 'all', false],
  ['the province hears an open form', province, 'all', true],
  ['the province does not hear a sensitive save', province, 'office', false],
  ['the province hears a published step', province, 'above', true],
  ['another province hears nothing', elsewhere, 'above', false],
  ['the nation hears an open form', nation, 'all', true],
  ['the nation does not hear a sensitive save', nation, 'office', false],
] as const)('%s', (_, actor, seenBy, hears) => {
  expect(concerns(actor, moved({ seenBy }))).toBe(hears)
})

it('carries what moved through notices that stay below the limit of a notice', () => {
  const many = Array.from({ length: 500 }, (_, index) => moved({ tenantId: 100_000 + index, seenBy: 'above' }))
  const notices = noticesOf(many)
  expect(notices.length).toBeGreaterThan(1)
  for (const notice of notices) expect(Buffer.byteLength(notice)).toBeLessThan(7_900)
  expect(notices.flatMap(readNotice)).toEqual(many)
})

it.each(['', 'bukan json', '{}', '[1'])('reads %j as no notice', (payload) => {
  expect(readNotice(payload)).toEqual([])
})
