import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const key = '11111111-1111-4111-8111-111111111111'
const BULK = [
  ['poktan', 'poktan'],
  ['institusi', 'institusi'],
  ['petugas', 'petugas'],
] as const

const MENDERS = roles(
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'pkb',
)
const LISTS = ['tanpa-sk', 'tanpa-anggota', 'desa-tanpa-poktan']

/** Lists: many at once, views of one's own. */
export const LIST_RULES: Record<string, EndpointRule> = {
  '/daftar/[daftar]/massal': {
    may: office,
    at: ({ rows }) =>
      BULK.flatMap(([code, table]) => [
        `/daftar/${code}/massal?pilih=${rows[table]}`,
        `/daftar/${code}/massal?pilih=${rows[table]}&aksi=akhiri&lihat=ya&on=2026-10-01&reason=Uji+coba`,
      ]),
  },
  '/daftar/poktan/[id]/kelas': { may: office, at: ({ rows }) => [`/daftar/poktan/${rows.poktan}/kelas`] },
  '/daftar/institusi/[id]/kelas': { may: office, at: ({ rows }) => [`/daftar/institusi/${rows.institusi}/kelas`] },
  '/perlu-dibenahi': { may: MENDERS },
  '/perlu-dibenahi/[daftar]': { may: MENDERS, at: () => LISTS.map((code) => `/perlu-dibenahi/${code}`) },
  '/perlu-dibenahi/[daftar]/ekspor': { may: MENDERS, at: () => LISTS.map((code) => `/perlu-dibenahi/${code}/ekspor`) },
  '/pengaturan/kriteria': { may: office },
  '/pengaturan/kriteria/[jenis]': { may: office, at: () => ['/pengaturan/kriteria/bkb', '/pengaturan/kriteria/pikr'] },
}

const view = (fields: Record<string, string>) => () => [{ key, ...fields }]

export const LIST_ACTIONS: Record<string, ActionRule> = {
  'app/(office)/daftar/[daftar]/massal/actions.ts changeTogetherAction': {
    may: office,
    sends: ({ rows }: OfficeIds) =>
      BULK.map(([register, table]) => ({
        key,
        register,
        selection: `pilih=${rows[table]}&aksi=akhiri&on=2026-10-01&reason=Uji+coba`,
        digest: 'tidak-ada',
      })),
  },
  'app/(office)/daftar/class-actions.ts setClassAction': {
    may: office,
    sends: ({ rows }) =>
      (['poktan', 'institusi'] as const).map((register) => ({
        key,
        register,
        id: rows[register],
        version: '1',
        class: 'dasar',
        from: '2026-10-01',
      })),
    names: 'rows',
  },
  'app/(office)/pengaturan/kriteria/actions.ts layDownSetAction': {
    may: roles('admin_dinas'),
    sends: () => [
      {
        key,
        subject: 'bkb',
        copiedFrom: 'bkb/dasar-berkembang-paripurna',
        name: 'Uji coba',
        validFrom: '2030-01-01',
        source: 'Uji coba isolasi',
      },
    ],
  },
  'app/(office)/daftar/view-actions.ts saveViewAction': {
    may: office,
    sends: view({ page: 'daftar/poktan', name: 'Uji coba', query: '?jenis=bkb' }),
  },
  'app/(office)/daftar/view-actions.ts renameViewAction': { may: office, sends: view({ id: key, name: 'Uji lagi' }) },
  'app/(office)/daftar/view-actions.ts removeViewAction': { may: office, sends: view({ id: key }) },
}
