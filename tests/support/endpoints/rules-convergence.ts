import { DESK_READERS } from '@/lib/convergence/policy'
import type { OfficeIds } from './offices'
import { PLANTED_YEAR } from './plant-convergence'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const readers = roles(...DESK_READERS)
const nextYear = new Date().getFullYear() + 1

/** The addresses of lokus and convergence. */
export const CONVERGENCE_RULES: Record<string, EndpointRule> = {
  '/konvergensi': { may: readers, at: () => [`/konvergensi?tahun=${PLANTED_YEAR}`] },
  '/konvergensi/aksi/[aksi]': {
    may: readers,
    at: ({ tenantId }) => [`/konvergensi/aksi/analisis-situasi?tahun=${PLANTED_YEAR}&wilayah=${tenantId}`],
    shows: ['keluaran-aksi', 'bukti-aksi', 'pengunggah'],
  },
  '/konvergensi/anggaran': {
    may: readers,
    at: () => [`/konvergensi/anggaran?tahun=${PLANTED_YEAR}`],
    shows: ['intervensi'],
  },
  '/konvergensi/anggaran/[id]': {
    may: readers,
    at: ({ convergence }) => [`/konvergensi/anggaran/${convergence.intervention}`],
    shows: ['intervensi'],
  },
  '/konvergensi/anggaran/baru': { may: roles('kabid_dalduk', 'kabid_ks', 'tpps') },
  '/konvergensi/cakupan': { may: readers, at: () => [`/konvergensi/cakupan?tahun=${PLANTED_YEAR}`] },
  '/konvergensi/cakupan/ekspor': { may: readers, at: () => [`/konvergensi/cakupan/ekspor?tahun=${PLANTED_YEAR}`] },
  '/konvergensi/cakupan/isi': { may: roles('kabid_dalduk', 'kabid_ks', 'tpps') },
  '/konvergensi/ekspor': { may: readers, at: () => [`/konvergensi/ekspor?tahun=${PLANTED_YEAR}`] },
  '/konvergensi/laporan': {
    may: readers,
    at: () => [`/konvergensi/laporan?tahun=${PLANTED_YEAR}`],
    shows: ['keluaran-aksi', 'bukti-aksi'],
  },
  '/konvergensi/skema': { may: readers },
  '/lokus': { may: readers, at: () => [`/lokus?tahun=${nextYear}`], shows: ['alasan-lokus'] },
  '/lokus/ekspor': { may: readers, at: () => [`/lokus/ekspor?tahun=${nextYear}`] },
  '/lokus/riwayat': { may: readers },
}

const key = '77777777-7777-4777-8777-777777777763'
const actions = 'app/(office)/konvergensi/actions.ts'
const budget = 'app/(office)/konvergensi/anggaran/actions.ts'
const lokus = 'app/(office)/lokus/actions.ts'
/** A version nobody has yet: in one's own office the row is found, and changed meanwhile. */
const ahead = '99999'
const writers = roles('kabid_dalduk', 'kabid_ks', 'tpps')
/** With `rows`, those who write must hear that another office's row is not there. */
const rule = (sends: ActionRule['sends'], names?: 'rows'): ActionRule => ({
  may: names ? writers : office,
  sends,
  ...(names && { names }),
})

const at = (regionId: number) => ({
  year: String(PLANTED_YEAR),
  action: 'analisis-situasi',
  regionId: String(regionId),
})
const intervention = {
  ...{ year: String(PLANTED_YEAR), name: 'Uji', kind: 'sensitif', opdId: '', action: '', note: '', source: '' },
  rencana_dd: '1',
}

/** The server actions on lokus and convergence: none succeeds, since the version is nobody's or the step is another's. */
export const CONVERGENCE_ACTIONS: Record<string, ActionRule> = {
  [`${actions} keepActionAction`]: rule(
    ({ tenantId }) => [
      { key, ...at(tenantId), version: ahead, opdId: '', dueOn: '', state: 'berjalan', finishedOn: '', output: 'Uji' },
    ],
    'rows',
  ),
  [`${actions} reviewActionAction`]: rule(
    ({ convergence }) => [
      {
        ...{ key, id: convergence.action, version: ahead, reviewResult: 'sesuai', review: 'Uji coba' },
        reviewedOn: '2026-01-10',
      },
    ],
    'rows',
  ),
  [`${actions} addEvidenceAction`]: rule(
    ({ tenantId }) => [{ key, ...at(tenantId), title: 'Uji', number: '', datedOn: '2999-01-01', file: '' }],
    'rows',
  ),
  [`${actions} removeEvidenceAction`]: rule(
    ({ convergence }) => [{ key, id: convergence.evidence, version: ahead }],
    'rows',
  ),
  [`${actions} judgeYearAction`]: rule(() => [
    { key, year: '2018', version: ahead, resultClass: '', judgedBy: '', judgedOn: '', note: '', source: 'Uji' },
  ]),
  [`${actions} editSchemeAction`]: rule(() => [
    { key, year: '2018', edition: ahead, code: '', label: 'Uji', output: '', evidence: '', due: '', source: 'Uji' },
  ]),
  [`${actions} dropSchemeAction`]: rule(() => [{ key, year: '2018', edition: ahead, code: 'kantor-uji' }]),
  [`${actions} undoConvergenceAction`]: rule(() => [{ key }]),
  ['app/(office)/konvergensi/cakupan/actions.ts coverAction']: rule(
    ({ villageId }) => [
      {
        ...{ key, year: String(PLANTED_YEAR), kecamatanId: '1', source: 'Uji' },
        cells: JSON.stringify([{ villageId, version: 99_999, code: 'asi', reached: '1', target: '2' }]),
      },
    ],
    'rows',
  ),
  [`${budget} addInterventionAction`]: rule(
    ({ villageId }) => [{ key, ...intervention, villageId: String(villageId) }],
    'rows',
  ),
  [`${budget} editInterventionAction`]: rule(
    ({ convergence }) => [{ key, ...intervention, villageId: '', id: convergence.intervention, version: ahead }],
    'rows',
  ),
  [`${budget} dropInterventionAction`]: rule(
    ({ convergence }) => [{ key, id: convergence.intervention, version: ahead }],
    'rows',
  ),
  [`${lokus} planLokusAction`]: rule(() => [{ key, year: '2018', version: ahead, wanted: '3' }]),
  [`${lokus} chooseLokusAction`]: rule(
    ({ villageId }: OfficeIds) => [
      { key, year: String(nextYear), villageId: String(villageId), choice: 'keluar', reason: 'Uji coba sistem' },
    ],
    'rows',
  ),
  [`${lokus} withdrawLokusAction`]: rule(
    ({ convergence }) => [{ key, id: convergence.lokusChoice, version: ahead }],
    'rows',
  ),
  [`${lokus} weighLokusAction`]: rule(() => [
    { key, yearFrom: '2099', name: 'Uji', prevalence: '50', stunted: '25', krs: '24', source: 'Uji' },
  ]),
  [`${lokus} decideLokusAction`]: rule(() => [
    { key, year: '2018', version: ahead, skNumber: 'Uji', skOn: '2026-01-10', file: '' },
  ]),
  [`${lokus} undoLokusAction`]: rule(() => [{ key }]),
}
