import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addCaseStep,
  auditCase,
  cancelCase,
  closeCase,
  finishCaseStep,
  proposeCase,
  undoCase,
  withdrawCaseStep,
} from '@/lib/aks/commands'
import { countCases, getCase, listCases } from '@/lib/aks/queries'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant } from '@/lib/db/tenant'
import { careAreaOf } from '@/lib/tpk/care-area'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { placeOf } from '@/tests/support/roster'
import { plantHome } from '@/tests/support/tpk'

const NOW = new Date('2026-09-20T05:00:00Z')
const TODAY = '2026-09-20'
const [HERE, BESIDE] = ['33.16.01.2001', '33.16.01.2002'] as const
const OFFICE = { kind: 'office' } as const
const ALL = { year: null, round: null, state: '' as const, kecamatanId: null }
let pkb: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  pkb = await pkbServing('33.16.01', [(await placeOf(HERE)).villageId])
})

const child = async (village: string = HERE, bornOn = '2025-03-01') =>
  (await plantHome(village, '1', [{ name: 'Bayu', bornOn, relation: 'anak' }])).personIds[0]!

const proposal = (personId: string, over = {}) => ({
  ...{
    key: randomUUID(),
    personId,
    group: 'baduta' as const,
    year: 2026,
    round: 2,
    why: 'Pendek dan berat tidak naik',
  },
  ...over,
})
const idOf = ({ subject }: { subject: string }) => subject.replace('aks/', '')
const read = (id: string) => inTenant(pkb, (tx) => getCase(tx, id, TODAY))
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, ...error.fields }),
  )
const audit = {
  ...{ auditedOn: '2026-09-10', causes: ['asupan', 'jamban'], findings: 'Asupan protein kurang' },
  recommendation: 'Pemberian makanan tambahan dan perbaikan jamban',
}

describe('a case from proposal to outcome', () => {
  it('goes on only as far as what was written, and closes with its steps done', async () => {
    const id = idOf(await proposeCase(pkb, proposal(await child()), NOW))
    expect(await read(id)).toMatchObject({ state: 'diusulkan', group: 'baduta', version: 1, name: 'Bayu' })
    expect((await read(id)).number).toMatch(/^AKS-2026-2-\d{3}$/)
    const at = async () => ({ key: randomUUID(), id, version: (await read(id)).version })
    const step = { what: 'Kirim PMT 90 hari', owner: 'Puskesmas', dueOn: '2026-10-01' }
    expect(await refused(addCaseStep(pkb, { ...(await at()), ...step }, NOW))).toEqual({ code: 'aks.step-not-open' })
    expect(await refused(closeCase(pkb, { ...(await at()), closedOn: TODAY, outcome: 'Membaik' }, NOW))).toEqual({
      code: 'aks.step-not-open',
    })
    expect(await refused(auditCase(pkb, { ...(await at()), ...audit, causes: [] }, NOW))).toMatchObject({
      causes: expect.stringContaining('penyebab'),
    })
    await auditCase(pkb, { ...(await at()), ...audit, recommendation: '' }, NOW)
    expect((await read(id)).state).toBe('ditelaah')
    await auditCase(pkb, { ...(await at()), ...audit }, NOW)
    expect(await read(id)).toMatchObject({ state: 'direkomendasikan', causes: ['asupan', 'jamban'] })
    expect(await refused(addCaseStep(pkb, { ...(await at()), ...step, dueOn: '2026-09-01' }, NOW))).toMatchObject({
      dueOn: expect.stringContaining('paling awal'),
    })
    await addCaseStep(pkb, { ...(await at()), ...step }, NOW)
    await addCaseStep(pkb, { ...(await at()), ...step, what: 'Salah catat' }, NOW)
    const { list, state } = await read(id)
    expect([state, list.length]).toEqual(['ditindaklanjuti', 2])
    const slip = list.find(({ what }) => what === 'Salah catat')!
    await withdrawCaseStep(pkb, { key: randomUUID(), id: slip.id, version: 1 }, NOW)
    expect(await refused(closeCase(pkb, { ...(await at()), closedOn: TODAY, outcome: 'Membaik' }, NOW))).toEqual({
      code: 'aks.step-not-open',
    })
    const [open] = (await read(id)).list
    const finish = { key: randomUUID(), id: open!.id, version: 1, doneOn: TODAY, result: 'Habis 90 hari' }
    await finishCaseStep(pkb, finish, NOW)
    await undoCase(pkb, { key: finish.key }, NOW)
    expect((await read(id)).openSteps).toBe(1)
    await finishCaseStep(pkb, { ...finish, key: randomUUID(), version: 3 }, NOW)
    await closeCase(pkb, { ...(await at()), closedOn: TODAY, outcome: 'Berat naik tiga bulan berturut' }, NOW)
    expect(await read(id)).toMatchObject({ state: 'selesai', closedOn: TODAY, openSteps: 0 })
    expect(await refused(cancelCase(pkb, { ...(await at()), reason: 'Tidak jadi' }, NOW))).toEqual({
      code: 'aks.step-not-open',
    })
  })

  it('is one for a person at a time, in a round that has begun, in the group of the age', async () => {
    const personId = await child()
    expect(await refused(proposeCase(pkb, proposal(personId, { year: 2027, round: 1 }), NOW))).toMatchObject({
      year: expect.stringContaining('belum berjalan'),
    })
    expect(await refused(proposeCase(pkb, proposal(personId, { group: 'balita' }), NOW))).toMatchObject({
      group: expect.stringContaining('baduta'),
    })
    const first = proposal(personId)
    const id = idOf(await proposeCase(pkb, first, NOW))
    expect(idOf(await proposeCase(pkb, first, NOW))).toBe(id)
    expect(await refused(proposeCase(pkb, proposal(personId), NOW))).toMatchObject({
      personId: expect.stringContaining('kasus terbuka'),
    })
    await undoCase(pkb, { key: first.key }, NOW)
    expect(await read(id)).toMatchObject({ state: 'batal', outcome: 'Usulan diurungkan' })
    expect(idOf(await proposeCase(pkb, proposal(personId), NOW))).not.toBe(id)
  })
})

describe('who sees what', () => {
  it('gives names to those who keep cases in their area, numbers to those who follow, nothing to others', async () => {
    const id = idOf(await proposeCase(pkb, proposal(await child()), NOW))
    await auditCase(pkb, { key: randomUUID(), id, version: 1, ...audit }, NOW)
    await addCaseStep(
      pkb,
      { key: randomUUID(), id, version: 2, what: 'Kunjungan rumah', owner: 'TPK', dueOn: '2026-09-21' },
      NOW,
    )
    const kabid = await officeActorOf('kabid_ks', BLORA)
    const shown = await inTenant(kabid, (tx) => listCases(tx, OFFICE, ALL, '2026-10-01'))
    expect(shown[0]).toMatchObject({ id, name: null, overdueSteps: 1, state: 'ditindaklanjuti' })
    expect(JSON.stringify(shown)).not.toContain('Bayu')
    const [count] = await inTenant(kabid, (tx) => countCases(tx, OFFICE, ALL, '2026-10-01'))
    expect(count).toMatchObject({ overdue: 1 })

    const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
    const own = await inTenant(koordinator, async (tx) => listCases(tx, await careAreaOf(tx, NOW), ALL, TODAY))
    expect(own.find((one) => one.id === id)?.name).toBe('Bayu')
    const neighbour = await officeActorOf('koordinator_kecamatan', '33.16.02')
    expect(await inTenant(neighbour, async (tx) => listCases(tx, await careAreaOf(tx, NOW), ALL, TODAY))).toEqual([])
    await (await asSuperuser()).query(
      'update person set restricted_at = now() where id = (select person_id from stunting_case where id = $1)',
      [id],
    )
    await expect(read(id)).rejects.toThrow('tidak ditemukan')
  })

  it.each([
    ['kabid_ks', BLORA],
    ['kepala_dinas', BLORA],
    ['admin_dinas', BLORA],
    ['tpps', BLORA],
    ['verifikator_krs', '33.16.01'],
    ['faskes', '33.16.01'],
    ['kader_tpk', HERE],
    ['ppkbd', HERE],
  ] as const)('lets no %s propose', async (role: Role, place) => {
    const actor = await officeActorOf(role, place)
    expect(await refused(proposeCase(actor, proposal(await child()), NOW))).toEqual({ code: 'not-allowed' })
  })

  it('finds nothing of another office, and refuses outside the own villages', async () => {
    const stranger = await officeActorOf('koordinator_kecamatan', '32.01.01')
    expect(await refused(proposeCase(stranger, proposal(await child()), NOW))).toEqual({ code: 'not-found' })
    expect(await refused(proposeCase(pkb, proposal(await child(BESIDE)), NOW))).toEqual({ code: 'not-allowed' })
  })
})
