import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { numberReaders } from '@/lib/families/policy'
import { RELATIONS } from '@/lib/families/rules'
import { areaOf } from '@/lib/fieldwork/area'
import { mayWriteAt } from '@/lib/registers/policy'
import { subjectOf } from '@/lib/registers/run-step'
import { groupAreaOf } from './group-area'
import { type Group, getGroup } from './groups'
import { listMembers, type Member, type MemberFilter } from './member-queries'
import { mayReadRoster } from './policy'
import { poktanKindLabel } from './rules'

/** A roster as it leaves the office, with what the file says of itself. */
export interface ExportedRoster {
  group: Group
  members: Member[]
  full: boolean
}

/**
 * The roster for a file, numbers masked; with a `reason` whole, for the PKB of the
 * village and the koordinator only. Both leave a line in the trail. Refuses who may
 * not read the names.
 */
export function exportRoster(
  actor: Actor,
  { poktanId, filter, reason }: { poktanId: string; filter: MemberFilter; reason?: string },
  now = new Date(),
): Promise<ExportedRoster> {
  return inTenant(actor, async (tx) => {
    const group = await getGroup(tx, poktanId)
    if (!mayReadRoster(tx.actor.role, await groupAreaOf(tx, now), group)) throw new Refusal('not-allowed')
    const full = reason !== undefined
    if (full && !(await mayOpenNumbers(tx, group, now))) throw new Refusal('family.number-closed')
    const members = await listMembers(tx, poktanId, filter, full ? (digits) => digits : undefined)
    await recordAudit(
      tx,
      full ? 'poktan.roster-exported-full' : 'poktan.roster-exported',
      subjectOf('poktan', group.id),
      {
        rows: members.length,
        filter: filter.state,
        ...(full && { reason }),
      },
    )
    return { group, members, full }
  })
}

/** Whether this person may see the numbers of a group's members whole. */
export const mayOpenNumbers = async (tx: TenantTx, group: Group, now = new Date()): Promise<boolean> =>
  mayWriteAt(await areaOf(tx, numberReaders, now), group)

const relationOf = (member: Member): string | null =>
  RELATIONS.find(({ value }) => value === member.person?.relation)?.label ?? null

/** The columns of a roster's file, under the heads by which it can be brought in again. */
export const rosterColumns = (group: Group) =>
  [
    ['Poktan', 'text', 26, () => group.name],
    ['Jenis poktan', 'text', 12, () => poktanKindLabel(group.kind)],
    ['Desa/kelurahan', 'text', 22, () => group.villageName],
    ['Kecamatan', 'text', 20, () => group.kecamatanName],
    ['Nama kepala keluarga', 'text', 28, (member: Member) => member.familyName],
    ['No. KK', 'text', 20, (member: Member) => member.kk],
    ['RW', 'text', 8, (member: Member) => member.rw || null],
    ['RT', 'text', 8, (member: Member) => member.rt || null],
    ['Alamat', 'text', 28, (member: Member) => member.address || null],
    ['Nama sasaran', 'text', 28, (member: Member) => member.person?.name ?? null],
    ['Jenis kelamin', 'text', 10, (member: Member) => member.person?.sex || null],
    ['Tanggal lahir', 'day', 14, (member: Member) => member.person?.bornOn ?? null],
    ['Hubungan dengan kepala keluarga', 'text', 18, relationOf],
    ['NIK', 'text', 20, (member: Member) => member.person?.nik ?? null],
    ['Tanggal masuk', 'day', 14, (member: Member) => member.joinedOn],
    ['Tanggal keluar', 'day', 14, (member: Member) => member.leftOn],
    ['Alasan keluar', 'text', 28, (member: Member) => member.leftReason || null],
    ['Data contoh', 'text', 12, (member: Member) => (member.sample ? 'Ya' : null)],
  ] as const
