import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { UndoBanner } from '@/components/registers/undo-banner'
import { AreaDialog } from '@/components/tpk/area-dialog'
import { AreaTable } from '@/components/tpk/area-table'
import { SeatTable } from '@/components/tpk/seat-table'
import { TeamLoad } from '@/components/tpk/team-load'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { maySeePersonalNumbers, mayWriteAt } from '@/lib/registers/policy'
import { countsOfTeam } from '@/lib/tpk/queries'
import { listAreasOfVillage, listMembers, listTeamAccounts } from '@/lib/tpk/team-queries'
import { seatWords } from '@/lib/tpk/team-rules'
import { findTeamStep } from '@/lib/tpk/team-step'
import { openEntry } from '../../../[daftar]/[id]/open-entry'
import { OfficeOnly } from '../../../office-only'
import { giveAreaAction, undoTeamAction } from './actions'
import { AreaSteps, SeatSteps } from './team-steps'

export const metadata: Metadata = { title: 'Anggota dan RW tim' }

const DONE: Readonly<Record<string, string>> = {
  'tpk.member-added': 'Kursi sudah diisi.',
  'tpk.member-changed': 'Perubahan sudah disimpan.',
  'tpk.member-left': 'Masa tugas sudah diakhiri. Riwayatnya tetap ada.',
  'tpk.area-given': 'RW sudah ditambahkan; sasarannya ikut.',
  'tpk.area-ended': 'RW sudah dilepas.',
  'tpk.area-taken': 'RW sudah dipindahkan beserta sasarannya.',
}

/** A team's three seats, the RWs it serves, and how many it accompanies. Families by name are not here. */
export default async function TeamPage({ params, searchParams }: PageProps<'/daftar/tpk/[id]/tim'>) {
  const [{ id }, { langkah }] = await Promise.all([params, searchParams])
  const opened = await openEntry({ daftar: 'tpk', id }, async (tx, { register, entry }, today) => {
    const writes = mayWriteAt(await areaOf(tx, register.writers), entry) && entry.activeTo === null
    const gives = writes && tx.actor.role !== 'pkb'
    const villageId = Number(entry.villageId)
    return {
      writes,
      members: await listMembers(tx, entry.id),
      areas: await listAreasOfVillage(tx, villageId, today),
      counts: await countsOfTeam(tx, entry.id, today),
      accounts: gives ? await listTeamAccounts(tx, villageId, today) : null,
      step: await findTeamStep(tx, langkah, entry.id),
    }
  })
  if (!opened) return <OfficeOnly what="Tim pendamping" />
  const { entry, register, actor, today } = opened
  const { writes, members, areas, counts, accounts, step } = opened.more
  const name = register.nameOf(entry.values)
  const present = members.filter(({ toOn }) => toOn === null || toOn > today)
  const former = members.filter(({ toOn }) => toOn !== null && toOn <= today)
  const kept = { teamId: entry.id, activeFrom: entry.activeFrom ?? today, today }
  return (
    <Page
      title={name}
      note={[entry.villageName, `Kec. ${entry.kecamatanName}`].join(', ')}
      crumbs={[
        { label: 'Data', href: paths.registers() },
        { label: register.title, href: paths.registerList('tpk') },
        { label: name, href: paths.registerEntry('tpk', entry.id) },
      ]}
      status={entry.activeTo && <Badge>Nonaktif per {formatDate(entry.activeTo)}</Badge>}
      actions={<LinkButton href={paths.registerEntry('tpk', entry.id)}>Keterangan tim</LinkButton>}
    >
      {step && (
        <UndoBanner
          key={step.key}
          action={undoTeamAction}
          fields={{ teamId: entry.id }}
          stepKey={step.key}
          open={step.open}
        >
          {DONE[step.action] ?? 'Tersimpan.'}
        </UndoBanner>
      )}
      <Card title="Anggota" flush>
        <SeatTable
          members={present}
          withPhone={maySeePersonalNumbers(actor.role)}
          {...(writes && {
            steps: (seat, member) => <SeatSteps {...kept} seat={seat} member={member} accounts={accounts} />,
          })}
        />
      </Card>
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card
          title={`RW di ${entry.villageName}`}
          flush
          actions={
            writes && (
              <AreaDialog
                action={giveAreaAction}
                hidden={{ key: randomUUID(), teamId: entry.id }}
                restTaken={areas.some(({ rw }) => rw === '')}
                day={{ min: kept.activeFrom, max: today }}
              />
            )
          }
        >
          <AreaTable
            teamId={entry.id}
            areas={areas}
            {...(writes && { steps: (area) => <AreaSteps {...kept} area={area} /> })}
          />
        </Card>
        <Card title="Sasaran">
          <TeamLoad counts={counts} />
        </Card>
      </div>
      {former.length > 0 && (
        <Card title="Pernah bertugas">
          <ul className="divide-y divide-line">
            {former.map((member) => (
              <li key={member.id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <span className="font-medium">
                  {member.name}
                  <span className="block font-normal text-ink-soft">
                    {[seatWords(member.seat), member.reason].filter(Boolean).join('. ')}
                  </span>
                </span>
                <span className="text-ink-soft">
                  {formatDate(member.fromOn)} – {formatDate(member.toOn)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}
