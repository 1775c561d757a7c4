import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { redrawPicture } from '@/lib/files/picture'
import { storeFile } from '@/lib/files/store'
import { currentPeriod, periodText } from '@/lib/format/period'
import { findForm } from '@/lib/reports/forms/all'
import { maySetOffice } from './policy'
import { getOffice } from './queries'
import type {
  dueDayStepSchema,
  endSignatorySchema,
  logoSchema,
  NewSignatory,
  SetDueDay,
  signatoryStepSchema,
  UpdateOffice,
} from './schema'

const LOGO_SIDE = 256
const dayOf = (text: string): Date => new Date(`${text}T00:00:00Z`)

async function asAdmin<Result>(actor: Actor, work: (tx: TenantTx) => Promise<Result>): Promise<Result> {
  if (!maySetOffice(actor)) throw new Refusal('not-allowed')
  return inTenant(actor, work)
}

/** Sets what the office is called and prints, and the zone its days end in; refuses when somebody else did meanwhile. */
export function updateOffice(actor: Actor, { version, zone, ...facts }: UpdateOffice): Promise<void> {
  return asAdmin(actor, async (tx) => {
    const { count } = await tx.db.office.updateMany({
      where: { tenantId: tx.tenantId, version },
      data: { ...facts, version: version + 1, updatedAt: new Date() },
    })
    if (count === 0) throw new Refusal('changed-meanwhile')
    await tx.sql.query('select set_zone($1)::text', [zone])
    await recordAudit(tx, 'office.updated', String(tx.tenantId), { ...facts, zone })
  })
}

/** Puts a logo on screens and papers, drawn anew from the uploaded picture. */
export async function setLogo(actor: Actor, { logo }: z.infer<typeof logoSchema>): Promise<void> {
  if (!maySetOffice(actor)) throw new Refusal('not-allowed')
  const bytes = await redrawPicture(new Uint8Array(await logo.arrayBuffer()), LOGO_SIDE)
  await asAdmin(actor, async (tx) => {
    const logoFileId = await storeFile(tx, { kind: 'image/png', name: 'logo.png', bytes })
    await changeLogo(tx, logoFileId)
  })
}

/** Takes the logo away; Lini's own mark stands there again. */
export const removeLogo = (actor: Actor): Promise<void> => asAdmin(actor, (tx) => changeLogo(tx, null))

async function changeLogo(tx: TenantTx, logoFileId: string | null): Promise<void> {
  const { logoFileId: before } = await getOffice(tx)
  await tx.db.office.update({
    where: { tenantId: tx.tenantId },
    data: { logoFileId, version: { increment: 1 }, updatedAt: new Date() },
  })
  await recordAudit(tx, 'office.logo-changed', String(tx.tenantId), { before, after: logoFileId })
}

/** Names who signs, from a day on. */
export function addSignatory(actor: Actor, { name, nip, jabatan, validFrom, validTo }: NewSignatory): Promise<void> {
  return asAdmin(actor, async (tx) => {
    const id = randomUUID()
    await tx.db.signatory.create({
      data: {
        tenantId: tx.tenantId,
        id,
        name,
        nip: nip ?? '',
        jabatan,
        validFrom: dayOf(validFrom),
        validTo: validTo ? dayOf(validTo) : null,
      },
    })
    await recordAudit(tx, 'signatory.added', id, { name, jabatan, validFrom, validTo })
  })
}

/** The last day somebody signs; papers of earlier days keep their name. */
export function endSignatory(actor: Actor, { id, lastDay }: z.infer<typeof endSignatorySchema>): Promise<void> {
  return asAdmin(actor, async (tx) => {
    const signatory = await tx.db.signatory.findUnique({ where: { tenantId_id: { tenantId: tx.tenantId, id } } })
    if (!signatory) throw new Refusal('not-found')
    if (dayOf(lastDay) < signatory.validFrom)
      throw new Refusal('input-invalid', { fields: { lastDay: 'Hari terakhir tidak boleh mendahului hari pertama' } })
    await tx.db.signatory.update({
      where: { tenantId_id: { tenantId: tx.tenantId, id } },
      data: { validTo: dayOf(lastDay) },
    })
    await recordAudit(tx, 'signatory.ended', id, { lastDay })
  })
}

/** Undoes an ending: the person signs on until told otherwise. */
export function resumeSignatory(actor: Actor, { id }: z.infer<typeof signatoryStepSchema>): Promise<void> {
  return asAdmin(actor, async (tx) => {
    const { count } = await tx.db.signatory.updateMany({
      where: { tenantId: tx.tenantId, id },
      data: { validTo: null },
    })
    if (count === 0) throw new Refusal('not-found')
    await recordAudit(tx, 'signatory.resumed', id)
  })
}

/**
 * Sets by which day of the next month a form is due at a level, from a month on.
 * Never for months before this one: what was on time then stays on time.
 */
export function setDueDay(actor: Actor, dueDay: SetDueDay, now = new Date()): Promise<void> {
  return asAdmin(actor, async (tx) => {
    if (!findForm(dueDay.formCode))
      throw new Refusal('input-invalid', { fields: { formCode: 'Pilih laporan dari daftar' } })
    refusePast(dueDay.fromPeriod, actor, now)
    const { formCode, level, fromPeriod, day } = dueDay
    const key = { tenantId: tx.tenantId, formCode, level, fromPeriod }
    await tx.db.dueDay.upsert({
      where: { tenantId_formCode_level_fromPeriod: key },
      create: { ...key, day },
      update: { day },
    })
    await recordAudit(tx, 'due-day.set', formCode, { level, fromPeriod: periodText(fromPeriod), day })
  })
}

/** Takes a due day back that has not begun to count in a past month. */
export function removeDueDay(actor: Actor, step: z.infer<typeof dueDayStepSchema>, now = new Date()): Promise<void> {
  return asAdmin(actor, async (tx) => {
    refusePast(step.fromPeriod, actor, now)
    const { count } = await tx.db.dueDay.deleteMany({ where: { tenantId: tx.tenantId, ...step } })
    if (count === 0) throw new Refusal('not-found')
    await recordAudit(tx, 'due-day.removed', step.formCode, {
      level: step.level,
      fromPeriod: periodText(step.fromPeriod),
    })
  })
}

function refusePast(fromPeriod: number, actor: Actor, now: Date): void {
  if (fromPeriod >= currentPeriod(now, actor.zone)) return
  throw new Refusal('input-invalid', { fields: { fromPeriod: 'Pilih bulan ini atau sesudahnya' } })
}
