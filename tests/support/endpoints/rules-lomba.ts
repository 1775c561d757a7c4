import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, roles } from './rule'

const readers = [
  ...(['kabid_ks', 'kabid_dalduk', 'kabid_kb', 'kepala_dinas', 'admin_dinas', 'koordinator_kecamatan'] as const),
]
const see = roles(...readers, 'juri')
const read = roles(...readers)
const write = roles('kabid_ks')
const propose = roles('kabid_ks', 'koordinator_kecamatan')
const of =
  (tail = '') =>
  ({ lomba }: OfficeIds) => [`/lomba/${lomba.contest}${tail}`]

/** The addresses of contests. The planted one stands in a year of its own and is locked. */
export const CONTEST_RULES: Record<string, EndpointRule> = {
  '/lomba': { may: see, at: () => ['/lomba?tahun=2018'], shows: ['lomba'] },
  '/lomba/[id]': { may: see, at: of(), shows: ['lomba', 'jadwal', 'juri', 'saran-pembina', 'surat-usulan'] },
  '/lomba/[id]/berita-acara': { may: see, at: of('/berita-acara'), shows: ['pengunci', 'pembahasan'] },
  '/lomba/[id]/ekspor': { may: see, at: of('/ekspor') },
  '/lomba/[id]/nilai': { may: see, at: of('/nilai'), shows: ['juri'] },
  '/lomba/[id]/nilai/[entryId]': {
    may: see,
    at: ({ lomba }) => [`/lomba/${lomba.contest}/nilai/${lomba.entry}`],
    shows: ['catatan-juri'],
  },
  '/lomba/[id]/usulan': { may: propose, at: of('/usulan') },
  '/lomba/[id]/usulan/ekspor': { may: propose, at: of('/usulan/ekspor') },
  '/lomba/baru': { may: write },
  '/lomba/ekspor': { may: see, at: () => ['/lomba/ekspor?tahun=2018'] },
  '/lomba/kriteria': { may: read, at: () => ['/lomba/kriteria?jenis=bkb'] },
}

const file = 'app/(office)/lomba/actions.ts'
const key = '66666666-6666-4666-8666-666666666641'
/** A version nobody has yet: in one's own office the row is found, and changed meanwhile. */
const version = '99'
const rows = (
  may: ActionRule['may'],
  sends: (ids: OfficeIds['lomba'], all: OfficeIds) => ReturnType<ActionRule['sends']>,
) => ({ may, sends: (ids: OfficeIds) => sends(ids.lomba, ids), names: 'rows' }) satisfies ActionRule
const withdrawn = (row: keyof OfficeIds['lomba']) => rows(write, (ids) => [{ key, id: ids[row], version }])
const about = (ids: OfficeIds['lomba']) => ({ key, contestId: ids.contest })

/** The server actions of contests: another office's contest, entry or row is not found. */
export const CONTEST_ACTIONS: Record<string, ActionRule> = {
  // In nobody's office is a village a kecamatan: it is refused everywhere.
  [`${file} makeContestAction`]: {
    may: write,
    sends: ({ villageId }) => [
      {
        ...{ key, kind: 'bkb', level: 'kecamatan', kecamatanId: String(villageId), year: '2018', title: 'Uji coba' },
        ...{ note: '', factsOn: '2018-06-01', places: '' },
      },
    ],
  },
  [`${file} changeContestAction`]: rows(write, ({ contest: id }) => [
    { key, id, version, title: 'Uji coba', note: '', factsOn: '2018-06-01', places: '' },
  ]),
  [`${file} startScoringAction`]: rows(write, ({ contest: id }) => [{ key, id, version }]),
  [`${file} cancelContestAction`]: rows(write, ({ contest: id }) => [{ key, id, version, reason: 'Uji coba' }]),
  [`${file} addStageAction`]: rows(write, (ids) => [
    { ...about(ids), name: 'Uji coba', fromOn: '2018-06-01', toOn: '', place: '' },
  ]),
  [`${file} withdrawStageAction`]: withdrawn('stage'),
  [`${file} addMemberAction`]: rows(write, (ids) => [
    { ...about(ids), team: 'penilai', name: 'Uji coba', agency: '', duty: 'anggota', account: '' },
  ]),
  [`${file} withdrawMemberAction`]: withdrawn('member'),
  [`${file} addVisitAction`]: rows(write, (ids) => [
    {
      ...{ ...about(ids), entryId: ids.entry, visitedOn: '2018-06-02', visitors: 'Uji coba', advice: 'Uji coba' },
      followUp: '',
    },
  ]),
  [`${file} withdrawVisitAction`]: withdrawn('visit'),
  [`${file} acceptEntriesAction`]: rows(propose, (ids, all) => [
    { ...about(ids), subjects: all.rows.poktan, reason: 'Uji coba' },
  ]),
  [`${file} proposeFamilyAction`]: rows(roles('koordinator_kecamatan'), (ids, all) => [
    { ...about(ids), family: all.care.family, reason: 'Uji coba' },
  ]),
  [`${file} decideEntryAction`]: rows(write, ({ entry: id }) => [
    { key, id, version, decision: 'ditolak', reason: 'Uji coba' },
  ]),
  [`${file} nominateAction`]: rows(write, (ids) => [
    { ...about(ids), entryId: ids.entry, toContestId: '', letterNumber: '', letterOn: '' },
  ]),
  [`${file} noteOutcomeAction`]: rows(write, ({ nomination: id }) => [{ key, id, version, outcome: 'Uji coba' }]),
  [`${file} withdrawNominationAction`]: withdrawn('nomination'),
  [`${file} paperSheetAction`]: rows(write, ({ entry: entryId, member: memberId }) => [
    { key, entryId, memberId, version, visitedOn: '2018-06-03', note: '', 'nilai-administrasi': '80' },
  ]),
  [`${file} addTalkAction`]: rows(roles('kabid_ks', 'kepala_dinas'), (ids) => [
    { ...about(ids), entryId: ids.entry, outcome: 'Uji coba' },
  ]),
  [`${file} lockContestAction`]: rows(roles('kepala_dinas'), ({ contest: id }) => [{ key, id, version, note: '' }]),
  [`${file} reopenContestAction`]: rows(roles('kepala_dinas'), ({ contest: id }) => [
    { key, id, version, reason: 'Uji coba' },
  ]),
  // Weights that do not add up are refused in every office.
  [`${file} layCriteriaAction`]: {
    may: write,
    sends: () => [
      {
        ...{ key, kind: 'bkb', name: 'Uji coba', source: 'Uji coba', validFrom: '2018-01-01', spreadLimit: '15' },
        aspects: 'Administrasi 20',
      },
    ],
  },
  [`${file} undoContestAction`]: rows(see, () => [{ key }]),
}
