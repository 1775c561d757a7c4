import { type ActionRule, type Audience, type EndpointRule, office, roles, signedIn } from './rule'

const figures: Audience = (asker) => asker !== null && asker.role !== 'faskes' && asker.role !== 'juri'
const month = 'bulan=2026-10'

/** The addresses of the stunting desk. */
export const STUNTING_RULES: Record<string, EndpointRule> = {
  '/stunting': { may: signedIn },
  '/stunting/[code]': {
    may: figures,
    at: ({ district, kecamatan }) => [district, kecamatan].map((code) => `/stunting/${code}?${month}`),
  },
  '/stunting/[code]/excel': { may: figures, at: ({ district }) => [`/stunting/${district}/excel?${month}`] },
  '/stunting/[code]/survei': {
    may: figures,
    at: ({ district }) => [`/stunting/${district}/survei`],
    shows: ['pencatat-survei'],
  },
  '/stunting/[code]/survei/excel': { may: figures, at: ({ district }) => [`/stunting/${district}/survei/excel`] },
  '/stunting/banding': {
    may: signedIn,
    at: ({ district, village }) => [`/stunting/banding?${month}&wilayah=${district},${village}`],
  },
  '/stunting/banding/excel': {
    may: figures,
    at: ({ district }) => [`/stunting/banding/excel?${month}&wilayah=${district}`],
  },
}

const key = '77777777-7777-4777-8777-777777777711'
const file = 'app/(office)/stunting/actions.ts'
const writers = roles('admin_dinas', 'kabid_dalduk', 'kabid_ks', 'tpps')
/** A version nobody has yet. */
const version = '99999'
const said = {
  ...{ survey: 'ssgi', surveyName: '', year: '2012', measure: 'stunting', value: '20,1', low: '', high: '' },
  ...{ source: 'Uji coba sistem', note: '' },
}

/** The server actions on survey results: none succeeds, since the year has not come or the version is nobody's. */
export const STUNTING_ACTIONS: Record<string, ActionRule> = {
  [`${file} addSurveyAction`]: { may: office, sends: () => [{ key, ...said, year: '2099' }] },
  [`${file} editSurveyAction`]: {
    may: writers,
    sends: ({ stunting }) => [{ key, id: stunting.survey, version, ...said }],
    names: 'rows',
  },
  [`${file} withdrawSurveyAction`]: {
    may: writers,
    sends: ({ stunting }) => [{ key, id: stunting.survey, version }],
    names: 'rows',
  },
  [`${file} undoSurveyAction`]: { may: office, sends: () => [{ key }] },
}
