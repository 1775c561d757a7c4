import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { FamilyForm } from '@/components/families/family-form'
import { GroupPage } from '@/components/poktan/group-page'
import { NamesClosed } from '@/components/poktan/names-closed'
import { paths } from '@/lib/paths'
import { OfficeOnly } from '../../../../../office-only'
import { changeFamilyAction } from '../../actions'
import { openMember } from '../../open-member'

export const metadata: Metadata = { title: 'Ubah keluarga' }

/** Changing a member's family at the version that is read here. */
export default async function MemberFamilyPage({
  params,
}: PageProps<'/daftar/poktan/[id]/anggota/[anggotaId]/keluarga'>) {
  const opened = await openMember(await params)
  if (!opened) return <OfficeOnly what="Data keluarga" />
  const { group, today, keeps, more } = opened
  if (!more || !keeps)
    return (
      <GroupPage group={group} current="anggota">
        <NamesClosed what="Perubahan data keluarga" />
      </GroupPage>
    )
  const { member, family, persons } = more
  return (
    <GroupPage group={group} current="anggota">
      <h2 className="text-lg">Ubah keluarga {family.name}</h2>
      <FamilyForm
        action={changeFamilyAction}
        family={family}
        persons={persons}
        hidden={{ key: randomUUID(), poktanId: group.id, memberId: member.id }}
        today={today}
        cancelHref={paths.poktanMember(group.id, member.id)}
      />
    </GroupPage>
  )
}
