import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles, signedIn } from './rule'

const copiers = roles(
  ...(['admin_dinas', 'kabid_ks', 'kabid_kb', 'kabid_dalduk', 'kepala_dinas'] as const),
  ...(['koordinator_kecamatan', 'pkb', 'ppkbd', 'pokja_kampung_kb'] as const),
)
/** They open the sheets of groups: those who keep the books, and the kabid. */
const readers = roles(
  ...(['admin_dinas', 'kabid_ks', 'kabid_kb', 'kabid_dalduk', 'koordinator_kecamatan', 'pkb', 'ppkbd'] as const),
)
const year = () => `${new Date().getFullYear()}-01`
/** The group's card under every kind: one of them is its own. */
const cards =
  (tail = '') =>
  ({ rows }: OfficeIds) =>
    ['bkb', 'bkr', 'bkl', 'uppka', 'pikr'].map((kind) => `/salin/k0-${kind}/${year()}/${rows.poktan}${tail}`)

/** Copying into the national applications, and the guides. */
export const HANDOVER_RULES: Record<string, EndpointRule> = {
  '/bantuan/panduan/[role]': { may: signedIn, at: () => ['/bantuan/panduan/pkb', '/bantuan/panduan/tidak-ada'] },
  '/salin': {
    may: copiers,
    at: () => ['/salin', '/salin?lembar=k0', '/salin?lembar=profil&bulan=2026-09', '/salin?lembar=elsimil'],
  },
  '/salin/[sheet]/[period]/[subject]': { may: readers, at: cards() },
  '/salin/[sheet]/[period]/[subject]/ekspor': { may: readers, at: cards('/ekspor') },
  '/salin/ekspor': { may: copiers, at: () => ['/salin/ekspor?lembar=profil&bulan=2026-09'] },
  '/salin/periksa': { may: copiers },
  // Only posts are taken there: asking gets the plain answer that it is the wrong way.
  '/salin/periksa/unggah': { may: () => true, holds: 'nothing of an office' },
}

const key = '11111111-1111-4111-8111-111111111111'
const file = 'app/(office)/salin/actions.ts'
const place = ({ rows }: OfficeIds) => ({ sheet: 'k0-bkb', period: year(), subject: rows.poktan })

/** The server actions of copying: whose group it is not finds none. */
export const HANDOVER_ACTIONS: Record<string, ActionRule> = {
  [`${file} markCopiedAction`]: {
    may: office,
    sends: (ids) => [{ key, ...place(ids), hash: '0'.repeat(64) }],
    names: 'rows',
  },
  [`${file} undoCopiedAction`]: { may: office, sends: (ids) => [{ key, ...place(ids), id: key }], names: 'rows' },
  [`${file} openNumbersAction`]: {
    may: office,
    sends: (ids) => [{ ...place(ids), reason: 'Uji coba' }],
    names: 'rows',
  },
}
