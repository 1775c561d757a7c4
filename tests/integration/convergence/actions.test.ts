import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import {
  addEvidence,
  judgeYear,
  keepAction,
  removeEvidence,
  reviewAction,
  undoConvergence,
} from '@/lib/convergence/action-commands'
import { findJudgement, listEvidence, readYear } from '@/lib/convergence/action-queries'
import { addIntervention, dropIntervention, editIntervention } from '@/lib/convergence/intervention-commands'
import { getIntervention, listInterventions } from '@/lib/convergence/intervention-queries'
import { addInterventionSchema } from '@/lib/convergence/intervention-schema'
import { dropScheme, editScheme } from '@/lib/convergence/scheme-commands'
import { inTenant } from '@/lib/db/tenant'
import { readFile } from '@/lib/files/store'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'
import { villagesOf } from '@/tests/support/reports'

const NOW = new Date('2026-11-20T05:00:00Z')
let kabid: OfficeActor
let other: OfficeActor
let opdId: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  kabid = await officeActorOf('kabid_dalduk', BLORA)
  other = await officeActorOf('kabid_dalduk', BOGOR)
  opdId = randomUUID()
  await (await asSuperuser()).query(
    `insert into opd (tenant_id, id, name, name_key, active_from) values ($1, $2, 'Bappeda', 'bappeda', '2020-01-01')`,
    [kabid.tenantId, opdId],
  )
})

const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, ...error.fields }),
  )
const progress = (over = {}) => ({
  ...{
    key: randomUUID(),
    year: 2022,
    action: 'rembuk',
    regionId: kabid.tenantId,
    version: 0,
    opdId,
    dueOn: '2022-06-30',
  },
  ...{ state: 'selesai', finishedOn: '2022-06-14', output: 'Berita acara ditandatangani 14 OPD', ...over },
})
const year = (at = 2022, actor = kabid) => inTenant(actor, (tx) => readYear(tx, at))
const rembuk = async () => (await year()).actions.find(({ action }) => action.code === 'rembuk')!

describe('an action of a year', () => {
  it('is kept with who answers, until when and what it gave, and undone', async () => {
    const step = progress()
    await keepAction(kabid, step, NOW)
    await keepAction(kabid, step, NOW)
    expect(await rembuk()).toMatchObject({
      state: 'selesai',
      opdName: 'Bappeda',
      finishedOn: '2022-06-14',
      dueOn: '2022-06-30',
    })
    await undoConvergence(kabid, { key: step.key })
    expect(await rembuk()).toMatchObject({ state: 'belum', output: '', opdName: null })
  })

  it.each([
    ['is not done without an output', { output: '' }, 'output'],
    ['is not done without its day', { finishedOn: null }, 'finishedOn'],
    ['was not finished tomorrow', { finishedOn: '2026-11-21' }, 'finishedOn'],
    ['has an OPD of the office', { opdId: randomUUID() }, 'opdId'],
  ])('%s', async (_what, over, field) => {
    expect(await refused(keepAction(kabid, progress(over), NOW))).toHaveProperty(field)
  })

  it('exists only where its scheme has it: no kecamatan before 2025, no eighth action after', async () => {
    const { id: kecamatan } = await regionByCode('33.16.01')
    expect(await refused(keepAction(kabid, progress({ regionId: kecamatan }), NOW))).toMatchObject({
      code: 'not-found',
    })
    expect(await refused(keepAction(kabid, progress({ year: 2026 }), NOW))).toMatchObject({ code: 'not-found' })
    expect((await year(2026)).actions.filter(({ regionId }) => regionId === kecamatan)).toHaveLength(1)
    const foreign = await regionByCode('32.01.01')
    const there = progress({ year: 2026, action: 'analisis-situasi', regionId: foreign.id })
    expect(await refused(keepAction(kabid, there, NOW))).toMatchObject({ code: 'not-found' })
  })

  it('refuses readers and a version that somebody else has changed', async () => {
    const pkb = await officeActorOf('pkb', '33.16.01')
    expect(await refused(keepAction(pkb, progress(), NOW))).toMatchObject({ code: 'not-allowed' })
    expect(await refused(keepAction(kabid, progress({ version: 0 }), NOW))).toMatchObject({ code: 'changed-meanwhile' })
  })

  it('takes evidence with its file, gives it back to its own office only, and lets it go', async () => {
    const pdf = new File([new TextEncoder().encode('%PDF-1.7 berita acara')], 'ba.pdf', { type: 'application/pdf' })
    const step = { key: randomUUID(), year: 2022, action: 'rembuk', regionId: kabid.tenantId }
    await addEvidence(kabid, { ...step, title: 'Berita acara', number: '12', datedOn: '2022-06-14', file: pdf }, NOW)
    const [paper] = await inTenant(kabid, (tx) => listEvidence(tx, 2022))
    expect(paper).toMatchObject({ title: 'Berita acara', number: '12', datedOn: '2022-06-14' })
    expect((await inTenant(kabid, (tx) => readFile(tx, paper!.fileId!))).kind).toBe('application/pdf')
    expect(await refused(inTenant(other, (tx) => readFile(tx, paper!.fileId!)))).toMatchObject({ code: 'not-found' })
    const away = { key: randomUUID(), id: paper!.id, version: paper!.version }
    expect(await refused(removeEvidence(other, away))).toMatchObject({ code: 'not-found' })
    await removeEvidence(kabid, away)
    expect(await inTenant(kabid, (tx) => listEvidence(tx, 2022))).toEqual([])
    const junk = new File(['halo'], 'a.txt')
    expect(
      await refused(
        addEvidence(kabid, { ...step, key: randomUUID(), title: 'x', number: '', datedOn: null, file: junk }, NOW),
      ),
    ).toHaveProperty('file')
  })

  it('is reviewed by the head too, in words and with a result', async () => {
    const head = await officeActorOf('kepala_dinas', BLORA)
    const { id, version } = await rembuk()
    const said = { reviewResult: 'perlu_perbaikan', review: 'Komitmen belum ditandatangani', reviewedOn: '2026-11-19' }
    await reviewAction(head, { key: randomUUID(), id: id!, version, ...said }, NOW)
    expect(await rembuk()).toMatchObject({ reviewResult: 'perlu_perbaikan', reviewedName: 'Orang kepala_dinas' })
    expect(await refused(reviewAction(other, { key: randomUUID(), id: id!, version, ...said }, NOW))).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the year’s judgement and the office’s scheme', () => {
  const judged = { judgedBy: 'Bappeda provinsi', judgedOn: '2026-05-20', note: '', source: 'Berita acara' }

  it('knows classes from 2025 only', async () => {
    const of = (at: number, resultClass: string) =>
      judgeYear(kabid, { key: randomUUID(), year: at, version: 0, resultClass, ...judged }, NOW)
    expect(await refused(of(2024, 'berdaya'))).toHaveProperty('resultClass')
    await of(2025, 'berkembang')
    expect(await inTenant(kabid, (tx) => findJudgement(tx, 2025))).toMatchObject({ resultClass: 'berkembang' })
    expect(await inTenant(other, (tx) => findJudgement(tx, 2025))).toBeNull()
  })

  it('lets the office enter aksi pendukung as an edition of its own, and take it back', async () => {
    const said = { label: 'Inovasi desa', output: '', evidence: '', due: '', source: 'Surat Bappeda 5/2026' }
    const step = { key: randomUUID(), year: 2026, edition: 1, code: '', ...said }
    await editScheme(kabid, step, NOW)
    const { scheme } = await year(2026)
    expect(scheme.actions.at(-1)).toMatchObject({ kind: 'pendukung', label: 'Inovasi desa', certainty: 'pasti' })
    expect((await year(2026, other)).scheme.actions).toHaveLength(4)
    const next = { key: randomUUID(), year: 2026, edition: scheme.edition }
    expect(await refused(editScheme(kabid, { ...step, ...next }, NOW))).toHaveProperty('label')
    expect(await refused(dropScheme(kabid, { ...next, code: 'perencanaan' }, NOW))).toMatchObject({ code: 'not-found' })
    await dropScheme(kabid, { ...next, key: randomUUID(), code: scheme.actions.at(-1)!.code }, NOW)
    expect((await year(2026)).scheme.actions).toHaveLength(4)
  })
})

describe('an intervention with its money', () => {
  const typed = (over = {}) =>
    addInterventionSchema.parse({
      ...{
        key: randomUUID(),
        year: '2026',
        name: 'Jamban keluarga',
        kind: 'sensitif',
        villageId: '',
        opdId,
        action: '',
      },
      ...{
        note: '',
        source: 'APBDes',
        rencana_dd: '50.000.000',
        realisasi_dd: '',
        rencana_add: 'Rp10.000.000',
        ...over,
      },
    })
  const all = (filter = {}) => inTenant(kabid, (tx) => listInterventions(tx, { year: 2026, ...filter }))

  it('keeps DD and ADD as two sources, is changed, and undone whole', async () => {
    const [village] = await villagesOf('33.16.01', 1)
    const first = typed({ villageId: String(village) })
    await addIntervention(kabid, first, NOW)
    const [made] = await all()
    expect(made!.money).toEqual([
      { fund: 'add', planned: 10_000_000, realised: null },
      { fund: 'dd', planned: 50_000_000, realised: null },
    ])
    const change = { ...typed({ rencana_add: '', realisasi_dd: '1.000' }), id: made!.id, version: made!.version }
    await editIntervention(kabid, change, NOW)
    expect((await all())[0]).toMatchObject({
      placeName: expect.stringMatching(/Blora/),
      villageId: null,
      money: [{ fund: 'dd', planned: 50_000_000, realised: 1_000 }],
    })
    await undoConvergence(kabid, { key: change.key })
    expect((await all())[0]).toMatchObject({ villageId: village, money: made!.money })
    expect(await all({ fund: 'csr' })).toEqual([])
    expect(await all({ search: 'jamban' })).toHaveLength(1)
  })

  it('needs an amount, an action of its year, and a village of the office', async () => {
    const [elsewhere] = await villagesOf('32.01.01', 1)
    const empty = typed({ rencana_dd: '', rencana_add: '' })
    expect(await refused(addIntervention(kabid, empty, NOW))).toHaveProperty('rencana_apbd')
    expect(await refused(addIntervention(kabid, typed({ action: 'reviu' }), NOW))).toHaveProperty('action')
    expect(await refused(addIntervention(kabid, typed({ villageId: String(elsewhere) }), NOW))).toMatchObject({
      code: 'not-found',
    })
  })

  it('is its office’s alone and can be taken away', async () => {
    const [made] = await all()
    const away = { key: randomUUID(), id: made!.id, version: made!.version }
    expect(await refused(inTenant(other, (tx) => getIntervention(tx, made!.id)))).toMatchObject({ code: 'not-found' })
    expect(await refused(dropIntervention(other, away))).toMatchObject({ code: 'not-found' })
    await dropIntervention(kabid, away)
    expect(await all()).toEqual([])
    await undoConvergence(kabid, { key: away.key })
    expect(await all()).toHaveLength(1)
  })
})
