import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findIndicator } from '@/lib/figures/catalogue'
import { getRegion, listInside } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import { sendReport } from '@/lib/reports/commands'
import { readAcrossBoard } from '@/lib/targets/across'
import { readBoard, readDetail } from '@/lib/targets/board'
import { makePlan, releaseTarget, setTarget, takePlanStep, undoPlan } from '@/lib/targets/commands'
import type { Plan } from '@/lib/targets/plan'
import { findPlan, listValues } from '@/lib/targets/queries'
import type { MakePlan, PlanStep } from '@/lib/targets/schema'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'
import { intent, JULY, NOW, pkbServing, sending, villagesOf } from '@/tests/support/reports'

const HERE = '33.16.01'
/** July is closed then. */
const LATER = new Date('2026-08-20T05:00:00Z')
let kabid: OfficeActor
let head: OfficeActor
let villages: { id: number; kecamatanId: number | null }[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  kabid = await officeActorOf('kabid_kb', BLORA)
  head = await officeActorOf('kepala_dinas', BLORA)
  const [one, two] = await villagesOf(HERE, 2)
  const pkb = await pkbServing(HERE, [one!, two!])
  await sendReport(
    pkb,
    intent(),
    sending(
      { unit: one! },
      { pus: 900, ias: 900, pb_pil: 30, pa_pil: 0 },
      { reasons: { 'baru-pil': 'pindahan', 'pus-terbagi-habis': 'uji coba' } },
    ),
  )
  await sendReport(pkb, intent(), sending({ unit: two!, period: JULY }, { pus: 100, ias: 100 }, { madeAt: NOW }))
  villages = await listInside(reference, { id: kabid.tenantId, level: LEVEL.district }, LEVEL.village)
})

const planning = (overrides: Partial<MakePlan> = {}): MakePlan => ({
  ...{ key: randomUUID(), indicator: 'kb.baru', year: 2026, total: 10_000, base: 'pus.jumlah', note: '' },
  ...{ source: 'Keputusan kepala dinas', ...overrides },
})

const plan = async (id: string): Promise<Plan> => (await inTenant(kabid, (tx) => findPlan(tx, id)))!
const values = async (id: string) =>
  new Map((await inTenant(kabid, (tx) => listValues(tx, id))).map((value) => [value.regionId, value]))
const take = async (actor: OfficeActor, id: string, step: PlanStep, note = '') =>
  takePlanStep(
    actor,
    { key: randomUUID(), planId: id, version: (await plan(id)).version, step, note, back: '?' },
    LATER,
  )
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  )
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

async function expectExact(id: string): Promise<void> {
  const all = await values(id)
  const targetOf = (region: number) => all.get(region)!.value
  const kecamatan = [...new Set(villages.map(({ kecamatanId }) => kecamatanId!))]
  expect(sum(kecamatan.map(targetOf))).toBe(targetOf(kabid.tenantId))
  for (const above of kecamatan)
    expect(sum(villages.filter(({ kecamatanId }) => kecamatanId === above).map(({ id: one }) => targetOf(one)))).toBe(
      targetOf(above),
    )
}

describe('a plan of a count', () => {
  let id: string

  it('comes down exactly to each kecamatan and village of the office, by its base', async () => {
    const input = planning()
    const made = await makePlan(kabid, input, LATER)
    expect(await makePlan(kabid, input, LATER)).toEqual(made)
    id = made.planId
    await expectExact(id)
    const all = await values(id)
    expect(all.size).toBe(1 + 16 + villages.length)
    const [one, two] = await villagesOf(HERE, 2)
    expect(all.get(one!)).toMatchObject({ baseValue: 900, byHand: false })
    // Nine times the couples, nine times the target; nobody else said, so the others weigh the mean.
    expect(all.get(one!)!.value / all.get(two!)!.value).toBeGreaterThan(8)
    expect(await codeOf(makePlan(kabid, planning(), LATER))).toBe('target.draft-open')
  })

  it('is corrected by hand with a reason, the rest shared anew, and given back', async () => {
    const [one] = await villagesOf(HERE, 2)
    const { id: kecamatan } = await regionByCode(HERE)
    const correct = async (region: number, value: number) =>
      setTarget(kabid, {
        key: randomUUID(),
        planId: id,
        version: (await plan(id)).version,
        region,
        value,
        reason: 'Kesepakatan lokmin',
        back: '?',
      })
    const before = await values(id)
    await correct(kecamatan, 321)
    const stamp = await correct(one!, 50)
    await expectExact(id)
    const after = await values(id)
    expect(after.get(kecamatan)).toMatchObject({ value: 321, byHand: true, reason: 'Kesepakatan lokmin' })
    expect(after.get(one!)!.value).toBe(50)
    expect(await codeOf(correct(one!, 400))).toBe('target.does-not-add-up')
    expect(
      await codeOf(
        setTarget(kabid, {
          key: randomUUID(),
          planId: id,
          version: 1,
          region: one!,
          value: 1,
          reason: 'Uji coba',
          back: '?',
        }),
      ),
    ).toBe('changed-meanwhile')
    await releaseTarget(kabid, { key: randomUUID(), planId: id, version: stamp.version, region: one!, back: '?' })
    expect((await values(id)).get(one!)!.byHand).toBe(false)
    await releaseTarget(kabid, {
      key: randomUUID(),
      planId: id,
      version: stamp.version + 1,
      region: kecamatan,
      back: '?',
    })
    expect((await values(id)).get(kecamatan)).toEqual(before.get(kecamatan))
  })

  it('takes a step back by whoever took it, while nothing came after', async () => {
    const { id: kecamatan } = await regionByCode(HERE)
    const before = await values(id)
    const input = {
      key: randomUUID(),
      planId: id,
      version: (await plan(id)).version,
      region: kecamatan,
      value: 12,
      reason: 'Salah ketik',
      back: '?',
    }
    await setTarget(kabid, input)
    expect(await codeOf(undoPlan(await officeActorOf('kabid_kb', BLORA), { key: input.key }))).toBe('not-found')
    await undoPlan(kabid, { key: input.key })
    expect(await values(id)).toEqual(before)
    expect(await codeOf(undoPlan(kabid, { key: input.key }))).toBe('register.undo-closed')
  })

  it('is approved by the head alone, and then stands', async () => {
    expect(await codeOf(take(head, id, 'setujui'))).toBe('target.step-not-open')
    expect(await codeOf(take(head, id, 'ajukan'))).toBe('not-allowed')
    await take(kabid, id, 'ajukan')
    expect(await codeOf(take(kabid, id, 'setujui'))).toBe('not-allowed')
    await take(head, id, 'kembalikan', 'Bandingkan dengan tahun lalu')
    expect(await plan(id)).toMatchObject({ state: 'konsep', note: 'Bandingkan dengan tahun lalu' })
    await take(kabid, id, 'ajukan')
    await take(head, id, 'setujui')
    expect(await plan(id)).toMatchObject({ state: 'disetujui', approvedByName: head.name })
    const { id: kecamatan } = await regionByCode(HERE)
    expect(
      await codeOf(
        setTarget(kabid, {
          key: randomUUID(),
          planId: id,
          version: (await plan(id)).version,
          region: kecamatan,
          value: 1,
          reason: 'Uji coba',
          back: '?',
        }),
      ),
    ).toBe('target.step-not-open')
  })

  it('stands until its next revision is approved, and again when that approval is taken back', async () => {
    const { planId: next } = await makePlan(kabid, planning({ total: 12_345, base: 'rata' }), LATER)
    await expectExact(next)
    expect((await plan(next)).revision).toBe(2)
    expect((await plan(id)).state).toBe('disetujui')
    await take(kabid, next, 'ajukan')
    const stamp = {
      key: randomUUID(),
      planId: next,
      version: (await plan(next)).version,
      step: 'setujui' as const,
      note: '',
      back: '?',
    }
    await takePlanStep(head, stamp, LATER)
    expect([(await plan(id)).state, (await plan(next)).state]).toEqual(['diganti', 'disetujui'])
    await undoPlan(head, { key: stamp.key })
    expect([(await plan(id)).state, (await plan(next)).state]).toEqual(['disetujui', 'diajukan'])
    await take(kabid, next, 'tarik')
    await take(kabid, next, 'batalkan')
    expect((await plan(next)).state).toBe('diganti')
    const admin = await asSuperuser()
    const { rows } = await admin.query("select count(*)::int as n from audit where action like 'target.%'")
    expect(rows[0].n).toBeGreaterThan(12)
  })
})

describe('who reads and writes', () => {
  it.each([
    ['kabid_ks', BLORA],
    ['kepala_dinas', BLORA],
    ['koordinator_kecamatan', HERE],
    ['pkb', HERE],
    ['juri', BLORA],
  ] as const)('a %s plans nothing of family planning', async (role, place) => {
    expect(await codeOf(makePlan(await officeActorOf(role, place), planning({ year: 2027 }), LATER))).toBe(
      'not-allowed',
    )
  })

  it('another office finds no such plan', async () => {
    const elsewhere = await officeActorOf('kabid_kb', KUTAI_TIMUR)
    const [{ id } = { id: '' }] = await inTenant(kabid, (tx) =>
      tx.db.targetPlan.findMany({ where: { tenantId: tx.tenantId } }),
    )
    const input = { key: randomUUID(), planId: id, version: 1, step: 'ajukan' as const, note: '', back: '?' }
    expect(await codeOf(takePlanStep(elsewhere, input, LATER))).toBe('not-found')
    expect(await readBoard(elsewhere, await getRegion(reference, elsewhere.tenantId), 2026, LATER)).toEqual([])
  })

  it('shows what was reached beside the target, at every level', async () => {
    const district = await getRegion(reference, kabid.tenantId)
    const [row] = await readBoard(kabid, district, 2026, LATER)
    expect(row).toMatchObject({ indicator: { code: 'kb.baru' }, plan: { state: 'disetujui' }, draft: null })
    expect(row!.achievement).toMatchObject({
      target: 10_000,
      achieved: 30,
      track: 'tertinggal',
      needed: { months: 5, perMonth: 1_994 },
    })
    const detail = await readDetail(
      kabid,
      findIndicator('kb.baru')!,
      { region: district, year: 2026, revision: null },
      LATER,
    )
    expect(detail!.children).toHaveLength(16)
    expect(sum(detail!.children!.map(({ value }) => value!.value))).toBe(10_000)
    expect(detail!.revisions.map(({ revision }) => revision)).toEqual([2, 1])
    const koordinator = await officeActorOf('koordinator_kecamatan', HERE)
    const own = await getRegion(reference, koordinator.region.id)
    const seen = await readDetail(
      koordinator,
      findIndicator('kb.baru')!,
      { region: own, year: 2026, revision: null },
      LATER,
    )
    // A plan that never was approved is nobody's but those who make plans.
    expect(seen!.revisions.map(({ revision }) => revision)).toEqual([1])
    expect(seen!.children!.length).toBeGreaterThan(10)
  })

  it('tells province and nation the approved ones, with how many offices they are of', async () => {
    for (const [role, place, offices] of [
      ['pejabat_provinsi', '33', 1],
      ['pejabat_nasional', '00', 2],
    ] as const) {
      const rows = await readAcrossBoard(await actorOf(role, place), 2026, LATER)
      expect(rows).toMatchObject([
        { indicator: { code: 'kb.baru' }, withTarget: 1, sum: { target: 10_000, achieved: 30 } },
      ])
      expect(rows[0]!.offices).toHaveLength(offices)
    }
    expect(await readAcrossBoard(await actorOf('pejabat_provinsi', '64'), 2026, LATER)).toEqual([])
  })
})

it('a percentage is the same everywhere but where it was corrected', async () => {
  const { planId } = await makePlan(kabid, planning({ indicator: 'kb.mcpr', total: 62.5, base: '' }), LATER)
  const { id: kecamatan } = await regionByCode(HERE)
  await setTarget(kabid, {
    key: randomUUID(),
    planId,
    version: 1,
    region: kecamatan,
    value: 70,
    reason: 'Sudah tinggi',
    back: '?',
  })
  const all = await values(planId)
  const [one] = await villagesOf(HERE, 1)
  const [elsewhere] = await villagesOf('33.16.02', 1)
  expect([kabid.tenantId, kecamatan, one!, elsewhere!].map((id) => all.get(id)!.value)).toEqual([62.5, 70, 70, 62.5])
})
