import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { nameKey } from '@/lib/regions/name-key'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { endProblem } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns } from '@/lib/registers/steps'
import { listMembers, listTeamAccounts, type Member, type Team } from './team-queries'
import { seatWords, teamTitle } from './team-rules'
import type { AddMember, EditMember, EndMember } from './team-schema'
import { inTeam, teamSubject } from './team-step'

export { undoTeamStep } from './team-step'

type Answers = Omit<AddMember, 'key' | 'teamId'>

/**
 * Seats somebody in a team. Refuses a second one on the same seat at the same time, a day
 * outside the team's life, and an account that is somebody else's or no kader TPK's.
 */
export function addMember(actor: Actor, input: AddMember, now = new Date()): Promise<KeyedStamp> {
  return inTeam(actor, { step: 'add', ...input }, now, async ({ tx, steps, team, today }) => {
    const { key: _key, teamId: _team, ...answers } = input
    await refuseMember(tx, team, answers, null, today)
    const id = randomUUID()
    await steps.insert('tpk_member', { id, team_id: team.id, ...columnsOf(answers), version: 1 }, { id }, 'remove')
    await recordAudit(tx, 'tpk.member-added', teamSubject(team.id), detailOf(answers))
    return {
      action: 'tpk.member-added',
      subject: teamSubject(team.id),
      rows: [{ table: 'tpk_member', id, version: 1 }],
    }
  })
}

/** Changes somebody of a team, at the version that was read. An account left out stays linked. */
export function editMember(actor: Actor, input: EditMember, now = new Date()): Promise<KeyedStamp> {
  return inTeam(actor, { step: 'edit', ...input }, now, async ({ tx, steps, team, today }) => {
    const { key: _key, teamId: _team, id, version, ...answers } = input
    const member = await openMember(tx, team, id, version)
    await refuseMember(tx, team, answers, member, today)
    await steps.update('tpk_member', { id }, { ...columnsOf(answers), ...nextVersion({ version }) })
    await recordAudit(tx, 'tpk.member-changed', teamSubject(team.id), detailOf(answers))
    const rows = [{ table: 'tpk_member' as const, id, version: version + 1 }]
    return { action: 'tpk.member-changed', subject: teamSubject(team.id), rows }
  })
}

/** Ends somebody's time in a team with a reason; the seat stands empty from that day, and the account sees no family. */
export function endMember(actor: Actor, input: EndMember, now = new Date()): Promise<KeyedStamp> {
  return inTeam(actor, { step: 'end', ...input }, now, async ({ tx, steps, team, today }) => {
    const { id, version, toOn, reason } = input
    const member = await openMember(tx, team, id, version)
    if (member.toOn !== null) throw new Refusal('officer.ended')
    const problem = endProblem({ activeFrom: member.fromOn }, toOn, today)
    if (problem)
      throw new Refusal('input-invalid', { fields: { toOn: problem.replace('tanggal aktif', 'tanggal mulai') } })
    await steps.update('tpk_member', { id }, { to_on: toOn, reason, ...nextVersion({ version }) })
    await recordAudit(tx, 'tpk.member-left', teamSubject(team.id), { name: member.name, on: toOn, reason })
    const rows = [{ table: 'tpk_member' as const, id, version: version + 1 }]
    return { action: 'tpk.member-left', subject: teamSubject(team.id), rows }
  })
}

const columnsOf = ({ seat, name, standsIn, phone, accountId, fromOn }: Answers): Columns => ({
  seat,
  name,
  name_key: nameKey(name),
  stands_in: standsIn,
  phone,
  from_on: fromOn,
  ...(accountId !== undefined && { account_id: accountId }),
})

const detailOf = ({ name, seat, standsIn, fromOn, accountId }: Answers) => ({
  name,
  seat,
  on: fromOn,
  ...(standsIn && { standsIn }),
  ...(accountId !== undefined && { account: accountId }),
})

async function openMember(tx: TenantTx, team: Team, id: string, version: number): Promise<Member> {
  const member = (await listMembers(tx, team.id)).find((one) => one.id === id)
  if (!member) throw new Refusal('not-found')
  if (member.version !== version) throw new Refusal('changed-meanwhile')
  return member
}

async function refuseMember(
  tx: TenantTx,
  team: Team,
  answers: Answers,
  before: Member | null,
  today: string,
): Promise<void> {
  const fields: FieldProblems = {}
  const { fromOn, seat } = answers
  if (fromOn > today) fields.fromOn = 'Tanggal ini belum terjadi.'
  else if (fromOn < team.activeFrom) fields.fromOn = `Tim ini bertugas sejak ${formatDate(team.activeFrom)}.`
  else if (before?.toOn && fromOn >= before.toOn) fields.fromOn = `Sudah berhenti pada ${formatDate(before.toOn)}.`
  const until = before?.toOn ?? null
  const seated = (await listMembers(tx, team.id)).find(
    (one) =>
      one.id !== before?.id && one.seat === seat && (one.toOn ?? '9999') > fromOn && (until ?? '9999') > one.fromOn,
  )
  if (seated)
    fields.seat = `${seatWords(seat)} sudah diisi ${seated.name} sejak ${formatDate(seated.fromOn)}. Akhiri dahulu masa tugasnya.`
  if (answers.accountId && answers.accountId !== before?.accountId)
    Object.assign(fields, await accountProblems(tx, team, answers.accountId, today))
  else if (answers.accountId === null && before?.accountId && tx.actor.role === 'pkb')
    fields.accountId = 'Akun dilepas admin dinas atau koordinator kecamatan.'
  if (Object.keys(fields).length > 0) throw new Refusal(seated ? 'team.seat-taken' : 'input-invalid', { fields })
}

async function accountProblems(tx: TenantTx, team: Team, accountId: string, today: string): Promise<FieldProblems> {
  if (tx.actor.role === 'pkb') return { accountId: 'Akun diberikan admin dinas atau koordinator kecamatan.' }
  const known = await listTeamAccounts(tx, team.villageId, today)
  if (!known.some(({ id }) => id === accountId)) return { accountId: 'Akun ini bukan akun kader TPK di desa ini.' }
  const [taken] = await tx.sql.query<{ name: string; team: string }>(
    `select m.name, t.name as team from tpk_member m join tpk_team t on t.tenant_id = $1 and t.id = m.team_id
     where m.tenant_id = $1 and m.account_id = $2::uuid and (m.to_on is null or m.to_on > $3::date) limit 1`,
    [tx.tenantId, accountId, today],
  )
  return taken ? { accountId: `Akun ini sudah dipakai ${taken.name} di ${teamTitle(taken.team)}.` } : {}
}
