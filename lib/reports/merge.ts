import type { CellValue, FormDeclaration } from '@/lib/reports/form'
import { reasonKeys } from '@/lib/reports/rules'
import type { Draft } from '@/lib/reports/schema'

/** How touching names a reason; a cell is named by its column. */
export const reasonPlace = (key: string) => `alasan/${key}`

/** Two edits of one report, joined. */
export interface Joined {
  draft: Draft
  /** Whether somebody else's edit came into it. */
  joined: boolean
  /** Columns and reasons that both changed, and differently: a person must choose. */
  touching: string[]
}

/** A cell as it stands: its value, or the text that could not be read as one. */
type Cell = { value: CellValue; unread: string }

const cellOf = ({ cells, unread }: Draft, column: string): Cell => ({
  value: cells[column] ?? null,
  unread: unread[column] ?? '',
})
const sameCell = (one: Cell, other: Cell) =>
  one.unread === other.unread && (one.unread !== '' || one.value === other.value)
const reasonOf = ({ reasons }: Draft, key: string): string => (Object.hasOwn(reasons, key) ? reasons[key]! : '')
const sameReason = (one: string, other: string) => one.trim() === other.trim()

/** Of what both saw, what one made of it and what stands there now: the one that was changed, or null for both. */
function choose<Value>(base: Value, mine: Value, theirs: Value, same: (one: Value, other: Value) => boolean) {
  if (same(mine, theirs) || same(theirs, base)) return { value: mine }
  return same(mine, base) ? { value: theirs } : null
}

/**
 * Joins the author's edit with what somebody else stored since: each cell and each
 * reason on its own. `base` is what the author saw. Only what both changed, and
 * differently, touches; there the author's stands in the joined draft.
 */
export function joinDrafts(form: FormDeclaration, base: Draft, mine: Draft, theirs: Draft): Joined {
  const draft: Draft = { cells: {}, reasons: {}, unread: {} }
  const touching: string[] = []
  let joined = false
  for (const { column } of form.elements) {
    const own = cellOf(mine, column)
    const chosen = choose(cellOf(base, column), own, cellOf(theirs, column), sameCell)
    if (!chosen) touching.push(column)
    const { value, unread } = chosen?.value ?? own
    joined ||= !sameCell({ value, unread }, own)
    if (column in mine.cells || value !== null) draft.cells[column] = value
    if (unread !== '') draft.unread[column] = unread
  }
  for (const key of reasonKeys(form)) {
    const own = reasonOf(mine, key)
    const chosen = choose(reasonOf(base, key), own, reasonOf(theirs, key), sameReason)
    if (!chosen) touching.push(reasonPlace(key))
    const value = chosen?.value ?? own
    joined ||= !sameReason(value, own)
    if (value !== '') draft.reasons[key] = value
  }
  return { draft, joined, touching }
}
