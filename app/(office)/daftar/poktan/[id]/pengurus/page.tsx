import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { GroupPage } from '@/components/poktan/group-page'
import { NamesClosed } from '@/components/poktan/names-closed'
import { OfficerTable } from '@/components/poktan/officer-table'
import { StepDone } from '@/components/poktan/step-done'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { listOfficers } from '@/lib/poktan/officer-queries'
import { emptySeats, isKader, seatLabel, seatsOf } from '@/lib/poktan/officer-seats'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import { OfficeOnly } from '../../../office-only'
import { openGroup } from '../open-group'
import { undoOfficerAction } from './actions'

export const metadata: Metadata = { title: 'Pengurus & kader' }

/** Who leads a group and who are its kader, which seats stand empty, who is trained, who left and why. */
export default async function OfficersPage({ params, searchParams }: PageProps<'/daftar/poktan/[id]/pengurus'>) {
  const { langkah } = await searchParams
  const opened = await openGroup({ ...(await params), step: langkah }, async (tx, { group, reads }) =>
    reads ? listOfficers(tx, group.id) : null,
  )
  if (!opened) return <OfficeOnly what="Pengurus dan kader" />
  const { actor, group, today, keeps, step, more } = opened
  const mayFill = keeps && group.activeTo === null
  const present = (more ?? []).filter(({ toOn }) => toOn === null || toOn > today)
  const former = (more ?? []).filter(({ toOn }) => toOn !== null && toOn <= today)
  const kader = present.filter(({ role }) => isKader(role))
  const empty = emptySeats(group.kind, present, today)
  const seats = seatsOf(group.kind, today)
  return (
    <GroupPage
      group={group}
      current="pengurus"
      actions={
        mayFill && (
          <LinkButton href={paths.poktanOfficerNew(group.id)} tone="primary" icon={Plus}>
            Tambah pengurus/kader
          </LinkButton>
        )
      }
    >
      <StepDone undo={undoOfficerAction} fields={{ poktanId: group.id }} step={step} />
      {more ? (
        <>
          <p className="text-ink-soft">
            {formatCount(kader.length)} kader, {formatCount(kader.filter(({ trained }) => trained).length)} sudah
            dilatih. {empty.length > 0 && `${formatCount(empty.length)} jabatan kosong. `}
            <span className="text-sm">Susunan menurut: {seats.source}.</span>
          </p>
          <OfficerTable
            poktanId={group.id}
            officers={present}
            empty={empty}
            mayFill={mayFill}
            withPhone={keeps && maySeePersonalNumbers(actor.role)}
          />
          {former.length > 0 && (
            <Card title="Pernah bertugas">
              <ul className="divide-y divide-line">
                {former.map((officer) => (
                  <li key={officer.id} className="flex flex-wrap justify-between gap-x-4 py-2">
                    <span className="font-medium">
                      {officer.name}
                      <span className="block font-normal text-ink-soft">
                        {seatLabel(officer)}. {officer.leftReason}
                      </span>
                    </span>
                    <span className="text-ink-soft">
                      {formatDate(officer.fromOn)} – {formatDate(officer.toOn)}
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </>
      ) : (
        <NamesClosed what="Nama pengurus dan kader" />
      )}
    </GroupPage>
  )
}
