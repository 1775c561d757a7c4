import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import {
  createKampungKb,
  decreeClass,
  editKampungKb,
  endKampungKb,
  resumeKampungKb,
  undoKampungKb,
} from '@/lib/kampung-kb/commands'
import { createKampungKbSchema } from '@/lib/kampung-kb/schema'
import { createPoktan, editPoktan, endPoktan, resumePoktan, undoPoktan } from '@/lib/poktan/commands'
import { createPoktanSchema } from '@/lib/poktan/schema'
import type { Done } from '@/lib/registers/run-step'
import { BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-12-31T05:00:00Z')
const DAYS = ['2024-01-05', '2024-03-20', '2024-03-31', '2024-06-01', '2024-09-15', '2024-12-30']
const KINDS = ['bkb', 'bkr', 'bkl', 'uppka', 'pikr'] as const
const CLASSES = ['dasar', 'berkembang', 'mandiri', 'berkelanjutan'] as const
let admin: OfficeActor
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  villages = []
  for (const code of ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001']) villages.push((await regionByCode(code)).id)
})

/** The stock of every measure, region and month by the changes, folded and pending. */
const STOCK = `select measure, region, period, sum(change)::int as count from (
    select measure, region_id as region, period, change from stock_region where tenant_id = $1
    union all
    select d.measure, r.region, d.period, d.change from stock_delta d
    cross join lateral (values (d.village_id), (d.kecamatan_id), (d.tenant_id)) r (region)
    where d.tenant_id = $1 and r.region <> 0) s
  group by 1, 2, 3 having sum(change) <> 0`

/** The same by counting the rows again: a row counts from the month it begins up to the month before it ends. */
const RECOUNT = `select measure, region, period, sum(change)::int as count from (
    select 'poktan.' || kind || '.ada' as measure, village_id, kecamatan_id, tenant_id, active_from as starts, active_to as stops from poktan
    union all
    select 'poktan.bkb_hi.ada', village_id, kecamatan_id, tenant_id, active_from, active_to from poktan
    where kind = 'bkb' and with_posyandu and with_paud
    union all
    select 'kampung_kb.ada', village_id, kecamatan_id, tenant_id, active_from, active_to from kampung_kb
    union all
    select 'kampung_kb.kelas.' || c.class, g.village_id, g.kecamatan_id, g.tenant_id, c.from_on, c.to_on
    from kampung_kb_class c join kampung_kb g on g.tenant_id = c.tenant_id and g.id = c.kampung_kb_id
  ) rows
  cross join lateral (values (starts, 1), (stops, -1)) e (day, change)
  cross join lateral (values (village_id), (kecamatan_id), (tenant_id)) r (region)
  cross join lateral (values (extract(year from day)::int * 12 + extract(month from day)::int - 1)) p (period)
  where tenant_id = $1 and day is not null
  group by 1, 2, 3 having sum(change) <> 0`

type Row = { measure: string; region: number; period: number; count: number }
const sorted = (rows: Row[]) => rows.map((row) => `${row.measure} ${row.region} ${row.period} ${row.count}`).sort()

async function expectStockToFollow() {
  const [stock, recount] = await inTenantSql(admin, (tx) =>
    Promise.all([STOCK, RECOUNT].map((text) => tx.sql.query<Row>(text, [tx.tenantId]))),
  )
  expect(sorted(stock!)).toEqual(sorted(recount!))
}

const step = fc.record({
  register: fc.constantFrom('poktan', 'kampung-kb'),
  verb: fc.constantFrom('create', 'create', 'edit', 'end', 'resume', 'undo', 'class', 'fold'),
  which: fc.nat(20),
  village: fc.nat(2),
  kind: fc.constantFrom(...KINDS),
  class: fc.constantFrom(...CLASSES),
  name: fc.constantFrom('Melati', 'Mawar', 'Anggrek'),
  on: fc.constantFrom(...DAYS),
  both: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

it('keeps stock equal to a recount after any sequence of steps, refused ones too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const made: Record<string, Done[]> = { poktan: [], 'kampung-kb': [] }
      const keys: Record<string, string[]> = { poktan: [], 'kampung-kb': [] }
      let changed = 0
      for (const one of steps) {
        try {
          const done = await take(one, made[one.register]!, keys[one.register]!)
          changed += done ? 1 : 0
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      await expectStockToFollow()
      fc.pre(changed > 0)
    }),
    { numRuns: 25, seed: 20261122 },
  )
}, 120_000)

async function take(one: Step, made: Done[], keys: string[]): Promise<Done | null> {
  if (one.verb === 'fold') {
    await inTenantSql(admin, (tx) => tx.sql.query('select * from fold_stock(1000)'))
    return null
  }
  const key = randomUUID()
  const poktan = one.register === 'poktan'
  const values = {
    name: one.name,
    villageId: villages[one.village]!,
    activeFrom: one.on,
    skNumber: '',
    skOn: null,
    note: '',
    source: '',
  }
  const { key: _key, ...group } = createPoktanSchema.parse({
    key,
    ...values,
    kind: one.kind,
    withPosyandu: one.both && one.kind === 'bkb',
    withPaud: one.both && one.kind === 'bkb',
  })
  const { key: _same, ...kampung } = createKampungKbSchema.parse({ key, ...values })
  if (one.verb === 'create') {
    const done = await (poktan
      ? createPoktan(admin, { key, ...group }, NOW)
      : createKampungKb(admin, { key, ...kampung }, NOW))
    made.push(done)
    keys.push(key)
    return done
  }
  const at = made.length === 0 ? -1 : one.which % made.length
  const entry = made[at]
  if (!entry) return null
  const { id, version } = entry
  const run = () => {
    switch (one.verb) {
      case 'edit':
        return poktan
          ? editPoktan(admin, { key, id, version, ...group }, NOW)
          : editKampungKb(admin, { key, id, version, ...kampung }, NOW)
      case 'end':
        return (poktan ? endPoktan : endKampungKb)(admin, { key, id, version, on: one.on, reason: 'Berhenti' }, NOW)
      case 'resume':
        return (poktan ? resumePoktan : resumeKampungKb)(
          admin,
          { key, id, version, from: one.both ? one.on : null },
          NOW,
        )
      case 'undo':
        return (poktan ? undoPoktan : undoKampungKb)(admin, { key: keys.at(-1) ?? key })
      default:
        return poktan
          ? null
          : decreeClass(admin, { key, id, version, class: one.class, from: one.on, skNumber: '', source: '' }, NOW)
    }
  }
  const done = await run()
  if (!done) return null
  keys.push(key)
  const known = made.findIndex((other) => other.id === done.id)
  if (known >= 0) made[known] = done
  else made.push(done)
  return done
}
