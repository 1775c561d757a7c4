import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { AddMember } from '@/components/poktan/add-member'
import { GroupPage } from '@/components/poktan/group-page'
import { NamesClosed } from '@/components/poktan/names-closed'
import { StepDone } from '@/components/poktan/step-done'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/paths'
import { personNoun } from '@/lib/poktan/eligibility'
import { countMembers } from '@/lib/poktan/member-queries'
import { isIndividual, memberNoun } from '@/lib/poktan/member-rules'
import { OfficeOnly } from '../../../../office-only'
import { openGroup } from '../../open-group'
import { joinAction, joinNewAction, searchFamiliesAction, undoMemberAction } from '../actions'

export const metadata: Metadata = { title: 'Tambah anggota' }

/** As many as a search answers at once. */
const KEYS = 13

/** Adding members one after the other: search first, then a short form. */
export default async function AddMemberPage({ params, searchParams }: PageProps<'/daftar/poktan/[id]/anggota/tambah'>) {
  const { langkah } = await searchParams
  const opened = await openGroup({ ...(await params), step: langkah }, (tx, { group }) => countMembers(tx, group.id))
  if (!opened) return <OfficeOnly what="Anggota kelompok" />
  const { group, today, keeps, step, more } = opened
  const [first, ...others] = Array.from({ length: KEYS }, () => randomUUID())
  return (
    <GroupPage
      group={group}
      current="anggota"
      actions={
        <LinkButton href={paths.poktan(group.id, 'anggota')}>
          Daftar anggota ({more.ikut} {memberNoun(group.kind)})
        </LinkButton>
      }
    >
      <StepDone undo={undoMemberAction} fields={{ poktanId: group.id }} step={step} />
      <h2 className="text-lg">Tambah anggota</h2>
      {!keeps && <NamesClosed what="Penambahan anggota" />}
      {keeps && group.activeTo !== null && (
        <Banner tone="warn">Kelompok ini sudah nonaktif. Aktifkan kembali dahulu sebelum menambah anggota.</Banner>
      )}
      {keeps && group.activeTo === null && (
        <AddMember
          key={step?.key ?? 'pertama'}
          search={searchFamiliesAction}
          join={joinAction}
          joinNew={joinNewAction}
          poktanId={group.id}
          noun={personNoun(group.kind, today)}
          individual={isIndividual(group.kind)}
          today={today}
          keys={[first!, ...others]}
        />
      )}
    </GroupPage>
  )
}
