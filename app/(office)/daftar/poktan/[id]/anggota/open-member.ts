import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { numberReaders } from '@/lib/families/policy'
import { getFamily, listPersons } from '@/lib/families/queries'
import { areaOf } from '@/lib/fieldwork/area'
import { groupAreaOf } from '@/lib/poktan/group-area'
import { listSisterGroups } from '@/lib/poktan/groups'
import { getMember, listMemberships } from '@/lib/poktan/member-queries'
import { reachesGroup } from '@/lib/poktan/policy'
import { mayWriteAt } from '@/lib/registers/policy'
import { openGroup } from '../open-group'

/** A member of an address with the family, or null for those who may not read names; `not found` as for groups. */
export function openMember({ id, anggotaId }: { id: string; anggotaId: string }, step?: unknown) {
  if (!z.uuid().safeParse(anggotaId).success) notFound()
  return openGroup({ id, step }, async (tx, { group, reads }) => {
    if (!reads) return null
    const member = await getMember(tx, group.id, anggotaId)
    const family = await getFamily(tx, member.familyId)
    const area = await groupAreaOf(tx)
    return {
      member,
      family,
      persons: await listPersons(tx, [member.familyId]),
      memberships: await listMemberships(tx, [member.familyId]),
      sisters: (await listSisterGroups(tx, group)).filter((sister) => reachesGroup(area, sister)),
      mayReveal: mayWriteAt(await areaOf(tx, numberReaders), family),
    }
  })
}
