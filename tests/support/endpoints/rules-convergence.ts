import { DESK_READERS } from '@/lib/convergence/policy'
import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const readers = roles(...DESK_READERS)
const nextYear = new Date().getFullYear() + 1

/** The addresses of lokus and convergence. */
export const CONVERGENCE_RULES: Record<string, EndpointRule> = {
  '/lokus': { may: readers, at: () => [`/lokus?tahun=${nextYear}`], shows: ['alasan-lokus'] },
  '/lokus/ekspor': { may: readers, at: () => [`/lokus/ekspor?tahun=${nextYear}`] },
  '/lokus/riwayat': { may: readers },
}

const key = '77777777-7777-4777-8777-777777777763'
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

/** The server actions on lokus and convergence: none succeeds, since the version is nobody's or the step is another's. */
export const CONVERGENCE_ACTIONS: Record<string, ActionRule> = {
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
