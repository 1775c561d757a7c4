import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const judges = roles('pkb', 'koordinator_kecamatan')

const key = '77777777-7777-4777-8777-777777777711'

const receivers = roles('petugas_pdp', 'pkb', 'koordinator_kecamatan')
const officer = roles('petugas_pdp')

/** The addresses of pairs and of rights. */
export const RIGHTS_RULES: Record<string, EndpointRule> = {
  '/ganda': { may: judges, at: () => ['/ganda', '/ganda?keadaan=diputuskan&jenis=orang'] },
  '/ganda/[id]': { may: judges, at: ({ care }) => [`/ganda/${care.pair}`, `/ganda/${care.pair}?simpan=1`] },
  '/privasi': {
    may: receivers,
    at: () => ['', '?tampil=dijawab', '?tampil=tujuan', '?tampil=masa-simpan'].map((query) => `/privasi${query}`),
    shows: ['pemohon'],
  },
  '/privasi/[id]': {
    may: receivers,
    at: ({ care }) => [`/privasi/${care.request}`],
    shows: ['pemohon', 'anak-dampingan'],
  },
  '/privasi/[id]/laporan': {
    may: officer,
    at: ({ care }) => [`/privasi/${care.request}/laporan`],
    shows: ['anak-dampingan'],
  },
  '/privasi/[id]/laporan/ekspor': {
    may: officer,
    at: ({ care }) => [`/privasi/${care.request}/laporan/ekspor?jenis=json`],
    shows: ['anak-dampingan'],
  },
  '/privasi/baru': { may: receivers },
  '/privasi/kebocoran': {
    may: officer,
    at: ({ account }) => [`/privasi/kebocoran?akun=${account}&dari=2026-01-01&sampai=2026-12-31`],
  },
}

const file = 'app/(office)/ganda/actions.ts'
const rights = 'app/(office)/privasi/actions.ts'
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
  // It looks for somebody by name and birth, and says in its own words that it found nobody.
  [`${rights} receiveRequestAction`]: {
    may: office,
    sends: () => [
      {
        key: '77777777-7777-4777-8777-777777777712',
        kind: 'akses',
        about: 'orang',
        nik: '',
        name: 'Uji Coba Tanpa Nama',
        bornOn: '2025-01-01',
        requester: 'Uji coba',
        standing: 'wali',
        askedOn: '',
        reason: '',
      },
    ],
  },
  [`${rights} answerRequestAction`]: {
    may: office,
    sends: ({ care }) => [
      {
        key: '77777777-7777-4777-8777-777777777713',
        id: care.request,
        version: '99',
        outcome: 'ditolak',
        answer: 'Uji coba',
      },
    ],
    names: 'rows',
  },
}
