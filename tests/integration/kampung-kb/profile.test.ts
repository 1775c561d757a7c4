import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { periodOf } from '@/lib/format/period'
import { createKampungKb } from '@/lib/kampung-kb/commands'
import { carryProfile, saveProfile, undoProfile } from '@/lib/kampung-kb/profile-commands'
import { findProfile } from '@/lib/kampung-kb/profile-queries'
import { effectiveOf } from '@/lib/kampung-kb/profile-rules'
import { saveProfileSchema } from '@/lib/kampung-kb/profile-schema'
import { placeKey, readFollowed } from '@/lib/kampung-kb/profile-sources'
import { createKampungKbSchema } from '@/lib/kampung-kb/schema'
import { readScores } from '@/lib/kampung-kb/score-queries'
import { createPoktan } from '@/lib/poktan/commands'
import { createPoktanSchema } from '@/lib/poktan/schema'
import { asSuperuser } from '@/tests/support/database'
import { BELITUNG_TIMUR, BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const AUGUST = periodOf(2024, 8)
let admin: OfficeActor
let pokja: OfficeActor
let id: string
let villageId: number

beforeAll(async () => {
  const tenantId = await openTestOffice(BLORA)
  await openTestOffice(BELITUNG_TIMUR)
  admin = await officeActorOf('admin_dinas', BLORA)
  pokja = await officeActorOf('pokja_kampung_kb', '33.16.01.2001')
  const village = await regionByCode('33.16.01.2001')
  villageId = village.id
  id = (
    await createKampungKb(
      admin,
      createKampungKbSchema.parse({ key: randomUUID(), name: 'Mekar', villageId, activeFrom: '2018-05-01' }),
      NOW,
    )
  ).id
  await createPoktan(
    admin,
    createPoktanSchema.parse({ key: randomUUID(), kind: 'bkb', name: 'Melati', villageId, activeFrom: '2019-01-01' }),
    NOW,
  )
  const root = await asSuperuser()
  await root.query(
    `insert into fact_laporan_desa (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely,
       pus, pa_iud, pa_mow, pa_mop, pa_implan, pa_suntik, pa_pil, pa_kondom, pa_mal, hamil, ias, iat, tial)
     values ($1, $2, $3, $3, $4, 2, 1, 1, 400, 50, 20, 0, 30, 140, 30, 10, 7, 20, 30, 24, 24)`,
    [tenantId, AUGUST, villageId, village.kecamatanId],
  )
})

const save = (
  actor: OfficeActor,
  section: string,
  values: Record<string, unknown>,
  over: Record<string, unknown> = {},
) =>
  saveProfile(
    actor,
    saveProfileSchema.parse({ key: randomUUID(), id, period: '2024-08', version: 0, section, ...values, ...over }),
    NOW,
  )
const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}
const stored = (period = AUGUST) => inTenantSql(admin, (tx) => findProfile(tx, id, period))

describe('a month is refused', () => {
  it('to other offices, as if it were not there', async () => {
    const other = await officeActorOf('admin_dinas', BELITUNG_TIMUR)
    expect((await refusalOf(save(other, 'pokja', { pokjaExists: 'ya' }))).code).toBe('not-found')
  })
  it('to the Pokja of another village and to roles that keep none', async () => {
    const neighbour = await officeActorOf('pokja_kampung_kb', '33.16.01.2002')
    expect((await refusalOf(save(neighbour, 'pokja', { pokjaExists: 'ya' }))).code).toBe('not-allowed')
    const kader = await officeActorOf('kader_tpk', '33.16.01.2001')
    expect((await refusalOf(save(kader, 'pokja', { pokjaExists: 'ya' }))).code).toBe('not-allowed')
  })
  it('ahead, and before the founding', async () => {
    expect((await refusalOf(save(pokja, 'pokja', {}, { period: '2024-10' }))).code).toBe('kampung-kb.month-ahead')
    expect((await refusalOf(save(pokja, 'pokja', {}, { period: '2018-04' }))).code).toBe('kampung-kb.month-before')
  })
  it('when more use contraception than there are couples, beside the field', async () => {
    const refused = await refusalOf(save(pokja, 'kb', { kb_suntik: '900', kbReason: 'Hitungan kader' }))
    expect(refused.fields.kb_iud).toMatch(/melebihi PUS \(400\)/)
  })
  it('when a figure is typed over the report without a reason', async () => {
    const refused = await refusalOf(save(pokja, 'sasaran', { pus: '410' }))
    expect(refused.fields.reachReason).toMatch(/Pasangan usia subur/)
    expect(await stored()).toBeNull()
  })
  it('to carry from nothing', async () => {
    const refused = await refusalOf(carryProfile(pokja, { key: randomUUID(), id, period: '2024-08' }, NOW))
    expect(refused.code).toBe('kampung-kb.nothing-to-carry')
  })
})

describe('what registers and reports already say', () => {
  it('stands without being typed, from the sent report and without MAL', async () => {
    const place = { id, villageId, scope: 'desa', period: AUGUST }
    const followed = await inTenantSql(admin, async (tx) => (await readFollowed(tx, [place])).get(placeKey(place))!)
    expect(followed.pus).toMatchObject({ value: 400, source: 'Laporan Desa Agustus 2024' })
    expect(followed.own_bkb).toMatchObject({ value: true })
    expect(followed.own_bkr).toBeUndefined()
    const answers = effectiveOf(null, followed)
    expect(answers.kb_suntik).toBe(140)
    expect(Object.keys(answers).some((name) => name.endsWith('_mal'))).toBe(false)
    expect(answers.joined_bkb).toBeNull()
  })
  it('is not taken for a Kampung KB smaller than its village', async () => {
    const place = { id, villageId, scope: 'dusun', period: AUGUST }
    const followed = await inTenantSql(admin, async (tx) => (await readFollowed(tx, [place])).get(placeKey(place))!)
    expect(followed.pus).toBeUndefined()
    expect(followed.own_bkb).toMatchObject({ value: true })
  })
})

describe('a saved section', () => {
  const key = randomUUID()
  it('keeps what it asks, follows what it did not change, and leaves the others', async () => {
    expect(() => save(pokja, 'pokja', { pokjaMembers: '1.2', pus: '12x' })).toThrow(/bilangan bulat/)
    await save(pokja, 'pokja', { pokjaExists: 'ya', pokjaMembers: '15', pokjaTrained: 'ya', pus: '12x' }, { key })
    await save(pokja, 'sasaran', { pus: '400', familiesToddler: '' }, { version: 1 })
    const profile = await stored()
    expect(profile).toMatchObject({ version: 2, content: { pokjaExists: true, pokjaMembers: 15, pus: null } })
  })
  it('is one save when pressed twice', async () => {
    const again = await save(
      pokja,
      'pokja',
      { pokjaExists: 'ya', pokjaMembers: '15', pokjaTrained: 'ya', pus: '12x' },
      { key },
    )
    expect(again.version).toBe(1)
    expect((await stored())?.version).toBe(2)
  })
  it('refuses the second writer with what stands now', async () => {
    const refused = await refusalOf(save(admin, 'pokja', { pokjaMembers: '9' }, { version: 1 }))
    expect(refused).toMatchObject({
      code: 'changed-meanwhile',
      fields: { version: '2', pokjaMembers: 'Kini tercatat: 15.' },
    })
  })
  it('can be taken back once, by its maker, while nothing came after', async () => {
    const last = randomUUID()
    await save(pokja, 'pokja', { pokjaMembers: '99' }, { version: 2, key: last })
    expect((await refusalOf(undoProfile(admin, { key: last, id }))).code).toBe('not-found')
    await undoProfile(pokja, { key: last, id })
    expect((await stored())?.content.pokjaMembers).toBe(15)
    expect((await refusalOf(undoProfile(pokja, { key: last, id }))).code).toBe('register.undo-closed')
  })
  it('leaves a line in the trail without the numbers of persons', async () => {
    await save(
      admin,
      'pendamping',
      { mentorName: 'Sari', mentorNip: '198001012006042001', mentorPhone: '0812' },
      {
        version: 4,
      },
    )
    const trail = await inTenantSql(admin, (tx) =>
      tx.sql.query<{ detail: string }>(
        "select detail::text as detail from audit where tenant_id = $1 and action = 'kampung-kb.profile-saved' order by id desc limit 1",
        [tx.tenantId],
      ),
    )
    expect(trail[0]?.detail).toContain('mentorNip')
    expect(trail[0]?.detail).not.toContain('198001012006042001')
  })
})

describe('a new month', () => {
  it('begins with what seldom changes, and not with the month’s own counts', async () => {
    await save(pokja, 'keikutsertaan', { joined_bkb: '12', bpjs: '800' }, { version: 5 })
    await carryProfile(pokja, { key: randomUUID(), id, period: '2024-09' }, NOW)
    const september = await stored(AUGUST + 1)
    expect(september?.content).toMatchObject({ pokjaMembers: 15, joined_bkb: null, bpjs: null })
    const again = await refusalOf(carryProfile(pokja, { key: randomUUID(), id, period: '2024-09' }, NOW))
    expect(again.code).toBe('kampung-kb.month-begun')
  })
  it('is scored from the latest profile up to the month asked', async () => {
    const targets = [AUGUST - 1, AUGUST, AUGUST + 1, AUGUST + 9].map((asOf) => ({ id, villageId, scope: 'desa', asOf }))
    const scores = await inTenantSql(admin, (tx) => readScores(tx, targets))
    expect(scores.map((score) => score?.period ?? null)).toEqual([null, AUGUST, AUGUST + 1, AUGUST + 1])
    const august = scores[1]!.sheet.indicators
    const value = (code: string) => august.find((one) => one.code === code)
    expect(value('cpr')).toMatchObject({ value: 70, score: 4 })
    expect(value('mkjp')).toMatchObject({ value: 36, score: 4 })
    expect(value('unmet')).toMatchObject({ value: 12, score: 2 })
    expect(value('pokja')).toMatchObject({ score: 4 })
  })
})
