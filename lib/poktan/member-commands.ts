import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { placeForFamily, rowsOf } from '@/lib/families/commands'
import { familyWriters } from '@/lib/families/policy'
import { type Family, getFamily, listPersons, type Person } from '@/lib/families/queries'
import { addFamily, withoutNumbers } from '@/lib/families/write'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { mayWriteAt } from '@/lib/registers/policy'
import { nextVersion, subjectOf } from '@/lib/registers/run-step'
import type { Columns, Steps } from '@/lib/registers/steps'
import { personNoun } from './eligibility'
import { inGroup, requireOpen, undoInGroup } from './group-step'
import type { Group } from './groups'
import { getGroup } from './groups'
import { getMember, listMemberships, type Member } from './member-queries'
import { isIndividual, joinProblem, leaveProblem } from './member-rules'
import type { ChangeJoined, ChoosePerson, Join, JoinNew, Leave, Move, UndoInGroup } from './member-schema'
import { poktanKindLabel } from './rules'

const refuse = (fields: FieldProblems): void => {
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
}
const touched = (id: string, version: number) => ({ table: 'poktan_member' as const, id, version })

/**
 * Makes a family that is recorded a member of a group, in PIK-R one of its persons.
 * Refuses a second membership in the same group, a day ahead, a group that has ended
 * and a family outside the person's area. Another group of the same kind is a warning.
 */
export function joinGroup(actor: Actor, { key, poktanId, ...input }: Join, now = new Date()) {
  return inGroup(actor, { key, poktanId, body: { join: input } }, now, async ({ tx, steps, group, today }) => {
    requireOpen(group)
    const family = await getFamily(tx, input.familyId)
    if (!mayWriteAt(await areaOf(tx, familyWriters, now), family)) throw new Refusal('not-allowed')
    const persons = await listPersons(tx, [family.id])
    const person = personOf(persons, input.personId)
    refuse(slipsOf(group, input.joinedOn, person, today))
    const warnings = await elsewhere(tx, group, family, person)
    const id = await addMember(tx, steps, group, { familyId: family.id, person, joinedOn: input.joinedOn })
    return {
      action: 'poktan.member-joined',
      subject: subjectOf('poktan', group.id),
      rows: [touched(id, 1)],
      warnings,
    }
  })
}

/** Records a family in few words and makes it a member in the same step. Refuses a number somebody has. */
export function joinWithNewFamily(actor: Actor, { key, poktanId, ...input }: JoinNew, now = new Date()) {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  const { joinedOn, personName, sex, bornOn, nik, ...family } = input
  const answers = {
    ...family,
    address: '',
    kki: '',
    source: '',
    persons: personName
      ? [{ name: personName, sex, bornOn, nik, relation: 'lainnya' as const, married: null as boolean | null }]
      : [],
  }
  const body = { joinNew: { joinedOn, ...withoutNumbers(actor.tenantId, answers) } }
  return inGroup(actor, { key, poktanId, body }, now, async ({ tx, steps, group, today }) => {
    requireOpen(group)
    const problems: FieldProblems = {}
    if (!personName && (nik || bornOn || sex || isIndividual(group.kind)))
      problems.personName = `Tulis nama ${personNoun(group.kind, today) ?? 'anggota'}.`
    refuse({ ...problems, ...slipsOf(group, joinedOn, isIndividual(group.kind) ? 'chosen' : null, today) })
    const place = await placeForFamily(tx, group.villageId)
    const relation = group.kind === 'bkl' ? 'orang_tua' : personNoun(group.kind, today) ? 'anak' : 'kepala'
    const made = await addFamily(
      tx,
      steps,
      place,
      { ...answers, persons: answers.persons.map((person) => ({ ...person, relation })) },
      now,
    ).catch((error: unknown) => {
      throw error instanceof Refusal ? inShortForm(error) : error
    })
    const person = made.personIds[0] ? { id: made.personIds[0], name: personName } : null
    const id = await addMember(tx, steps, group, { familyId: made.id, person, joinedOn })
    return {
      action: 'poktan.member-joined',
      subject: subjectOf('poktan', group.id),
      rows: [touched(id, 1), ...rowsOf(made)],
      warnings: made.warnings,
    }
  })
}

/** The short form asks for one person: its boxes have no number. */
function inShortForm(refusal: Refusal): Refusal {
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, sentence]) => [name.replace(/^persons\.0\./, ''), sentence]),
  )
  return new Refusal(refusal.code, { detail: refusal.message, fields })
}

/** Ends a membership with its reason. Refuses a day before it began, ahead, or by which it was still seen at a meeting. */
export function leaveGroup(actor: Actor, { key, poktanId, ...input }: Leave, now = new Date()) {
  return inGroup(actor, { key, poktanId, body: { leave: input } }, now, async ({ tx, steps, group, today }) => {
    const member = await openMember(tx, group, input)
    const problem = leaveProblem(member, input.leftOn, today)
    if (problem) refuse({ leftOn: problem })
    await endMember(tx, steps, group, member, input.leftOn, input.reason)
    return {
      action: 'poktan.member-left',
      subject: subjectOf('poktan', group.id),
      rows: [touched(member.id, member.version + 1)],
    }
  })
}

/** Chooses the child, teen or elder a family's membership rests on; never in PIK-R, where the person is the member. */
export function choosePerson(actor: Actor, { key, poktanId, ...input }: ChoosePerson, now = new Date()) {
  return inGroup(actor, { key, poktanId, body: { person: input } }, now, async ({ tx, steps, group }) => {
    const member = await openMember(tx, group, input)
    if (member.individual) throw new Refusal('member.is-person')
    const person = personOf(await listPersons(tx, [member.familyId]), input.personId)
    await changeMember(steps, member, { person_id: person?.id ?? null })
    await recordAudit(tx, 'poktan.member-person', subjectOf('poktan', group.id), {
      name: nameOf(member),
      person: person?.name ?? '',
    })
    return {
      action: 'poktan.member-person',
      subject: subjectOf('poktan', group.id),
      rows: [touched(member.id, member.version + 1)],
    }
  })
}

/** Corrects the day a member joined; it stays before the first meeting it was seen at and before the day it left. */
export function changeJoined(actor: Actor, { key, poktanId, ...input }: ChangeJoined, now = new Date()) {
  return inGroup(actor, { key, poktanId, body: { joined: input } }, now, async ({ tx, steps, group, today }) => {
    const member = await openMember(tx, group, input)
    const problem = joinProblem(input.joinedOn, today)
    const [seen] = await tx.sql.query<{ first: string | null }>(
      `select to_char(min(t.held_on), 'YYYY-MM-DD') as first from poktan_attendance a
         join poktan_meeting t on t.tenant_id = a.tenant_id and t.id = a.meeting_id
       where a.tenant_id = $1 and a.member_id = $2::uuid and not t.withdrawn`,
      [tx.tenantId, member.id],
    )
    if (problem) refuse({ joinedOn: problem })
    if (seen?.first && input.joinedOn > seen.first)
      refuse({ joinedOn: `Sudah hadir pada pertemuan ${formatDate(seen.first)}. Pilih tanggal itu atau sebelumnya.` })
    await changeMember(steps, member, { joined_on: input.joinedOn })
    await recordAudit(tx, 'poktan.member-joined-on', subjectOf('poktan', group.id), {
      name: nameOf(member),
      on: input.joinedOn,
    })
    return {
      action: 'poktan.member-joined-on',
      subject: subjectOf('poktan', group.id),
      rows: [touched(member.id, member.version + 1)],
    }
  })
}

/** Ends a membership here and begins it in another group of the same kind on the same day. */
export function moveMember(actor: Actor, { key, poktanId, ...input }: Move, now = new Date()) {
  return inGroup(actor, { key, poktanId, body: { move: input } }, now, async ({ tx, steps, group, today, reach }) => {
    const member = await openMember(tx, group, input)
    const target = await getGroup(tx, input.toPoktanId)
    if (target.id === group.id) refuse({ toPoktanId: 'Pilih kelompok lain.' })
    if (target.kind !== group.kind) refuse({ toPoktanId: `Pilih kelompok ${poktanKindLabel(group.kind)}.` })
    if (!reach(target)) throw new Refusal('not-allowed')
    requireOpen(target)
    const problem = leaveProblem(member, input.on, today)
    if (problem) refuse({ on: problem })
    const reason = `Pindah ke ${poktanKindLabel(target.kind)} ${target.name}: ${input.reason}`.slice(0, 300)
    await endMember(tx, steps, group, member, input.on, reason)
    const person = member.person
    const id = await addMember(tx, steps, target, { familyId: member.familyId, person, joinedOn: input.on })
    return {
      action: 'poktan.member-moved',
      subject: subjectOf('poktan', group.id),
      rows: [touched(member.id, member.version + 1), touched(id, 1)],
    }
  })
}

/** Takes back one's own latest step on a group's roster or officers. */
export const undoGroupStep = (actor: Actor, input: UndoInGroup) => undoInGroup(actor, input)

function slipsOf(group: Group, joinedOn: string, person: unknown, today: string): FieldProblems {
  const problem = joinProblem(joinedOn, today)
  return {
    ...(problem && { joinedOn: problem }),
    ...(isIndividual(group.kind) && !person && { personId: 'Pilih remaja yang menjadi anggota.' }),
  }
}

function personOf(persons: readonly Person[], id: string | null): Person | null {
  if (id === null) return null
  const person = persons.find((one) => one.id === id)
  if (!person)
    throw new Refusal('input-invalid', { fields: { personId: 'Orang ini bukan anggota keluarga tersebut.' } })
  return person
}

const nameOf = (member: Member): string => (member.individual ? member.person?.name : member.familyName) ?? ''

async function openMember(
  tx: TenantTx,
  group: Group,
  { id, version }: { id: string; version: number },
): Promise<Member> {
  const member = await getMember(tx, group.id, id)
  if (member.version !== version) throw new Refusal('changed-meanwhile')
  if (member.leftOn !== null) throw new Refusal('member.left')
  return member
}

interface NewMember {
  familyId: string
  person: { id: string; name: string } | null
  joinedOn: string
}

async function addMember(tx: TenantTx, steps: Steps, group: Group, { familyId, person, joinedOn }: NewMember) {
  const individual = isIndividual(group.kind)
  const [column, value] = individual ? ['person_id', person?.id ?? null] : ['family_id', familyId]
  const [same] = await tx.sql.query<{ id: string; since: string }>(
    `select id::text as id, to_char(joined_on, 'YYYY-MM-DD') as since from poktan_member
     where tenant_id = $1 and poktan_id = $2::uuid and ${column} = $3::uuid and (left_on is null or left_on > $4::date)
     limit 1`,
    [tx.tenantId, group.id, value, joinedOn],
  )
  if (same)
    throw new Refusal('member.already', {
      detail: `Sudah menjadi anggota kelompok ini sejak ${formatDate(same.since)}.`,
      fields: { same: same.id },
    })
  const id = randomUUID()
  await steps.insert(
    'poktan_member',
    {
      id,
      poktan_id: group.id,
      family_id: familyId,
      person_id: person?.id ?? null,
      individual,
      joined_on: joinedOn,
      left_on: null,
      left_reason: '',
      sample: false,
      version: 1,
      created_at: new Date().toISOString(),
      updated_at: new Date().toISOString(),
    },
    { id },
    'remove',
  )
  await recordAudit(tx, 'poktan.member-joined', subjectOf('poktan', group.id), {
    member: id,
    person: person?.name ?? '',
    on: joinedOn,
  })
  return id
}

async function endMember(tx: TenantTx, steps: Steps, group: Group, member: Member, leftOn: string, reason: string) {
  await changeMember(steps, member, { left_on: leftOn, left_reason: reason })
  await recordAudit(tx, 'poktan.member-left', subjectOf('poktan', group.id), {
    name: nameOf(member),
    on: leftOn,
    reason,
  })
}

const changeMember = (steps: Steps, { id, version }: Member, set: Columns) =>
  steps.update('poktan_member', { id }, { ...set, ...nextVersion({ version }) })

/** Says when the family, or the teen, also belongs to another group of the kind: it would count twice. */
async function elsewhere(tx: TenantTx, group: Group, family: Family, person: Person | null): Promise<string[]> {
  const memberships = await listMemberships(tx, [family.id])
  return memberships
    .filter(({ poktanId, poktanKind, leftOn, personId }) => {
      const same = !isIndividual(group.kind) || personId === person?.id
      return poktanKind === group.kind && poktanId !== group.id && leftOn === null && same
    })
    .map(
      ({ poktanName, joinedOn }) =>
        `Juga anggota ${poktanKindLabel(group.kind)} ${poktanName} sejak ${formatDate(joinedOn)}; pindahkan bila sudah tidak ikut di sana.`,
    )
}
