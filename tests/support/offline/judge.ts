import { expect } from 'vitest'
import type { PlainItem } from '@/lib/sync/protocol'
import type { Typed } from '@/tests/support/offline/model-phone'
import { seen } from '@/tests/support/offline/real-server'

/** A report that phones work on. */
export interface Subject {
  subject: string
  unit: number
  /** `2026-07` and as the tables count it. */
  period: string
  month: number
}

/** Every accepted item left exactly one trace, and nothing else did. */
export async function judgeOnce(accepted: readonly PlainItem[], visits: readonly unknown[]): Promise<void> {
  const keys = accepted.map(({ key }) => key)
  const photos = accepted.filter(({ kind }) => kind === 'photo.keep').map(({ key }) => key)
  const receipts = await seen<{ key: string }>('select key::text as key from receipt where key = any ($1::uuid[])', [
    keys,
  ])
  expect(receipts.map(({ key }) => key).sort()).toEqual(keys.filter((key) => !photos.includes(key)).sort())
  const files = await seen<{ id: string }>('select id::text as id from file where id = any ($1::uuid[])', [photos])
  expect(files.map(({ id }) => id).sort()).toEqual(photos.toSorted())
  const kept = await seen<{ id: string }>('select id::text as id from poktan_service where id = any ($1::uuid[])', [
    visits,
  ])
  const recorded = accepted.filter(({ kind }) => kind === 'service.record').map(({ body }) => body.id)
  expect(kept.map(({ id }) => id).sort()).toEqual(recorded.sort())
}

/**
 * A report is what its accepted items make of it, one after the other: each step counted
 * once, each typed figure there unless its own cell was typed anew by who had seen it.
 */
export async function judgeReport(of: Subject, all: readonly PlainItem[]): Promise<void> {
  const accepted = all.filter(({ subject }) => subject === of.subject)
  const at = await versionsOf(accepted)
  const inTurn = accepted.toSorted((a, b) => at.get(a.key)! - at.get(b.key)!)
  expect(inTurn.map(({ key }) => at.get(key))).toEqual(inTurn.map((_, index) => index + 1))
  const model: Typed = {}
  for (const { kind, body, base } of inTurn) {
    if (kind !== 'report.draft' && kind !== 'report.send') continue
    const before = (base as { cells: Typed }).cells
    for (const [column, value] of Object.entries(body.cells as Typed)) {
      if (before[column] === value) continue
      expect([before[column], value], `${column} overwritten unseen`).toContain(model[column])
      model[column] = value
    }
  }
  const [row] = await seen<{ version: number }>('select version from report where unit_id = $1 and period = $2', [
    of.unit,
    of.month,
  ])
  expect(row?.version ?? 0).toBe(inTurn.length)
  expect(await storedCells(of)).toEqual(model)
}

/** What one phone made of a report was applied in the order in which it was made. */
export async function judgeOrder(made: readonly PlainItem[]): Promise<void> {
  const reports = made.filter(({ kind }) => kind.startsWith('report.'))
  const at = await versionsOf(reports)
  for (const subject of new Set(reports.map((item) => item.subject))) {
    const versions = reports.filter((item) => item.subject === subject).map(({ key }) => at.get(key)!)
    expect(versions, 'in the order they were made').toEqual(versions.toSorted((a, b) => a - b))
  }
}

/** The version of the report that each item made, by its key. */
async function versionsOf(items: readonly PlainItem[]): Promise<Map<string, number>> {
  const rows = await seen<{ key: string; version: number }>(
    `select key::text as key, (answer ->> 'version')::int as version from receipt where key = any ($1::uuid[])`,
    [items.map(({ key }) => key)],
  )
  return new Map(rows.map(({ key, version }) => [key, version]))
}

/** The figures of a report as they stand: its draft, else what was last sent. */
export async function storedCells({ unit, month }: Subject): Promise<Typed> {
  const [row] = await seen<{ cells: Record<string, number | null> }>(
    `select coalesce(r.draft -> 'cells', v.cells) as cells from report r
     left join report_revision v using (tenant_id, form_code, period, unit_id, revision)
     where r.unit_id = $1 and r.period = $2`,
    [unit, month],
  )
  return Object.fromEntries(Object.entries(row?.cells ?? {}).filter(([, value]) => value !== null)) as Typed
}
