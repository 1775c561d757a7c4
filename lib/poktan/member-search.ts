import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { ageInWords } from '@/lib/families/age'
import { readKk, readNik } from '@/lib/families/nik'
import { familyWriters } from '@/lib/families/policy'
import { findByKk, findByNik, getFamily } from '@/lib/families/queries'
import { neighbourhood } from '@/lib/families/rules'
import { searchFamilies } from '@/lib/families/search'
import { areaOf } from '@/lib/fieldwork/area'
import { dayIn } from '@/lib/registers/rules'
import { candidatesOf } from './eligibility'
import { groupAreaOf } from './group-area'
import { getGroup } from './groups'
import { listMemberships } from './member-queries'
import { isIndividual } from './member-rules'
import type { SearchFamily } from './member-schema'
import { reachesGroup } from './policy'
import { type PoktanKind, poktanKindLabel } from './rules'

/** A family that may join, as the screen shows it. */
export interface JoinableFamily {
  id: string
  name: string
  place: string
  kk: string | null
  persons: { id: string; name: string; age: string | null; fits: boolean; member: boolean }[]
  /** Groups it belongs to today. */
  groups: string[]
  /** Whether it is a member of this very group already. */
  member: boolean
}

export interface JoinSearch {
  found: JoinableFamily[]
  /** Why a full number finds nobody here although the office knows it. */
  elsewhere: string | null
}

/**
 * Families that may join a group, by name, NIK or KK, inside the person's area; those
 * of the group's village first. Refuses who does not keep the group's books.
 */
export function searchForGroup(actor: Actor, { poktanId, text }: SearchFamily, now = new Date()): Promise<JoinSearch> {
  return inTenant(actor, async (tx) => {
    const group = await getGroup(tx, poktanId)
    if (!reachesGroup(await groupAreaOf(tx, now), group)) throw new Refusal('not-allowed')
    const today = dayIn(tx.actor.zone, now)
    const area = await areaOf(tx, familyWriters, now)
    const families = await searchFamilies(tx, { text, area, villageId: group.villageId })
    const memberships = (
      await listMemberships(
        tx,
        families.map(({ id }) => id),
      )
    ).filter(({ leftOn }) => leftOn === null)
    const found = families.map((family): JoinableFamily => {
      const own = memberships.filter(({ familyId }) => familyId === family.id)
      const here = own.filter((membership) => membership.poktanId === group.id)
      const fitting = new Set(candidatesOf(group.kind, family.persons, today).map(({ id }) => id))
      return {
        id: family.id,
        name: family.name,
        place: [neighbourhood(family), family.villageId === group.villageId ? '' : family.villageName]
          .filter(Boolean)
          .join(', '),
        kk: family.kk,
        persons: family.persons.map((person) => ({
          id: person.id,
          name: person.name,
          age: ageInWords(person.bornOn, today),
          fits: fitting.has(person.id),
          member: here.some(({ personId }) => personId === person.id),
        })),
        groups: [...new Set(own.map((one) => `${poktanKindLabel(one.poktanKind as PoktanKind)} ${one.poktanName}`))],
        member: !isIndividual(group.kind) && here.length > 0,
      }
    })
    return { found, elsewhere: found.length === 0 ? await foundElsewhere(tx, text) : null }
  })
}

async function foundElsewhere(tx: TenantTx, text: string): Promise<string | null> {
  const [nik, kk] = [readNik(text), readKk(text)]
  const familyId =
    ('nik' in nik ? (await findByNik(tx, nik.nik))?.familyId : undefined) ??
    ('kk' in kk ? await findByKk(tx, kk.kk) : null)
  if (!familyId) return null
  const { villageName } = await getFamily(tx, familyId)
  return `Nomor ini sudah tercatat di ${villageName}, di luar wilayah Anda. Mintalah koordinator kecamatan memasukkannya.`
}
