import { describe, expect, it } from 'vitest'
import { INDICATORS } from '@/lib/figures/catalogue'
import { MEASURE_CODES } from '@/lib/stunting/measures'
import { mayWriteSurveys } from '@/lib/surveys/policy'
import { knowsSurveys, latestResult, type SurveyResult, standingResults, surveyTitle } from '@/lib/surveys/rules'
import { addSurveySchema } from '@/lib/surveys/schema'

const result = (overrides: Partial<SurveyResult> = {}): SurveyResult => ({
  ...{ survey: 'ssgi', surveyName: '', year: 2022, measure: 'stunting', regionId: 7, regionName: 'Kabupaten Blora' },
  ...{ value: 25.8, low: null, high: null, source: 'jatengprov.go.id', note: '', certainty: 'mungkin' },
  ...{ written: false, entry: null, ...overrides },
})

describe('which survey result stands', () => {
  it('lets an office’s own stand in place of the shipped one of the same survey, year and measure', () => {
    const own = result({ value: 25.83, written: true, certainty: null })
    expect(standingResults([result(), own])).toEqual([own])
  })

  it.each([
    ['another year', { year: 2021 }],
    ['another survey', { survey: 'ski' as const }],
    ['another measure', { measure: 'wasting' as const }],
    ['another region', { regionId: 8 }],
    ['a survey of another name', { survey: 'lain' as const, surveyName: 'Riskesdas' }],
  ])('keeps the shipped one beside one of %s', (_, other) => {
    const own = result({ written: true, ...other })
    expect(standingResults([result(), own])).toHaveLength(2)
  })

  it('finds the newest of a region and measure, and none where no survey is known', () => {
    const newest = result({ survey: 'ski', year: 2023, value: 21.2 })
    const all = [newest, result(), result({ year: 2024, measure: 'wasting' }), result({ year: 2024, regionId: 9 })]
    expect(latestResult(all, 7)).toEqual(newest)
    expect(latestResult(all, 1)).toBeNull()
  })

  it('is always called by its survey and its year', () => {
    expect(surveyTitle(result({ survey: 'ski', year: 2023 }))).toBe('SKI 2023')
    expect(surveyTitle(result({ survey: 'lain', surveyName: 'Riskesdas', year: 2018 }))).toBe('Riskesdas 2018')
  })
})

it('knows results of the nation, provinces and districts, and of nothing smaller', () => {
  expect([0, 1, 2, 3, 4].map((level) => knowsSurveys({ level: level as 0 }))).toEqual([true, true, true, false, false])
})

it('has no survey among what is measured routinely, so that no line can join them', () => {
  const word = /survei|ssgi|ski\b|riskesdas/i
  expect(INDICATORS.filter(({ code, label }) => word.test(`${code} ${label}`))).toEqual([])
  expect(MEASURE_CODES.filter((code) => word.test(code))).toEqual([])
})

describe('who writes a result down', () => {
  it.each([
    ['kabid_ks', 5, true],
    ['tpps', 5, true],
    ['kepala_dinas', 5, false],
    ['pkb', 5, false],
    ['pejabat_provinsi', null, false],
    ['admin_nasional', null, false],
  ] as const)('%s of office %s: %s', (role, tenantId, may) => {
    expect(mayWriteSurveys({ role, tenantId })).toBe(may)
  })
})

describe('what a result is made of', () => {
  const said = {
    ...{ key: '0b54b1a2-7d25-4f5e-9d3a-0d8f4c1f2b11', survey: 'ssgi', surveyName: '', year: '2024' },
    ...{ measure: 'stunting', value: '21,2', low: '', high: '', source: 'Buku saku SSGI 2024', note: '' },
  }
  const problemOf = (change: Record<string, string>) =>
    addSurveySchema.safeParse({ ...said, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []

  it('reads percentages as Indonesians write them, and an empty bound as none', () => {
    expect(addSurveySchema.parse(said)).toMatchObject({ value: 21.2, low: null, high: null, year: 2024 })
  })

  it.each([
    ['value', { value: '21.2' }],
    ['value', { value: '' }],
    ['value', { value: '100,1' }],
    ['year', { year: '24' }],
    ['source', { source: '' }],
    ['high', { low: '20,0' }],
    ['low', { low: '22', high: '23' }],
    ['high', { low: '20', high: '21' }],
    ['surveyName', { survey: 'lain' }],
    ['surveyName', { surveyName: 'Riskesdas' }],
    ['measure', { measure: 'gizi buruk' }],
  ])('names %s for %j', (field, change) => {
    expect(problemOf(change as Record<string, string>)).toEqual([field])
  })
})
