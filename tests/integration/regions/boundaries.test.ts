import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { inTenant, inTenantSql, type TenantTx } from '@/lib/db/tenant'
import { uploadBoundaries } from '@/lib/regions/boundary-commands'
import { getOfficeMap } from '@/lib/regions/office-map'
import { OUTLINE_CREDIT, outlinesOf } from '@/lib/regions/outlines'
import { findRegionByCode } from '@/lib/regions/queries'
import type { NamedRegion } from '@/lib/regions/rules'
import { previewBoundaries, removeBoundaries, restoreBoundaries, saveBoundaries } from '@/lib/regions/uploaded-outlines'
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
afterAll(async () => {
  await closePools()
  await closePrisma()
})

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
    const tries: ((tx: TenantTx) => Promise<unknown>)[] = [
      (tx) => previewBoundaries(tx, file('33.16.02.2008')),
      (tx) => saveBoundaries(tx, file('33.16.02.2008'), 'Kami'),
      removeBoundaries,
    ]
    for (const attempt of tries) {
      await expect(inTenant(await actorOf(role, BLORA), attempt)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  it('change nothing when no area is of the office', async () => {
    const preview = await inTenant(actor(blora), (tx) => saveBoundaries(tx, file('64.08.01.2001'), 'Kami'))
    expect(preview).toMatchObject({ matched: 0 })
    expect(preview.problems[0]).toContain('bukan kode wilayah di 33.16')
    expect((await villageMap(blora))!.credit).toBe(OUTLINE_CREDIT)
  })

  it('are drawn in place of those that come with Lini, for this office only, until taken away', async () => {
    const before = (await villageMap(blora))!
    const others = await villageMap(kutim)
    const pathOf = (map: typeof before) => map.outlines.find(({ id }) => id === sumberejo.id)?.d
    const preview = await inTenant(actor(blora), (tx) =>
      saveBoundaries(tx, file(sumberejo.code), 'Bappeda Blora, 2026'),
    )
    expect(preview).toMatchObject({ matched: 1, unknown: 0, problems: [] })
    expect(preview.missing).toHaveLength(294)

    const after = (await villageMap(blora))!
    expect(after.outlines).toHaveLength(295)
    expect(after.credit).toBe(`Bappeda Blora, 2026. Selebihnya: ${OUTLINE_CREDIT}`)
    expect(pathOf(after)).not.toBe(pathOf(before))
    expect(await villageMap(kutim)).toEqual(others)

    await inTenant(actor(blora), removeBoundaries)
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

describe('a step with the boundaries of an office', () => {
  const steps: ((tx: TenantTx) => Promise<unknown>)[] = [removeBoundaries, restoreBoundaries]
  const asKutim = <Result>(work: (tx: TenantTx) => Promise<Result>) => inTenant(actor(kutim), work)
  const credits = async () => (await asKutim(getOfficeMap)).credit
  const upload = (credit: string) => asKutim((tx) => saveBoundaries(tx, file('64.08.01.2001'), credit))

  it('is refused when there is nothing to take away or to undo', async () => {
    for (const step of steps) await expect(asKutim(step)).rejects.toMatchObject({ name: 'Refusal' })
    await upload('Pertama')
    await expect(asKutim(restoreBoundaries)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('is undone once, whether it replaced or took away', async () => {
    await upload('Kedua')
    await asKutim(restoreBoundaries)
    expect(await credits()).toBe('Pertama')
    await expect(asKutim(restoreBoundaries)).rejects.toMatchObject({ code: 'changed-meanwhile' })

    await asKutim(removeBoundaries)
    expect(await credits()).toBe('')
    await asKutim(restoreBoundaries)
    const map = await asKutim(getOfficeMap)
    expect(map.credit).toBe('Pertama')
    expect(map.villages.filter(({ own }) => own).map(({ code }) => code)).toEqual(['64.08.01.2001'])
    expect(map.lastStep).toMatchObject({ action: 'boundaries.restored', former: null })
  })

  it('of another office is no step of this one', async () => {
    await expect(inTenant(actor(blora), restoreBoundaries)).resolves.toBeUndefined()
    expect((await inTenant(actor(blora), getOfficeMap)).credit).toBe('Bappeda Blora, 2026')
    expect(await credits()).toBe('Pertama')
  })
})

describe('a file that was chosen', () => {
  const chosen = (bytes: Uint8Array<ArrayBuffer>, step: 'check' | 'save') =>
    uploadBoundaries(actor(blora), { step, file: new File([bytes], 'batas.geojson'), credit: 'Bappeda' })

  it('is drawn and counted without being kept', async () => {
    await inTenant(actor(blora), removeBoundaries)
    const checked = await chosen(file(sumberejo.code), 'check')
    expect(checked).toMatchObject({ saved: false, villages: 1, kecamatan: 0, unknown: 0, codeProperty: 'kode' })
    expect(checked.map?.outlines).toMatchObject([{ id: sumberejo.id, name: 'Sumberejo' }])
    expect(checked.missing).toHaveLength(294)
    expect((await inTenant(actor(blora), getOfficeMap)).villages.some(({ own }) => own)).toBe(false)
  })

  it('keeps nothing when it cannot be read, and says why', async () => {
    const checked = await chosen(new TextEncoder().encode('<kml/>'), 'save')
    expect(checked).toMatchObject({ saved: false, map: null, villages: 0 })
    expect(checked.problems[0]).toContain('tidak dapat dibaca sebagai JSON')
    expect((await inTenant(actor(blora), getOfficeMap)).villages.some(({ own }) => own)).toBe(false)
  })

  it('is kept when asked', async () => {
    expect(await chosen(file(sumberejo.code), 'save')).toMatchObject({ saved: true, villages: 1 })
    const own = (await inTenant(actor(blora), getOfficeMap)).villages.filter((village) => village.own)
    expect(own.map(({ id }) => id)).toEqual([sumberejo.id])
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
