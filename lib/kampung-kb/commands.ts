import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { entryCommands } from '@/lib/registers/commands'
import { dayIn, laterDay } from '@/lib/registers/rules'
import {
  type Done,
  getRow,
  nextVersion,
  requireReach,
  requireVersion,
  runStep,
  subjectOf,
} from '@/lib/registers/run-step'
import type { Columns } from '@/lib/registers/steps'
import { listClasses } from './queries'
import { kampungKbRegister } from './register'
import { classProblem, isWithdrawn } from './rules'
import type { DecreeClass } from './schema'

const area = (tx: TenantTx) => areaOf(tx, kampungKbRegister.writers)
const keyOf = (id: string, from: string): Columns => ({ kampung_kb_id: id, from_on: from })

const commands = entryCommands(kampungKbRegister, {
  areaOf: area,
  async check(tx, values, row): Promise<FieldProblems> {
    if (!row) return {}
    const [first] = (await listClasses(tx, String(row.id))).filter((span) => !isWithdrawn(span))
    if (!first || values.activeFrom <= first.from) return {}
    return {
      activeFrom: `Kelas pertama sudah berlaku sejak ${formatDate(first.from)}. Pilih tanggal itu atau sebelumnya.`,
    }
  },
  // Classes count in the village they were decreed for: they follow a corrected village.
  async edited(tx, steps, before, after) {
    if (before.village_id === after.village_id) return
    for (const { from } of await listClasses(tx, String(before.id)))
      await steps.update('kampung_kb_class', keyOf(String(before.id), from), {
        village_id: after.village_id ?? null,
        kecamatan_id: after.kecamatan_id ?? null,
      })
  },
  async ended(tx, steps, row, on) {
    for (const span of await listClasses(tx, String(row.id))) {
      if (span.to !== null && span.to <= on) continue
      await steps.update('kampung_kb_class', keyOf(String(row.id), span.from), {
        to_on: laterDay(on, span.from),
      })
    }
  },
  async resumed(tx, steps, row) {
    const last = (await listClasses(tx, String(row.id))).filter((span) => !isWithdrawn(span)).at(-1)
    if (last && last.to === row.active_to)
      await steps.update('kampung_kb_class', keyOf(String(row.id), last.from), { to_on: null })
  },
})

/** Adds a Kampung KB. Its class is decreed in a step of its own. */
export const createKampungKb = commands.create
/** Changes a Kampung KB that nobody else has changed since it was read. */
export const editKampungKb = commands.edit
/** Ends a Kampung KB and its class from a day on. */
export const endKampungKb = commands.end
/** Brings a Kampung KB back; without a day also the class it had. */
export const resumeKampungKb = commands.resume
/** Changes many Kampung KB at once, as a preview said. */
export const changeKampungKbTogether = commands.together
/** Takes back one's own latest step on a Kampung KB. */
export const undoKampungKb = commands.undo

/**
 * Writes down the class an authority decreed, from a day on; the one before ends
 * there. The day of the last class corrects it. Refuses a day before it, before
 * the founding, ahead, and a Kampung KB that has ended.
 */
export function decreeClass(actor: Actor, input: DecreeClass, now = new Date()): Promise<Done> {
  return runStep(actor, 'kampung-kb', input, async (tx, steps) => {
    const { id, version, class: decreed, from, skNumber, source } = input
    const row = await getRow(tx, kampungKbRegister, id)
    requireReach(await area(tx), row)
    requireVersion(row, version)
    const history = await listClasses(tx, id)
    const span = { activeFrom: String(row.active_from), activeTo: row.active_to as string | null }
    const problem = classProblem(span, history, from, dayIn(tx.actor.zone, now))
    if (problem) throw new Refusal('input-invalid', { fields: { from: problem } })

    const facts = { class: decreed, sk_number: skNumber, source, to_on: null }
    const open = history.find((one) => one.to === null)
    if (open && open.from < from) await steps.update('kampung_kb_class', keyOf(id, open.from), { to_on: from })
    if (history.some((one) => one.from === from)) await steps.update('kampung_kb_class', keyOf(id, from), facts)
    else {
      const place = { village_id: row.village_id ?? null, kecamatan_id: row.kecamatan_id ?? null }
      await steps.insert('kampung_kb_class', { ...keyOf(id, from), ...place, ...facts }, keyOf(id, from), {
        to_on: from,
      })
    }
    await steps.update('kampung_kb', { id }, nextVersion(row))
    await recordAudit(tx, 'kampung-kb.class-decreed', subjectOf('kampung-kb', id), {
      name: String(row.name),
      before: open?.class ?? null,
      class: decreed,
      from,
      skNumber,
    })
    return { action: 'class-decreed', entries: [{ id, version: version + 1 }] }
  })
}
