import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as getDataElements } from '@/app/api/v1/dataElements/route'
import { GET as getDataValueSets } from '@/app/api/v1/dataValueSets/route'
import { GET as getFigures } from '@/app/api/v1/figures/route'
import { GET as getIndicators } from '@/app/api/v1/indicators/route'
import { GET as getDocument } from '@/app/api/v1/openapi.json/route'
import { GET as getRegions } from '@/app/api/v1/regions/route'
import { GET as getRegister } from '@/app/api/v1/registers/[register]/route'
import { GET as getRegisters } from '@/app/api/v1/registers/route'
import { MOST_A_MINUTE } from '@/app/api/v1/request-rate'
import type { Role } from '@/lib/auth/roles'
import { listRoleChoices } from '@/lib/auth/sessions'
import type { TokenScope } from '@/lib/auth/token-scopes'
import { createToken } from '@/lib/auth/tokens'
import { withAccounts } from '@/lib/db/login'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { foldOnce, publishOnce } from '@/lib/figures/folder'
import { periodOf } from '@/lib/format/period'
import { createAccount } from '@/lib/people/create-account'
import { fact, region, villagesOf } from '@/tests/integration/figures/office-facts'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, openTestOffice } from '@/tests/support/people'

type Json = Record<string, unknown>
type Get = (request: Request) => Promise<Response>

const JUNE = periodOf(2024, 6)
const register: Get = (request) =>
  getRegister(request, {
    params: Promise.resolve({ register: new URL(request.url).pathname.split('/').at(-1) ?? '' }),
  } as Parameters<typeof getRegister>[1])

/** Every address with a question that has an answer. */
const ROUTES: readonly (readonly [path: string, get: Get, query: string])[] = [
  ['/regions', getRegions, 'parent=33.16'],
  ['/indicators', getIndicators, ''],
  ['/figures', getFigures, 'indicator=tpk.sasaran,caklap.bkb&region=33.16&from=2024-06&to=2024-06&disaggregation=true'],
  ['/dataElements', getDataElements, 'form=rekap-tpk'],
  ['/dataValueSets', getDataValueSets, 'dataSet=rekap-tpk&period=202406&orgUnit=33.16'],
  ['/registers', getRegisters, ''],
  ['/registers/{register}', register, 'size=5'],
]

let dinas: string
let province: string
let onlyFigures: string
let document: Json

beforeAll(async () => {
  await openTestOffice(BLORA)
  dinas = await tokenOf('kepala_dinas', BLORA)
  onlyFigures = await tokenOf('kepala_dinas', BLORA, ['figures'])
  province = await tokenOf('pejabat_provinsi', '33')
  const villages = await villagesOf(await region('33.16.01'), 2)
  for (const village of villages) {
    await fact('rekap-tpk', village, JUNE, { hamil_sasaran: 20, baduta_sasaran: 1 })
    await fact('laporan-desa', village, JUNE, { bkb_ada: 3, bkb_lapor: 2 })
  }
  const admin = await asSuperuser()
  await admin.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, 'bkb', '=HYPERLINK("x")', '=hyperlink("x")', $3, $4, '2020-01-01')`,
    [villages[0]?.districtId, randomUUID(), villages[0]?.id, villages[0]?.kecamatanId],
  )
  await foldOnce()
  await publishOnce(new Date('2024-08-20T03:00:00Z'))
  document = (await getDocument().json()) as Json
})

afterAll(async () => {
  await closePrisma()
  await closePools()
})

async function tokenOf(role: Role, code: string, scopes?: readonly TokenScope[]): Promise<string> {
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
  const made = { label: 'uji', days: 1, ...(scopes && { scopes }) }
  return createToken({ accountId, accountRoleId: choice.accountRoleId }, made, now)
}

function ask(path: string, get: Get, query: string, token: string, headers: Record<string, string> = {}) {
  const address = `http://localhost/api/v1${path.replace('{register}', 'poktan')}?${query}`
  return get(new Request(address, { headers: { authorization: `Bearer ${token}`, ...headers } }))
}

/** What a value says that its schema does not: a reader of the document would be surprised. */
function surprises(value: unknown, schema: Json, at = '$'): string[] {
  const options = (schema.anyOf ?? schema.oneOf) as Json[] | undefined
  if (options)
    return options.some((option) => surprises(value, option, at).length === 0) ? [] : [`${at}: no option fits`]
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const told = [schema.type ?? []].flat().map((name) => (name === 'integer' ? 'number' : name))
  if (told.length > 0 && !told.includes(type)) return [`${at}: ${type}, not ${told}`]
  if (schema.enum && !(schema.enum as unknown[]).includes(value)) return [`${at}: ${value} is not listed`]
  if (type === 'array')
    return (value as unknown[]).flatMap((item, i) => surprises(item, schema.items as Json, `${at}[${i}]`))
  if (type !== 'object') return []
  const properties = (schema.properties ?? {}) as Record<string, Json>
  const missing = ((schema.required ?? []) as string[]).filter((name) => !(name in (value as object)))
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...Object.entries(value as object).flatMap(([name, inside]) => {
      const known = properties[name] ?? schema.additionalProperties
      return known && known !== true
        ? surprises(inside, known as Json, `${at}.${name}`)
        : [`${at}.${name} is not told of`]
    }),
  ]
}

const operation = (path: string) => (document.paths as Record<string, { get: Json }>)[path]?.get as Json
const answerSchema = (path: string) => {
  const { content } = (
    operation(path).responses as Record<string, { content: Record<string, { schema: Json }> }>
  )[200] as {
    content: Record<string, { schema: Json }>
  }
  return content['application/json']?.schema as Json
}

describe('the OpenAPI document', () => {
  it('tells of every route there is, and of no other', () => {
    const found = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('route.ts') && !path.startsWith('openapi'))
      .map((path) => `/${path.replace('/route.ts', '').replace(/\[(\w+)\]/g, '{$1}')}`)
    expect(Object.keys(document.paths as object).sort()).toEqual(found.sort())
    expect(document.openapi).toBe('3.1.0')
    expect(ROUTES.map(([path]) => path).sort()).toEqual(found.sort())
  })

  it.each(ROUTES)('%s answers what it says, field by field', async (path, get, query) => {
    const response = await ask(path, get, query, dinas)
    expect(response.status).toBe(200)
    const body = await response.json()
    expect(surprises(body, answerSchema(path))).toEqual([])
    const [rows] = Object.values(body).filter(Array.isArray) as unknown[][]
    expect(rows?.length).toBeGreaterThan(0)
    expect(Number(response.headers.get('ratelimit-limit'))).toBe(MOST_A_MINUTE)
  })

  it.each(ROUTES)('%s refuses in the shape of an error', async (path, get) => {
    const response = await ask(path, get, 'anak=ya', dinas)
    expect(response.status).toBe(400)
    const { schemas } = document.components as { schemas: Record<string, Json> }
    expect(surprises(await response.json(), schemas.Error as Json)).toEqual([])
  })
})

describe('CSV', () => {
  it('holds a header row, plain numbers and no formula', async () => {
    const [, , figures] = ROUTES[2] as (typeof ROUTES)[number]
    const csv = await ask('/figures', getFigures, figures, dinas, { accept: 'text/csv' })
    expect(csv.headers.get('content-type')).toContain('text/csv; charset=utf-8')
    const [head, ...lines] = (await csv.text()).trim().split('\r\n')
    expect(head).toContain('indicator,region,period,state,value,numerator,denominator,counted,coverage.unit')
    expect(lines.find((line) => line.startsWith('caklap.bkb'))).toContain(`${(4 * 100) / 6},4,6,2,desa`)
    const rows = await (await ask('/registers/{register}', register, 'size=5&format=csv', dinas)).text()
    expect(rows).toContain(`"'=HYPERLINK(""x"")"`)
  })
})

describe('a token', () => {
  it('reads what its scope says, and is told what to do about the rest', async () => {
    for (const [path, get, query] of ROUTES) {
      const response = await ask(path, get, query, onlyFigures)
      expect(response.status).toBe(path.startsWith('/register') || path === '/dataValueSets' ? 403 : 200)
      if (response.status === 403) expect((await response.json()).error.message).toContain('Token ini tidak mencakup')
    }
  })

  it('hears when it asks too often, and for how long', async () => {
    const busy = await tokenOf('kepala_dinas', BLORA)
    for (let turn = 0; turn < MOST_A_MINUTE; turn += 1) await ask('/registers', getRegisters, '', busy)
    const response = await ask('/registers', getRegisters, '', busy)
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await response.json()).error.message).toMatch(/permintaan semenit/)
    expect((await ask('/registers', getRegisters, '', dinas)).status).toBe(200)
  }, 60_000)

  it('need not fetch again what rests', async () => {
    const first = await ask('/indicators', getIndicators, '', dinas)
    const etag = first.headers.get('etag') ?? ''
    const again = await ask('/indicators', getIndicators, '', dinas, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})

describe('what leaves', () => {
  it('gives registers to their office alone', async () => {
    expect((await ask('/registers', getRegisters, '', province)).status).toBe(404)
    expect((await ask('/registers/{register}', register, '', province)).status).toBe(404)
    expect((await ask('/registers/{register}', register, 'kecamatan=64.08.01', dinas)).status).toBe(404)
  })

  it('leaves small sensitive counts out of dataValueSets, and tells how many', async () => {
    const path = '/dataValueSets'
    const query = 'dataSet=rekap-tpk&period=202406&orgUnit=33.16.01'
    const hidden = await (await ask(path, getDataValueSets, query, dinas)).json()
    expect(hidden.dataValues).toContainEqual(
      expect.objectContaining({
        dataElement: 'tpk.sasaran',
        categoryOptionCombo: 'hamil',
        value: '40',
        period: '202406',
      }),
    )
    expect(JSON.stringify(hidden.dataValues)).not.toContain('"baduta"')
    expect(hidden.omitted.hidden).toBeGreaterThan(0)
    expect((await ask(path, getDataValueSets, `${query}&exact=true`, dinas)).status).toBe(400)
    const purpose = encodeURIComponent('rapat koordinasi kecamatan')
    const exact = await (await ask(path, getDataValueSets, `${query}&exact=true&purpose=${purpose}`, dinas)).json()
    expect(exact.dataValues).toContainEqual(expect.objectContaining({ categoryOptionCombo: 'baduta', value: '2' }))
    expect((await ask(path, getDataValueSets, `${query}&exact=true&purpose=${purpose}`, province)).status).toBe(400)
    const admin = await asSuperuser()
    const { rows } = await admin.query(`select detail->>'purpose' as purpose from audit where action = 'api.exported'`)
    expect(rows).toContainEqual({ purpose: 'rapat koordinasi kecamatan' })
  })
})
