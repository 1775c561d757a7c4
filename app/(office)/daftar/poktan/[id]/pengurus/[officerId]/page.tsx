import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { RevealNumber } from '@/components/families/reveal-number'
import { EndOfficerDialog } from '@/components/poktan/end-officer-dialog'
import { GroupPage } from '@/components/poktan/group-page'
import { NamesClosed } from '@/components/poktan/names-closed'
import { OfficerForm } from '@/components/poktan/officer-form'
import { Training } from '@/components/poktan/officer-table'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { mayOpenNumbers } from '@/lib/poktan/member-export'
import { getOfficer } from '@/lib/poktan/officer-queries'
import { seatLabel, seatsOf } from '@/lib/poktan/officer-seats'
import { OfficeOnly } from '../../../../office-only'
import { openGroup } from '../../open-group'
import { editOfficerAction, endOfficerAction, revealOfficerAction } from '../actions'
import { accountChoices } from '../link-choices'

export const metadata: Metadata = { title: 'Pengurus & kader' }

/** One officer: what is known, and for those who keep the books the form that changes it. */
export default async function OfficerPage({ params }: PageProps<'/daftar/poktan/[id]/pengurus/[officerId]'>) {
  const { id, officerId } = await params
  if (!z.uuid().safeParse(officerId).success) notFound()
  const opened = await openGroup({ id }, async (tx, { group, reads, keeps, today }) =>
    reads
      ? {
          officer: await getOfficer(tx, group.id, officerId),
          accounts: keeps ? await accountChoices(tx, group, today) : null,
          mayOpen: await mayOpenNumbers(tx, group),
        }
      : null,
  )
  if (!opened) return <OfficeOnly what="Pengurus dan kader" />
  const { group, today, keeps, more } = opened
  if (!more)
    return (
      <GroupPage group={group} current="pengurus">
        <NamesClosed what="Nama pengurus dan kader" />
      </GroupPage>
    )
  const { officer, accounts, mayOpen } = more
  const seats = seatsOf(group.kind, today)
  const hidden = () => ({ key: randomUUID(), poktanId: group.id, id: officer.id, version: officer.version })
  const linked = officer.accountId
  const known = accounts?.some(({ value }) => value === linked)
  return (
    <GroupPage
      group={group}
      current="pengurus"
      actions={
        keeps &&
        officer.toOn === null && (
          <EndOfficerDialog
            action={endOfficerAction}
            hidden={hidden()}
            name={officer.name}
            day={{ min: officer.fromOn, max: today }}
          />
        )
      }
    >
      <h2 className="text-lg">
        {officer.name}, {seatLabel(officer)}
      </h2>
      <Card>
        <DescriptionList
          items={[
            {
              term: 'Bertugas',
              detail: officer.toOn
                ? `${formatDate(officer.fromOn)} – ${formatDate(officer.toOn)}: ${officer.leftReason}`
                : `sejak ${formatDate(officer.fromOn)}`,
            },
            { term: 'Pelatihan', detail: <Training officer={officer} /> },
            {
              term: 'NIK',
              detail: officer.nik ? (
                <span className="inline-flex flex-wrap items-center gap-x-2">
                  <span className="figures">{officer.nik}</span>
                  {mayOpen && (
                    <RevealNumber
                      action={revealOfficerAction}
                      id="nik-pengurus"
                      title={`NIK ${officer.name}`}
                      hidden={{ poktanId: group.id, id: officer.id }}
                    />
                  )}
                </span>
              ) : (
                'Belum dicatat'
              ),
            },
          ]}
        />
      </Card>
      {keeps && (
        <>
          <h2 className="text-lg">Ubah</h2>
          <OfficerForm
            action={editOfficerAction}
            hidden={hidden()}
            officer={officer}
            roles={seats.roles}
            byAge={seats.byAge}
            {...(accounts && {
              accounts: linked && !known ? [...accounts, { value: linked, label: 'Akun sekarang' }] : accounts,
            })}
            today={today}
            cancelHref={paths.poktan(group.id, 'pengurus')}
            submitLabel="Simpan perubahan"
          />
        </>
      )}
    </GroupPage>
  )
}
