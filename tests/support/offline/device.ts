import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { Place } from '@/lib/offline/place'
import type { PlainItem } from '@/lib/sync/protocol'

/** A device of a test: its own database, a line that tests cut, a clock that tests set. */
export interface TestDevice {
  place: Place
  clock: { now: number; ticks: number }
  /** The same phone after its app was killed: memory is gone, the disk stays. */
  restarted(): TestDevice
}

export type Line = (path: string, init: RequestInit) => Promise<Response>

/** A phone with an empty store; `line` answers what it sends. */
export function testDevice(
  line: Line,
  name: string = randomUUID(),
  now = Date.parse('2026-07-31T09:00:00Z'),
): TestDevice {
  const clock = { now, ticks: 0 }
  const place = new Place(
    name,
    (path, init) => line(path, init),
    () => clock.now,
    () => clock.ticks,
  )
  return { place, clock, restarted: () => testDevice(line, name, clock.now) }
}

let made = 0

/** An item of a report, unlike any other. */
export function someItem(over: Partial<PlainItem> = {}): PlainItem {
  made += 1
  return {
    key: randomUUID(),
    kind: 'report.draft',
    subject: 'laporan/laporan-desa/2026-07/3316012001',
    label: 'Laporan Desa Sumberejo, Juli 2026',
    body: { cells: { a: String(made) } },
    baseVersion: 0,
    madeAt: '2026-07-31T09:00:00.000Z',
    ...over,
  }
}
