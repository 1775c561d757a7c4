import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { currentPeriod, type Period, parsePeriod } from '@/lib/format/period'
import { periodOfDay } from '@/lib/regions/month'
import { dayIn } from '@/lib/registers/rules'
import { getRow, requireReach, subjectOf } from '@/lib/registers/run-step'
import type { Columns } from '@/lib/registers/steps'
import { findKept, type Kept, type KeptRow, keepRow, runKept, undoKept } from './keep'
import { monthWriters } from './policy'
import { PROFILE_FIELDS, profileField } from './profile-fields'
import { findEarlierProfile } from './profile-queries'
import { carryForward, effectiveOf, profileProblems, profileWords, withoutFollowed } from './profile-rules'
import {
  type CarryProfile,
  PROFILE_EDITION,
  type ProfileContent,
  readContent,
  type SaveProfile,
} from './profile-schema'
import { placeKey, readFollowed } from './profile-sources'
import { kampungKbRegister } from './register'

const scopeOf = (id: string) => `kampung-kb/${id}`
const refuse = (problems: FieldProblems) => {
  if (Object.keys(problems).length > 0) throw new Refusal('input-invalid', { fields: problems })
}

/** The Kampung KB, for somebody who may tell its months: others are refused, another office's is not found. */
async function openKampung(tx: TenantTx, id: string): Promise<Columns> {
  const row = await getRow(tx, kampungKbRegister, id)
  requireReach(await areaOf(tx, monthWriters), row)
  return row
}

/** The month of an address, once it has begun and the Kampung KB stood in it. */
function monthOf(tx: TenantTx, row: Columns, text: string, now: Date): Period {
  const period = parsePeriod(text)
  if (period === null) throw new Refusal('input-invalid', { fields: { period: 'Pilih bulannya.' } })
  if (period > currentPeriod(now, tx.actor.zone)) throw new Refusal('kampung-kb.month-ahead')
  if (period < periodOfDay(String(row.active_from))) throw new Refusal('kampung-kb.month-before')
  if (row.active_to && period > periodOfDay(String(row.active_to))) throw new Refusal('register.ended')
  return period
}

async function followedBy(tx: TenantTx, row: Columns, period: Period) {
  const place = { id: String(row.id), villageId: Number(row.village_id), scope: String(row.scope ?? 'desa'), period }
  return (await readFollowed(tx, [place])).get(placeKey(place)) ?? {}
}

/**
 * Saves a section of a month, or all of it. What says the same as its register
 * or report goes on following it; what differs needs a reason. Refuses a month
 * ahead or before the founding, a KB use above PUS, and a month that somebody
 * else saved meanwhile, with what stands now beside each field.
 */
export function saveProfile(actor: Actor, input: SaveProfile, now = new Date()): Promise<Kept> {
  const { id, version, section, values } = input
  return runKept(actor, scopeOf(id), input, async (tx) => {
    const kampung = await openKampung(tx, id)
    const period = monthOf(tx, kampung, input.period, now)
    const key = { kampung_kb_id: id, period }
    const before = await findKept(tx, 'kampung_kb_profile', key)
    const followed = await followedBy(tx, kampung, period)
    const kept = withoutFollowed(values, followed)
    if (Number(before?.version ?? 0) !== version) throw staleProfile(before, kept)
    const content = { ...readContent(before?.content), ...kept }
    refuse(profileProblems(kept, effectiveOf(content, followed), followed, dayIn(tx.actor.zone, now)))
    return keepProfile(tx, kampung, key, before, content, { section, action: 'profile-saved', now })
  })
}

/** Begins a month with what seldom changes, from the last month told before it. Refuses one that was begun. */
export function carryProfile(actor: Actor, input: CarryProfile, now = new Date()): Promise<Kept> {
  const { id } = input
  return runKept(actor, scopeOf(id), input, async (tx) => {
    const kampung = await openKampung(tx, id)
    const period = monthOf(tx, kampung, input.period, now)
    const key = { kampung_kb_id: id, period }
    if (await findKept(tx, 'kampung_kb_profile', key)) throw new Refusal('kampung-kb.month-begun')
    const earlier = await findEarlierProfile(tx, id, period)
    if (!earlier) throw new Refusal('kampung-kb.nothing-to-carry')
    const content = carryForward(earlier.content)
    return keepProfile(tx, kampung, key, null, content, { section: 'semua', action: 'profile-carried', now })
  })
}

/** Takes back one's own latest save of a month while nobody has saved after it. */
export function undoProfile(actor: Actor, { key, id }: { key: string; id: string }): Promise<Kept> {
  return undoKept(actor, scopeOf(id), key, async (tx, kept) => {
    if (kept.table !== 'kampung_kb_profile' || kept.key.kampung_kb_id !== id) throw new Refusal('not-found')
    await openKampung(tx, id)
  })
}

async function keepProfile(
  tx: TenantTx,
  kampung: Columns,
  key: { kampung_kb_id: string; period: Period },
  before: KeptRow | null,
  content: ProfileContent,
  { section, action, now }: { section: string; action: string; now: Date },
): Promise<Omit<Kept, 'by'>> {
  const set = {
    village_id: kampung.village_id,
    kecamatan_id: kampung.kecamatan_id,
    edition: PROFILE_EDITION,
    content,
    saved_by: tx.actor.accountId,
    saver_name: tx.actor.name,
    ...(before ? {} : { created_at: now.toISOString(), sample: false }),
  }
  const version = await keepRow(tx, { table: 'kampung_kb_profile', key, before, set })
  const subject = subjectOf('kampung-kb', key.kampung_kb_id)
  await recordAudit(tx, `kampung-kb.${action}`, subject, {
    period: key.period,
    section,
    fields: changedFields(readContent(before?.content), content),
  })
  return { table: 'kampung_kb_profile', key, version, before, action: `kampung-kb.${action}`, subject }
}

/** What changed, before and after; a person's numbers by their name only. */
function changedFields(before: ProfileContent, after: ProfileContent) {
  return PROFILE_FIELDS.filter(({ name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).map(
    ({ name, personal }) => (personal ? { field: name } : { field: name, before: before[name], after: after[name] }),
  )
}

/** The second writer's refusal: what is stored now beside each field that differs, and the version it has. */
function staleProfile(row: KeptRow | null, values: ProfileContent): Refusal {
  const stored = readContent(row?.content)
  const fields: Record<string, string> = { version: String(row?.version ?? 0) }
  for (const [name, value] of Object.entries(values)) {
    const field = profileField(name)
    if (field && JSON.stringify(stored[name]) !== JSON.stringify(value))
      fields[name] = `Kini tercatat: ${profileWords(field, stored[name]) ?? 'kosong'}.`
  }
  return new Refusal('changed-meanwhile', {
    detail: `Bulan ini disimpan ${row?.saver_name ? `${String(row.saver_name)} ` : ''}setelah Anda membukanya. Isian Anda masih di sini; bandingkan dengan yang kini tercatat, lalu simpan lagi.`,
    fields,
  })
}
