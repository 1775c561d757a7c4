import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { readFacts } from '@/lib/classification/queries'
import { cancelContest, lockContest, makeContest, reopenContest, startScoring } from '@/lib/contests/commands'
import { layCriteria } from '@/lib/contests/criteria-commands'
import { acceptEntries, decideEntry, proposeFamily, readProposal } from '@/lib/contests/entry-commands'
import { readJudgingPart } from '@/lib/contests/judging-part-queries'
import { getContest, listContests, listEntries, listMembers, listNominations } from '@/lib/contests/queries'
import { addTalk, nominate, withdrawNomination } from '@/lib/contests/result-commands'
import { recordPaperSheet, recordSheet } from '@/lib/contests/sheet-commands'
import { listSheets } from '@/lib/contests/sheet-queries'
import { contestOf, undoContestStep } from '@/lib/contests/step'
import { addMember } from '@/lib/contests/team-commands'
import { inTenant } from '@/lib/db/tenant'
import { asSuperuser } from '@/tests/support/database'
import { personOf } from '@/tests/support/field-phone'
import { makeGroup } from '@/tests/support/groups'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { plantHome } from '@/tests/support/tpk'

const NOW = new Date('2026-09-20T05:00:00Z')
const TODAY = '2026-09-20'
const [FIRST, SECOND, THIRD] = ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'] as const
const ASPECTS = ['administrasi', 'kegiatan', 'capaian', 'kemitraan', 'inovasi']
const points = (value: number, over: Record<string, number> = {}) => ({
  ...Object.fromEntries(ASPECTS.map((code) => [code, value])),
  ...over,
})

let kabid: OfficeActor
let head: OfficeActor
let judge: OfficeActor
let other: OfficeActor
const groups: Record<string, string> = {}

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  kabid = await officeActorOf('kabid_ks', BLORA)
  head = await officeActorOf('kepala_dinas', BLORA, { name: 'Kepala' })
  judge = await personOf('juri', BLORA)
  other = await personOf('juri', BLORA)
  const admin = await officeActorOf('admin_dinas', BLORA)
  for (const village of [FIRST, SECOND, THIRD]) groups[village] = await makeGroup(admin, village, 'bkb', NOW)
})

const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, message: error.message, ...error.fields }),
  )
const key = () => randomUUID()
const wish = (over = {}) => ({
  ...{ key: key(), kind: 'bkb' as const, level: 'kabupaten' as const, kecamatanId: null, year: 2026, places: null },
  ...{ title: 'Lomba BKB 2026', note: '', factsOn: TODAY },
  ...over,
})
const make = async (over = {}) => contestOf((await makeContest(kabid, wish(over), NOW)).subject)
const read = (id: string, actor = kabid) => inTenant(actor, (tx) => getContest(tx, id))
const at = async (id: string) => ({ key: key(), id, version: (await read(id)).version })
const entriesOf = (id: string) => inTenant(kabid, (tx) => listEntries(tx, id))
const membersOf = (id: string) => inTenant(kabid, (tx) => listMembers(tx, id))
const member = (contestId: string, over = {}) => ({
  ...{
    key: key(),
    contestId,
    team: 'penilai' as const,
    name: 'Juri',
    agency: '',
    duty: 'anggota' as const,
    account: '',
  },
  ...over,
})
const REASON = 'Belum banyak tercatat, dilihat langsung'

/** A contest under way: three entries, a judge with an account and one on paper. */
async function underWay() {
  const id = await make()
  await acceptEntries(kabid, { key: key(), contestId: id, subjects: Object.values(groups), reason: REASON }, NOW)
  await addMember(kabid, member(id, { account: judge.accountId }), NOW)
  await addMember(kabid, member(id, { name: 'Juri kertas' }), NOW)
  await startScoring(kabid, await at(id), NOW)
  const entries = await entriesOf(id)
  const paper = (await membersOf(id)).find(({ accountId }) => accountId === null)!
  return { id, entries, paper }
}
const paperSheet = (entryId: string, memberId: string, given: Record<string, number>, version = 0) => ({
  ...{ key: key(), entryId, memberId, version, visitedOn: TODAY, note: '', points: given, notes: {} },
})
const phoneSheet = (entryId: string, given: Record<string, number>, over = {}) => ({
  ...{ key: key(), id: key(), entryId, visitedOn: TODAY, points: given, notes: {}, note: '', photos: [] as string[] },
  ...over,
})

describe('a contest from shortlist to the province', () => {
  it('is scored, discussed, locked, carried on, and opened again only without a nomination', async () => {
    const { id, entries, paper } = await underWay()
    const [best, second, third] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0]]
    await recordSheet(judge, phoneSheet(best.id, points(90)), { version: 0 }, NOW)
    await recordSheet(judge, phoneSheet(second.id, points(70)), { version: 0 }, NOW)
    await recordSheet(judge, phoneSheet(third.id, { administrasi: 100 }), { version: 0 }, NOW)
    await recordPaperSheet(kabid, paperSheet(best.id, paper.id, points(90, { inovasi: 60 })), NOW)
    await recordPaperSheet(kabid, paperSheet(second.id, paper.id, points(75)), NOW)
    expect(await refused(lockContest(head, { ...(await at(id)), note: '' }, NOW))).toMatchObject({
      code: 'contest.step-not-open',
      message: expect.stringContaining('belum dibahas'),
    })
    await addTalk(kabid, { key: key(), contestId: id, entryId: best.id, outcome: 'Nilai inovasi tetap berbeda' }, NOW)
    expect(await refused(lockContest(head, { ...(await at(id)), note: '' }, NOW))).toMatchObject({
      code: 'input-invalid',
      note: expect.stringContaining('2 lembar'),
    })
    expect(await refused(lockContest(kabid, { ...(await at(id)), note: 'Cukup' }, NOW))).toMatchObject({
      code: 'not-allowed',
    })
    const lock = { ...(await at(id)), note: 'Satu peserta mengundurkan diri' }
    await lockContest(head, lock, NOW)
    const locked = await read(id)
    expect(locked).toMatchObject({ state: 'dikunci', lockedName: 'Kepala', lockNote: lock.note })
    expect(locked.result!.map(({ entryId, place, judges }) => [entryId, place, judges])).toEqual([
      [best.id, 1, 2],
      [second.id, 2, 2],
      [third.id, null, 0],
    ])
    // (9000 + 8700) / 2 of 10.000 each
    expect(locked.result![0]).toMatchObject({ sum: 17_700 })
    expect(await refused(recordSheet(judge, phoneSheet(best.id, points(10)), { version: 1 }, NOW))).toMatchObject({
      code: 'contest.locked',
    })
    const winner = { contestId: id, entryId: best.id, toContestId: null, letterNumber: '476/1', letterOn: TODAY }
    await nominate(kabid, { key: key(), ...winner }, NOW)
    const [nomination] = await inTenant(kabid, (tx) => listNominations(tx, id))
    expect(nomination).toMatchObject({ toLevel: 'provinsi', place: 1, meanScore: 885_000, letterNumber: '476/1' })
    expect(await refused(reopenContest(head, { ...(await at(id)), reason: 'Salah hitung' }, NOW))).toMatchObject({
      message: expect.stringContaining('Tarik usulan'),
    })
    await withdrawNomination(kabid, { key: key(), id: nomination!.id, version: nomination!.version }, NOW)
    await reopenContest(head, { ...(await at(id)), reason: 'Salah hitung' }, NOW)
    expect(await read(id)).toMatchObject({ state: 'dinilai', result: null, reopenReason: 'Salah hitung' })
  })

  it('carries a kecamatan’s winner into the district’s contest', async () => {
    const kecamatanId = (await entriesOf((await underWay()).id))[0]!.kecamatanId
    const below = await make({ level: 'kecamatan', kecamatanId, title: 'Lomba BKB kecamatan' })
    await acceptEntries(kabid, { key: key(), contestId: below, subjects: [groups[FIRST]!], reason: REASON }, NOW)
    await addMember(kabid, member(below), NOW)
    await startScoring(kabid, await at(below), NOW)
    const [entry] = await entriesOf(below)
    const [paper] = await membersOf(below)
    await recordPaperSheet(kabid, paperSheet(entry!.id, paper!.id, points(80)), NOW)
    await lockContest(head, { ...(await at(below)), note: '' }, NOW)
    const above = await make({ title: 'Lomba BKB kabupaten, dari kecamatan' })
    const wrong = await make({ kind: 'bkr', title: 'Lomba BKR kabupaten' })
    const winner = { contestId: below, entryId: entry!.id, letterNumber: '', letterOn: null }
    expect(await refused(nominate(kabid, { key: key(), ...winner, toContestId: wrong }, NOW))).toMatchObject({
      toContestId: expect.stringContaining('masih disiapkan'),
    })
    await nominate(kabid, { key: key(), ...winner, toContestId: above }, NOW)
    expect(await entriesOf(above)).toMatchObject([
      { subjectId: groups[FIRST], state: 'diterima', carriedFrom: entry!.id, number: 1 },
    ])
  })
})

describe('the shortlist', () => {
  it('reads of each group what its class criteria read', async () => {
    const id = await make()
    const lines = await inTenant(kabid, async (tx) => readProposal(tx, await getContest(tx, id)))
    for (const { candidate } of lines) {
      const facts = await inTenant(kabid, (tx) => readFacts(tx, 'poktan', candidate.subjectId, TODAY))
      expect(candidate.facts).toMatchObject({ months: facts.months, skNumber: facts.skNumber })
      expect(candidate.facts.monthsMet ?? 0).toBe(facts.monthsMet)
      expect(candidate.facts.kader ?? 0).toBe(facts.kader)
    }
    expect(lines).toHaveLength(3)
  })

  it('needs a reason for whom it would not take, and keeps it', async () => {
    const id = await make()
    const wanted = { contestId: id, subjects: [groups[FIRST]!] }
    expect(await refused(acceptEntries(kabid, { key: key(), ...wanted, reason: '' }, NOW))).toMatchObject({
      reason: expect.stringContaining('tidak termasuk usulan'),
    })
    const step = { key: key(), ...wanted, reason: REASON }
    await acceptEntries(kabid, step, NOW)
    await acceptEntries(kabid, step, NOW)
    expect(await entriesOf(id)).toMatchObject([{ reason: REASON, state: 'diterima', proposed: null }])
    await undoContestStep(kabid, { key: step.key })
    expect(await entriesOf(id)).toEqual([])
  })

  it('lets a koordinator propose of the own kecamatan, and the kabid decide', async () => {
    const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
    const id = await make()
    const of = (subjects: string[]) => ({ key: key(), contestId: id, subjects, reason: REASON })
    expect(await refused(acceptEntries(koordinator, of([groups[THIRD]!]), NOW))).toMatchObject({ code: 'not-allowed' })
    await acceptEntries(koordinator, of([groups[FIRST]!]), NOW)
    const [entry] = await entriesOf(id)
    expect(entry!.state).toBe('diusulkan')
    const decision = { id: entry!.id, version: entry!.version, decision: 'ditolak' as const }
    expect(await refused(decideEntry(kabid, { key: key(), ...decision, reason: '' }, NOW))).toMatchObject({
      reason: expect.stringContaining('mengapa'),
    })
    await decideEntry(kabid, { key: key(), ...decision, reason: 'Baru berdiri' }, NOW)
    expect(await entriesOf(id)).toMatchObject([{ state: 'ditolak', reason: 'Baru berdiri' }])
  })

  it('shows a family’s name to the koordinator of its kecamatan alone', async () => {
    const { familyId } = await plantHome(FIRST, '1', [{ name: 'Bayu', bornOn: '2024-03-01', relation: 'anak' }])
    const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
    const id = await make({ kind: 'keluarga', title: 'Keluarga teladan 2026' })
    const wanted = { contestId: id, family: familyId, reason: 'Anak sehat dan sekolah' }
    expect(await refused(proposeFamily(kabid, { key: key(), ...wanted }, NOW))).toMatchObject({ code: 'not-allowed' })
    const elsewhere = await officeActorOf('koordinator_kecamatan', '33.16.02')
    expect(await refused(proposeFamily(elsewhere, { key: key(), ...wanted }, NOW))).toMatchObject({ code: 'not-found' })
    await proposeFamily(koordinator, { key: key(), ...wanted }, NOW)
    const nameFor = async (actor: OfficeActor) => (await inTenant(actor, (tx) => listEntries(tx, id)))[0]?.name
    expect(await nameFor(koordinator)).toBeTruthy()
    for (const actor of [kabid, elsewhere, head]) expect(await nameFor(actor)).toBeNull()
  })
})

describe('a judge', () => {
  it('sees the own contests and the own sheets alone, and nobody’s before being named', async () => {
    const { id, entries, paper } = await underWay()
    await recordPaperSheet(kabid, paperSheet(entries[0]!.id, paper.id, points(60)), NOW)
    await recordSheet(judge, phoneSheet(entries[0]!.id, points(70)), { version: 0 }, NOW)
    const part = await readJudgingPart(judge)
    const own = part!.contests.find((contest) => contest.id === id)!
    expect(own.entries.map(({ sheet }) => sheet?.points.inovasi ?? null)).toEqual([70, null, null])
    expect(JSON.stringify(part)).not.toContain(':60')
    expect((await inTenant(judge, (tx) => listSheets(tx, [id]))).map(({ points: given }) => given.inovasi)).toEqual([
      70,
    ])
    expect(await readJudgingPart(other)).toEqual({ contests: [] })
    expect(await inTenant(other, (tx) => listContests(tx, { year: null, kind: '', level: '' }))).toEqual([])
    expect(await refused(read(id, other))).toMatchObject({ code: 'not-found' })
    expect(await refused(recordSheet(other, phoneSheet(entries[0]!.id, points(1)), { version: 0 }, NOW))).toMatchObject(
      {
        code: 'not-found',
      },
    )
    expect(await readJudgingPart(kabid)).toBeNull()
  })

  it('has an edit joined with another device’s, and is asked where both changed the same', async () => {
    const { entries } = await underWay()
    const first = phoneSheet(entries[0]!.id, points(70))
    await recordSheet(judge, first, { version: 0 }, NOW)
    const { key: _, id, entryId, ...base } = first
    const change = (over: Record<string, number>) => ({ ...first, key: key(), points: points(70, over) })
    await recordSheet(judge, change({ inovasi: 80 }), { version: 1, base }, NOW)
    await recordSheet(judge, change({ kegiatan: 90 }), { version: 1, base }, NOW)
    const stored = async () =>
      (await readJudgingPart(judge))!.contests.flatMap((one) => one.entries).find((one) => one.id === entryId)!.sheet
    expect(await stored()).toMatchObject({ id, version: 3, points: points(70, { inovasi: 80, kegiatan: 90 }) })
    const clash = recordSheet(judge, change({ inovasi: 95 }), { version: 1, base }, NOW)
    await expect(clash).rejects.toMatchObject({ code: 'changed-meanwhile', touching: ['points.inovasi'] })
    expect(await stored()).toMatchObject({ version: 3 })
  })

  it('is refused unknown aspects, photos that are nowhere, and a contest that is not open', async () => {
    const { entries } = await underWay()
    const sheet = (over: object) =>
      recordSheet(judge, { ...phoneSheet(entries[0]!.id, points(70)), ...over }, { version: 0 }, NOW)
    expect(await refused(sheet({ points: { gaya: 10 } }))).toMatchObject({ code: 'changed-meanwhile' })
    expect(await refused(sheet({ photos: [randomUUID()] }))).toMatchObject({
      photos: expect.stringContaining('tidak ditemukan'),
    })
    expect(await refused(sheet({ visitedOn: '2026-12-01' }))).toMatchObject({ visitedOn: expect.any(String) })
    expect(await refused(sheet({ points: {} }))).toMatchObject({ administrasi: expect.stringContaining('satu nilai') })
    const id = await make()
    await acceptEntries(kabid, { key: key(), contestId: id, subjects: [groups[FIRST]!], reason: REASON }, NOW)
    await addMember(kabid, member(id, { account: judge.accountId }), NOW)
    const [early] = await entriesOf(id)
    expect(await refused(recordSheet(judge, phoneSheet(early!.id, points(70)), { version: 0 }, NOW))).toMatchObject({
      message: expect.stringContaining('belum dibuka'),
    })
  })

  it('who scored cannot be taken off, and the kabid writes no sheet of one with an account', async () => {
    const { id, entries } = await underWay()
    const mine = (await membersOf(id)).find(({ accountId }) => accountId === judge.accountId)!
    expect(await refused(recordPaperSheet(kabid, paperSheet(entries[0]!.id, mine.id, points(5)), NOW))).toMatchObject({
      code: 'not-allowed',
    })
    expect(await refused(addMember(kabid, member(id, { account: judge.accountId }), NOW))).toMatchObject({
      account: expect.stringContaining('sudah menjadi juri'),
    })
  })
})

describe('an office’s own criteria', () => {
  it('are copied into contests made afterwards, and leave the others alone', async () => {
    const before = await make({ kind: 'bkl', title: 'Lomba BKL lama' })
    const edition = {
      ...{ kind: 'bkl' as const, name: 'Juknis BKL 2026', source: 'Surat 1/2026', validFrom: TODAY, spreadLimit: 10 },
      proposal: {},
    }
    expect(await refused(layCriteria(kabid, { key: key(), ...edition, aspects: 'Kegiatan 90' }, NOW))).toMatchObject({
      aspects: expect.stringContaining('berjumlah 90'),
    })
    await layCriteria(kabid, { key: key(), ...edition, aspects: 'Kegiatan 60\n- Senam 60\nInovasi 40' }, NOW)
    const after = await make({ kind: 'bkl', title: 'Lomba BKL baru' })
    expect((await read(before)).criteria.certainty).toBe('disimpulkan')
    expect((await read(after)).criteria).toMatchObject({ name: 'Juknis BKL 2026', certainty: 'pasti', spreadLimit: 10 })
  })
})

describe('another office', () => {
  it('finds nothing of it', async () => {
    const { id, entries, paper } = await underWay()
    const stranger = await officeActorOf('kabid_ks', BOGOR)
    expect(await refused(read(id, stranger))).toMatchObject({ code: 'not-found' })
    expect(
      await refused(cancelContest(stranger, { key: key(), id, version: 2, reason: 'Coba-coba' }, NOW)),
    ).toMatchObject({
      code: 'not-found',
    })
    expect(
      await refused(recordPaperSheet(stranger, paperSheet(entries[0]!.id, paper.id, points(1)), NOW)),
    ).toMatchObject({
      code: 'not-found',
    })
  })

  it('leaves a line in the trail for each step', async () => {
    const id = await make()
    await cancelContest(kabid, { ...(await at(id)), reason: 'Ditunda tahun depan' }, NOW)
    const admin = await asSuperuser()
    const { rows } = await admin.query('select action from audit where subject = $1 order by id', [`lomba/${id}`])
    expect(rows.map(({ action }) => action)).toEqual(['lomba.made', 'lomba.cancelled'])
  })
})
