import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { OUTLINE_CREDIT, outlinesOf } from '@/lib/regions/outlines'
import { findRegionByCode } from '@/lib/regions/queries'
import type { NamedRegion } from '@/lib/regions/rules'
import { previewBoundaries, removeBoundaries, saveBoundaries } from '@/lib/regions/uploaded-outlines'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'
import { ownerSql } from './tree'

let blora: NamedRegion
let kutim: NamedRegion
let sumberejo: NamedRegion
const admins = new Map<number, Actor>()
beforeAll(async () => {
  const { sql } = await ownerSql()
  blora = (await findRegionByCode(sql, BLORA))!
  kutim = (await findRegionByCode(sql, KUTAI_TIMUR))!
  sumberejo = (await findRegionByCode(sql, '33.16.02.2008'))!
  for (const { id, code } of [blora, kutim]) {
    await openTestOffice(code)
    admins.set(id, await actorOf('admin_dinas', code))
  }
})
afterAll(closePools)

const actor = (office: NamedRegion): Actor => admins.get(office.id)!

const ring = [
  [111.4, -7.2],
  [111.5, -7.2],
  [111.5, -7.1],
  [111.4, -7.2],
]
const file = (code: string) =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { kode: code }, geometry: { type: 'Polygon', coordinates: [ring] } }],
    }),
  )
const villageMap = (office: NamedRegion) => inTenantSql(actor(office), ({ sql }) => outlinesOf(sql, office, 4))

describe('boundaries that an office uploads', () => {
  it.each(['pkb', 'kabid_kb', 'tpps'] as const)('are refused from a %s', async (role) => {
    const tries: ((tx: TenantSql) => Promise<unknown>)[] = [
      (tx) => previewBoundaries(tx, file('33.16.02.2008')),
      (tx) => saveBoundaries(tx, file('33.16.02.2008'), 'Kami'),
      removeBoundaries,
    ]
    for (const attempt of tries) {
      await expect(inTenantSql(await actorOf(role, BLORA), attempt)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  it('change nothing when no area is of the office', async () => {
    const preview = await inTenantSql(actor(blora), (tx) => saveBoundaries(tx, file('64.08.01.2001'), 'Kami'))
    expect(preview).toMatchObject({ matched: 0 })
    expect(preview.problems[0]).toContain('bukan kode wilayah di 33.16')
    expect((await villageMap(blora))!.credit).toBe(OUTLINE_CREDIT)
  })

  it('are drawn in place of those that come with Lini, for this office only, until taken away', async () => {
    const before = (await villageMap(blora))!
    const others = await villageMap(kutim)
    const pathOf = (map: typeof before) => map.outlines.find(({ id }) => id === sumberejo.id)?.d
    const preview = await inTenantSql(actor(blora), (tx) =>
      saveBoundaries(tx, file(sumberejo.code), 'Bappeda Blora, 2026'),
    )
    expect(preview).toMatchObject({ matched: 1, unknown: 0, problems: [] })
    expect(preview.missing).toHaveLength(294)

    const after = (await villageMap(blora))!
    expect(after.outlines).toHaveLength(295)
    expect(after.credit).toBe('Bappeda Blora, 2026')
    expect(pathOf(after)).not.toBe(pathOf(before))
    expect(await villageMap(kutim)).toEqual(others)

    await inTenantSql(actor(blora), removeBoundaries)
    expect(await villageMap(blora)).toEqual(before)
  })

  it('leave a line in the audit', async () => {
    const { sql } = await ownerSql()
    await expect(sql.query('select 1 from audit')).resolves.toEqual([])
    const rows = await inTenantSql(actor(blora), (tx) =>
      tx.sql.query<{ action: string }>('select action from audit where tenant_id = $1 order by id', [blora.id]),
    )
    expect(rows.map(({ action }) => action)).toEqual(['boundaries.uploaded', 'boundaries.removed'])
  })
})

describe('maps', () => {
  it.each([
    ['00', 1, 38],
    ['33', 2, 35],
    ['33.16', 3, 16],
    ['33.16', 4, 295],
    ['33.16.02', 4, 18],
  ] as const)('of %s at level %i show %i regions', async (code, level, count) => {
    const { sql } = await ownerSql()
    const map = await inTenantSql(actor(blora), async (tx) =>
      outlinesOf(tx.sql, (await findRegionByCode(sql, code))!, level, { width: 400, height: 400 }),
    )
    expect(map!.outlines).toHaveLength(count)
    expect(map!.missing).toEqual([])
    expect(map!.width).toBeLessThanOrEqual(401)
    expect(new Set(map!.outlines.map(({ id }) => id)).size).toBe(count)
  })

  it('of a district without outlines there are none: tiles stand in', async () => {
    const { sql } = await ownerSql()
    const grobogan = (await findRegionByCode(sql, '33.15'))!
    const map = await inTenantSql(actor(blora), (tx) => outlinesOf(tx.sql, grobogan, 4))
    expect(map).toBeNull()
  })
})
