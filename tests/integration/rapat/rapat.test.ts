import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { addRapat, cancelRapat, changeRapat, rapatOf, undoRapat, writeMinutes } from '@/lib/rapat/commands'
import { setEdition, withdrawEdition } from '@/lib/rapat/edition-commands'
import { listEditions } from '@/lib/rapat/edition-queries'
import { countByMonth, getRapat, listKecamatan, listRapat } from '@/lib/rapat/queries'
import { tellRtlDue } from '@/lib/rapat/remind'
import { addRtl, changeRtl, tellRtl, withdrawRtl } from '@/lib/rapat/rtl-commands'
import { getRtl, listRtl, listRtlNotes } from '@/lib/rapat/rtl-queries'
import { rtlOf, undoTold } from '@/lib/rapat/rtl-undo'
import { editionOn } from '@/lib/rapat/templates'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2026-09-20T05:00:00Z')
const TODAY = '2026-09-20'
const [HERE, BESIDE] = ['33.16.01', '33.16.02'] as const
let koordinator: OfficeActor
let kabid: OfficeActor
let pkb: OfficeActor
let stranger: OfficeActor
let here: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  koordinator = await officeActorOf('koordinator_kecamatan', HERE)
  kabid = await officeActorOf('kabid_ks', BLORA)
  pkb = await officeActorOf('pkb', HERE)
  stranger = await officeActorOf('kabid_ks', BOGOR)
  here = (await regionByCode(HERE)).id
})

const plan = (over = {}) => ({
  ...{
    title: 'Lokmin Jati',
    kecamatanId: here as number | null,
    heldOn: '2026-09-15',
    fromTime: '09:00',
    toTime: '12:00',
  },
  ...{
    place: 'Aula',
    ledBy: 'Sekcam',
    ledAs: 'Sekretaris camat',
    behalfOf: 'Camat',
    fund: 'bokb' as const,
    fundNote: '',
  },
  ...{ aim: '', agenda: [{ what: 'Buka', at: '', by: '' }], speakers: [], charters: [] },
  invited: [{ instansi: 'Puskesmas', who: '', people: '3' }],
  ...over,
})
const key = () => randomUUID()
const added = async (actor = koordinator, over = {}) =>
  rapatOf((await addRapat(actor, { key: key(), kind: 'lokmin', ...plan(over) }, NOW)).subject)
const read = (id: string, actor = kabid) => inTenant(actor, (tx) => getRapat(tx, id, TODAY))
const agreed = (over = {}) => ({
  ...{
    what: 'Kunjungan rumah',
    executor: 'TPK',
    owner: '',
    ownerName: 'Puskesmas',
    dueOn: '2026-10-01',
    fund: '' as const,
  },
  ...{ weeks: [2, 1], note: '', indicator: '', villageIds: [] as number[] },
  ...over,
})
const rtlAdded = async (rapatId: string, over = {}, actor = koordinator) => {
  const { rows } = await addRtl(actor, { key: key(), rapatId, ...agreed(over) }, NOW)
  return inTenant(kabid, (tx) => getRtl(tx, rows[0]!.id))
}
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, ...error.fields }),
  )

describe('a rapat', () => {
  it('is kept as it was planned, found by everybody who may see it, and by nobody else', async () => {
    const id = await added()
    expect(await read(id)).toMatchObject({
      ...{ kind: 'lokmin', state: 'rencana', kecamatanId: here, behalfOf: 'Camat', version: 1, listed: null, rtl: 0 },
      ...{ agenda: [{ what: 'Buka', at: '', by: '' }], papers: [], edition: 'lini/lokmin/2022-01-01' },
    })
    expect(await refused(read(id, stranger))).toEqual({ code: 'not-found' })
    expect(await refused(read(id, await officeActorOf('pkb', BESIDE)))).toEqual({ code: 'not-found' })
    expect((await read(id, pkb)).title).toBe('Lokmin Jati')
  })

  it('is the same one however often the same form arrives, and another form needs another key', async () => {
    const once = { key: key(), kind: 'lokmin' as const, ...plan({ title: 'Sekali' }) }
    const first = await addRapat(koordinator, once, NOW)
    expect((await addRapat(koordinator, once, NOW)).subject).toBe(first.subject)
    expect(await refused(addRapat(koordinator, { ...once, title: 'Lain' }, NOW))).toEqual({ code: 'key-reused' })
  })

  it('is written in one’s own kecamatan alone, a lokmin always in one', async () => {
    const other = (await regionByCode(BESIDE)).id
    expect(await refused(added(koordinator, { kecamatanId: other }))).toMatchObject({ code: 'not-allowed' })
    expect(await refused(added(koordinator, { kecamatanId: null }))).toMatchObject({ code: 'not-allowed' })
    expect(await refused(added(pkb))).toMatchObject({ code: 'not-allowed' })
    expect(await refused(added(kabid, { kecamatanId: null }))).toMatchObject({ code: 'input-invalid' })
    expect(await refused(added(kabid, { kecamatanId: (await regionByCode('32.01.12')).id }))).toMatchObject({
      code: 'not-found',
    })
    expect(await refused(added(koordinator, { toTime: '08:00' }))).toMatchObject({ toTime: expect.any(String) })
  })

  it('asks when two change it at once, and takes a step back while nothing followed', async () => {
    const id = await added()
    const change = (version: number, title: string) =>
      changeRapat(koordinator, { key: key(), id, version, ...plan({ title }) }, NOW)
    const step = key()
    await changeRapat(koordinator, { key: step, id, version: 1, ...plan({ title: 'Pertama' }) }, NOW)
    expect(await refused(change(1, 'Kedua'))).toEqual({ code: 'changed-meanwhile' })
    await undoRapat(koordinator, { key: step }, NOW)
    expect(await read(id)).toMatchObject({
      title: 'Lokmin Jati',
      version: 3,
      agenda: [{ what: 'Buka', at: '', by: '' }],
    })
    await change(3, 'Ketiga')
    expect(await refused(undoRapat(koordinator, { key: step }, NOW))).toEqual({ code: 'register.undo-closed' })
  })

  it('is finished by its minutes, not before its day, and called off with a reason', async () => {
    const lists = {
      papers: [{ what: 'Data TPK', by: 'PKB' }],
      problems: [],
      agreements: [{ what: 'Sepakat' }],
      signers: [],
    }
    const ahead = await added(koordinator, { heldOn: '2026-09-25' })
    const minutes = (id: string, version: number) =>
      writeMinutes(koordinator, { key: key(), id, version, ...lists, presentSaid: 30, finished: 'ya' }, NOW)
    expect(await refused(minutes(ahead, 1))).toMatchObject({ finished: expect.stringContaining('25 September') })
    const id = await added()
    await minutes(id, 1)
    expect(await read(id)).toMatchObject({ state: 'selesai', presentSaid: 30, agreements: [{ what: 'Sepakat' }] })
    await cancelRapat(koordinator, { key: key(), id: ahead, version: 1, reason: 'Banjir' }, NOW)
    expect(await refused(minutes(ahead, 2))).toEqual({ code: 'rapat.cancelled' })
  })

  it('stands in the year’s list and counts, and a called-off one does not', async () => {
    const view = { year: 2025, kind: '' as const, kecamatanId: null, state: '' as const, search: '' }
    const id = await added(koordinator, { heldOn: '2025-03-04', title: 'Lokmin Maret' })
    const gone = await added(koordinator, { heldOn: '2025-03-05' })
    await cancelRapat(koordinator, { key: key(), id: gone, version: 1, reason: 'Batal' }, NOW)
    const list = (actor: OfficeActor, over = {}) => inTenant(actor, (tx) => listRapat(tx, { ...view, ...over }, TODAY))
    expect((await list(kabid)).map((row) => row.id)).toEqual([id])
    expect(await list(kabid, { search: 'maret kemang' })).toEqual([])
    expect((await list(kabid, { search: 'maret' })).length).toBe(1)
    expect(await list(stranger)).toEqual([])
    expect(await list(await officeActorOf('koordinator_kecamatan', BESIDE))).toEqual([])
    const counts = await inTenant(kabid, (tx) => countByMonth(tx, 'lokmin', 2025))
    expect(counts).toEqual([{ kecamatanId: here, month: 3, held: 0, planned: 1 }])
    expect((await inTenant(kabid, listKecamatan)).length).toBe(16)
    expect(await inTenant(pkb, listKecamatan)).toMatchObject([{ id: here }])
  })
})

describe('a follow-up', () => {
  it('keeps the linked figure as it stood, with what it was made of, even where nobody had reported', async () => {
    const rtl = await rtlAdded(await added(), { indicator: 'tpk.hamil.cakupan' })
    expect(rtl).toMatchObject({ weeks: [1, 2], state: 'belum', ownerName: 'Puskesmas' })
    expect(rtl.figureThen).toMatchObject({ regionId: here, state: 'not_reported', value: null, reported: 0 })
    expect(rtl.figureThen!.expected).toBeGreaterThan(5)
  })

  it('is linked to villages of its kecamatan alone, and to one village’s figure when it is about one', async () => {
    const rapat = await added()
    const village = await regionByCode('33.16.01.2001')
    const beside = await regionByCode('33.16.02.2001')
    expect(await refused(rtlAdded(rapat, { villageIds: [beside.id] }))).toMatchObject({ code: 'not-found' })
    const rtl = await rtlAdded(rapat, { villageIds: [village.id], indicator: 'tpk.hamil.cakupan' })
    expect(rtl.villages).toEqual([village.name])
    expect(rtl.figureThen!.regionId).toBe(village.id)
    const moved = { key: key(), id: rtl.id, version: 1, ...agreed({ indicator: 'tpk.hamil.cakupan' }) }
    await changeRtl(koordinator, moved, NOW)
    expect((await inTenant(kabid, (tx) => getRtl(tx, rtl.id))).figureThen!.regionId).toBe(here)
  })

  it('needs an owner and a day that is not before the rapat', async () => {
    const rapat = await added()
    expect(await refused(rtlAdded(rapat, { ownerName: '' }))).toMatchObject({ owner: expect.any(String) })
    expect(await refused(rtlAdded(rapat, { dueOn: '2026-09-01' }))).toMatchObject({ dueOn: expect.any(String) })
    expect(await refused(rtlAdded(rapat, { owner: `akun/${randomUUID()}` }))).toMatchObject({ code: 'not-found' })
    expect(await refused(rtlAdded(rapat, {}, pkb))).toMatchObject({ code: 'not-allowed' })
    expect(await refused(rtlAdded(rapat, {}, stranger))).toMatchObject({ code: 'not-found' })
  })

  it('is told of by its owner and by who keeps the rapat; the telling can be taken back', async () => {
    const rapat = await added()
    const rtl = await rtlAdded(rapat)
    const tell = (actor: OfficeActor, version: number, step = key()) =>
      tellRtl(actor, { key: step, id: rtl.id, version, state: 'selesai', words: 'Sudah dikunjungi', evidence: [] }, NOW)
    expect(await refused(tell(pkb, 1))).toEqual({ code: 'not-allowed' })
    const step = key()
    expect(rtlOf((await tell(koordinator, 1, step)).subject)).toBe(rtl.id)
    const now = () => inTenant(kabid, (tx) => getRtl(tx, rtl.id))
    expect(await now()).toMatchObject({ state: 'selesai', doneOn: TODAY, progress: 'Sudah dikunjungi' })
    expect(await refused(tell(koordinator, 1))).toEqual({ code: 'changed-meanwhile' })
    expect(await inTenant(kabid, (tx) => listRtlNotes(tx, rtl.id))).toMatchObject([{ words: 'Sudah dikunjungi' }])
    await undoTold(koordinator, { key: step })
    expect(await now()).toMatchObject({ state: 'belum', doneOn: null, progress: '' })
    expect(await inTenant(kabid, (tx) => listRtlNotes(tx, rtl.id))).toEqual([])
  })

  it('is the officer’s too, who is told of it at once and reminded once a day until it is done', async () => {
    const admin = await asSuperuser()
    const petugas = randomUUID()
    await admin.query(
      `insert into petugas (tenant_id, id, kind, name, name_key, kecamatan_id, account_id, active_from)
       values ($1, $2, 'pkb', 'Sari', 'sari', $3, $4, '2024-01-01')`,
      [kabid.tenantId, petugas, here, pkb.accountId],
    )
    const rapat = await added()
    const rtl = await rtlAdded(rapat, { owner: `petugas/${petugas}`, dueOn: '2026-09-23' })
    expect(rtl.ownerName).toBe('Sari')
    const heard = async () => {
      const { rows } = await admin.query(
        `select matter from notification where tenant_id = $1 and account_id = $2 and kind = 'rtl' and matter like $3 order by at`,
        [kabid.tenantId, pkb.accountId, `rtl/${rtl.id}/%`],
      )
      return rows.map(({ matter }) => matter.replace(`rtl/${rtl.id}/`, ''))
    }
    const on = (day: string) => tellRtlDue(kabid.tenantId, 'Asia/Jakarta', new Date(`${day}T05:00:00Z`))
    expect(await heard()).toEqual(['baru'])
    for (const day of ['2026-09-20', '2026-09-20', '2026-09-21', '2026-09-23', '2026-09-24', '2026-09-24'])
      await on(day)
    expect(await heard()).toEqual(['baru', 'ingat/2026-09-20', 'ingat/2026-09-23', 'ingat/2026-09-24'])
    await tellRtl(pkb, { key: key(), id: rtl.id, version: 1, state: 'selesai', words: 'Selesai', evidence: [] }, NOW)
    await on('2026-09-25')
    expect((await heard()).length).toBe(4)
    const mine = { look: '' as const, kecamatanId: null, indicator: '', owner: '', mine: true, search: '' }
    expect((await inTenant(pkb, (tx) => listRtl(tx, mine, TODAY))).map(({ id }) => id)).toEqual([rtl.id])
    expect(await inTenant(kabid, (tx) => listRtl(tx, mine, TODAY))).toEqual([])
  })

  it('stands on the board by how it stands, late ones as late, withdrawn ones not at all', async () => {
    const rapat = await added(koordinator, { heldOn: '2026-08-01' })
    const late = await rtlAdded(rapat, { dueOn: '2026-09-19', ownerName: 'Papan' })
    const open = await rtlAdded(rapat, { dueOn: '2026-09-20', ownerName: 'Papan' })
    const gone = await rtlAdded(rapat, { ownerName: 'Papan' })
    await withdrawRtl(koordinator, { key: key(), id: gone.id, version: 1 }, NOW)
    const board = async (look: 'terbuka' | 'lewat' | 'belum' | '') =>
      (
        await inTenant(kabid, (tx) =>
          listRtl(tx, { look, kecamatanId: here, indicator: '', owner: 'Papan', mine: false, search: '' }, TODAY),
        )
      ).map(({ id }) => id)
    expect(await board('lewat')).toEqual([late.id])
    expect(await board('belum')).toEqual([open.id])
    expect(await board('terbuka')).toEqual([late.id, open.id])
    expect(await read(rapat)).toMatchObject({ rtl: 2, rtlDone: 0, rtlLate: 1 })
  })
})

describe('an office’s own template', () => {
  it('holds from its day, over one of the same day, until it is taken back', async () => {
    const set = (over = {}) =>
      setEdition(
        kabid,
        {
          ...{ key: key(), kind: 'kie', fromOn: '2026-01-01', timesAYear: 4, source: 'SK 1', certainty: 'pasti' },
          ...{ invited: [{ instansi: 'Kader', who: '', people: '' }], agenda: [] },
          ...over,
        },
        NOW,
      )
    expect(
      await refused(
        setEdition(
          koordinator,
          {
            key: key(),
            kind: 'kie',
            fromOn: '2026-01-01',
            timesAYear: 4,
            source: 'SK 1',
            certainty: 'pasti',
            invited: [],
            agenda: [],
          },
          NOW,
        ),
      ),
    ).toEqual({ code: 'not-allowed' })
    await set()
    await set({ source: 'SK 2' })
    const all = await inTenant(kabid, listEditions)
    expect(all).toMatchObject([{ kind: 'kie', source: 'SK 2', timesAYear: 4 }])
    expect(editionOn(all, 'kie', TODAY).source).toBe('SK 2')
    expect(await inTenant(stranger, listEditions)).toEqual([])
    await withdrawEdition(kabid, { key: key(), id: all[0]!.id!, version: all[0]!.version })
    expect(await inTenant(kabid, listEditions)).toEqual([])
  })
})
