import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { periodOfDay } from '@/lib/regions/month'
import { dayIn } from '@/lib/registers/rules'
import { getRow, requireReach, subjectOf } from '@/lib/registers/run-step'
import type { Columns } from '@/lib/registers/steps'
import { type KeptPhoto, keepPhotos, ownsFiles, readPhotos } from './activity-photos'
import type { ActivityFacts, EditActivity, RecordActivity, WithdrawActivity } from './activity-schema'
import { findKept, type Kept, type KeptRow, keepRow, requireKeptVersion, runKept, undoKept } from './keep'
import { monthWriters } from './policy'
import { kampungKbRegister } from './register'

const TABLE = 'kampung_kb_activity'
const scopeOf = (id: string) => `kampung-kb/${id}`

async function openKampung(tx: TenantTx, id: string): Promise<Columns> {
  const row = await getRow(tx, kampungKbRegister, id)
  requireReach(await areaOf(tx, monthWriters), row)
  return row
}

/** The activity of this Kampung KB; another's is not found. */
async function openActivity(tx: TenantTx, kampungKbId: string, id: string): Promise<KeptRow> {
  const row = await findKept(tx, TABLE, { id })
  if (row?.kampung_kb_id !== kampungKbId) throw new Refusal('not-found')
  return row
}

/** What no activity may say. Agencies must be the office's own. */
async function requireSound(tx: TenantTx, kampung: Columns, facts: ActivityFacts, today: string): Promise<void> {
  const fields: FieldProblems = {}
  const founded = String(kampung.active_from)
  if (facts.heldOn > today) fields.heldOn = `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  else if (facts.heldOn < founded) fields.heldOn = `Tidak boleh sebelum pencanangan, ${formatDate(founded)}.`
  else if (kampung.active_to && facts.heldOn >= String(kampung.active_to))
    fields.heldOn = `Kampung KB ini nonaktif per ${formatDate(String(kampung.active_to))}.`
  if (facts.targets.includes('lainnya') && facts.targetOther === '') fields.targetOther = 'Tulis sasarannya.'
  if (facts.isDashat && facts.dashatMenu === '') fields.dashatMenu = 'Tulis menunya.'
  if (facts.opdIds.length > 0) {
    const known = await tx.sql.query<{ id: string }>(
      'select id from opd where tenant_id = $1 and id = any ($2::uuid[])',
      [tx.tenantId, facts.opdIds],
    )
    if (known.length < facts.opdIds.length) fields.opdIds = 'Pilih OPD dari daftar kantor Anda.'
  }
  if (!(await ownsFiles(tx, photosOf(facts))))
    fields.photosKegiatan = 'Ada foto yang tidak ditemukan. Hapus, lalu tambahkan lagi.'
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
}

const photosOf = ({ photosKegiatan, photosSebelum, photosSesudah }: ActivityFacts): KeptPhoto[] => [
  ...photosSebelum.map((fileId): KeptPhoto => ({ fileId, moment: 'sebelum' })),
  ...photosKegiatan.map((fileId): KeptPhoto => ({ fileId, moment: 'kegiatan' })),
  ...photosSesudah.map((fileId): KeptPhoto => ({ fileId, moment: 'sesudah' })),
]

function columnsOf(facts: ActivityFacts): KeptRow {
  const { heldOn, targetOther, opdIds, isDashat, dashatMenu, dashatPortions, dashatTargets, dashatFunds, ...rest } =
    facts
  const { dashatAmount, photosKegiatan: _during, photosSebelum: _before, photosSesudah: _after, ...plain } = rest
  return {
    ...plain,
    held_on: heldOn,
    period: periodOfDay(heldOn),
    target_other: facts.targets.includes('lainnya') ? targetOther : '',
    opd_ids: opdIds,
    dashat: isDashat
      ? { menu: dashatMenu, portions: dashatPortions, targets: dashatTargets, funds: dashatFunds, amount: dashatAmount }
      : null,
  }
}

/** Records an activity that was held. Refuses a day ahead, before the founding, and agencies of another office. */
export function recordActivity(actor: Actor, input: RecordActivity, now = new Date()): Promise<Kept> {
  const { key: _key, id, ...facts } = input
  return runKept(actor, scopeOf(id), input, async (tx) => {
    const kampung = await openKampung(tx, id)
    await requireSound(tx, kampung, facts, dayIn(tx.actor.zone, now))
    const place = { kampung_kb_id: id, village_id: kampung.village_id, kecamatan_id: kampung.kecamatan_id }
    const by = { recorded_by: tx.actor.accountId, recorder_name: tx.actor.name, created_at: now.toISOString() }
    const nothing = { withdrawn: false, withdrawn_reason: '', sample: false }
    const activityId = randomUUID()
    const kept = await keep(
      tx,
      id,
      activityId,
      null,
      { ...place, ...by, ...nothing, ...columnsOf(facts) },
      'activity-recorded',
      {
        title: facts.title,
        on: facts.heldOn,
      },
    )
    await keepPhotos(tx, activityId, photosOf(facts))
    return kept
  })
}

/** Changes an activity nobody else has changed since it was read. */
export function editActivity(actor: Actor, input: EditActivity, now = new Date()): Promise<Kept> {
  const { key: _key, id, activityId, version, ...facts } = input
  return runKept(actor, scopeOf(id), input, async (tx) => {
    const kampung = await openKampung(tx, id)
    const before = await openActivity(tx, id, activityId)
    requireKeptVersion(before, version)
    await requireSound(tx, kampung, facts, dayIn(tx.actor.zone, now))
    const aside = await readPhotos(tx, activityId)
    await keepPhotos(tx, activityId, photosOf(facts))
    const kept = await keep(tx, id, activityId, before, columnsOf(facts), 'activity-edited', {
      title: facts.title,
      on: facts.heldOn,
    })
    return { ...kept, aside }
  })
}

/** Takes an activity out of lists, counts and scores. It stays in the trail, with the reason. */
export function withdrawActivity(actor: Actor, input: WithdrawActivity): Promise<Kept> {
  const { id, activityId, version, reason } = input
  return runKept(actor, scopeOf(id), input, async (tx) => {
    await openKampung(tx, id)
    const before = await openActivity(tx, id, activityId)
    requireKeptVersion(before, version)
    const set = { withdrawn: true, withdrawn_reason: reason }
    return keep(tx, id, activityId, before, set, 'activity-withdrawn', { title: String(before.title), reason })
  })
}

/** Takes back one's own latest step on an activity while nothing came after. */
export function undoActivity(actor: Actor, { key, id }: { key: string; id: string }): Promise<Kept> {
  const permit = async (tx: TenantTx, kept: Kept) => {
    if (kept.table !== TABLE) throw new Refusal('not-found')
    await openActivity(tx, id, String(kept.key.id))
    await openKampung(tx, id)
  }
  return undoKept(actor, scopeOf(id), key, permit, async (tx, kept) => {
    if (Array.isArray(kept.aside)) await keepPhotos(tx, String(kept.key.id), kept.aside as KeptPhoto[])
  })
}

async function keep(
  tx: TenantTx,
  id: string,
  activityId: string,
  before: KeptRow | null,
  set: KeptRow,
  action: string,
  detail: Record<string, unknown>,
): Promise<Omit<Kept, 'by'>> {
  const key = { id: activityId }
  const version = await keepRow(tx, { table: TABLE, key, before, set })
  const subject = subjectOf('kampung-kb', id)
  await recordAudit(tx, `kampung-kb.${action}`, subject, { activity: activityId, ...detail })
  return { table: TABLE, key, version, before, action: `kampung-kb.${action}`, subject }
}
