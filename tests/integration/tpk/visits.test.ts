import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Answers } from '@/lib/tpk/care'
import { openTarget, undoCareStep } from '@/lib/tpk/commands'
import { getTarget } from '@/lib/tpk/queries'
import { changeVisitSchema, openTargetSchema, recordVisitSchema, withdrawVisitSchema } from '@/lib/tpk/schema'
import { changeVisit, recordVisit, withdrawVisit } from '@/lib/tpk/visit-commands'
import { getVisit, listVisitsOfFamily, StaleVisit } from '@/lib/tpk/visit-rows'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { kaderOf, plantHome, plantTeam } from '@/tests/support/tpk'

const NOW = new Date('2026-07-20T05:00:00Z')
const HERE = '33.16.01.2001'
const doing = { now: NOW }
let team: string
let kader: OfficeActor
let other: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  team = await plantTeam(HERE)
  kader = await kaderOf(HERE, [team])
  other = await kaderOf(HERE, [team])
})

/** A pregnant woman, or a child, with an open target. */
async function accompanied(stage: 'hamil' | 'anak' = 'hamil') {
  const person = stage === 'hamil' ? { sex: 'P', bornOn: '2000-03-01' } : { sex: 'L', bornOn: '2025-07-01' }
  const { familyId, personIds } = await plantHome(HERE, '02', [person as { sex: 'P' | 'L'; bornOn: string }])
  const targetId = randomUUID()
  const target = { id: targetId, familyId, personId: personIds[0], stage, facts: {}, openedOn: '2026-06-01' }
  await openTarget(
    kader,
    openTargetSchema.parse({ key: randomUUID(), anchorOn: stage === 'hamil' ? '2026-03-01' : null, ...target }),
    doing,
  )
  return { familyId, targetId, personId: personIds[0]! }
}
type Home = Awaited<ReturnType<typeof accompanied>>

const visitOf = ({ familyId, targetId }: Home, answers: Answers = {}, over: Record<string, unknown> = {}) =>
  recordVisitSchema.parse({
    key: randomUUID(),
    id: randomUUID(),
    targetId,
    familyId,
    visitedOn: '2026-07-10',
    step: '',
    edition: 1,
    answers: { kie: true, ...answers },
    ...over,
  })
type Visit = ReturnType<typeof visitOf>

const changeOf = (visit: Visit, answers: Answers, over: Record<string, unknown> = {}) =>
  changeVisitSchema.parse({
    ...visit,
    key: randomUUID(),
    version: 1,
    answers: { ...visit.answers, ...answers },
    base: { visitedOn: visit.visitedOn, step: visit.step, answers: visit.answers },
    ...over,
  })
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}
const stored = (id: string) => inTenant(kader, (tx) => getVisit(tx, id))
const target = ({ targetId }: Home) => inTenant(kader, (tx) => getTarget(tx, targetId))

it('keeps a visit with what screening says, and tells what is due next', async () => {
  const home = await accompanied()
  const before = await target(home)
  expect(before).toMatchObject({ risk: '', visits: 0, nextStep: 'k-awal' })
  const visit = visitOf(home, { lila: 22, bansos: true })
  await recordVisit(kader, visit, doing)
  expect(await stored(visit.id)).toMatchObject({
    answers: { kie: true, lila: 22, bansos: true },
    risk: 'merah',
    marks: ['lila'],
    recorderName: kader.name,
    version: 1,
  })
  const after = await target(home)
  expect(after).toMatchObject({ risk: 'merah', marks: ['lila'], visits: 1, lastOn: '2026-07-10' })
  expect(after.nextOn! > '2026-07-10').toBe(true)
  const admin = await asSuperuser()
  const { rows } = await admin.query('select counselled, aided, team_id, period from tpk_visit where id = $1', [
    visit.id,
  ])
  expect(rows).toEqual([{ counselled: true, aided: true, team_id: team, period: 2026 * 12 + 6 }])
})

it('goes back to green with the next visit, and to the visit before when that is taken back', async () => {
  const home = await accompanied()
  await recordVisit(kader, visitOf(home, { lila: 22 }), doing)
  const better = visitOf(home, { lila: 25 }, { visitedOn: '2026-07-18' })
  await recordVisit(kader, better, doing)
  expect(await target(home)).toMatchObject({ risk: 'hijau', marks: [], visits: 2, lastOn: '2026-07-18' })
  await undoCareStep(kader, { key: better.key, familyId: home.familyId }, doing)
  expect(await target(home)).toMatchObject({ risk: 'merah', marks: ['lila'], visits: 1, lastOn: '2026-07-10' })
})

it.each<[string, Record<string, unknown>, string]>([
  ['a day ahead', { visitedOn: '2026-07-21' }, 'visitedOn'],
  ['a day before she was born', { visitedOn: '1999-01-01' }, 'visitedOn'],
  ['a weight that cannot be', { answers: { kie: true, bb: 5 } }, 'answers.bb'],
  ['a question nobody asks', { answers: { kie: true, sepatu: 39 } }, 'answers.sepatu'],
  ['an edition nobody knows', { edition: 99 }, 'edition'],
  [
    'measures of a mother',
    {
      measurement: {
        id: randomUUID(),
        weightKg: 60,
        lengthCm: null,
        measure: '',
        headCm: null,
        muacCm: null,
        oedema: null,
      },
    },
    'measurement',
  ],
])('refuses %s beside its place', async (_what, over, field) => {
  const said = await refusal(recordVisit(kader, visitOf(await accompanied(), {}, over), doing))
  expect(Object.keys(said.fields)).toEqual([field])
})

it('keeps two visits of one day from two phones, warns, and counts the day once', async () => {
  const home = await accompanied()
  const first = await recordVisit(kader, visitOf(home), doing)
  expect(first.warnings).toEqual([])
  const second = await recordVisit(other, visitOf(home), doing)
  expect(second.warnings).toEqual([expect.stringContaining(kader.name)])
  expect(await target(home)).toMatchObject({ visits: 1 })
  expect(await inTenant(kader, (tx) => listVisitsOfFamily(tx, home.familyId))).toHaveLength(2)
})

it('joins answers of two to different questions, and judges the whole', async () => {
  const home = await accompanied()
  const visit = visitOf(home, { lila: 25 })
  await recordVisit(kader, visit, doing)
  await changeVisit(other, changeOf(visit, { hb_diperiksa: true, hb: 9 }), doing)
  const joined = await changeVisit(kader, changeOf(visit, { lila: 22 }), doing)
  expect(joined.action).toBe('visit.joined')
  const now = await stored(visit.id)
  expect(now).toMatchObject({ answers: { lila: 22, hb: 9 }, risk: 'merah', version: 3 })
  expect([...now.marks].sort()).toEqual(['hb', 'lila'])
})

it('refuses with both sides where two answered one question differently', async () => {
  const home = await accompanied()
  const visit = visitOf(home, { lila: 25 })
  await recordVisit(kader, visit, doing)
  await changeVisit(other, changeOf(visit, { lila: 24 }), doing)
  const said = (await refusal(changeVisit(kader, changeOf(visit, { lila: 22 }), doing))) as StaleVisit
  expect(said).toBeInstanceOf(StaleVisit)
  expect(said.touching).toEqual(['lila'])
  expect(said.stored.answers.lila).toBe(24)
  const blind = await refusal(changeVisit(kader, changeOf(visit, { lila: 22 }, { base: undefined }), doing))
  expect(blind).toBeInstanceOf(StaleVisit)
})

it('takes a chain of own edits by what was seen, whatever version the device counts', async () => {
  const home = await accompanied()
  const visit = visitOf(home, { lila: 25 })
  await recordVisit(kader, visit, doing)
  const second = changeOf(visit, { lila: 24 }, { version: 0 })
  await changeVisit(kader, second, doing)
  const third = changeVisitSchema.parse({
    ...second,
    key: randomUUID(),
    base: { visitedOn: second.visitedOn, step: '', answers: second.answers },
    answers: { ...second.answers, lila: 23 },
  })
  await changeVisit(kader, third, doing)
  expect(await stored(visit.id)).toMatchObject({ answers: { lila: 23 }, version: 3 })
})

it('withdraws with a reason, out of every count, and not what somebody changed unseen', async () => {
  const home = await accompanied()
  const visit = visitOf(home, { lila: 22 })
  await recordVisit(kader, visit, doing)
  const base = { visitedOn: visit.visitedOn, step: '', answers: visit.answers }
  const take = (over: Record<string, unknown> = {}) =>
    withdrawVisitSchema.parse({
      key: randomUUID(),
      id: visit.id,
      familyId: home.familyId,
      version: 1,
      base,
      reason: 'Salah orang',
      ...over,
    })
  await changeVisit(other, changeOf(visit, { lila: 23 }), doing)
  expect(await refusal(withdrawVisit(kader, take(), doing))).toBeInstanceOf(StaleVisit)
  await withdrawVisit(kader, take({ base: { ...base, answers: { ...visit.answers, lila: 23 } } }), doing)
  expect(await target(home)).toMatchObject({ risk: '', marks: [], visits: 0, lastOn: null })
  expect((await refusal(changeVisit(kader, changeOf(visit, { lila: 25 }), doing))).code).toBe('care.visit-withdrawn')
})

it('tells the family what was seen of water and toilet, and not from an older visit', async () => {
  const home = await accompanied()
  const admin = await asSuperuser()
  const house = async () =>
    (await admin.query('select water_ok, toilet_ok from family where id = $1', [home.familyId])).rows[0]
  await recordVisit(kader, visitOf(home, { air: 'sumur_terbuka' }), doing)
  expect(await house()).toEqual({ water_ok: false, toilet_ok: null })
  await recordVisit(kader, visitOf(home, { air: 'ledeng', jamban: 'sendiri' }, { visitedOn: '2026-07-01' }), doing)
  expect(await house()).toEqual({ water_ok: false, toilet_ok: true })
})

const measures = (over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  weightKg: 8.9,
  lengthCm: 74.5,
  measure: 'L' as const,
  headCm: null,
  muacCm: null,
  oedema: null,
  ...over,
})

it('keeps a child’s measures as a measurement of its own, judges by it, and takes both back', async () => {
  const home = await accompanied('anak')
  const measurement = measures({ lengthCm: 66 })
  const visit = visitOf(home, {}, { measurement })
  await recordVisit(kader, visit, doing)
  const kept = await stored(visit.id)
  expect(kept.measurementId).toBe(measurement.id)
  expect(kept.marks).toContain('pb_u')
  const admin = await asSuperuser()
  const measured = async () =>
    (await admin.query('select weight_g, visit_id from measurement where id = $1', [measurement.id])).rows
  expect(await measured()).toEqual([{ weight_g: 8_900, visit_id: visit.id }])
  await undoCareStep(kader, { key: visit.key, familyId: home.familyId }, doing)
  expect(await measured()).toEqual([])
})

it('sends the same measures along with a change, and corrects others at the measurement', async () => {
  const home = await accompanied('anak')
  const measurement = measures()
  const visit = visitOf(home, {}, { measurement })
  await recordVisit(kader, visit, doing)
  await changeVisit(kader, changeOf(visit, { catatan: 'Sehat' }), doing)
  const wrong = changeOf(visit, {}, { measurement: { ...measurement, weightKg: 9.9 } })
  expect(Object.keys((await refusal(changeVisit(kader, wrong, doing))).fields)).toEqual(['measurement'])
})

it('does a visit once for its key', async () => {
  const home = await accompanied()
  const visit = visitOf(home)
  const first = await recordVisit(kader, visit, doing)
  expect(await recordVisit(kader, visit, doing)).toEqual(first)
  expect(await target(home)).toMatchObject({ visits: 1 })
  expect((await refusal(recordVisit(kader, { ...visit, key: randomUUID() }, doing))).code).toBe('care.known')
})
