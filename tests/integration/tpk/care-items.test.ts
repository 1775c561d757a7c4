import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { applyLate, rejectLate, undoLate } from '@/lib/sync/late-commands'
import { differenceOf } from '@/lib/sync/late-difference'
import { getLate, listLate } from '@/lib/sync/late-queries'
import type { ItemOutcome, PlainItem } from '@/lib/sync/protocol'
import type { Answers } from '@/lib/tpk/care'
import { applyCareItem } from '@/lib/tpk/care-sync'
import { listTargetsOfFamily, listVisitsOfFamily } from '@/lib/tpk/queries'
import { asSuperuser } from '@/tests/support/database'
import { FieldPhone, personOf, withAccount } from '@/tests/support/field-phone'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { type Place, placeOf } from '@/tests/support/roster'
import { kaderOf, plantHome, plantTeam } from '@/tests/support/tpk'

const NOW = new Date('2026-07-20T05:00:00Z')
const [HERE, BESIDE] = ['33.16.01.2001', '33.16.01.2002'] as const
let here: Place
let kader: OfficeActor
let other: OfficeActor
let koordinator: OfficeActor
let phone: FieldPhone

beforeAll(async () => {
  await openTestOffice(BLORA)
  here = await placeOf(HERE)
  const team = await plantTeam(HERE)
  kader = await withAccount(await kaderOf(HERE, [team]))
  other = await withAccount(await kaderOf(HERE, [team]))
  koordinator = await personOf('koordinator_kecamatan', '33.16.01')
  phone = await FieldPhone.of(kader, NOW)
})

type Item = Partial<PlainItem> & Pick<PlainItem, 'kind' | 'body'>
const about = (familyId: string, item: Item): Item => ({
  subject: `keluarga/${familyId}`,
  label: 'Dampingan keluarga, 20 Juli 2026',
  ...item,
})
const send = async (from: FieldPhone, ...items: Item[]): Promise<ItemOutcome[]> => {
  const sealed = []
  for (const item of items) sealed.push(await from.seal(item))
  return (await from.send(sealed)).items
}

/** A family with a woman and a child of one, as a phone records it. */
function homeBody(over: Record<string, unknown> = {}) {
  const familyId = randomUUID()
  const [motherId, childId] = [randomUUID(), randomUUID()]
  const person = { married: null, nik: '', relation: 'lainnya' }
  const body = {
    id: familyId,
    villageId: here.villageId,
    name: 'Sutrisno',
    dusun: '',
    rw: '02',
    rt: '01',
    address: '',
    kk: '',
    persons: [
      { ...person, id: motherId, name: 'Siti Aminah', sex: 'P', bornOn: '2000-03-01', relation: 'pasangan' },
      { ...person, id: childId, name: 'Ahmad', sex: 'L', bornOn: '2025-07-01', relation: 'anak' },
    ],
    ...over,
  }
  return { familyId, motherId, childId, body }
}
const targetBody = (familyId: string, personId: string, over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  familyId,
  personId,
  stage: 'hamil',
  openedOn: '2026-07-01',
  anchorOn: '2026-03-01',
  facts: { pregnancy: 2 },
  afterId: null,
  ...over,
})
const visitBody = (familyId: string, targetId: string, answers: Answers) => ({
  id: randomUUID(),
  targetId,
  familyId,
  visitedOn: '2026-07-10',
  step: '',
  edition: 1,
  answers: { kie: true, ...answers },
})
const seenOf = ({ visitedOn, step, answers }: ReturnType<typeof visitBody>) => ({ visitedOn, step, answers })

it('takes a whole family’s story of a day without signal: family, pregnancy, visit and two edits', async () => {
  const { familyId, motherId, body } = homeBody()
  const target = targetBody(familyId, motherId)
  const visit = visitBody(familyId, target.id, { lila: 25 })
  const second = { ...visit, answers: { ...visit.answers, lila: 24 } }
  const third = { ...second, answers: { ...second.answers, hb_diperiksa: false, hb_alasan: 'jauh' } }
  const outcomes = await send(
    phone,
    about(familyId, { kind: 'family.record', body }),
    about(familyId, { kind: 'target.open', body: target }),
    about(familyId, { kind: 'visit.record', body: visit }),
    about(familyId, { kind: 'visit.change', body: second, baseVersion: 0, base: seenOf(visit) }),
    about(familyId, { kind: 'visit.change', body: third, baseVersion: 0, base: seenOf(second) }),
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(5).fill('diterima'))
  await inTenant(kader, async (tx) => {
    const targets = await listTargetsOfFamily(tx, familyId)
    expect(targets.map(({ stage }) => stage).sort()).toEqual(['anak', 'hamil'])
    expect(await listVisitsOfFamily(tx, familyId)).toMatchObject([
      { id: visit.id, answers: { lila: 24, hb_alasan: 'jauh' }, version: 3 },
    ])
  })
})

it('answers the same batch again the same, and does nothing twice', async () => {
  const { familyId, motherId, body } = homeBody()
  const target = targetBody(familyId, motherId)
  const sealed = [
    await phone.seal(about(familyId, { kind: 'family.record', body })),
    await phone.seal(about(familyId, { kind: 'target.open', body: target })),
    await phone.seal(about(familyId, { kind: 'visit.record', body: visitBody(familyId, target.id, {}) })),
  ]
  await phone.send(sealed)
  const again = await phone.send(sealed)
  expect(again.items.map(({ outcome }) => outcome)).toEqual(Array(3).fill('diterima'))
  expect(await inTenant(kader, (tx) => listVisitsOfFamily(tx, familyId))).toHaveLength(1)
})

it('makes a child a target from the day the family is recorded, and of somebody added later', async () => {
  const { familyId, childId, body } = homeBody()
  await send(phone, about(familyId, { kind: 'family.record', body }))
  const baby = {
    id: randomUUID(),
    name: 'Dewi',
    sex: 'P',
    bornOn: '2026-07-01',
    relation: 'anak',
    married: null,
    nik: '',
  }
  await send(phone, about(familyId, { kind: 'person.add', body: { familyId, person: baby } }))
  const targets = await inTenant(kader, (tx) => listTargetsOfFamily(tx, familyId))
  expect(targets.map(({ personId }) => personId).sort()).toEqual([childId, baby.id].sort())
  expect(targets.every(({ stage, nextOn }) => stage === 'anak' && nextOn !== null)).toBe(true)
})

it('tells both sides where two phones answered one question differently', async () => {
  const { familyId, motherId, body } = homeBody()
  const target = targetBody(familyId, motherId)
  const visit = visitBody(familyId, target.id, { lila: 25 })
  await send(
    phone,
    about(familyId, { kind: 'family.record', body }),
    about(familyId, { kind: 'target.open', body: target }),
    about(familyId, { kind: 'visit.record', body: visit }),
  )
  const beside = await FieldPhone.of(other, NOW)
  const theirs = { ...visit, answers: { ...visit.answers, lila: 22 } }
  await send(beside, about(familyId, { kind: 'visit.change', body: theirs, baseVersion: 1, base: seenOf(visit) }))
  const mine = { ...visit, answers: { ...visit.answers, lila: 21 } }
  const [said] = await send(
    phone,
    about(familyId, { kind: 'visit.change', body: mine, baseVersion: 1, base: seenOf(visit) }),
  )
  expect(said).toMatchObject({ outcome: 'bentrok', touching: ['lila'], stored: { answers: { lila: 22 } } })
})

it('refuses what no visit can say, with the sentence at its place', async () => {
  const { familyId, motherId, body } = homeBody()
  const target = targetBody(familyId, motherId)
  const [, , said] = await send(
    phone,
    about(familyId, { kind: 'family.record', body }),
    about(familyId, { kind: 'target.open', body: target }),
    about(familyId, { kind: 'visit.record', body: visitBody(familyId, target.id, { bb: 2 }) }),
  )
  expect(said).toMatchObject({ outcome: 'ditolak', fields: { 'answers.bb': expect.stringContaining('tidak mungkin') } })
})

it('lays what concerns a family of another team’s area into the inbox, in its order, and the koordinator applies it', async () => {
  const beside = await placeOf(BESIDE)
  const { familyId, motherId, body } = homeBody({ villageId: beside.villageId })
  const target = targetBody(familyId, motherId)
  const visit = visitBody(familyId, target.id, { lila: 22 })
  const outcomes = await send(
    phone,
    about(familyId, { kind: 'family.record', body }),
    about(familyId, { kind: 'target.open', body: target }),
    about(familyId, { kind: 'visit.record', body: visit }),
  )
  expect(outcomes).toMatchObject([
    { outcome: 'susulan', code: 'care.moved' },
    { outcome: 'susulan', code: 'care.behind' },
    { outcome: 'susulan', code: 'care.behind' },
  ])
  const keys = outcomes.map(({ key }) => key)
  const inbox = await inTenantSql(koordinator, (tx) =>
    listLate(tx, { decided: false, code: null, kecamatanId: koordinator.region.id, q: '', page: 1, pageSize: 50 }),
  )
  const rows = inbox.rows.filter(({ key }) => keys.includes(key))
  expect(rows.map(({ villageName }) => villageName)).toEqual(Array(3).fill(rows[0]!.villageName))
  expect(JSON.stringify(rows)).not.toMatch(/Sutrisno|Siti|Ahmad/)

  const decide = { version: 1, seen: 0 }
  const early = await inTenantSql(koordinator, async (tx) => differenceOf(tx, (await getLate(tx, keys[2]!)).item, NOW))
  expect(early.first).toContain('Terapkan dahulu')
  expect(JSON.stringify(early)).not.toMatch(/Sutrisno|Siti|Ahmad/)
  const version = rows[0]!.version
  for (const key of keys) await applyLate(koordinator, { item: key, ...decide, version }, NOW)
  const visits = await inTenant(koordinator, (tx) => listVisitsOfFamily(tx, familyId))
  expect(visits).toMatchObject([
    { id: visit.id, recordedBy: kader.accountId, recorderName: kader.name, marks: ['lila'] },
  ])

  await undoLate(koordinator, { item: keys[2]!, version: version + 1 }, NOW)
  expect(await inTenant(koordinator, (tx) => listVisitsOfFamily(tx, familyId))).toEqual([])
})

it.each(['admin_dinas', 'kepala_dinas'] as const)(
  'lets %s refuse, and apply nothing of a named family',
  async (role) => {
    const beside = await placeOf(BESIDE)
    const { familyId, body } = homeBody({ villageId: beside.villageId })
    const [said] = await send(phone, about(familyId, { kind: 'family.record', body }))
    const boss = await personOf(role, BLORA)
    const { row } = await inTenantSql(boss, (tx) => getLate(tx, said!.key))
    await expect(applyLate(boss, { item: said!.key, version: row.version, seen: 0 }, NOW)).rejects.toBeInstanceOf(
      Refusal,
    )
    await rejectLate(boss, { item: said!.key, version: row.version, reason: 'Bukan wilayah tim' }, NOW)
  },
)

it('lays everything of a sender whose role has ended into the inbox', async () => {
  const { familyId, personIds } = await plantHome(HERE, '02', [{ sex: 'P', bornOn: '2000-03-01' }])
  const leaver = await withAccount(await kaderOf(HERE, [await plantTeam(HERE, ['77'])]))
  const theirs = await FieldPhone.of(leaver, NOW)
  const sealed = await theirs.seal(about(familyId, { kind: 'target.open', body: targetBody(familyId, personIds[0]!) }))
  const admin = await asSuperuser()
  await admin.query(`update account_role set valid_to = '2026-07-01' where id = $1`, [leaver.accountRoleId])
  const { items } = await theirs.send([sealed], { session: kader })
  expect(items).toMatchObject([{ outcome: 'susulan', code: 'role-ended' }])
})

it('lets the koordinator apply late measures of a child, and measure nobody otherwise', async () => {
  const beside = await placeOf(BESIDE)
  const { familyId, personIds } = await plantHome(BESIDE, '55', [{ sex: 'L', bornOn: '2025-07-01' }])
  const body = {
    id: randomUUID(),
    familyId,
    personId: personIds[0],
    measuredOn: '2026-07-05',
    posyanduId: null,
    weightKg: 8.9,
    lengthCm: 74,
    measure: 'L',
    headCm: null,
    muacCm: null,
    oedema: null,
  }
  const [said] = await send(phone, about(familyId, { kind: 'measurement.record', body }))
  expect(said).toMatchObject({ outcome: 'susulan', code: 'care.moved' })
  const { row } = await inTenantSql(koordinator, (tx) => getLate(tx, said!.key))
  expect(row.villageId).toBe(beside.villageId)
  await applyLate(koordinator, { item: said!.key, version: row.version, seen: 0 }, NOW)
  const admin = await asSuperuser()
  const { rows } = await admin.query('select weight_g from measurement where id = $1', [body.id])
  expect(rows).toEqual([{ weight_g: 8_900 }])
  const other = {
    key: randomUUID(),
    kind: 'measurement.record' as const,
    body: { ...body, id: randomUUID() },
    baseVersion: 0,
  }
  await expect(applyCareItem(koordinator, other, NOW)).rejects.toMatchObject({ code: 'not-allowed' })
})

it('refers, measures and withdraws in one chain under the device’s own ids', async () => {
  const { familyId, childId, body } = homeBody()
  const admin = await asSuperuser()
  const faskesId = randomUUID()
  await admin.query(
    `insert into faskes (tenant_id, id, name, name_key, kind, kecamatan_id, active_from)
     values ($1, $2, 'Puskesmas Jati', 'puskesmas jati', 'puskesmas', $3, '2020-01-01')`,
    [here.tenantId, faskesId, here.kecamatanId],
  )
  const measurement = {
    id: randomUUID(),
    familyId,
    personId: childId,
    measuredOn: '2026-07-05',
    posyanduId: null,
    weightKg: 8.9,
    lengthCm: 74,
    measure: 'L',
    headCm: null,
    muacCm: null,
    oedema: null,
  }
  const referral = {
    id: randomUUID(),
    familyId,
    personId: childId,
    targetId: null,
    visitId: null,
    faskesId,
    referredOn: '2026-07-06',
    urgency: 'biasa',
    marks: ['bb_naik'],
    note: '',
  }
  const outcomes = await send(
    phone,
    about(familyId, { kind: 'family.record', body }),
    about(familyId, { kind: 'measurement.record', body: measurement }),
    about(familyId, {
      kind: 'measurement.correct',
      body: { ...measurement, weightKg: 9.1, reason: 'Salah baca timbangan' },
      baseVersion: 1,
    }),
    about(familyId, {
      kind: 'measurement.correct',
      body: { ...measurement, weightKg: 9.2, reason: 'Salah baca timbangan lagi' },
      baseVersion: 1,
    }),
    about(familyId, { kind: 'referral.make', body: referral }),
    about(familyId, {
      kind: 'referral.withdraw',
      body: { id: referral.id, reason: 'Ibunya sudah ke RS' },
      baseVersion: 1,
    }),
  )
  expect(outcomes).toMatchObject(Array(6).fill({ outcome: 'diterima' }))
  const { rows } = await admin.query(
    `select m.weight_g, r.state from measurement m join referral r on r.person_id = m.person_id where m.id = $1`,
    [measurement.id],
  )
  expect(rows).toEqual([{ weight_g: 9_200, state: 'dibatalkan' }])
})
