import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { openNumber } from '@/lib/families/numbers'
import { numberReaders } from '@/lib/families/policy'
import { areaOf } from '@/lib/fieldwork/area'
import { parsePeriod } from '@/lib/format/period'
import { once } from '@/lib/registers/once'
import { mayWriteAt } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { type Content, contentToKeep, type NumberOwner } from './content'
import { ownerKey } from './copy-view'
import { type OpenedSheet, openSheet } from './queries'
import type { MarkCopied, OpenNumbers, SheetPlace, UndoCopied } from './schema'

/** Where the trail keeps a sheet. */
const subjectOf = ({ sheet, subject }: SheetPlace): string => `salin/${sheet}/${subject}`

const open = (tx: TenantTx, { sheet, period, subject }: SheetPlace, now: Date): Promise<OpenedSheet> =>
  openSheet(tx, { sheet, period: parsePeriod(period)!, subject }, dayIn(tx.actor.zone, now), now)

/**
 * Says that a sheet was typed into its national application, and keeps what was
 * typed. Refuses when the sheet changed since it was shown, and a sheet with nothing in it.
 */
export function markCopied(actor: Actor, input: MarkCopied, now = new Date()): Promise<{ id: string }> {
  const { key, hash, ...place } = input
  return inTenant(actor, async (tx) => {
    const found = await open(tx, place, now)
    if (!found.copies) throw new Refusal('not-allowed')
    return once(tx, key, { scope: 'salin', hash, ...place }, async () => {
      if (found.hash !== hash) throw new Refusal('changed-meanwhile')
      if (found.content.blocks.length === 0) throw new Refusal('not-found')
      const id = randomUUID()
      const { layout, item, period, content } = found
      await tx.sql.query(
        `insert into handed_over (tenant_id, id, application, sheet, edition, subject_id, village_id, period, content,
           content_hash, copied_by, copied_name, at)
         values ($1, $2::uuid, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11::uuid, $12, $13::timestamptz)`,
        [
          ...[tx.tenantId, id, layout.application, layout.code, layout.edition, item.id, item.villageId, period],
          ...[JSON.stringify(contentToKeep(content)), hash, tx.actor.accountId, tx.actor.name, now.toISOString()],
        ],
      )
      await recordAudit(tx, 'handover.copied', subjectOf(place), { period: place.period, name: item.name })
      return { id }
    })
  })
}

/** Takes the latest copying of a sheet back; the one before it, if any, stands again. */
export function undoCopied(actor: Actor, input: UndoCopied, now = new Date()): Promise<void> {
  const { key, id, ...place } = input
  return inTenant(actor, async (tx) => {
    const found = await open(tx, place, now)
    if (!found.copies) throw new Refusal('not-allowed')
    await once(tx, key, { scope: 'salin-urung', id, ...place }, async () => {
      if (found.copied?.id !== id) throw new Refusal('register.undo-closed')
      const done = await tx.sql.query<{ id: string }>(
        `update handed_over set undone_at = $3::timestamptz
         where tenant_id = $1 and id = $2::uuid and undone_at is null returning id::text as id`,
        [tx.tenantId, id, now.toISOString()],
      )
      if (done.length === 0) throw new Refusal('register.undo-closed')
      await recordAudit(tx, 'handover.copied.undone', subjectOf(place), { period: place.period, name: found.item.name })
      return null
    })
  })
}

/** Whose numbers stand in a sheet. */
const ownersIn = ({ blocks }: Content): NumberOwner[] =>
  blocks.flatMap(({ answers }) => answers.flatMap(({ owner }) => owner ?? []))

/** The numbers of a sheet in full, by owner. Only the transaction that wrote the reason down may ask. */
async function readNumbers(tx: TenantTx, content: Content): Promise<Record<string, string>> {
  const owners = ownersIn(content)
  const numbers: Record<string, string> = {}
  for (const [of, table] of [
    ['person', 'person'],
    ['officer', 'poktan_officer'],
  ] as const) {
    const ids = owners.filter((owner) => owner.of === of).map(({ id }) => id)
    const rows = await tx.sql.query<{ id: string; sealed: Uint8Array }>(
      `select id::text as id, nik_sealed as sealed from ${table}
       where tenant_id = $1 and id = any ($2::uuid[]) and nik_sealed is not null`,
      [tx.tenantId, ids],
    )
    for (const { id, sealed } of rows) numbers[ownerKey({ of, id })] = openNumber(tx.tenantId, 'nik', id, sealed)
  }
  return numbers
}

/** Whether this person may see the numbers of a sheet whole: the PKB of the village and the koordinator. */
export const mayOpenNumbersOf = async (
  tx: TenantTx,
  { item, content }: OpenedSheet,
  now = new Date(),
): Promise<boolean> => ownersIn(content).length > 0 && mayWriteAt(await areaOf(tx, numberReaders, now), item)

/** A sheet with its numbers in full, once, with a reason that stays in the trail; refuses all but those who may. */
export function openNumbers(
  actor: Actor,
  input: OpenNumbers,
  now = new Date(),
): Promise<{ opened: OpenedSheet; numbers: Record<string, string> }> {
  const { reason, ...place } = input
  return inTenant(actor, async (tx) => {
    const opened = await open(tx, place, now)
    if (!(await mayOpenNumbersOf(tx, opened, now))) throw new Refusal('family.number-closed')
    const numbers = await readNumbers(tx, opened.content)
    await recordAudit(tx, 'handover.numbers-opened', subjectOf(place), {
      period: place.period,
      name: opened.item.name,
      numbers: Object.keys(numbers).length,
      reason,
    })
    return { opened, numbers }
  })
}
