import { randomUUID } from 'node:crypto'
import { MemberForm, StageForm, VisitForm } from '@/components/contests/team-forms'
import { StepButton } from '@/components/forms/step-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/actions/form-state'
import { dutyLabel, TEAMS, type Team } from '@/lib/contests/kinds'
import { type Contest, type Entry, entryName, type Member, type Stage, type Visit } from '@/lib/contests/queries'
import { formatDate } from '@/lib/format/date'
import {
  addMemberAction,
  addStageAction,
  addVisitAction,
  withdrawMemberAction,
  withdrawStageAction,
  withdrawVisitAction,
} from '../actions'

const hidden = (contest: Contest) => ({ key: randomUUID(), contestId: contest.id })

function Withdraw({ row, action, label }: { row: { id: string; version: number }; action: FormAction; label: string }) {
  return (
    <div className="no-print">
      <StepButton
        step={action}
        fields={{ key: randomUUID(), id: row.id, version: String(row.version) }}
        tone="quiet"
        size="small"
        aria-label={label}
      >
        Tarik
      </StepButton>
    </div>
  )
}

type TeamCardProps = {
  contest: Contest
  team: Team
  members: readonly Member[]
  writes: boolean
  accounts: readonly { id: string; name: string; username: string }[]
}

/** Who coaches, or who judges. */
export function TeamCard({ contest, team, members, writes, accounts }: TeamCardProps) {
  const own = members.filter((member) => member.team === team)
  return (
    <Card title={TEAMS.find(({ value }) => value === team)?.label}>
      {own.length === 0 && <p className="text-ink-soft">Belum ada anggota.</p>}
      <ul className="divide-y divide-line">
        {own.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <div className="min-w-0">
              <p className="font-medium">
                {member.name} {member.accountId && <Badge tone="info">Menilai di ponsel</Badge>}
              </p>
              <p className="text-sm text-ink-soft">
                {[dutyLabel(member.duty), member.agency].filter(Boolean).join(' · ')}
              </p>
            </div>
            {writes && <Withdraw row={member} action={withdrawMemberAction} label={`Tarik ${member.name} dari tim`} />}
          </li>
        ))}
      </ul>
      {writes && (
        <div className="no-print pt-2">
          <Disclosure summary={team === 'pembina' ? 'Tambah pembina' : 'Tambah juri'} open={own.length === 0}>
            <MemberForm
              key={own.length}
              action={addMemberAction}
              hidden={hidden(contest)}
              team={team}
              accounts={accounts.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }))}
            />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

/** The days of a contest. */
export function ScheduleCard({
  contest,
  stages,
  writes,
}: {
  contest: Contest
  stages: readonly Stage[]
  writes: boolean
}) {
  return (
    <Card title="Jadwal">
      {stages.length === 0 && <p className="text-ink-soft">Jadwal belum disusun.</p>}
      <ul className="divide-y divide-line">
        {stages.map((stage) => (
          <li key={stage.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <div className="min-w-0">
              <p className="font-medium">{stage.name}</p>
              <p className="text-sm text-ink-soft">
                {formatDate(stage.fromOn)}
                {stage.toOn && stage.toOn !== stage.fromOn && ` – ${formatDate(stage.toOn)}`}
                {stage.place && ` · ${stage.place}`}
              </p>
            </div>
            {writes && <Withdraw row={stage} action={withdrawStageAction} label={`Tarik ${stage.name} dari jadwal`} />}
          </li>
        ))}
      </ul>
      {writes && (
        <div className="no-print pt-2">
          <Disclosure summary="Tambah jadwal">
            <StageForm key={stages.length} action={addStageAction} hidden={hidden(contest)} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

type VisitCardProps = {
  contest: Contest
  visits: readonly Visit[]
  entries: readonly Entry[]
  writes: boolean
  today: string
}

/** What the tim pembina saw and advised. */
export function VisitCard({ contest, visits, entries, writes, today }: VisitCardProps) {
  const nameOf = (id: string) => {
    const entry = entries.find((one) => one.id === id)
    return entry ? entryName(entry) : 'Peserta'
  }
  return (
    <Card title="Kunjungan pembinaan">
      {visits.length === 0 && <p className="text-ink-soft">Belum ada kunjungan yang dicatat.</p>}
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="flex flex-wrap items-start justify-between gap-x-4 py-2">
            <div className="max-w-prose min-w-0">
              <p className="font-medium">
                {formatDate(visit.visitedOn)}: {nameOf(visit.entryId)}
              </p>
              <p className="whitespace-pre-line">{visit.advice}</p>
              <p className="text-sm text-ink-soft">
                {visit.visitors}
                {visit.followUp && ` · Tindak lanjut: ${visit.followUp}`}
              </p>
            </div>
            {writes && (
              <Withdraw
                row={visit}
                action={withdrawVisitAction}
                label={`Tarik kunjungan ${formatDate(visit.visitedOn)}`}
              />
            )}
          </li>
        ))}
      </ul>
      {writes && entries.length > 0 && (
        <div className="no-print pt-2">
          <Disclosure summary="Catat kunjungan pembinaan">
            <VisitForm
              key={visits.length}
              action={addVisitAction}
              hidden={hidden(contest)}
              entries={entries.map((entry) => ({ value: entry.id, label: entryName(entry) }))}
              today={today}
            />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}
