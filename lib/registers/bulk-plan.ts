import 'server-only'
import { createHash } from 'node:crypto'
import type { TenantSql } from '@/lib/db/tenant'
import { type BulkAction, type BulkRow, type Difference, differencesOf, MOST_TOGETHER } from './bulk'
import { type Cell, columnOf, type Values } from './fields'
import { type Area, mayWriteAt } from './policy'
import type { EntryMark } from './queries'
import type { Register } from './register'
import { daysAhead } from './rules'
import { type Columns, readRows } from './steps'

/** An entry the step would change: how it is stored, what would be written, and that in words. */
export interface PlannedChange {
  id: string
  version: number
  row: Columns
  set: Readonly<Record<string, Cell>>
  differences: readonly Difference[]
}

/** What a bulk step would do, entry by entry, before anything is written. */
export interface BulkPreview {
  changes: readonly PlannedChange[]
  /** Entries that already say so. */
  same: readonly string[]
  refused: readonly { id: string; why: string }[]
  /** The same as long as the same entries at the same versions would be changed in the same way. */
  digest: string
}

const rowOf = (register: Register, row: Columns): BulkRow => ({
  values: Object.fromEntries(
    [...Object.keys(register.fields), ...EXTRA].map((name) => [name, row[columnOf(name)] ?? null]),
  ),
  activeFrom: String(row.active_from ?? ''),
  activeTo: (row.active_to ?? null) as string | null,
})

/** Columns a step may set that no form of the register asks for. */
const EXTRA = ['activeTo', 'inactiveReason']

/** Why an entry is out of reach of any bulk step; null when it is not. */
function obstacle(area: Area, row: Columns): string | null {
  const place = {
    villageId: (row.village_id ?? null) as number | null,
    kecamatanId: (row.kecamatan_id ?? null) as number | null,
  }
  if (!mayWriteAt(area, place)) return 'Di luar wilayah kerja Anda.'
  return row.active_to ? 'Sudah nonaktif.' : null
}

/**
 * Works out what a step would do to the marked entries. Entries that are gone,
 * ended, out of reach, or that the register's own rules would not allow are
 * refused one by one with the reason; the others are not held up by them.
 */
export async function planTogether(
  tx: Pick<TenantSql, 'sql' | 'tenantId'>,
  register: Register,
  area: Area,
  action: BulkAction,
  answers: Readonly<Record<string, Cell>>,
  marks: readonly EntryMark[],
  today: string,
): Promise<BulkPreview> {
  const ids = marks.slice(0, MOST_TOGETHER).map(({ id }) => id)
  const rows = await readRows(tx, register.table, ids)
  const changes: PlannedChange[] = []
  const same: string[] = []
  const refused: { id: string; why: string }[] = []
  const fields = { ...register.fields, ...action.fields }
  for (const id of ids) {
    const stored = rows.get(id)
    if (!stored) {
      refused.push({ id, why: 'Tidak ditemukan di kantor Anda.' })
      continue
    }
    const row = rowOf(register, stored)
    const blocked = obstacle(area, stored)
    const plan = blocked ? { refused: blocked } : action.plan(row, answers, today)
    if ('refused' in plan) {
      refused.push({ id, why: plan.refused })
      continue
    }
    const differences = differencesOf(fields, row.values, plan.set)
    if (differences.length === 0) {
      same.push(id)
      continue
    }
    const [problem] = Object.values(problemsAfter(register, row, plan.set, today))
    if (problem) refused.push({ id, why: problem })
    else changes.push({ id, version: Number(stored.version), row: stored, set: plan.set, differences })
  }
  return { changes, same, refused, digest: digestOf(changes, same, refused) }
}

/** What the register's own rules say of the entry as it would be; an ended entry is only looked at by its step. */
function problemsAfter(register: Register, row: BulkRow, set: Readonly<Record<string, Cell>>, today: string) {
  if ('activeTo' in set) return {}
  const after = { ...row.values, ...set } as unknown as Values<Register['fields']>
  const touched = Object.fromEntries(Object.entries(register.fields).filter(([name]) => name in set))
  return { ...daysAhead(after, touched, today), ...register.problems(after) }
}

function digestOf(
  changes: readonly PlannedChange[],
  same: readonly string[],
  refused: readonly { id: string; why: string }[],
): string {
  const lines = [
    ...changes.map(({ id, version, set }) => `+${id}:${version}:${JSON.stringify(set)}`),
    ...same.map((id) => `=${id}`),
    ...refused.map(({ id, why }) => `-${id}:${why}`),
  ]
  return createHash('sha256').update(lines.sort().join('\n')).digest('base64url')
}
