import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readJudgingPart } from '@/lib/contests/judging-part-queries'
import { judgesContests } from '@/lib/contests/policy'
import type { Zone } from '@/lib/format/date'
import { parsePeriod, periodText } from '@/lib/format/period'
import { readVervalParts } from '@/lib/krs/field-part-queries'
import type { GroupPart } from '@/lib/poktan/field-part'
import { readGroupParts, readGroupsPart } from '@/lib/poktan/field-parts'
import { runningPeriod } from '@/lib/reports/due'
import { readEntrySheet } from '@/lib/reports/entry-sheet'
import { isFormPeriod } from '@/lib/reports/form-period'
import { FORMS, findForm } from '@/lib/reports/forms/all'
import { readMonthPart } from '@/lib/reports/month-part'
import { mayEnter } from '@/lib/reports/policy'
import type { FamilyPart } from '@/lib/tpk/care'
import { carriedFamilies, readCarePart, readFamilyParts } from '@/lib/tpk/field-parts'
import { mayWriteCare } from '@/lib/tpk/policy'

/** Reads one part; null where there is nothing in it for this person. */
export type PartReader = () => Promise<object | null>

/**
 * The parts of a person's readable copy by name, in the order in which a phone wants them.
 * With `only`, kinds that nobody asks for are not looked at.
 */
export async function partsOf(actor: Actor, now: Date, only?: readonly string[]): Promise<Map<string, PartReader>> {
  const asks = (kind: string) => !only || only.some((name) => name === kind || name.startsWith(`${kind}/`))
  return new Map<string, PartReader>([
    ...(asks('bulan') ? monthPart(actor, now) : []),
    ...(asks('isian') ? sheetParts(actor, now, only) : []),
    ...(asks('kelompok') ? await groupParts(actor, now, only) : []),
    ...(asks('dampingan') ? await careParts(actor, now, only) : []),
    ...(asks('penilaian') ? judgingParts(actor) : []),
    ...(asks('verval') ? await vervalParts(actor, now) : []),
  ])
}

/** The person's groups, and each of them; those that are asked for are read together with the first. */
async function groupParts(actor: Actor, now: Date, only?: readonly string[]): Promise<[string, PartReader][]> {
  const part = await readGroupsPart(actor, now)
  const asked = part.groups.map(({ id }) => id).filter((id) => !only || only.includes(`kelompok/${id}`))
  let all: Promise<Map<string, GroupPart>> | undefined
  const one =
    (id: string): PartReader =>
    async () => {
      all ??= readGroupParts(actor, now, asked)
      return (await all).get(id) ?? null
    }
  return [
    ['kelompok', async () => part],
    ...part.groups.map(({ id }): [string, PartReader] => [`kelompok/${id}`, one(id)]),
  ]
}

/** A judge's contests with their entries and the own sheets. */
const judgingParts = (actor: Actor): [string, PartReader][] =>
  judgesContests(actor.role) ? [['penilaian', () => readJudgingPart(actor)]] : []

/** The open KRS lists that the person verifies, and the families of each village. */
async function vervalParts(actor: Actor, now: Date): Promise<[string, PartReader][]> {
  const parts = await readVervalParts(actor, now)
  if (!parts) return []
  const villages = [...parts.villages].map(([id, part]): [string, PartReader] => [`verval/${id}`, async () => part])
  return [['verval', async () => parts.index], ...villages]
}

const FAMILY = /^dampingan\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/**
 * Those whom the person accompanies, and the families of who is due first; another of theirs
 * when it is asked for by its name. Families that are asked for are read together.
 */
async function careParts(actor: Actor, now: Date, only?: readonly string[]): Promise<[string, PartReader][]> {
  if (!mayWriteCare(actor.role, true)) return []
  const named = only?.flatMap((name) => FAMILY.exec(name)?.[1] ?? [])
  const part = !only || only.includes('dampingan') ? await readCarePart(actor, now) : null
  const ids = named ?? (part ? carriedFamilies(part) : [])
  let all: Promise<Map<string, FamilyPart>> | undefined
  const one =
    (id: string): PartReader =>
    async () => {
      all ??= readFamilyParts(actor, now, ids)
      return (await all).get(id) ?? null
    }
  return [
    ...(part ? [['dampingan', async () => part] as [string, PartReader]] : []),
    ...ids.map((id): [string, PartReader] => [`dampingan/${id}`, one(id)]),
  ]
}

/** What the person owes this month and last. */
const monthPart = (actor: Actor, now: Date): [string, PartReader][] => [['bulan', () => readMonthPart(actor, now)]]

/**
 * The grids of the running and the previous month, of every form that the person fills in then.
 * An earlier month is read only when it is asked for by its name.
 */
function sheetParts(actor: Actor, now: Date, only: readonly string[] = []): [string, PartReader][] {
  if (!mayEnter(actor.role)) return []
  const running = runningPeriod(now, actor.zone as Zone)
  const usual = [running, running - 1].flatMap((period) =>
    FORMS.filter((form) => isFormPeriod(form, period)).map((form) => ({ form, period })),
  )
  const named = only.flatMap((name) => {
    const [kind, code = '', month = ''] = name.split('/')
    const [form, period] = [findForm(code), parsePeriod(month)]
    return kind === 'isian' && form && period !== null && isFormPeriod(form, period) ? [{ form, period }] : []
  })
  return [...usual, ...named].map(({ form, period }) => [
    `isian/${form.code}/${periodText(period)}`,
    async () => {
      const sheet = await readEntrySheet(actor, form, period, now)
      return sheet.rows.length > 0 ? sheet : null
    },
  ])
}
