import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { KeyedStamp, Touched } from '@/lib/registers/keyed-step'
import { endProblem } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import { rwWords } from './rw'
import { listAreasOfVillage, type Team, type TeamArea } from './team-queries'
import { teamTitle } from './team-rules'
import type { EndArea, GiveArea, TakeArea } from './team-schema'
import { inTeam, type OpenedTeam, teamSubject } from './team-step'
import { openMissingChildren, reassign } from './team-targets'

/**
 * Gives RWs of its village to a team from a day on: its targets there become this team's, and
 * children who were written down before are targets from now on. Refuses an RW that another
 * team serves, with that team's name: it is taken over by `takeArea`.
 */
export function giveArea(actor: Actor, input: GiveArea, now = new Date()): Promise<KeyedStamp> {
  return inTeam(actor, { step: 'give', ...input }, now, async (opened) => {
    const { tx, steps, team, today } = opened
    const { rws, rest, fromOn } = input
    const wanted = rest ? [...rws, ''] : rws
    const served = await listAreasOfVillage(tx, team.villageId, today)
    refuseDay(team, fromOn, today, 'fromOn')
    const taken = served.filter(({ rw }) => wanted.includes(rw))
    if (taken.length > 0) throw takenBy(team, taken)
    const rows: Touched[] = []
    for (const rw of wanted) rows.push(await openArea(opened, rw, fromOn))
    await openMissingChildren(tx, team.villageId, today)
    const moved = await reassign(tx, steps, team.villageId, today)
    await recordAudit(tx, 'tpk.area-given', teamSubject(team.id), { rws: wanted, on: fromOn, targets: moved })
    return { action: 'tpk.area-given', subject: teamSubject(team.id), rows }
  })
}

/** Ends a team's service of an RW with a reason. Its targets go to the team of the rest, or stand without one. */
export function endArea(actor: Actor, input: EndArea, now = new Date()): Promise<KeyedStamp> {
  return inTeam(actor, { step: 'end-area', ...input }, now, async ({ tx, steps, team, today }) => {
    const area = await areaOfVillage(tx, team, input, today)
    if (area.teamId !== team.id) throw new Refusal('not-found')
    const { toOn, reason } = input
    refuseEnd(area, toOn, today, 'toOn')
    await steps.update('tpk_area', { id: area.id }, { to_on: toOn, ...nextVersion({ version: area.version }) })
    const moved = await reassign(tx, steps, team.villageId, today)
    await recordAudit(tx, 'tpk.area-ended', teamSubject(team.id), { rws: [area.rw], on: toOn, reason, targets: moved })
    return { action: 'tpk.area-ended', subject: teamSubject(team.id), rows: [touched(area)] }
  })
}

/**
 * Hands an RW over to this team from a day on, with its open targets: the other team's service
 * ends that day. Both teams' trails tell it, with the reason.
 */
export function takeArea(actor: Actor, input: TakeArea, now = new Date()): Promise<KeyedStamp> {
  return inTeam(actor, { step: 'take', ...input }, now, async (opened) => {
    const { tx, steps, team, today } = opened
    const area = await areaOfVillage(tx, team, input, today)
    if (area.teamId === team.id)
      throw new Refusal('input-invalid', { fields: { id: 'RW ini sudah dilayani tim ini.' } })
    const { on, reason } = input
    refuseDay(team, on, today, 'on')
    refuseEnd(area, on, today, 'on')
    await steps.update('tpk_area', { id: area.id }, { to_on: on, ...nextVersion({ version: area.version }) })
    const given = await openArea(opened, area.rw, on)
    const moved = await reassign(tx, steps, team.villageId, today)
    const detail = { rws: [area.rw], on, reason, targets: moved }
    await recordAudit(tx, 'tpk.area-taken', teamSubject(team.id), { ...detail, from: area.teamName })
    await recordAudit(tx, 'tpk.area-handed-over', teamSubject(area.teamId), { ...detail, to: team.name })
    return { action: 'tpk.area-taken', subject: teamSubject(team.id), rows: [given, touched(area)] }
  })
}

const touched = ({ id, version }: TeamArea): Touched => ({ table: 'tpk_area', id, version: version + 1 })

async function openArea({ steps, team }: OpenedTeam, rw: string, from: string): Promise<Touched> {
  const id = randomUUID()
  const row = { id, team_id: team.id, village_id: team.villageId, rw, from_on: from, version: 1 }
  await steps.insert('tpk_area', row, { id }, 'remove')
  return { table: 'tpk_area', id, version: 1 }
}

async function areaOfVillage(
  tx: OpenedTeam['tx'],
  team: Team,
  { id, version }: { id: string; version: number },
  today: string,
): Promise<TeamArea> {
  const area = (await listAreasOfVillage(tx, team.villageId, today)).find((one) => one.id === id)
  if (!area) throw new Refusal('not-found')
  if (area.version !== version) throw new Refusal('changed-meanwhile')
  return area
}

function refuseDay(team: Team, on: string, today: string, field: string): void {
  const fields: FieldProblems = {}
  if (on > today) fields[field] = 'Tanggal ini belum terjadi.'
  else if (on < team.activeFrom) fields[field] = `Tim ini bertugas sejak ${formatDate(team.activeFrom)}.`
  if (fields[field]) throw new Refusal('input-invalid', { fields })
}

function refuseEnd(area: TeamArea, on: string, today: string, field: string): void {
  const problem = endProblem({ activeFrom: area.fromOn }, on, today)
  if (problem)
    throw new Refusal('input-invalid', { fields: { [field]: problem.replace('tanggal aktif', 'tanggal mulainya') } })
}

function takenBy(team: Team, taken: readonly TeamArea[]): Refusal {
  const who = taken.map(({ rw, teamId, teamName, fromOn }) =>
    teamId === team.id
      ? `${rwWords(rw)} sudah dilayani tim ini`
      : `${rwWords(rw)} dilayani ${teamTitle(teamName)} sejak ${formatDate(fromOn)}`,
  )
  const sentence = `${who.join('; ')}. Satu RW hanya satu tim: pindahkan lewat daftar RW di halaman ini.`
  return new Refusal('team.area-taken', { detail: sentence, fields: { rws: sentence } })
}
