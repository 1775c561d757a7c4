import type { OfficeIds } from './offices'
import { type EndpointRule, office, roles } from './rule'

/** They see a group's names: those who keep its book, where it is theirs, and the kabid. */
const names = roles(
  'admin_dinas',
  'kabid_ks',
  'kabid_kb',
  'kabid_dalduk',
  'koordinator_kecamatan',
  'pkb',
  'ppkbd',
  'kader_poktan',
)
const writers = roles('admin_dinas', 'kabid_ks', 'koordinator_kecamatan', 'pkb', 'ppkbd', 'kader_poktan')
const book =
  (tail: string) =>
  ({ rows }: OfficeIds) => [`/daftar/poktan/${rows.poktan}/pertemuan${tail}`]

/** The addresses of groups' books. What is only posted to answers a question with nothing. */
export const POKTAN_RULES: Record<string, EndpointRule> = {
  '/api/asal': {
    may: office,
    at: ({ villageId, report }) => [`/api/asal?unit=${villageId}&period=${report.period}`],
  },
  '/api/foto': { may: () => true, holds: 'nothing of an office' },
  '/api/poktan': { may: () => true, holds: 'nothing of an office' },
  '/daftar/poktan/[id]/pertemuan': { may: names, at: book(''), shows: ['poktan'] },
  '/daftar/poktan/[id]/pertemuan/[meetingId]': {
    may: writers,
    at: ({ rows, meeting }) => [`/daftar/poktan/${rows.poktan}/pertemuan/${meeting}`],
  },
  '/daftar/poktan/[id]/pertemuan/baru': { may: writers, at: book('/baru'), shows: ['poktan'] },
  '/daftar/poktan/[id]/pertemuan/cetak': { may: names, at: book('/cetak'), shows: ['poktan'] },
  '/daftar/poktan/[id]/pertemuan/ekspor': { may: names, at: book('/ekspor'), shows: ['poktan'] },
  '/daftar/poktan/bulan': {
    may: roles(
      'admin_dinas',
      'kepala_dinas',
      'kabid_ks',
      'kabid_kb',
      'kabid_dalduk',
      'tpps',
      'koordinator_kecamatan',
      'pkb',
      'ppkbd',
      'kader_poktan',
    ),
  },
}
