import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import type { Client } from 'pg'
import { everybody, keptByNation, mayKnow, type Principal, restoreSessions } from '@/tests/support/endpoints/askers'
import { builtActions, builtEndpoints } from '@/tests/support/endpoints/build'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import {
  idsOf,
  missingIds,
  type OfficeIds,
  ownersOfIds,
  PICTURE,
  plantInOffices,
} from '@/tests/support/endpoints/offices'
import { krsYear } from '@/tests/support/endpoints/plant-care'
import type { EndpointRule, Sent } from '@/tests/support/endpoints/rule'
import { ACTIONS, RULES } from '@/tests/support/endpoints/rules'
import { findOffices, isRefusal, sameness } from '@/tests/support/endpoints/search'
import { overAll, type Seen, Site } from '@/tests/support/endpoints/sent'

/** Two offices in whose rooms no other test of this folder works, since actions end sessions here. */
const DISTRICTS = ['19.06', '62.10'] as const

test.describe.configure({ timeout: 900_000 })

let site: Site
let admin: Client
let offices: OfficeIds[]
let missing: OfficeIds
let principals: Principal[]
let owners: Map<string, string>
let nation: Set<string>
/** Ids that the questions themselves hold, and that an answer may repeat. */
let asked: string[]

test.beforeAll(async ({ baseURL }) => {
  site = new Site(baseURL!)
  admin = await openServedDatabase()
  principals = await everybody(site, admin, DISTRICTS)
  await giveLogos()
  await plantInOffices(admin)
  offices = await Promise.all(DISTRICTS.map((district) => idsOf(admin, district)))
  missing = missingIds(offices[1]!)
  // The longest first: a district's code begins those of its villages.
  asked = [...offices, missing]
    .flatMap((ids) => [...allIds(ids), `${krsYear(ids.care)}-1`, `wilayah=${ids.tenantId}`])
    .sort((one, other) => other.length - one.length)
  nation = await keptByNation(admin)
  owners = await districtsOfIds()
})

/** A file of each office, stored as its admin would. */
async function giveLogos() {
  const { id } = builtActions().find(({ name }) => name.endsWith(' setLogoAction'))!
  for (const one of principals.filter(({ as }) => as?.role === 'admin_dinas')) {
    const seen = await call(id, one, { logo: PICTURE })
    if (!seen.body.includes('Logo terpasang')) throw new Error(`${one.name} could not set a logo: ${stateIn(seen)}`)
  }
}

test.afterAll(() => admin?.end())

const allIds = (ids: OfficeIds): string[] => [
  ids.district,
  ids.kecamatan,
  ids.village,
  String(ids.villageId),
  ids.account,
  ids.accountRole,
  ids.session,
  ids.token,
  ids.signatory,
  ids.file,
  ids.meeting,
  ...Object.values(ids.rows),
  ...Object.values(ids.roster),
  ...Object.values(ids.care),
  ...Object.values(ids.convergence),
  ...Object.values(ids.stunting),
  ...Object.values(ids.naskah),
  ...Object.values(ids.lomba),
  ...Object.values(ids.rapat),
]

async function districtsOfIds(): Promise<Map<string, string>> {
  const { rows } = await admin.query('select t.id, r.code from tenant t join region r on r.id = t.id')
  const districts = new Map<number, string>(rows.map(({ id, code }) => [id, code.replace('.', '')]))
  const questions = new Set(offices.flatMap(allIds))
  return new Map(
    [...(await ownersOfIds(admin))]
      .filter(([id]) => !questions.has(id))
      .map(([id, tenant]) => [id, districts.get(tenant)!]),
  )
}

const addresses = (path: string, rule: EndpointRule, ids: OfficeIds): string[] => rule.at?.(ids) ?? [path]
const FLIGHT = { rsc: '1' }

/** Enough to see what is wrong; a thousand lines of the same would bury it. */
const summary = (wrong: readonly string[]): string[] => {
  const lines = [...new Set(wrong)]
  return lines.length > 60 ? [...lines.slice(0, 60), `and ${lines.length - 60} more`] : lines
}

/** Where two answers part, so that the reason can be read. */
function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, place) => letter !== other[place])
  const from = Math.max(0, (at < 0 ? one.length : at) - 60)
  return `${JSON.stringify(one.slice(from, from + 140))} and ${JSON.stringify(other.slice(from, from + 140))}`
}

/** What a response tells somebody that is not theirs. */
const leaksIn = (principal: Principal, seen: Seen): string[] =>
  findOffices(seen, owners)
    .filter((finding) => !mayKnow(principal, finding, nation))
    .map(({ district, what }) => `${what} of ${district}`)

test('every address and every action of the build has a declared rule', () => {
  expect(
    builtEndpoints()
      .map(({ path }) => path)
      .filter((path) => !RULES[path]),
  ).toEqual([])
  expect(
    builtActions()
      .map(({ name }) => name)
      .filter((name) => !ACTIONS[name]),
  ).toEqual([])
})

/** Of each reach one; they ask for everything, and for the first address of each endpoint in both ways. The other roles ask for one address of each endpoint. */
const THOROUGH = ['admin_dinas', 'koordinator_kecamatan', 'pkb', 'pejabat_provinsi', 'admin_nasional']
const isThorough = ({ as, name }: Principal) => (as ? THOROUGH.includes(as.role) : name === 'nobody')

/** Which office's first address the other roles ask for: those of the first office for both, those of the second for the first's. */
const askedByOthers = ({ district }: Principal) => (district === DISTRICTS[1].replace('.', '') ? [0] : [0, 1])

/** Asks for every address as everybody, with ids of both offices and of none. Answers what is wrong, and what people saw of their own. */
async function askEverywhere(only: (path: string) => boolean, who: readonly Principal[]) {
  const shown = new Map<string, Set<string>>()
  const questions = builtEndpoints()
    .filter(({ path }) => RULES[path] && only(path))
    .flatMap(({ path, kind }) => {
      const rule = RULES[path]!
      return who.flatMap((principal) => {
        const sets = [...offices, missing].map((ids) => addresses(path, rule, ids))
        const all = isThorough(principal) ? sets.flat() : askedByOthers(principal).map((at) => sets[at]![0]!)
        const first = new Set(sets.map((set) => set[0]))
        return [...new Set(all)].map((address) => ({ path, kind, rule, principal, address, first: first.has(address) }))
      })
    })
  const wrong = await overAll(questions, async ({ path, kind, rule, principal, address, first }) => {
    const found: string[] = []
    const ways = kind === 'handler' ? [{}] : isThorough(principal) && first ? [{}, FLIGHT] : [FLIGHT]
    for (const way of ways) {
      const seen = await site.get(address, principal, way)
      const say = (what: string) =>
        found.push(`${principal.name} at ${address}${way === FLIGHT ? ' (flight)' : ''}: ${what}`)
      for (const leak of leaksIn(principal, seen)) say(leak)
      if (seen.status >= 500 && !rule.fails) say(`answers ${seen.status}`)
      if (!rule.may(principal.as) && !isRefusal(seen)) say(`answers ${seen.status} and no refusal`)
      if (!rule.holds && principal.as && seen.headers.get('cache-control') !== 'private, no-store')
        say(`may be cached: ${seen.headers.get('cache-control')}`)
      const own = findOffices(seen, owners).filter(({ district }) => district === principal.district)
      shown.set(path, new Set([...(shown.get(path) ?? []), ...own.map(({ what }) => what)]))
    }
    return found
  })
  return { wrong: wrong.flat(), shown }
}

test('no address gives anybody a row of an office that is not theirs', async () => {
  const { wrong, shown } = await askEverywhere(() => true, principals)
  console.log(`${site.sent} requests by ${principals.length} people to ${builtEndpoints().length} addresses`)
  expect(summary(wrong)).toEqual([])

  const missed = builtEndpoints().flatMap(({ path }) =>
    (RULES[path]?.shows ?? []).filter((what) => !shown.get(path)?.has(what)).map((what) => `${path} shows no ${what}`),
  )
  expect(missed, 'what people see of their own office').toEqual([])
})

test('the search turns red when a row of another office comes through', async () => {
  const [one, other] = offices as [OfficeIds, OfficeIds]
  const code = one.district.replace('.', '')
  const admins = principals.filter(({ as, district }) => as?.role === 'admin_dinas' && district === code)
  const leak = { poktan: other.rows.poktan, signatory: other.signatory }
  for (const [table, id] of Object.entries(leak)) {
    const { rows } = await admin.query(`select tenant_id from ${table} where id = $1`, [id])
    // As it would look to the pages if the policy and the query both took the wrong office.
    await admin.query(`update ${table} set tenant_id = $2 where id = $1`, [id, one.tenantId])
    try {
      const { wrong } = await askEverywhere(
        (path) => /^\/(daftar\/\[daftar\]|pengaturan\/penanda-tangan)$/.test(path),
        admins,
      )
      expect(wrong.filter((line) => line.includes(`of ${other.district.replace('.', '')}`))).not.toEqual([])
    } finally {
      await admin.query(`update ${table} set tenant_id = $2 where id = $1`, [id, rows[0].tenant_id])
    }
  }
})

test('another office’s row and one that does not exist answer the same', async () => {
  const [one, other] = offices as [OfficeIds, OfficeIds]
  const asking = principals.filter(({ district }) => district === one.district.replace('.', ''))
  const questions = builtEndpoints()
    .filter(({ path }) => RULES[path]?.at && !RULES[path]?.open)
    .flatMap(({ path, kind }) => {
      const rule = RULES[path]!
      const [foreign, none] = [addresses(path, rule, other), addresses(path, rule, missing)]
      return asking.flatMap((principal) =>
        foreign
          .slice(0, isThorough(principal) ? foreign.length : 1)
          .map((address, at) => ({ kind, principal, address, none: none[at]! })),
      )
    })
    .filter(({ address, none }) => address !== none)
  const different = await overAll(questions, async ({ kind, principal, address, none }) => {
    const ask = async (to: string) =>
      sameness(kind === 'page' ? await site.get(to, principal, FLIGHT) : await site.get(to, principal), asked)
    const [theirs, nobodys] = [await ask(address), await ask(none)]
    return theirs === nobodys ? [] : [`${principal.name} at ${address}: ${firstDifference(theirs, nobodys)}`]
  })
  expect(questions.length).toBeGreaterThan(0)
  expect(summary(different.flat())).toEqual([])
})

test('no action reaches another office’s rows, and none of them changes', async () => {
  const [one, other] = offices as [OfficeIds, OfficeIds]
  const wrong: string[] = []
  for (const [home, target] of [
    [one, other],
    [other, one],
  ]) {
    const code = home!.district.replace('.', '')
    const before = await fingerprints(target!.tenantId)
    // Back again only those who ask for everything: each role has been refused once by then.
    const asking = principals.filter((principal) =>
      home === one
        ? principal.district === code || principal.district === null
        : principal.district === code && isThorough(principal),
    )
    for (const { id, name } of builtActions()) {
      const rule = ACTIONS[name]
      if (!rule) continue
      await overAll(asking, async (principal) => {
        for (const sent of rule.sends(target!)) {
          const seen = await call(id, principal, sent, rule.alone)
          for (const leak of leaksIn(principal, seen)) wrong.push(`${principal.name} by ${name}: ${leak}`)
          if (seen.status >= 500) wrong.push(`${principal.name} by ${name}: answers ${seen.status}`)
          const rightful = rule.names && principal.as && rule.may(principal.as) && principal.district
          if (rightful && !/tidak ditemukan/i.test(seen.body))
            wrong.push(`${principal.name} by ${name}: was not told that there is no such thing: ${stateIn(seen)}`)
        }
      })
      await restoreSessions(admin)
    }
    expect(await fingerprints(target!.tenantId), `rows of ${target!.district}`).toEqual(before)
  }
  console.log(`${site.sent} requests in all; ${builtActions().length} actions`)
  expect(summary(wrong)).toEqual([])
})

/** Calls an action as the browser's own script does: its number in a header, its arguments as React writes them. */
function call(id: string, principal: Principal, sent: Sent, alone = false): Promise<Seen> {
  const body = new FormData()
  for (const [field, value] of Object.entries(sent))
    for (const entry of Array.isArray(value) ? value : [value]) body.append(`_1_${field}`, entry)
  body.append('0', alone ? '["$K1"]' : '[{"status":"idle"},"$K1"]')
  return site.post('/masuk/peran', principal, body, { 'next-action': id, accept: 'text/x-component' })
}

const stateIn = ({ body }: Seen): string =>
  /\{"status":"(?:error|done)".*/.exec(body)?.[0].slice(0, 200) ?? body.slice(0, 200)

/** One print of all rows of an office in every tenant table, and of its people's accounts. */
async function fingerprints(tenantId: number): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not a.attisdropped order by 1`,
  )
  const prints: Record<string, string> = {}
  const print = async (name: string, sql: string) => {
    const { rows } = await admin.query(sql, [tenantId])
    prints[name] = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)
  }
  for (const { name } of tables)
    await print(name, `select t::text as row from ${name} t where tenant_id = $1 order by 1`)
  await print('account', 'select a::text as row from account a where home_tenant_id = $1 order by 1')
  const mine = 'account_id in (select id from account where home_tenant_id = $1)'
  await print('api_token', `select k.id, k.revoked_at from api_token k where ${mine} order by 1`)
  await print('session', `select s.id, s.revoked_at from session s where ${mine} and user_agent = '' order by 1`)
  return prints
}

test('ways around the gate lead nowhere', async () => {
  const [one, other] = offices as [OfficeIds, OfficeIds]
  const code = one.district.replace('.', '')
  const nobody = principals.filter(({ name }) => name === 'nobody')
  const strangers = principals.filter(
    ({ as, district }) => (district === code && as?.role === 'admin_dinas') || as?.role === 'pejabat_provinsi',
  )
  let turn = 0
  const questions = builtEndpoints().flatMap(({ path, kind }) => {
    const rule = RULES[path]
    if (!rule || rule.holds) return []
    return addresses(path, rule, other)
      .slice(0, 1)
      .flatMap((address) =>
        detours(address, kind === 'page').flatMap((detour) =>
          // Nobody tries every way; those who are signed in take turns, or the walk would grow with the product.
          [...nobody, strangers[turn++ % strangers.length]!].map((principal) => ({ rule, principal, ...detour })),
        ),
      )
  })
  const found = await overAll(questions, async ({ rule, principal, address, headers, posted }) => {
    const seen = posted
      ? await site.post(address, principal, 'x', headers)
      : await site.get(address, principal, headers)
    const wrong = leaksIn(principal, seen).map(
      (leak) => `${principal.name} at ${address} ${JSON.stringify(headers)}: ${leak}`,
    )
    const open = seen.status === 200 && !isRefusal(seen)
    // A prefetch is answered with the page's outline, the same for everybody: it holds no row, as the search shows.
    const outline = 'next-router-prefetch' in headers || address.includes('.segments/')
    if (open && !outline && !rule.may(principal.as))
      wrong.push(`${principal.name} at ${address} ${JSON.stringify(headers)}: no refusal`)
    return wrong
  })
  console.log(`${questions.length} detours`)
  expect(summary(found.flat())).toEqual([])
})

/** The ways by which a gate in front of pages was walked around in Next and its like. */
function detours(
  address: string,
  page: boolean,
): { address: string; headers: Record<string, string>; posted?: true }[] {
  const [path = '', query] = address.split('?')
  const tail = query ? `?${query}` : ''
  const five = (name: string) => Array(5).fill(name).join(':')
  const spellings = [
    `/${path}${tail}`,
    `${path}/${tail}`,
    `${path}//${tail}`,
    `${path.replace(/\/(\w)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`)}${tail}`,
    `${path}%00${tail}`,
    `${path};x=1${tail}`,
    `/id${path}${tail}`,
    `/_next/data/x${path}.json${tail}`,
    ...(page
      ? [
          `${path}.rsc${tail}`,
          `${path}.prefetch.rsc${tail}`,
          `${path}.segments/_tree.segment.rsc${tail}`,
          `${path}.txt${tail}`,
        ]
      : []),
  ]
  const heads: Record<string, string>[] = [
    { 'x-middleware-subrequest': five('middleware') },
    { 'x-middleware-subrequest': five('proxy') },
    { 'x-middleware-subrequest': five('src/middleware') },
    { 'x-middleware-next': '1' },
    { 'x-middleware-override-headers': 'cookie' },
    { 'x-rewrite-url': '/masuk', 'x-original-url': path },
    { 'x-nextjs-data': '1' },
    { 'x-invoke-path': path, 'x-matched-path': path },
    { 'x-now-route-matches': '1=1' },
    { 'x-forwarded-host': 'kantor.lain', 'x-forwarded-for': '127.0.0.1' },
    { 'x-lini-path': path },
    { purpose: 'prefetch' },
    ...(page
      ? [
          { ...FLIGHT, 'next-router-prefetch': '1' },
          { ...FLIGHT, 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
          { ...FLIGHT, 'next-router-state-tree': encodeURIComponent('["",{}]') },
        ]
      : []),
  ]
  return [
    ...spellings.map((spelling) => ({ address: spelling, headers: {} })),
    ...heads.map((headers) => ({ address, headers })),
    { address, headers: { 'next-action': '0'.repeat(42) }, posted: true as const },
  ]
}
