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

/** One statement for all of them: an idle turn is one round trip, however many forms there are. */
const allOf = (calls: readonly (readonly [source: string, call: string])[]) =>
  calls.map(([source, call]) => `select '${source}' as source, tenant_id, period from ${call}($1)`).join('\nunion all ')

const FOLD = allOf([...FORMS.map((form) => [form.code, formTables(form).fold] as const), ['daftar', 'fold_stock']])
const SENSITIVE = FORMS.filter((form) => form.sensitivity === 'peka')
const PUBLISH = allOf(SENSITIVE.map((form) => [form.code, formTables(form).publish]))
/** Sensitive sources are seen inside the office until they are published. */
const INSIDE = new Set(SENSITIVE.map((form) => form.code))

type Touched = { source: string; tenant_id: number; period: Period }

/**
 * Adds what is pending to the roll-ups and says on the notice channel what moved.
 * Answers it. Two folders at once do no harm: the second finds the lock taken.
 */
export async function foldOnce(): Promise<Moved[]> {
  const touched = await unattended.query<Touched>(FOLD, [BATCH])
  const moved = await movedOf(touched, (source) => (INSIDE.has(source) ? 'office' : 'all'))
  await announce(moved)
  return moved
}

/** Lets sensitive figures take their next published step where one is due. Answers what moved for those above. */
export async function publishOnce(now: Date): Promise<Moved[]> {
  const moved = await movedOf(await unattended.query<Touched>(PUBLISH, [closedPeriod(now)]), () => 'above')
  await announce(moved)
  return moved
}

async function announce(moved: readonly Moved[]): Promise<void> {
  for (const notice of noticesOf(moved)) await unattended.query('select pg_notify($1, $2)', [CHANNEL, notice])
}

const provinces = new Map<number, number>()

async function movedOf(touched: readonly Touched[], seenBy: (source: string) => Moved['seenBy']): Promise<Moved[]> {
  if (touched.some(({ tenant_id }) => !provinces.has(tenant_id))) {
    const offices = await unattended.query<{ id: number; province_id: number }>('select id, province_id from tenant')
    for (const { id, province_id } of offices) provinces.set(id, province_id)
  }
  return touched.map(({ source, tenant_id, period }) => ({
    tenantId: tenant_id,
    provinceId: provinces.get(tenant_id) ?? 0,
    source,
    period,
    seenBy: seenBy(source),
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
