import type { ItemOutcome } from '@/lib/sync/protocol'
import { KRS_TRAITS, type TraitCode, type VerifiedState } from './marks'

/** What the field said of a family: an item's body without the ids. */
export interface VervalAnswers {
  verified: Exclude<VerifiedState, 'belum'>
  /** Only what differs from the list, by code. */
  found: Record<string, boolean | number | null>
  foundAtRisk: boolean | null
  reason: string
  verifiedOn: string
}

/** A family of an open list as a device carries it. */
export interface VervalLine {
  id: string
  listId: string
  familyId: string
  name: string
  rw: string
  rt: string
  /** As the file says, in the order of `KRS_TRAITS`: `1` yes, `0` no, `?` not said. */
  traits: string
  rank: number | null
  atRisk: boolean | null
  /** What the office has of the verifying; null for not yet. */
  said: (VervalAnswers & { byName: string }) | null
  version: number
}

/** The part `verval` of the readable copy: the open lists, and the villages of a person's area with how far each has come. */
export interface VervalPart {
  lists: { id: string; name: string; year: number }[]
  villages: { id: number; name: string; total: number; done: number }[]
  /** Families of the area that a device does not carry. */
  more: number
}

/** The part `verval/<villageId>`: a village's families on the open lists. By village, so that one answer does not send them all anew. */
export interface VervalVillagePart {
  lines: VervalLine[]
}

/** A verifying that was saved on the device, readable beside its sealed item. */
export interface VervalStep {
  key: string
  kind: string
  /** Which family of which list. */
  lineId: string
  villageId: number
  label: string
  body: Record<string, unknown>
  baseVersion: number
  madeAt: string
}

export interface StandingVerval extends VervalStep {
  state: 'menunggu' | 'dikirim' | 'diterima' | 'ditolak' | 'bentrok' | 'susulan'
  outcome: ItemOutcome | null
  tries: number
}

/** A line as its screens have it: the office's word, or one's own upon it. */
export interface ShownVerval extends Omit<VervalLine, 'said'> {
  said: VervalAnswers | null
  /** Whose word it is; empty for one's own that is not at the office yet. */
  byName: string
  /** How the own step stands: on its way, or asking to be looked at. */
  own: '' | 'menunggu' | 'perlu dilihat'
}

const LETTERS = new Map([
  [true, '1'],
  [false, '0'],
])

/** The marks of a file as a line carries them. */
export const packTraits = (marks: Readonly<Record<TraitCode, boolean | null>>): string =>
  KRS_TRAITS.map(({ code }) => LETTERS.get(marks[code] as boolean) ?? '?').join('')

/** The marks of a line by code; what an older copy does not know is not said. */
export const unpackTraits = (traits: string): Record<TraitCode, boolean | null> =>
  Object.fromEntries(
    KRS_TRAITS.map(({ code }, at) => [code, traits[at] === '1' ? true : traits[at] === '0' ? false : null]),
  ) as Record<TraitCode, boolean | null>

/** What a step wrote. */
export const answersOfStep = ({ body }: Pick<VervalStep, 'body'>): VervalAnswers => ({
  verified: body.verified as VervalAnswers['verified'],
  found: (body.found ?? {}) as VervalAnswers['found'],
  foundAtRisk: (body.foundAtRisk ?? null) as boolean | null,
  reason: String(body.reason ?? ''),
  verifiedOn: String(body.verifiedOn ?? ''),
})

const WAITS = ['menunggu', 'dikirim']
const ASKS = ['ditolak', 'bentrok']

/** The lines with one's own steps upon them. */
export function withSteps(lines: readonly VervalLine[], steps: readonly StandingVerval[]): ShownVerval[] {
  const last = new Map<string, StandingVerval>()
  const asking = new Set<string>()
  for (const step of steps) {
    if (ASKS.includes(step.state)) asking.add(step.lineId)
    // What lies in the office's inbox does not count before it is decided.
    else if (step.state !== 'susulan') last.set(step.lineId, step)
  }
  return lines.map((line) => {
    const step = last.get(line.id)
    const own = asking.has(line.id) ? 'perlu dilihat' : step && WAITS.includes(step.state) ? 'menunggu' : ''
    if (!step) return { ...line, byName: line.said?.byName ?? '', own }
    return { ...line, said: answersOfStep(step), byName: '', own, version: step.baseVersion + 1 }
  })
}

/** Whether a family is at risk as far as known: what the field found stands before the official flag, and who is gone is not. */
export function riskNow({ said, atRisk }: Pick<ShownVerval, 'said' | 'atRisk'>): boolean | null {
  if (said?.verified === 'pindah' || said?.verified === 'tidak_ditemukan') return false
  return said?.foundAtRisk ?? atRisk
}

export const VERVAL_FILTERS = ['belum', 'berisiko', 'sudah', 'semua'] as const
export type VervalFilter = (typeof VERVAL_FILTERS)[number]

/** The lines of a filter: not looked at yet, those of them at risk, done, everybody. What asks to be looked at is never hidden. */
export const filtered = (lines: readonly ShownVerval[], filter: VervalFilter): ShownVerval[] =>
  lines.filter((line) => {
    if (filter === 'semua' || line.own === 'perlu dilihat') return true
    if (filter === 'sudah') return line.said !== null
    return line.said === null && (filter === 'belum' || line.atRisk === true)
  })

/** Whether a line fits what was typed: every word in its name, `rw 2` and `rt 009` as its address. */
export function hasWords({ name, rw, rt }: ShownVerval, typed: string): boolean {
  const address = { rw, rt }
  let fits = true
  const words = typed
    .toLocaleLowerCase('id')
    .replace(/\b(rw|rt)[\s.]*(\d+)/g, (_, part: 'rw' | 'rt', number: string) => {
      fits &&= Number(address[part]) === Number(number)
      return ''
    })
  const text = name.toLocaleLowerCase('id')
  return fits && words.split(/[\s/]+/).every((word) => text.includes(word))
}

/** A way from door to door: the houses of one RT. */
export interface Street {
  key: string
  rw: string
  rt: string
  lines: ShownVerval[]
}

/** The lines of a village by RW and RT in the order of their numbers; at risk first within an RT. */
export function byStreet(lines: readonly ShownVerval[]): Street[] {
  const streets = new Map<string, Street>()
  for (const line of lines) {
    const { rw, rt } = line
    const key = `${rw}/${rt}`
    const street = streets.get(key) ?? { key, rw, rt, lines: [] }
    street.lines.push(line)
    streets.set(key, street)
  }
  const order = new Intl.Collator('id', { numeric: true }).compare
  const unknownLast = (one: string, other: string) => Number(one === '') - Number(other === '') || order(one, other)
  const urgency = ({ atRisk }: ShownVerval) => (atRisk === true ? 0 : 1)
  for (const street of streets.values())
    street.lines.sort((one, other) => urgency(one) - urgency(other) || order(one.name, other.name))
  return [...streets.values()].sort((one, other) => unknownLast(one.rw, other.rw) || unknownLast(one.rt, other.rt))
}

/** The next family on the way after this one that nobody has looked at yet; null with none left. */
export function nextAfter(lines: readonly ShownVerval[], id: string): ShownVerval | null {
  const way = byStreet(lines).flatMap((street) => street.lines)
  const at = way.findIndex((line) => line.id === id)
  const left = [...way.slice(at + 1), ...way.slice(0, Math.max(0, at))]
  return left.find((line) => line.said === null && line.own === '') ?? null
}
