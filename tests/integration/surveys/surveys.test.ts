import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, OfficeActor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import type { NamedRegion } from '@/lib/regions/rules'
import { addSurvey, editSurvey, undoSurvey, withdrawSurvey } from '@/lib/surveys/commands'
import { readSurveys } from '@/lib/surveys/queries'
import { latestResult, type SurveyResult, standingResults } from '@/lib/surveys/rules'
import type { AddSurvey } from '@/lib/surveys/schema'
import { region } from '@/tests/integration/figures/office-facts'
import { asRole, asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2026-08-20T05:00:00Z')
let kabid: OfficeActor
let blora: NamedRegion

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  kabid = await officeActorOf('kabid_ks', BLORA)
  blora = await region(BLORA)
})
afterAll(closePools)

const saying = (overrides: Partial<AddSurvey> = {}): AddSurvey => ({
  ...{ key: randomUUID(), survey: 'ssgi', surveyName: '', year: 2022, measure: 'stunting', value: 25.83 },
  ...{ low: null, high: null, source: 'Buku saku SSGI 2022', note: '', ...overrides },
})
const of = (results: readonly SurveyResult[], year: number) =>
  standingResults(results).find((result) => result.regionId === blora.id && result.year === year)
const idOf = ({ rows }: { rows: readonly { id: string }[] }) => rows[0]!.id
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })

describe('what is shipped', () => {
  it('is readable by every role that serves people and writable by none', async () => {
    for (const role of ['lini_app', 'lini_across', 'lini_nation', 'lini_login'] as const) {
      const client = await asRole(role)
      const { rows } = await client.query('select count(*)::int as count from survey_result')
      expect(rows[0].count).toBeGreaterThan(50)
      await expect(client.query("update survey_result set value = 0 where survey = 'ssgi'")).rejects.toMatchObject({
        code: '42501',
      })
    }
  })

  it('names a region that exists, with a source, and the four rounds of the nation', async () => {
    const admin = await asSuperuser()
    const { rows: lost } = await admin.query(
      `select region_code from survey_result s where source = ''
         or not exists (select from region r where r.code = s.region_code and r.closed_on is null and r.level <= 2)`,
    )
    expect(lost).toEqual([])
    const nation = standingResults(await readSurveys(kabid, [{ id: 1 }]))
    expect(nation.map(({ survey, year, value }) => [survey, year, value])).toEqual([
      ['ssgi', 2021, 24.4],
      ['ssgi', 2022, 21.6],
      ['ski', 2023, 21.5],
      ['ssgi', 2024, 19.8],
    ])
  })

  it('knows Blora by survey and year, never one by the other', async () => {
    const results = await readSurveys(kabid, [blora])
    expect(latestResult(results, blora.id)).toMatchObject({ survey: 'ski', year: 2023, value: 21.2 })
    expect(of(results, 2024)).toBeUndefined()
  })
})

describe('what an office writes down', () => {
  it('stands in place of the shipped result until it is withdrawn, and each step can be taken back', async () => {
    const added = await addSurvey(kabid, saying(), NOW)
    const id = idOf(added)
    expect(of(await readSurveys(kabid, [blora]), 2022)).toMatchObject({ value: 25.83, written: true })
    expect(await readSurveys(kabid, [blora])).toContainEqual(expect.objectContaining({ value: 25.8, written: false }))
    const edited = saying({ value: 25.9 })
    await editSurvey(kabid, { ...edited, id, version: 1 }, NOW)
    await refused(editSurvey(kabid, { ...saying(), id, version: 1 }, NOW), 'changed-meanwhile')
    await undoSurvey(kabid, { key: edited.key })
    expect(of(await readSurveys(kabid, [blora]), 2022)).toMatchObject({ value: 25.83, entry: { id, version: 3 } })
    const withdrawn = randomUUID()
    await withdrawSurvey(kabid, { key: withdrawn, id, version: 3 })
    expect(of(await readSurveys(kabid, [blora]), 2022)).toMatchObject({ value: 25.8, written: false })
    await undoSurvey(kabid, { key: withdrawn })
    expect(of(await readSurveys(kabid, [blora]), 2022)).toMatchObject({ value: 25.83, written: true })
    await withdrawSurvey(kabid, { key: randomUUID(), id, version: 5 })
  })

  it('does not bring back a result beside one that was written since', async () => {
    const first = await addSurvey(kabid, saying({ year: 2024, value: 20 }), NOW)
    const key = randomUUID()
    await withdrawSurvey(kabid, { key, id: idOf(first), version: 1 })
    await addSurvey(kabid, saying({ year: 2024, value: 19.5 }), NOW)
    await refused(undoSurvey(kabid, { key }), 'register.undo-closed')
    expect(of(await readSurveys(kabid, [blora]), 2024)).toMatchObject({ value: 19.5 })
  })

  it('is written once for a key, leaves one line in the trail, and refuses a second of the same survey and year', async () => {
    const said = saying({ survey: 'lain', surveyName: 'Riskesdas', year: 2018, value: 30 })
    const [one, again] = [await addSurvey(kabid, said, NOW), await addSurvey(kabid, said, NOW)]
    expect(idOf(again)).toBe(idOf(one))
    await refused(addSurvey(kabid, { ...said, key: randomUUID() }, NOW), 'input-invalid')
    await refused(addSurvey(kabid, saying({ year: 2027 }), NOW), 'input-invalid')
    const admin = await asSuperuser()
    const { rows } = await admin.query('select action from audit where tenant_id = $1 and subject = $2', [
      kabid.tenantId,
      `survei/${idOf(one)}`,
    ])
    expect(rows).toEqual([{ action: 'survey.added' }])
  })

  it('is read by province and nation without who wrote it, and by no other office or province', async () => {
    await addSurvey(kabid, saying({ survey: 'lain', surveyName: 'Survei desa', year: 2025, value: 12 }), NOW)
    for (const actor of [await actorOf('pejabat_provinsi', '33'), await actorOf('pejabat_nasional', '00')]) {
      const result = of(await readSurveys(actor, [blora]), 2025)
      expect(result).toMatchObject({ value: 12, written: true, entry: null })
    }
    const elsewhere: Actor[] = [await actorOf('kabid_ks', KUTAI_TIMUR), await actorOf('pejabat_provinsi', '64')]
    for (const actor of elsewhere) expect(of(await readSurveys(actor, [blora]), 2025)).toBeUndefined()
  })

  it.each(['kepala_dinas', 'pkb', 'koordinator_kecamatan', 'mitra_opd'] as const)('is not for %s', async (role) => {
    const place = role === 'pkb' || role === 'koordinator_kecamatan' ? '33.16.01' : BLORA
    await refused(addSurvey(await actorOf(role, place), saying({ year: 2019 }), NOW), 'not-allowed')
  })

  it('of another office is not there', async () => {
    const added = await addSurvey(kabid, saying({ year: 2020 }), NOW)
    const other = await actorOf('kabid_ks', KUTAI_TIMUR)
    await refused(editSurvey(other, { ...saying({ year: 2020 }), id: idOf(added), version: 1 }, NOW), 'not-found')
    await refused(withdrawSurvey(other, { key: randomUUID(), id: idOf(added), version: 1 }), 'not-found')
  })
})
