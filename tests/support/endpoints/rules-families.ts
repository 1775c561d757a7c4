import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const readers = roles('pkb', 'koordinator_kecamatan', 'kader_tpk', 'verifikator_krs')
const writers = roles('pkb', 'kader_tpk')
const at =
  (tail: (ids: OfficeIds) => string = () => '') =>
  (ids: OfficeIds) => [`/keluarga/${ids.care.family}${tail(ids)}`]
const person = ({ care }: OfficeIds) => `/orang/${care.person}`

/** Families by name: to those who accompany them, where they do. */
export const FAMILY_RULES: Record<string, EndpointRule> = {
  '/keluarga': { may: readers, at: ({ villageId }) => ['/keluarga', `/keluarga?desa=${villageId}&ada=balita&rw=1`] },
  '/keluarga/[id]': { may: readers, at: at() },
  '/keluarga/[id]/orang/[personId]': { may: writers, at: at(person) },
  '/keluarga/[id]/orang/[personId]/pindah': { may: writers, at: at((ids) => `${person(ids)}/pindah`) },
  '/keluarga/[id]/orang/baru': { may: writers, at: at(() => '/orang/baru') },
  '/keluarga/[id]/pindah': { may: writers, at: at(() => '/pindah') },
  '/keluarga/[id]/ubah': { may: writers, at: at(() => '/ubah') },
  '/keluarga/baru': { may: writers },
}

const file = 'app/(office)/keluarga/actions.ts'
const key = '88888888-8888-4888-8888-888888888801'
const fresh = '88888888-8888-4888-8888-888888888802'
const reason = 'Uji coba'
const rule = (sends: ActionRule['sends']): ActionRule => ({ may: office, sends, names: 'rows' })
const home = ({ villageId }: OfficeIds) => ({ villageId: String(villageId), rw: '9', movedOn: '2026-10-01', reason })

/** The server actions of families: whose family it is not finds none. */
export const FAMILY_ACTIONS: Record<string, ActionRule> = {
  [`${file} findFamiliesAction`]: { may: readers, sends: () => [{ text: 'Kenari' }] },
  [`${file} recordNewFamilyAction`]: {
    may: office,
    sends: ({ villageId }) => [{ id: fresh, villageId: String(villageId), name: 'Uji Coba', rw: '9' }],
  },
  [`${file} changeHomeAction`]: rule(({ care }) => [{ key, id: care.family, version: '1', name: 'Uji Coba' }]),
  [`${file} moveFamilyAction`]: rule((ids) => [{ key, id: ids.care.family, version: '1', ...home(ids) }]),
  [`${file} addPersonAction`]: rule(({ care }) => [{ id: fresh, familyId: care.family, name: 'Uji Coba' }]),
  [`${file} changePersonAction`]: rule(({ care }) => [{ key, id: care.person, version: '1', name: 'Uji Coba' }]),
  [`${file} movePersonAction`]: rule((ids) => [
    { key, id: ids.care.person, version: '1', name: 'Uji Coba', relation: 'kepala', ...home(ids) },
  ]),
  [`${file} recordDeathAction`]: rule(({ care }) => [{ key, id: care.person, version: '1', diedOn: '2026-10-01' }]),
  [`${file} undoStepAction`]: rule(() => [{ key }]),
  [`${file} revealNumberAction`]: rule(({ care }) => [
    { kind: 'kk', id: care.family, reason },
    { kind: 'nik', id: care.person, reason },
  ]),
}
