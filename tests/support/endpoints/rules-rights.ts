import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const judges = roles('pkb', 'koordinator_kecamatan')

const key = '77777777-7777-4777-8777-777777777711'

/** The addresses of pairs and of rights. */
export const RIGHTS_RULES: Record<string, EndpointRule> = {
  '/ganda': { may: judges, at: () => ['/ganda', '/ganda?keadaan=diputuskan&jenis=orang'] },
  '/ganda/[id]': { may: judges, at: ({ care }) => [`/ganda/${care.pair}`, `/ganda/${care.pair}?simpan=1`] },
}

const file = 'app/(office)/ganda/actions.ts'
const step = ({ care }: OfficeIds) => ({ key, pair: care.pair, version: '1' })

/** The server actions on pairs: another office's pair is not found. */
export const RIGHTS_ACTIONS: Record<string, ActionRule> = {
  // A version nobody has yet: in one's own office the pair is found, and changed meanwhile.
  [`${file} mergePairAction`]: {
    may: office,
    sends: (ids) => [{ ...step(ids), version: '99', kept: ids.care.person }],
    names: 'rows',
  },
  [`${file} differentPairAction`]: {
    may: office,
    sends: (ids) => [{ ...step(ids), version: '99', reason: 'Uji coba' }],
    names: 'rows',
  },
  [`${file} undoPairAction`]: {
    may: office,
    sends: ({ care }) => [{ pair: care.pair, version: '99' }],
    names: 'rows',
  },
}
