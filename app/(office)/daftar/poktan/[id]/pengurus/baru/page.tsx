import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { GroupPage } from '@/components/poktan/group-page'
import { NamesClosed } from '@/components/poktan/names-closed'
import { OfficerForm } from '@/components/poktan/officer-form'
import { paths } from '@/lib/paths'
import { OFFICER_ROLES, seatsOf } from '@/lib/poktan/officer-seats'
import { OfficeOnly } from '../../../../office-only'
import { openGroup } from '../../open-group'
import { addOfficerAction } from '../actions'
import { accountChoices } from '../link-choices'

export const metadata: Metadata = { title: 'Tambah pengurus/kader' }

/** A new officer, for the seat a link names. */
export default async function NewOfficerPage({ params, searchParams }: PageProps<'/daftar/poktan/[id]/pengurus/baru'>) {
  const { jabatan, umur } = await searchParams
  const opened = await openGroup(await params, (tx, { group, keeps, today }) =>
    keeps ? accountChoices(tx, group, today) : Promise.resolve(null),
  )
  if (!opened) return <OfficeOnly what="Pengurus dan kader" />
  const { group, today, keeps, more: accounts } = opened
  const seats = seatsOf(group.kind, today)
  const role = OFFICER_ROLES.find(({ value }) => value === jabatan)?.value
  const ageGroup = typeof umur === 'string' && /^[0-5]$/.test(umur) ? Number(umur) : null
  return (
    <GroupPage group={group} current="pengurus">
      <h2 className="text-lg">Tambah pengurus/kader</h2>
      {keeps && group.activeTo === null ? (
        <OfficerForm
          action={addOfficerAction}
          hidden={{ key: randomUUID(), poktanId: group.id }}
          officer={{ ...(role && { role }), ageGroup }}
          roles={seats.roles}
          byAge={seats.byAge}
          {...(accounts && { accounts })}
          today={today}
          cancelHref={paths.poktan(group.id, 'pengurus')}
          submitLabel="Simpan"
        />
      ) : (
        <NamesClosed what="Penambahan pengurus" />
      )}
    </GroupPage>
  )
}
