import 'server-only'
import { unattended } from '@/lib/db/unattended'
import { closedPeriod } from '@/lib/figures/closed-period'
import { answerNudges } from '@/lib/figures/nudge'
import type { Period } from '@/lib/format/period'
import { CHANNEL, type Moved, noticesOf } from '@/lib/live/notice'
import { formTables } from '@/lib/reports/form-columns'
import { FORMS } from '@/lib/reports/forms/all'
import { lockDueReportsEverywhere } from '@/lib/reports/lock-due'

/** Pending changes taken at once; what is left waits for the next turn, and is read meanwhile all the same. */
const BATCH = 2_000
const TURN = 200
const LONGEST_REST = 1_000
const PUBLISH_EVERY = 5_000
const HOUR = 3_600_000

const SOURCES = [
  ...FORMS.map((form) => ({
    source: form.code,
    sql: `select tenant_id, period from ${formTables(form).fold}($1)`,
    seenBy: form.sensitivity === 'peka' ? ('office' as const) : ('all' as const),
  })),
  { source: 'daftar', sql: 'select tenant_id, period from fold_stock($1)', seenBy: 'all' as const },
]

const PUBLISHED = FORMS.filter((form) => form.sensitivity === 'peka').map((form) => ({
  source: form.code,
  sql: `select tenant_id, period from ${formTables(form).publish}($1)`,
}))

type Touched = { tenant_id: number; period: Period }

/**
 * Adds what is pending to the roll-ups and says on the notice channel what moved.
 * Answers it. Two folders at once do no harm: the second finds the lock taken.
 */
export async function foldOnce(): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const { source, sql, seenBy } of SOURCES) {
    const touched = await unattended.query<Touched>(sql, [BATCH])
    moved.push(...(await movedOf(touched, source, seenBy)))
  }
  await announce(moved)
  return moved
}

/** Lets sensitive figures take their next published step where one is due. Answers what moved for those above. */
export async function publishOnce(now: Date): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const { source, sql } of PUBLISHED) {
    const touched = await unattended.query<Touched>(sql, [closedPeriod(now)])
    moved.push(...(await movedOf(touched, source, 'above')))
  }
  await announce(moved)
  return moved
}

async function announce(moved: readonly Moved[]): Promise<void> {
  for (const notice of noticesOf(moved)) await unattended.query('select pg_notify($1, $2)', [CHANNEL, notice])
}

const provinces = new Map<number, number>()

async function movedOf(touched: readonly Touched[], source: string, seenBy: Moved['seenBy']): Promise<Moved[]> {
  if (touched.some(({ tenant_id }) => !provinces.has(tenant_id))) {
    const offices = await unattended.query<{ id: number; province_id: number }>('select id, province_id from tenant')
    for (const { id, province_id } of offices) provinces.set(id, province_id)
  }
  return touched.map(({ tenant_id, period }) => ({
    tenantId: tenant_id,
    provinceId: provinces.get(tenant_id) ?? 0,
    source,
    period,
    seenBy,
  }))
}

interface Folder {
  stopped: boolean
  /** Whether a save asked for a turn since the last one began. */
  nudged: boolean
  turn: Promise<void>
  wake(): void
}

const shared = globalThis as typeof globalThis & { liniFolder?: Folder }

/**
 * Starts this process's folder: a turn every 200 ms while something moves or after a
 * nudge, up to a second apart when nothing does; sensitive figures take their published
 * steps every few seconds, and reports whose time is over are locked every hour. Starting
 * twice starts one.
 */
export function startFolder(): void {
  if (shared.liniFolder) return
  const folder: Folder = { stopped: false, nudged: false, turn: Promise.resolve(), wake: () => {} }
  shared.liniFolder = folder
  answerNudges(() => {
    folder.nudged = true
    folder.wake()
  })
  folder.turn = turnUntilStopped(folder)
}

/** Ends the folder after its present turn. */
export async function stopFolder(): Promise<void> {
  const folder = shared.liniFolder
  if (!folder) return
  folder.stopped = true
  delete shared.liniFolder
  answerNudges(null)
  folder.wake()
  await folder.turn
}

async function turnUntilStopped(folder: Folder): Promise<void> {
  let rest = TURN
  let published = 0
  let hourly = 0
  let unpublished = true
  while (!folder.stopped) {
    const now = Date.now()
    folder.nudged = false
    try {
      const moved = await foldOnce()
      unpublished ||= moved.some(({ seenBy }) => seenBy === 'office')
      rest = moved.length > 0 ? TURN : Math.min(rest * 1.5, LONGEST_REST)
      if (now - hourly >= HOUR) {
        hourly = now
        unpublished = true
        await lockDueReportsEverywhere(new Date(now))
      }
      if (unpublished && now - published >= PUBLISH_EVERY) {
        published = now
        unpublished = false
        await publishOnce(new Date(now))
      }
    } catch (error) {
      // The database may be away for a moment; what is pending stays pending and is read all the same.
      console.error('Pelipat angka tertunda:', error)
      rest = LONGEST_REST
    }
    await sleep(folder, rest)
    folder.wake = () => {}
  }
}

/** Rests, but no longer than a turn once there was a nudge. */
function sleep(folder: Folder, most: number): Promise<void> {
  if (folder.stopped) return Promise.resolve()
  return new Promise((done) => {
    const began = Date.now()
    let timer = setTimeout(done, folder.nudged ? TURN : most)
    timer.unref()
    folder.wake = () => {
      clearTimeout(timer)
      timer = setTimeout(done, folder.stopped ? 0 : Math.max(0, TURN - (Date.now() - began)))
    }
  })
}
