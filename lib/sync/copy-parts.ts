import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Zone } from '@/lib/format/date'
import { periodText } from '@/lib/format/period'
import type { GroupPart } from '@/lib/poktan/field-part'
import { readGroupParts, readGroupsPart } from '@/lib/poktan/field-parts'
import { runningPeriod } from '@/lib/reports/due'
import { readEntrySheet } from '@/lib/reports/entry-sheet'
import { isFormPeriod } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'
import { mayEnter } from '@/lib/reports/policy'

/** Reads one part; null where there is nothing in it for this person. */
export type PartReader = () => Promise<object | null>

/**
 * The parts of a person's readable copy by name, in the order in which a phone wants them.
 * With `only`, kinds that nobody asks for are not looked at.
 */
export async function partsOf(actor: Actor, now: Date, only?: readonly string[]): Promise<Map<string, PartReader>> {
  const asks = (kind: string) => !only || only.some((name) => name === kind || name.startsWith(`${kind}/`))
  return new Map<string, PartReader>([
    ...(asks('isian') ? sheetParts(actor, now) : []),
    ...(asks('kelompok') ? await groupParts(actor, now) : []),
  ])
}

/** The person's groups, and each of them; all are read together when the first is asked for. */
async function groupParts(actor: Actor, now: Date): Promise<[string, PartReader][]> {
  const part = await readGroupsPart(actor, now)
  let all: Promise<Map<string, GroupPart>> | undefined
  const one =
    (id: string): PartReader =>
    async () => {
      all ??= readGroupParts(actor, now)
      return (await all).get(id) ?? null
    }
  return [
    ['kelompok', async () => part],
    ...part.groups.map(({ id }): [string, PartReader] => [`kelompok/${id}`, one(id)]),
  ]
}

/** The grids of the running and the previous month, of every monthly form that the person fills in. */
function sheetParts(actor: Actor, now: Date): [string, PartReader][] {
  if (!mayEnter(actor.role)) return []
  const running = runningPeriod(now, actor.zone as Zone)
  return [running, running - 1].flatMap((period) =>
    FORMS.filter((form) => isFormPeriod(form, period)).map((form): [string, PartReader] => [
      `isian/${form.code}/${periodText(period)}`,
      async () => {
        const sheet = await readEntrySheet(actor, form, period, now)
        return sheet.rows.length > 0 ? sheet : null
      },
    ]),
  )
}
