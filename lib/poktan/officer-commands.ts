import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { readNik } from '@/lib/families/nik'
import { numberKeys } from '@/lib/families/number-keys'
import { type NumberKeys, numberMark, openNumber, sealNumber } from '@/lib/families/numbers'
import { numberReaders } from '@/lib/families/policy'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { nameKey } from '@/lib/regions/name-key'
import { lockScope } from '@/lib/registers/keyed-step'
import { mayWriteAt } from '@/lib/registers/policy'
import { endProblem } from '@/lib/registers/rules'
import { nextVersion, subjectOf } from '@/lib/registers/run-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { inGroup, requireOpen } from './group-step'
import { type Group, getGroup } from './groups'
import { getOfficer, listKaderAccounts, listOfficers, type Officer } from './officer-queries'
import type { AddOfficer, EditOfficer, EndOfficer, OfficerAnswers, RevealOfficer } from './officer-schema'
import { officerProblems, officerRoleLabel, seatLabel } from './officer-seats'
import { poktanWriters } from './policy'

const touched = (id: string, version: number) => ({ table: 'poktan_officer' as const, id, version })
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

/** What is compared between two presses, with the number as its mark. */
function bodyOf(actor: Actor, { nik, ...rest }: OfficerAnswers & Record<string, unknown>) {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  return { ...rest, nik: nik === '' ? '' : numberMark(actor.tenantId, 'nik', nik) }
}

/**
 * Writes down who leads a group or is its kader. Refuses a second ketua, sekretaris
 * or bendahara at the same time; a second kader of an age group is a warning.
 */
export function addOfficer(actor: Actor, { key, poktanId, ...answers }: AddOfficer, now = new Date()) {
  const body = { add: bodyOf(actor, answers) }
  return inGroup(actor, { key, poktanId, body }, now, async ({ tx, steps, group, today }) => {
    requireOpen(group)
    const warnings = await check(tx, group, answers, null, today)
    const id = randomUUID()
    const stamp = new Date().toISOString()
    await steps.insert(
      'poktan_officer',
      {
        id,
        poktan_id: group.id,
        ...columnsOf(answers),
        nik_index: '',
        ...nikColumns(await numberKeys(tx), id, answers.nik),
        left_reason: '',
        sample: false,
        version: 1,
        created_at: stamp,
        updated_at: stamp,
      },
      { id },
      'remove',
    )
    if (answers.role === 'ketua') await nameLeader(tx, steps, group, answers.name)
    return done(tx, group, 'poktan.officer-added', { id, version: 1 }, answers, warnings)
  })
}

/** Changes somebody who leads a group or is its kader, at the version that was read. */
export function editOfficer(actor: Actor, { key, poktanId, id, version, ...answers }: EditOfficer, now = new Date()) {
  const body = { edit: { id, version, ...bodyOf(actor, answers) } }
  return inGroup(actor, { key, poktanId, body }, now, async ({ tx, steps, group, today }) => {
    const officer = await openOfficer(tx, group, id, version)
    const warnings = await check(tx, group, answers, officer, today)
    await steps.update(
      'poktan_officer',
      { id },
      { ...columnsOf(answers), ...nikColumns(await numberKeys(tx), id, answers.nik), ...nextVersion({ version }) },
    )
    if (answers.role === 'ketua' && officer.toOn === null) await nameLeader(tx, steps, group, answers.name)
    return done(tx, group, 'poktan.officer-changed', { id, version: version + 1 }, answers, warnings)
  })
}

/** Ends a service with its reason; the seat stands empty from that day. Who has left keeps no access to the group. */
export function endOfficer(actor: Actor, { key, poktanId, id, version, toOn, reason }: EndOfficer, now = new Date()) {
  const body = { end: { id, version, toOn, reason } }
  return inGroup(actor, { key, poktanId, body }, now, async ({ tx, steps, group, today }) => {
    const officer = await openOfficer(tx, group, id, version)
    if (officer.toOn !== null) throw new Refusal('officer.ended')
    const problem = endProblem({ activeFrom: officer.fromOn }, toOn, today)
    if (problem)
      throw new Refusal('input-invalid', { fields: { toOn: problem.replace('tanggal aktif', 'tanggal mulai') } })
    await steps.update('poktan_officer', { id }, { to_on: toOn, left_reason: reason, ...nextVersion({ version }) })
    if (officer.role === 'ketua') await nameLeader(tx, steps, group, '')
    await recordAudit(tx, 'poktan.officer-left', subjectOf('poktan', group.id), {
      name: officer.name,
      seat: seatLabel(officer),
      on: toOn,
      reason,
    })
    return {
      action: 'poktan.officer-left',
      subject: subjectOf('poktan', group.id),
      rows: [touched(id, version + 1)],
    }
  })
}

/** Shows the NIK of an officer in full, once, as `revealNumber` does for members: same people, reason and trail. */
export function revealOfficerNik(actor: Actor, input: RevealOfficer, now = new Date()): Promise<{ number: string }> {
  return inTenant(actor, async (tx) => {
    const group = await getGroup(tx, input.poktanId)
    const officer = await getOfficer(tx, group.id, input.id)
    if (!mayWriteAt(await areaOf(tx, numberReaders, now), group)) throw new Refusal('family.number-closed')
    const row = await tx.db.poktanOfficer.findFirst({ where: { tenantId: tx.tenantId, id: officer.id } })
    if (!row?.nikSealed) throw new Refusal('not-found')
    await recordAudit(tx, 'poktan.officer-nik-revealed', subjectOf('poktan', group.id), {
      name: officer.name,
      reason: input.reason,
    })
    return { number: openNumber(tx.tenantId, 'nik', officer.id, row.nikSealed) }
  })
}

const columnsOf = (answers: OfficerAnswers): Columns => ({
  role: answers.role,
  age_group: answers.ageGroup,
  name: answers.name,
  name_key: nameKey(answers.name),
  phone: answers.phone,
  kki: answers.kki,
  trained: answers.trained,
  training: answers.training,
  trained_on: answers.trainedOn,
  from_on: answers.fromOn,
  ...(answers.accountId !== undefined && { account_id: answers.accountId }),
})

function nikColumns(keys: NumberKeys, id: string, typed: string): Columns {
  const read = readNik(typed)
  if ('problem' in read || typed === '') return {}
  if (read.state !== 'ada') return { nik_sealed: null, nik_index: '' }
  const { sealed, index } = sealNumber(keys, 'nik', id, read.nik)
  return { nik_sealed: hex(sealed), nik_index: index }
}

async function openOfficer(tx: TenantTx, group: Group, id: string, version: number): Promise<Officer> {
  const officer = await getOfficer(tx, group.id, id)
  if (officer.version !== version) throw new Refusal('changed-meanwhile')
  return officer
}

/** Refuses what no card may say; answers what deserves a look. */
async function check(tx: TenantTx, group: Group, answers: OfficerAnswers, known: Officer | null, today: string) {
  const fields = officerProblems(group.kind, answers, today)
  if (known?.toOn && answers.fromOn > known.toOn)
    fields.fromOn = `Tidak boleh sesudah berhenti, ${formatDate(known.toOn)}.`
  await checkAccount(tx, group, answers.accountId, known, today, fields)
  const until = known?.toOn ?? null
  const others = (await listOfficers(tx, group.id)).filter(
    ({ id, role, fromOn, toOn }) =>
      id !== known?.id &&
      role === answers.role &&
      (toOn === null || toOn > answers.fromOn) &&
      (until === null || fromOn < until),
  )
  const [same] = others
  if (same && ['ketua', 'sekretaris', 'bendahara'].includes(answers.role))
    fields.role = `${officerRoleLabel(answers.role)} sudah dipegang ${same.name} sejak ${formatDate(same.fromOn)}. Akhiri dahulu.`
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
  const twin = others.find(({ ageGroup }) => ageGroup !== null && ageGroup === answers.ageGroup)
  return twin ? [`${seatLabel(twin)} juga dipegang ${twin.name}.`] : []
}

/** A link to an account opens the group's books to it: only those who keep the list of groups make one. */
async function checkAccount(
  tx: TenantTx,
  group: Group,
  accountId: string | null | undefined,
  known: Officer | null,
  today: string,
  fields: Record<string, string>,
): Promise<void> {
  if (accountId === undefined || accountId === (known?.accountId ?? null)) return
  if (!mayWriteAt(await areaOf(tx, poktanWriters), group)) {
    fields.accountId = 'Akun kader dihubungkan oleh PKB, koordinator, atau dinas.'
    return
  }
  if (accountId === null) return
  const offered = await listKaderAccounts(tx, group.villageId, today)
  if (!offered.some(({ id }) => id === accountId)) fields.accountId = 'Pilih akun kader poktan di desa ini.'
}

/** The list of groups names the ketua; its column follows the officers. */
async function nameLeader(tx: TenantTx, steps: Steps, group: Group, name: string): Promise<void> {
  await lockScope(tx, 'poktan')
  const row = await readRow(tx, 'poktan', { id: group.id })
  if (!row || row.leader === name) return
  await steps.update('poktan', { id: group.id }, { leader: name, ...nextVersion(row) })
}

async function done(
  tx: TenantTx,
  group: Group,
  action: string,
  { id, version }: { id: string; version: number },
  answers: OfficerAnswers,
  warnings: readonly string[],
) {
  await recordAudit(tx, action, subjectOf('poktan', group.id), { name: answers.name, seat: seatLabel(answers) })
  return { action, subject: subjectOf('poktan', group.id), rows: [touched(id, version)], warnings }
}
