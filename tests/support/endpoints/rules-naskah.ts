import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, everyone, office, roles } from './rule'

const readers = roles(
  ...(['kabid_dalduk', 'kabid_kb', 'kabid_ks', 'admin_dinas', 'koordinator_kecamatan'] as const),
  ...(['kepala_dinas', 'tpps'] as const),
)
const writers = roles('kabid_dalduk', 'kabid_kb', 'kabid_ks', 'admin_dinas', 'koordinator_kecamatan')
const layouters = roles('kabid_dalduk', 'kabid_kb', 'kabid_ks', 'admin_dinas')
const heads = roles('kepala_dinas')

const naskahPages =
  (tail = '') =>
  ({ naskah }: OfficeIds) => [`/naskah/${naskah.naskah}${tail}`]

/** The addresses of naskah, and of what people keep, share and have mailed. */
export const NASKAH_RULES: Record<string, EndpointRule> = {
  '/naskah': { may: readers, at: () => ['/naskah?tahun=2019'], shows: ['judul-naskah'] },
  '/naskah/[id]': { may: readers, at: naskahPages(), shows: ['judul-naskah'] },
  '/naskah/[id]/cetak': { may: readers, at: naskahPages('/cetak'), shows: ['nomor-naskah'] },
  '/naskah/[id]/excel': { may: readers, at: naskahPages('/excel') },
  '/naskah/[id]/versi': { may: readers, at: naskahPages('/versi'), shows: ['penyusun'] },
  '/naskah/baru': { may: writers },
  '/tautan': { may: office },
  '/tautan/[token]': { may: office, at: ({ naskah }) => [`/tautan/${naskah.link}`] },
  '/tautan/baru': { may: office, at: () => ['/tautan/baru?ke=%2Fbulan-ini&judul=Bulan%20ini'] },
  '/berhenti/[kode]': {
    may: everyone,
    at: () => ['/berhenti/1-bukanTokenSiapaPun000000'],
    holds: 'nothing of an office',
  },
}

const key = '77777777-7777-4777-8777-777777777817'
/** Keys of steps that may succeed: each action needs its own. */
const keyOf = (last: number) => `77777777-7777-4777-8777-7777777778${last}`
const acts = 'app/(office)/naskah/actions.ts'
const links = 'app/(office)/tautan/actions.ts'
/** A version nobody has yet. */
const ahead = '99999'
const step = ({ naskah }: OfficeIds) => ({ key, id: naskah.naskah, version: ahead })
const by = (may: ActionRule['may'], sends: ActionRule['sends']): ActionRule => ({ may, sends, names: 'rows' })

/** The server actions on naskah and links: another office's row is not found, and none of the planted changes. */
export const NASKAH_ACTIONS: Record<string, ActionRule> = {
  [`${acts} composeAction`]: {
    may: office,
    sends: ({ district }) => [{ key, kind: 'bulanan', region: district, month: '2018-01', semester: '' }],
  },
  [`${acts} typeAction`]: by(writers, (ids) => [{ ...step(ids), sentence: 'kb.kb.mcpr', text: 'Uji coba.' }]),
  [`${acts} restoreAction`]: by(writers, (ids) => [{ ...step(ids), sentence: 'kb.kb.mcpr' }]),
  [`${acts} noteAction`]: by(writers, (ids) => [{ ...step(ids), section: 'kb', text: 'Uji coba.' }]),
  [`${acts} arrangeAction`]: by(writers, (ids) => [{ ...step(ids), section: 'kb', move: 'naik' }]),
  [`${acts} headAction`]: by(writers, (ids) => [{ ...step(ids), title: 'Uji coba', number: '1' }]),
  [`${acts} redraftAction`]: by(writers, (ids) => [{ ...step(ids), sentence: '' }]),
  [`${acts} keepLayoutAction`]: by(layouters, (ids) => [step(ids)]),
  [`${acts} submitNaskahAction`]: by(writers, (ids) => [step(ids)]),
  [`${acts} recallNaskahAction`]: by(writers, (ids) => [step(ids)]),
  [`${acts} returnNaskahAction`]: by(heads, (ids) => [{ ...step(ids), reason: 'Uji coba sistem' }]),
  [`${acts} signNaskahAction`]: by(heads, (ids) => [step(ids)]),
  [`${acts} reviseNaskahAction`]: by(writers, (ids) => [{ ...step(ids), reason: 'Uji coba sistem' }]),
  [`${acts} discardNaskahAction`]: by(writers, (ids) => [step(ids)]),
  [`${acts} undoNaskahAction`]: { may: office, sends: () => [{ key }] },
  [`${links} keepPageAction`]: {
    may: office,
    sends: () => [{ key: keyOf(21), target: '/bulan-ini', name: 'Uji coba', month: 'terbaru' }],
  },
  [`${links} sharePageAction`]: {
    may: office,
    sends: () => [{ key: keyOf(22), target: '/bulan-ini', title: 'Uji coba', note: '', days: '1' }],
  },
  [`${links} revokeLinkAction`]: by(office, ({ naskah }) => [{ key: keyOf(23), id: naskah.naskah }]),
  [`${links} subscribeAction`]: {
    may: office,
    sends: ({ district }) => [{ key: keyOf(24), target: `/dasbor/${district}`, title: 'Uji coba', often: 'bulanan' }],
  },
  [`${links} stopSubscriptionAction`]: by(office, ({ naskah }) => [{ key: keyOf(25), id: naskah.subscription }]),
  'app/berhenti/[kode]/actions.ts stopLetterAction': {
    may: everyone,
    sends: () => [{ kode: '1-bukanTokenSiapaPun000000' }],
    alone: true,
  },
}
