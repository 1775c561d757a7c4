import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as getFigures } from '@/app/api/v1/figures/route'
import { GET as getIndicators } from '@/app/api/v1/indicators/route'
import { GET as getRegions } from '@/app/api/v1/regions/route'
import type { Role } from '@/lib/auth/roles'
import { listRoleChoices } from '@/lib/auth/sessions'
import { createToken } from '@/lib/auth/tokens'
import { withAccounts } from '@/lib/db/login'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { periodOf } from '@/lib/format/period'
import { createAccount } from '@/lib/people/create-account'
import { fact, region, villagesOf } from '@/tests/integration/figures/office-facts'
import { BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'

const JUNE = periodOf(2024, 6)
let dinas: string
let province: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  dinas = await tokenOf('kepala_dinas', BLORA)
  province = await tokenOf('pejabat_provinsi', '33')
  const [village] = await villagesOf(await region('33.16.01'), 1)
  const [foreign] = await villagesOf(await region('64.08.01'), 1)
  if (!village || !foreign) throw new Error('No village')
  await fact('laporan-desa', village, JUNE, { bkb_ada: 3, bkb_lapor: 2 })
  await fact('laporan-desa', foreign, JUNE, { bkb_ada: 7, bkb_lapor: 7 })
})

afterAll(async () => {
  await closePrisma()
  await closePools()
})

async function tokenOf(role: Role, code: string): Promise<string> {
  const { id, level, districtId } = await region(code)
  const tenantId = level >= 2 ? districtId : null
  const accountId = await withAccounts((db) =>
    createAccount(db, {
      username: `api.${randomUUID().slice(0, 8)}`,
      name: 'Peneliti',
      homeTenantId: tenantId,
      passwordHash: 'x',
      roles: [{ role, tenantId, regionId: id, validFrom: '2024-01-01' }],
    }),
  )
  const now = new Date()
  const [choice] = await listRoleChoices(accountId, now)
  if (!choice) throw new Error('No role')
  return createToken({ accountId, accountRoleId: choice.accountRoleId }, { label: 'uji', days: 1 }, now)
}

async function ask(get: (request: Request) => Promise<Response>, query: string, token: string) {
  const request = new Request(`http://localhost/api/v1/x?${query}`, { headers: { authorization: `Bearer ${token}` } })
  const response = await get(request)
  return { status: response.status, headers: response.headers, body: await response.json() }
}

const JUNE_OF = (code: string, more = '') => `indicator=caklap.bkb&region=${code}&from=2024-06&to=2024-06${more}`

describe('GET /api/v1/figures', () => {
  it('answers the contract: a ratio with its halves, its coverage and its state', async () => {
    const { status, headers, body } = await ask(getFigures, JUNE_OF(BLORA), dinas)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(body).toEqual({
      items: [
        {
          indicator: 'caklap.bkb',
          region: BLORA,
          period: '2024-06',
          state: 'value',
          value: (2 * 100) / 3,
          numerator: 2,
          denominator: 3,
          counted: 1,
          coverage: { unit: 'desa', reported: 1, verified: 0, approved: 0, expected: 295, onTime: 1 },
          asOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        },
      ],
    })
  })

  it('gives children, several regions and months, and half-years', async () => {
    const inside = await ask(getFigures, JUNE_OF(BLORA, '&children=true'), dinas)
    expect(inside.body.items).toHaveLength(16)
    expect(inside.body.items[1]).toMatchObject({ region: '33.16.02', state: 'not_reported', value: null })
    const trend = await ask(
      getFigures,
      'indicator=pus.jumlah,poktan.bkb.ada&region=33,33.16&from=2024-01&to=2024-12',
      province,
    )
    expect(trend.body.items).toHaveLength(2 * 2 * 12)
    const half = await ask(getFigures, `indicator=caklap.bkb&region=${BLORA}&from=2024-S1&to=2024-S1`, dinas)
    expect(half.body.items).toMatchObject([{ period: '2024-S1', numerator: 2, denominator: 3 }])
  })

  it('answers the same bytes for what is not there and for what is another’s', async () => {
    const foreign = await ask(getFigures, JUNE_OF(KUTAI_TIMUR), dinas)
    const above = await ask(getFigures, JUNE_OF('33'), dinas)
    const missing = await ask(getFigures, JUNE_OF('99.99'), dinas)
    expect(foreign.status).toBe(404)
    expect(above.body).toEqual(foreign.body)
    expect(missing.body).toEqual(foreign.body)
    expect((await ask(getFigures, JUNE_OF(KUTAI_TIMUR), province)).status).toBe(404)
    expect(JSON.stringify(missing.body)).toMatch(/"code":"not-found","message":"[^"]+"/)
  })

  it.each([
    ['no indicator', 'region=33.16&from=2024-06&to=2024-06', 'indicator'],
    ['an unknown indicator', 'indicator=x.y&region=33.16&from=2024-06&to=2024-06', 'indicator'],
    ['a code that is none', 'indicator=pus.jumlah&region=Blora&from=2024-06&to=2024-06', 'region'],
    ['a NUL in a code', 'indicator=pus.jumlah&region=33%00&from=2024-06&to=2024-06', 'region'],
    ['a month that is none', 'indicator=pus.jumlah&region=33.16&from=2024-13&to=2024-06', 'from'],
    ['months that run backwards', 'indicator=pus.jumlah&region=33.16&from=2024-06&to=2024-05', 'to'],
    ['periods of two kinds', 'indicator=pus.jumlah&region=33.16&from=2024-06&to=2024', 'to'],
    ['an unknown parameter', 'indicator=pus.jumlah&region=33.16&from=2024-06&to=2024-06&anak=ya', 'anak'],
    ['a parameter twice', 'indicator=pus.jumlah&region=33.16&region=33&from=2024-06&to=2024-06', 'region'],
    ['a yes that is none', 'indicator=pus.jumlah&region=33.16&from=2024-06&to=2024-06&children=ya', 'children'],
    ['today’s map outside the office', 'indicator=pus.jumlah&region=33.16.01&from=2024-06&to=2024-06&map=now', 'map'],
  ])('refuses %s with a sentence beside it', async (_, query, field) => {
    const { status, body } = await ask(getFigures, query, province)
    expect(status).toBe(400)
    expect(body.error.code).toBe('input-invalid')
    expect(body.error.fields[field]).toEqual(expect.any(String))
  })

  it('refuses more figures than one answer holds, and says how many', async () => {
    const query = 'indicator=pus.jumlah&region=33.16&children=true&from=1000-01&to=2024-12'
    const { status, body } = await ask(getFigures, query, dinas)
    expect(status).toBe(400)
    expect(body.error.message).toContain('196.800')
  })

  it.each(['salah', `lini_${'a'.repeat(43)}`])('answers 401 to the token %s', async (token) => {
    for (const get of [getFigures, getIndicators, getRegions]) {
      const { status, body } = await ask(get, JUNE_OF(BLORA), token)
      expect(status).toBe(401)
      expect(body.error.code).toBe('sign-in-needed')
    }
  })
})

it('GET /api/v1/indicators names every indicator with its halves and its source', async () => {
  const { body } = await ask(getIndicators, '', dinas)
  expect(body.items).toContainEqual(
    expect.objectContaining({
      code: 'kb.mcpr',
      unit: 'persen',
      aggregation: 'ratio',
      numerator: 'peserta KB aktif semua cara modern',
      denominator: 'PUS',
      source: expect.any(String),
    }),
  )
  expect(body.items[0]).not.toHaveProperty('measure')
})

describe('GET /api/v1/regions', () => {
  it.each([
    ['level=1', 38, { code: '11', level: 1, parentCode: '00', kind: 'provinsi' }],
    ['level=2', 514, { code: '11.01', level: 2, parentCode: '11' }],
    ['level=desa&parent=33.16', 295, { level: 4, kind: expect.stringMatching(/desa|kelurahan/) }],
    ['parent=33.16', 16, { code: '33.16.01', level: 3, parentCode: '33.16', id: expect.any(Number) }],
    ['q=sumberejo&parent=33.16', 3, { name: 'Sumberejo', level: 4 }],
  ] as const)('%s: %i regions', async (query, total, first) => {
    const { body } = await ask(getRegions, query, dinas)
    expect(body.total).toBe(total)
    expect(body.items.length).toBe(Math.min(total, 100))
    expect(body.items[0]).toMatchObject(first)
  })

  it('pages without a gap, and does not find an unknown parent', async () => {
    const pages = await Promise.all([5, 6].map((page) => ask(getRegions, `level=2&page=${page}`, dinas)))
    expect(pages.map(({ body }) => body.items.length)).toEqual([100, 14])
    expect((await ask(getRegions, 'parent=98', dinas)).status).toBe(404)
    expect((await ask(getRegions, 'page=0', dinas)).body.error.fields.page).toBeDefined()
  })
})
