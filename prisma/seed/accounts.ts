import { ROLES, type Role } from '@/lib/auth/roles'
import { usernameEnding, usernamesFor } from '@/lib/people/rules'

import { type NamePool, personName } from './names/people'
import type { Place } from './place'
import { stableId } from './random'
import type { PetugasRow } from './registers/petugas'
import type { Story } from './story'

/** A person of the demo who may sign in. */
export interface SampleAccount {
  id: string
  username: string
  name: string
  role: Role
  tenantId: number | null
  region: { id: number; code: string; name: string }
}

type Person = Omit<SampleAccount, 'username'>

/** The account that an officer of the stage kecamatan signs in with. */
export const petugasAccountId = (story: Story, turn: number): string => stableId('akun', story.code, 'pkb', turn)

/** One person per role of the office; the PKB are the officers of the stage kecamatan, all of them. */
export function officeAccounts(story: Story, place: Place, petugas: readonly PetugasRow[]): SampleAccount[] {
  const kecamatan = place.kecamatan.find(({ code }) => code === story.stage)!
  const byLevel = {
    2: { id: place.id, code: place.code, name: place.name },
    3: { id: kecamatan.id, code: kecamatan.code, name: `Kecamatan ${kecamatan.name}` },
    4: {
      id: kecamatan.villages[0]!.id,
      code: kecamatan.villages[0]!.code,
      name: `${kecamatan.villages[0]!.name}, Kecamatan ${kecamatan.name}`,
    },
  }
  const tenantId = place.id
  const officers = petugas.filter(({ account_id }) => account_id)
  const people = (Object.entries(ROLES) as [Role, (typeof ROLES)[Role]][])
    .filter(([, { tenant }]) => tenant)
    .flatMap(([role, { level }]): Person[] => {
      const region = byLevel[level as 2 | 3 | 4]
      if (role !== 'pkb')
        return [{ id: stableId('akun', story.code, role), name: nameOf(story, role), role, region, tenantId }]
      return officers.map(({ account_id, name }) => ({ id: account_id!, name, role, region, tenantId }))
    })
  return withUsernames(people, usernameEnding({ level: 2, code: story.code }))
}

/** The names of the office's people by role, no two alike: on their accounts, the papers they sign and the steps they take. */
function namesOf(story: Story): Map<Role, string> {
  const names = new Map<Role, string>()
  const taken = new Set<string>()
  for (const role of Object.keys(ROLES) as Role[]) {
    let name: string
    let turn = 0
    do name = personName(story.sample.names, 'pejabat', story.code, role, turn++)
    while (taken.has(name))
    taken.add(name)
    names.set(role, name)
  }
  return names
}

/** The name of the office's person in a role. */
export const nameOf = (story: Story, role: Role): string => namesOf(story).get(role)!

/** The koordinator of a kecamatan, with the account that holds the role there or would hold it. */
export const koordinatorOf = (story: Story, kecamatanCode: string): { id: string; name: string } =>
  kecamatanCode === story.stage
    ? { id: stableId('akun', story.code, 'koordinator_kecamatan'), name: nameOf(story, 'koordinator_kecamatan') }
    : {
        id: stableId('koordinator', kecamatanCode),
        name: personName(story.sample.names, 'koordinator', kecamatanCode),
      }

/** An officer of the province of a place, who sees its aggregates. */
export function provinceAccount({ names }: { names: NamePool }, place: Place): SampleAccount {
  const id = stableId('akun', place.provinceCode, 'pejabat_provinsi')
  const region = { id: place.provinceId, code: place.provinceCode, name: place.provinceName }
  const name = personName(names, 'pejabat', place.provinceCode)
  return withUsernames(
    [{ id, name, role: 'pejabat_provinsi', region, tenantId: null }],
    usernameEnding({ level: 1, code: place.provinceCode }),
  )[0]!
}

/** The two national people: one who reads, one who opens offices. */
export function nationalAccounts(nationId: number): SampleAccount[] {
  const region = { id: nationId, code: '00', name: 'Indonesia' }
  const person = (role: Role, names: NamePool) => ({
    id: stableId('akun', 'nasional', role),
    name: personName(names, 'pejabat', 'nasional', role),
    role,
    region,
    tenantId: null,
  })
  return withUsernames(
    [person('admin_nasional', 'jawa'), person('pejabat_nasional', 'sunda')],
    usernameEnding({ level: 0, code: region.code }),
  )
}

/** Each person's best user name that is still free: `sari.3316`. */
function withUsernames(people: readonly Person[], office: string): SampleAccount[] {
  const taken = new Set<string>()
  return people.map((person) => {
    for (const username of usernamesFor(person.name, office)) {
      if (taken.has(username)) continue
      taken.add(username)
      return { ...person, username }
    }
    throw new Error(`No user name is left for ${person.name}`)
  })
}
