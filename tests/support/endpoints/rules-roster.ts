import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

/** They see a group's names where it is theirs, and the kabid everywhere. */
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
const of =
  (tail: (roster: OfficeIds['roster']) => string) =>
  ({ rows, roster }: OfficeIds) => [`/daftar/poktan/${rows.poktan}/${tail(roster)}`]

/** The addresses of groups' rosters, officers and cards. */
export const ROSTER_RULES: Record<string, EndpointRule> = {
  '/daftar/poktan/[id]/anggota': { may: names, at: of(() => 'anggota'), shows: ['poktan', 'keluarga'] },
  '/daftar/poktan/[id]/anggota/[anggotaId]': {
    may: names,
    at: of(({ member }) => `anggota/${member}`),
    shows: ['poktan', 'keluarga', 'orang'],
  },
  '/daftar/poktan/[id]/anggota/[anggotaId]/keluarga': {
    may: writers,
    at: of(({ member }) => `anggota/${member}/keluarga`),
    shows: ['keluarga', 'orang'],
  },
  '/daftar/poktan/[id]/anggota/cetak': { may: names, at: of(() => 'anggota/cetak'), shows: ['keluarga'] },
  '/daftar/poktan/[id]/anggota/ekspor': { may: names, at: of(() => 'anggota/ekspor'), shows: ['keluarga', 'orang'] },
  '/daftar/poktan/[id]/anggota/tambah': { may: writers, at: of(() => 'anggota/tambah'), shows: ['poktan'] },
  '/daftar/poktan/[id]/kartu': { may: names, at: of(() => 'kartu'), shows: ['poktan', 'keluarga', 'pengurus'] },
  '/daftar/poktan/[id]/kartu/ekspor': { may: names, at: of(() => 'kartu/ekspor'), shows: ['keluarga', 'pengurus'] },
  '/daftar/poktan/[id]/pengurus': { may: names, at: of(() => 'pengurus'), shows: ['poktan', 'pengurus'] },
  '/daftar/poktan/[id]/pengurus/[officerId]': {
    may: names,
    at: of(({ officer }) => `pengurus/${officer}`),
    shows: ['pengurus'],
  },
  '/daftar/poktan/[id]/pengurus/baru': { may: writers, at: of(() => 'pengurus/baru'), shows: ['poktan'] },
}

const key = '11111111-1111-4111-8111-111111111111'
const [members, officers] = ['anggota', 'pengurus'].map((part) => `app/(office)/daftar/poktan/[id]/${part}/actions.ts`)
const reason = 'Uji coba'
const step = ({ rows }: OfficeIds) => ({ key, poktanId: rows.poktan })
const onMember = (ids: OfficeIds) => ({ ...step(ids), id: ids.roster.member, version: '1' })
const onOfficer = (ids: OfficeIds) => ({ ...step(ids), id: ids.roster.officer, version: '1' })
const officer = { role: 'kader', name: 'Uji Coba', fromOn: '2026-01-01' }
const rule = (sends: ActionRule['sends']): ActionRule => ({ may: office, sends, names: 'rows' })

/** The server actions of groups' rosters, officers and cards: whose group it is not finds none. */
export const ROSTER_ACTIONS: Record<string, ActionRule> = {
  [`${members} searchFamiliesAction`]: rule(({ rows }) => [{ poktanId: rows.poktan, text: 'Kenari' }]),
  [`${members} joinAction`]: rule((ids) => [{ ...step(ids), familyId: ids.roster.family, joinedOn: '2026-01-01' }]),
  [`${members} joinNewAction`]: rule((ids) => [
    { ...step(ids), name: 'Uji', personName: 'Coba', joinedOn: '2026-01-01' },
  ]),
  [`${members} leaveAction`]: rule((ids) => [{ ...onMember(ids), leftOn: '2026-10-01', reason }]),
  [`${members} choosePersonAction`]: rule((ids) => [{ ...onMember(ids), personId: ids.roster.person }]),
  [`${members} changeJoinedAction`]: rule((ids) => [{ ...onMember(ids), joinedOn: '2026-01-01' }]),
  [`${members} moveAction`]: rule((ids) => [
    { ...onMember(ids), toPoktanId: ids.rows.poktan, on: '2026-10-01', reason },
  ]),
  [`${members} undoMemberAction`]: rule((ids) => [step(ids)]),
  [`${members} undoFamilyAction`]: rule(() => [{ key }]),
  [`${members} changeFamilyAction`]: rule(({ rows, roster }) => [
    { key, poktanId: rows.poktan, memberId: roster.member, id: roster.family, version: '1', name: 'Uji Coba' },
  ]),
  [`${members} revealNumberAction`]: rule(({ roster }) => [
    { kind: 'kk', id: roster.family, reason },
    { kind: 'nik', id: roster.person, reason },
  ]),
  'app/(office)/daftar/poktan/[id]/kartu/actions.ts takeCardAction': rule((ids) => [{ ...step(ids), year: '2026' }]),
  [`${officers} addOfficerAction`]: rule((ids) => [{ ...step(ids), ...officer }]),
  [`${officers} editOfficerAction`]: rule((ids) => [{ ...onOfficer(ids), ...officer }]),
  [`${officers} endOfficerAction`]: rule((ids) => [{ ...onOfficer(ids), toOn: '2026-10-01', reason }]),
  [`${officers} undoOfficerAction`]: rule((ids) => [step(ids)]),
  [`${officers} revealOfficerAction`]: rule(({ rows, roster }) => [
    { poktanId: rows.poktan, id: roster.officer, reason },
  ]),
}
