import { KRS_TRAITS } from '@/lib/krs/marks'
import type { OfficeIds } from './offices'
import { krsYear } from './plant-care'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const named = roles('pkb', 'verifikator_krs', 'koordinator_kecamatan', 'kader_tpk')
const krs = roles(
  ...(['pkb', 'verifikator_krs', 'koordinator_kecamatan', 'kader_tpk', 'ppkbd', 'tpps', 'admin_dinas'] as const),
  ...(['kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks'] as const),
)
const keepers = roles('pkb', 'koordinator_kecamatan')
const cases = roles(
  ...(['pkb', 'koordinator_kecamatan', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'tpps'] as const),
)

/** The addresses of verval KRS and of audited cases. The planted list stands in a year of its own. */
export const KRS_RULES: Record<string, EndpointRule> = {
  '/aks': { may: cases, at: () => ['/aks', '/aks?keadaan=semua'], shows: ['anak-dampingan'] },
  '/aks/[id]': {
    may: keepers,
    at: ({ care }) => [`/aks/${care.stuntingCase}`],
    shows: ['anak-dampingan', 'temuan-audit', 'tindak-lanjut', 'penanggung-jawab', 'pengusul'],
  },
  '/aks/baru': { may: keepers, at: ({ care }) => ['/aks/baru?q=Kenari', `/aks/baru?orang=${care.person}`] },
  '/krs': {
    may: krs,
    at: ({ care }) => ['', '&lihat=jumlah', '&q=AAA'].map((more) => `/krs?daftar=${krsYear(care)}-1${more}`),
    shows: ['keluarga-dampingan'],
  },
  '/krs/[id]': { may: named, at: ({ care }) => [`/krs/${care.krs}`], shows: ['keluarga-dampingan'] },
  '/krs/ekspor': {
    may: krs,
    at: ({ care }) => ['', '&lihat=jumlah'].map((more) => `/krs/ekspor?daftar=${krsYear(care)}-1${more}`),
  },
}

const key = '77777777-7777-4777-8777-777777777741'
const list = 'app/(office)/krs/actions.ts'
const board = 'app/(office)/aks/actions.ts'
/** A version nobody has yet: in one's own office the row is found, and changed meanwhile. */
const ahead = '99'
const step = ({ care }: OfficeIds) => ({ key, id: care.stuntingCase, version: ahead })
const deed = ({ care }: OfficeIds) => ({ key, id: care.caseStep, version: ahead })
const rule = (sends: ActionRule['sends'], names?: 'rows'): ActionRule => ({
  may: office,
  sends,
  ...(names && { names }),
})

/** The server actions on lists and cases: another office's family, person or case is not found. */
export const KRS_ACTIONS: Record<string, ActionRule> = {
  [`${list} verifyKrsAction`]: rule(
    ({ care }) => [
      {
        ...{
          key,
          id: care.krs,
          familyId: care.family,
          version: ahead,
          verified: 'sesuai',
          reason: '',
          risk: '',
          rank: '',
        },
        ...Object.fromEntries(KRS_TRAITS.map(({ code }) => [`tanda_${code}`, ''])),
        verifiedOn: '2026-01-10',
      },
    ],
    'rows',
  ),
  // A version nobody has yet, so that nothing closes.
  [`${list} setKrsListStateAction`]: rule(({ care }) => [{ key, id: care.krsList, version: ahead, state: 'ditutup' }]),
  [`${list} undoKrsAction`]: rule(() => [{ key }]),
  [`${board} proposeCaseAction`]: rule(
    ({ care }) => [{ key, personId: care.person, group: 'catin', year: '2026', round: '1', why: 'Uji coba sistem' }],
    'rows',
  ),
  [`${board} auditCaseAction`]: rule(
    (ids) => [{ ...step(ids), auditedOn: '2026-01-10', causes: ['asupan'], findings: 'Uji coba', recommendation: '' }],
    'rows',
  ),
  [`${board} addCaseStepAction`]: rule(
    (ids) => [{ ...step(ids), what: 'Uji coba', owner: 'Uji coba', dueOn: '2030-01-10' }],
    'rows',
  ),
  [`${board} finishCaseStepAction`]: rule(
    (ids) => [{ ...deed(ids), doneOn: '2026-01-10', result: 'Uji coba' }],
    'rows',
  ),
  [`${board} withdrawCaseStepAction`]: rule((ids) => [deed(ids)], 'rows'),
  [`${board} closeCaseAction`]: rule((ids) => [{ ...step(ids), closedOn: '2026-01-10', outcome: 'Uji coba' }], 'rows'),
  [`${board} cancelCaseAction`]: rule((ids) => [{ ...step(ids), reason: 'Uji coba' }], 'rows'),
  [`${board} undoCaseAction`]: rule(() => [{ key }]),
}
