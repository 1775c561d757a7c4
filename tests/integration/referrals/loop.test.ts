import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import {
  acceptReferral,
  answerReferral,
  makeReferral,
  readReferral,
  refuseReferral,
  undoReferralStep,
  withdrawReferral,
} from '@/lib/referrals/commands'
import { listReferrals, referralScopeOf, sumReferrals } from '@/lib/referrals/queries'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'
import { type Place, placeOf } from '@/tests/support/roster'

const NOW = new Date('2026-07-10T03:00:00Z')
const TODAY = '2026-07-10'
const VILLAGE = '33.16.05.2003'

let place: Place
let kader: Actor
let otherKader: Actor
let pkb: Actor
let faskes: Actor
let otherFaskes: Actor
let faskesId: string
let otherFaskesId: string
let personId: string
let familyId: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  place = await placeOf(VILLAGE)
  const admin = await asSuperuser()
  const facility = async (name: string) => {
    const id = randomUUID()
    await admin.query(
      `insert into faskes (tenant_id, id, kind, name, name_key, kecamatan_id, active_from)
       values ($1, $2, 'puskesmas', $3, lower($3), $4, '2020-01-01')`,
      [place.tenantId, id, name, place.kecamatanId],
    )
    return id
  }
  ;[faskesId, otherFaskesId] = [await facility('Puskesmas Satu'), await facility('Puskesmas Dua')]
  familyId = randomUUID()
  personId = randomUUID()
  await admin.query(
    `insert into family (tenant_id, id, village_id, kecamatan_id, rw, name, name_key)
     values ($1, $2, $3, $4, '03', 'Sutrisno', 'sutrisno')`,
    [place.tenantId, familyId, place.villageId, place.kecamatanId],
  )
  await admin.query(
    `insert into person (tenant_id, id, family_id, name, name_key, sex, born_on)
     values ($1, $2, $3, 'Dewi Lestari', 'dewi lestari dewilestari', 'P', '2001-05-02')`,
    [place.tenantId, personId, familyId],
  )
  kader = await actorOf('kader_tpk', VILLAGE)
  otherKader = await actorOf('kader_tpk', VILLAGE)
  pkb = await actorOf('pkb', '33.16.05')
  faskes = await actorOf('faskes', '33.16.05')
  otherFaskes = await actorOf('faskes', '33.16.05')
  await plantTeam(kader, '3')
  await plantTeam(otherKader, '4')
  for (const [actor, facilityId] of [
    [faskes, faskesId],
    [otherFaskes, otherFaskesId],
  ] as const)
    await admin.query(
      `insert into faskes_officer (tenant_id, id, faskes_id, account_id, from_on) values ($1, $2, $3, $4, '2024-01-01')`,
      [place.tenantId, randomUUID(), facilityId, actor.accountId],
    )
})

async function plantTeam(actor: Actor, rw: string) {
  const admin = await asSuperuser()
  const id = randomUUID()
  await admin.query(
    `insert into tpk_team (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, $3, $3, $4, $5, '2024-01-01')`,
    [place.tenantId, id, `tim ${rw}`, place.villageId, place.kecamatanId],
  )
  await admin.query(
    `insert into tpk_member (tenant_id, id, team_id, seat, name, name_key, account_id, from_on)
     values ($1, $2, $3, 'kader_kb', 'Kader', 'kader', $4, '2024-01-01')`,
    [place.tenantId, randomUUID(), id, actor.accountId],
  )
  await admin.query(
    `insert into tpk_area (tenant_id, id, team_id, village_id, rw, from_on) values ($1, $2, $3, $4, $5, '2024-01-01')`,
    [place.tenantId, randomUUID(), id, place.villageId, rw],
  )
}

const asked = (over = {}) => ({
  key: randomUUID(),
  id: randomUUID(),
  familyId,
  personId,
  targetId: null,
  visitId: null,
  faskesId,
  referredOn: TODAY,
  urgency: 'biasa' as const,
  marks: ['kek'],
  note: '',
  ...over,
})
const made = async (over = {}) => {
  const input = asked(over)
  await makeReferral(kader, input, NOW)
  return input.id
}
const of = (id: string, version: number) => ({ key: randomUUID(), id, version })
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Refusal)
  return error as Refusal
}

describe('the loop of a referral', () => {
  it('is closed by the answer of its facility, and read by who sent it', async () => {
    const id = await made()
    expect(await readReferral(faskes, id, NOW)).toMatchObject({ state: 'dikirim', dueOn: '2026-07-24', version: 1 })
    await acceptReferral(faskes, of(id, 1), NOW)
    const answer = { result: 'kontrol' as const, answer: 'Diberi PMT', advice: 'Kunjungi minggu depan' }
    await answerReferral(faskes, { ...of(id, 2), ...answer, returnOn: '2026-08-01' }, NOW)
    expect(await readReferral(kader, id, NOW)).toMatchObject({
      state: 'dijawab',
      result: 'kontrol',
      advice: 'Kunjungi minggu depan',
      returnOn: '2026-08-01',
      version: 3,
    })
  })

  it('tells the facility, then the one who made it, without a name', async () => {
    const id = await made()
    await answerReferral(faskes, { ...of(id, 1), result: 'sehat', answer: '', advice: '', returnOn: null }, NOW)
    const admin = await asSuperuser()
    const { rows } = await admin.query(
      `select account_id, title, text from notification where tenant_id = $1 and matter ^@ $2 order by at, title`,
      [place.tenantId, `rujukan/${id}`],
    )
    expect(rows.map(({ account_id }) => account_id).sort()).toEqual([faskes.accountId, kader.accountId].sort())
    expect(JSON.stringify(rows)).not.toMatch(/Dewi|Sutrisno/)
  })

  it('is made once for its key, and refuses the same key for another', async () => {
    const input = asked()
    const first = await makeReferral(kader, input, NOW)
    expect(await makeReferral(kader, input, NOW)).toEqual(first)
    expect((await refusal(makeReferral(kader, { ...input, note: 'lain' }, NOW))).code).toBe('key-reused')
  })

  it('can be taken back by the one who took the step, while nobody has taken another', async () => {
    const input = asked()
    await makeReferral(kader, input, NOW)
    await undoReferralStep(kader, { key: input.key }, NOW)
    expect((await readReferral(kader, input.id, NOW)).state).toBe('dibatalkan')
    const other = asked()
    await makeReferral(kader, other, NOW)
    await acceptReferral(faskes, of(other.id, 1), NOW)
    expect((await refusal(undoReferralStep(kader, { key: other.key }, NOW))).code).toBe('register.undo-closed')
  })

  it('keeps what two people did at once apart by version, and steps in their order', async () => {
    const id = await made()
    await acceptReferral(faskes, of(id, 1), NOW)
    expect((await refusal(acceptReferral(faskes, of(id, 1), NOW))).code).toBe('changed-meanwhile')
    expect((await refusal(acceptReferral(faskes, of(id, 2), NOW))).code).toBe('referral.step-not-open')
    await withdrawReferral(kader, { ...of(id, 2), reason: 'Sudah pindah' }, NOW)
    expect((await refusal(refuseReferral(faskes, { ...of(id, 3), reason: 'Bukan wilayah' }, NOW))).code).toBe(
      'referral.step-not-open',
    )
  })
})

describe('who sees and does what', () => {
  it('opens it to the team of the RW and the own facility, and to nobody else', async () => {
    const id = await made()
    for (const actor of [otherKader, otherFaskes, pkb])
      expect((await refusal(readReferral(actor, id, NOW))).code).toBe('not-found')
    for (const role of ['admin_dinas', 'kepala_dinas', 'kabid_ks', 'tpps', 'ppkbd'] as const) {
      const actor = await actorOf(role, role === 'ppkbd' ? VILLAGE : BLORA)
      expect((await refusal(readReferral(actor, id, NOW))).code).toBe('not-found')
    }
    const koordinator = await actorOf('koordinator_kecamatan', '33.16.05')
    expect((await readReferral(koordinator, id, NOW)).personName).toBe('Dewi Lestari')
    const stranger = await actorOf('koordinator_kecamatan', '64.08.02')
    expect((await refusal(readReferral(stranger, id, NOW))).code).toBe('not-found')
  })

  it('lets only the facility answer, and only who knows the family send and withdraw', async () => {
    const id = await made()
    const answer = { result: 'sehat' as const, answer: '', advice: '', returnOn: null }
    expect((await refusal(answerReferral(kader, { ...of(id, 1), ...answer }, NOW))).code).toBe('not-allowed')
    expect((await refusal(withdrawReferral(faskes, { ...of(id, 1), reason: 'Coba-coba' }, NOW))).code).toBe(
      'not-allowed',
    )
    expect((await refusal(answerReferral(otherFaskes, { ...of(id, 1), ...answer }, NOW))).code).toBe('not-found')
    expect((await refusal(makeReferral(otherKader, asked(), NOW))).code).toBe('not-allowed')
    expect((await refusal(makeReferral(faskes, asked(), NOW))).code).toBe('not-allowed')
  })

  it('hides a person whose data are restricted', async () => {
    const id = await made()
    const admin = await asSuperuser()
    await admin.query('update person set restricted_at = now() where id = $1', [personId])
    try {
      expect((await refusal(readReferral(faskes, id, NOW))).code).toBe('not-found')
    } finally {
      await admin.query('update person set restricted_at = null where id = $1', [personId])
    }
  })
})

describe('bad input', () => {
  it.each([
    [{ referredOn: '2026-07-11' }, 'referredOn', 'Tanggal ini belum terjadi.'],
    [{ referredOn: '2001-05-01' }, 'referredOn', 'Tanggal ini sebelum orangnya lahir.'],
    [{ faskesId: randomUUID() }, 'faskesId', 'Faskes ini tidak ada atau sudah nonaktif. Pilih yang lain.'],
    [{ marks: [], note: '' }, 'note', 'Tulis mengapa dirujuk.'],
  ])('%j is told beside %s', async (over, field, sentence) => {
    expect((await refusal(makeReferral(kader, asked(over), NOW))).fields).toEqual({ [field]: sentence })
  })

  it('refuses a control before the referral', async () => {
    const id = await made()
    const input = { result: 'kontrol' as const, answer: 'Diberi TTD', advice: '', returnOn: '2026-07-09' }
    expect((await refusal(answerReferral(faskes, { ...of(id, 1), ...input }, NOW))).fields).toHaveProperty('returnOn')
  })
})

describe('lists and sums', () => {
  it('put the longest waiting first and count what is late', async () => {
    const admin = await asSuperuser()
    await admin.query('delete from referral where tenant_id = $1', [place.tenantId])
    const old = await made({ referredOn: '2026-06-01' })
    const fresh = await made()
    const urgent = await made({ urgency: 'segera' })
    const view = { which: 'terbuka' as const, faskesId: null, page: 1 }
    const read = (over = {}, today = TODAY) =>
      inTenant(kader, async (tx) =>
        listReferrals(tx, await referralScopeOf(tx, NOW), { ...view, ...over }, { today, pageSize: 50 }),
      )
    const all = await read()
    expect(all.rows.map(({ id }) => id)).toEqual([old, urgent, fresh])
    expect(all).toMatchObject({ total: 3, open: 3, late: 1 })
    expect((await read({ which: 'terlambat' })).rows.map(({ id }) => id)).toEqual([old])
    const head = await actorOf('kepala_dinas', BLORA)
    const [sum] = await inTenant(head, (tx) => sumReferrals(tx, '2026-01-01', TODAY))
    expect(sum).toMatchObject({ faskesId, made: 3, open: 3, late: 1, answered: 0, days: null })
  })
})
