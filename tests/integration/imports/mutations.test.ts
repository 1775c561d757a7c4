import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { applyImport, mapColumns } from '@/lib/imports/commands'
import type { RawRow } from '@/lib/imports/read/cell'
import { lookAtFile, readFileRows } from '@/lib/imports/read/file'
import { isOurSentence, ReadProblem } from '@/lib/imports/read/problem'
import { sealedSource } from '@/lib/imports/read/source'
import type * as Reader from '@/lib/imports/reader'
import type { ImportJob } from '@/lib/imports/state'
import { undoImport } from '@/lib/imports/undo'
import { asSuperuser } from '@/tests/support/database'
import { bombs } from '@/tests/support/imports/mutate/bombs'
import { type GoodTable, type MutatedFile, mutatedFile } from '@/tests/support/imports/mutate/files'
import { openWatchdog } from '@/tests/support/imports/mutate/watchdog'
import { jobOf, plantGroups, problemsOf, step, upload } from '@/tests/support/imports/office'
import { foreignIn } from '@/tests/support/imports/our-words'
import { ROSTER_HEADS, rosterRow } from '@/tests/support/imports/roster-file'
import { workbookFile } from '@/tests/support/imports/workbook-file'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'

/**
 * Run another seed: LINI_MUTATION_SEED=12 (or `acak` for one of its own); only one
 * file of it: LINI_MUTATION_FILE=417; more files: LINI_MUTATION_FILES=10000.
 */
const asked = process.env.LINI_MUTATION_SEED
const SEED = asked === 'acak' ? Date.now() % 1_000_000 : Number(asked ?? 2026)
const FILES = Number(process.env.LINI_MUTATION_FILES ?? 2_000)
const ONLY = process.env.LINI_MUTATION_FILE
/** Every so many files go through the reading process itself; the rest is read here by the same code with the same limits. */
const THROUGH_PROCESS = 100
/** Every so many files that break no rule are written, compared with their plan, and taken back. */
const WRITTEN = 3
const MOST_SECONDS = 10

const reading = vi.hoisted(() => ({ apart: true }))
vi.mock('@/lib/imports/reader', async (original) => {
  const real = await original<typeof Reader>()
  const asSent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
  const here: typeof Reader = {
    warmReader: () => (reading.apart ? real.warmReader() : undefined),
    async lookAt(file) {
      if (reading.apart) return real.lookAt(file)
      const source = sealedSource(file.path, file.key)
      return asSent(await lookAtFile(source).finally(() => source.close()))
    },
    async readRows(file, sheet, take) {
      if (reading.apart) return real.readRows(file, sheet, take)
      const source = sealedSource(file.path, file.key)
      const rows: RawRow[] = []
      const merges = await readFileRows(source, sheet, (row) => void rows.push(row)).finally(() => source.close())
      for (let at = 0; at < rows.length; at += 500) await take(asSent(rows.slice(at, at + 500)))
      return merges
    },
  }
  return here
})

let tenant: number
let admin: OfficeActor
let db: pg.Client
let tables: GoodTable[]
const told = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  db = await asSuperuser()
  const { rows: villages } = await db.query<{ id: number; code: string; name: string; kecamatan_id: number }>(
    'select id, code, name, kecamatan_id from region where district_id = $1 and level = 4 and closed_on is null order by code limit 6',
    [tenant],
  )
  await plantGroups(
    tenant,
    villages.map(({ id, kecamatan_id }, at) => ({
      code: `BKB-${at}`,
      kind: 'bkb',
      name: `Melati ${at}`,
      villageId: id,
      kecamatanId: kecamatan_id,
    })),
  )
  const roster = Array.from({ length: 24 }, (_, at) => rosterRow(at, `BKB-${at % 6}`, villages[at % 6]!.code))
  const groups = villages.flatMap(({ code }, at) => [
    // The first is there already and changes, the second is new.
    ['BKB', `Melati ${at}`, code, `BKB-${at}`, '01/01/2020', `Ketua ${at}`, 'APBD, Dana Desa', 'Ya', 'Catatan'],
    ['UPPKS', `Mekar ${at}`, code, '', '12/03/2019', `Ketua ${at}`, '', '', ''],
  ])
  tables = [
    { kind: 'anggota', heads: ROSTER_HEADS, rows: roster },
    {
      kind: 'poktan',
      heads: ['Jenis', 'Nama', 'Desa', 'Kode', 'Tgl dibentuk', 'Ketua', 'Dana', 'Posyandu', 'Keterangan'],
      rows: groups,
    },
  ]
  // Half of the roster is known to the office: files change it, repeat it, contradict it.
  const file = workbookFile({ sheets: [{ name: 'Anggota', rows: [[...ROSTER_HEADS], ...roster.slice(0, 12)] }] })
  const id = await upload(admin, 'anggota', 'awal.xlsx', file)
  const { mapping } = await jobOf(admin, id)
  await step(admin, id, (at) => mapColumns(admin, { ...at, mapping }))
  const applied = await step(admin, id, (at) => applyImport(admin, at))
  expect([applied.failure, applied.state]).toEqual(['', 'selesai'])
})

afterAll(() => told.mockRestore())

const TABLES = ['family', 'person', 'poktan_member', 'poktan', 'poktan_officer', 'kampung_kb'] as const

/** Everything an import may write, down to the last value; versions and times grow and do not count. */
async function contents(): Promise<Record<string, string>> {
  const { rows } = await db.query(
    `select ${TABLES.map(
      (table) =>
        `(select count(*) || ' ' || coalesce(md5(string_agg((to_jsonb(t) - 'version' - 'updated_at')::text, '' order by id)), '')
          from ${table} t where tenant_id = ${tenant}) as ${table}`,
    ).join(', ')},
      (select coalesce(string_agg(village_id || measure || period || change, ',' order by village_id, measure, period), '')
       from (select village_id, measure, period, sum(change) as change from stock_delta where tenant_id = ${tenant}
             group by 1, 2, 3 having sum(change) <> 0) s) as stock`,
  )
  return rows[0]
}

/** What a committed import left of its own: by table, the rows it made and those it changed. */
async function writtenBy(id: string): Promise<Record<string, { new: number; changed: number }>> {
  const { rows } = await db.query(
    TABLES.map(
      (table) =>
        `select '${table}' as name, (select count(*)::int from ${table} where tenant_id = $1 and import_id = $2) as new,
           (select count(*)::int from import_change where tenant_id = $1 and job_id = $2 and table_name = '${table}') as changed`,
    ).join(' union all '),
    [tenant, id],
  )
  return Object.fromEntries(
    rows.filter((row) => row.new + row.changed > 0).map((row) => [row.name, { new: row.new, changed: row.changed }]),
  )
}

const planned = ({ summary }: ImportJob) =>
  Object.fromEntries(
    Object.entries(summary.tables ?? {})
      .map(([name, count]) => [name, { new: count.new, changed: count.changed }] as const)
      .filter(([, count]) => count.new + count.changed > 0),
  )

type Fate = 'not read' | 'columns missing' | 'rows refused' | 'clean' | 'written and undone' | 'nothing to write'

function requireOurs(sentence: string): void {
  const foreign = foreignIn(sentence)
  if (foreign) throw new Error(`"${sentence}" ${foreign}`)
}

/** A refusal on the way, in our words; anything else is a crash. */
function requireRefusal(error: unknown): void {
  if (!(error instanceof Refusal || error instanceof ReadProblem)) throw error
  requireOurs(error.message)
}

async function requirePlaces(job: ImportJob): Promise<void> {
  const sheet = job.layout.sheets![job.layout.sheet!]!
  const columns = new Map(Object.entries(job.mapping).map(([column, field]) => [field, Number(column)]))
  for (const problem of await problemsOf(admin, job.id)) {
    requireOurs(problem.message)
    expect(sheet.name, 'the sheet of a problem').not.toBe('')
    expect(problem.row, `row of "${problem.message}"`).toBeGreaterThan(sheet.headRow ?? 1)
    expect(problem.column, `column of "${problem.message}"`).toBe(columns.get(problem.field) ?? -1)
  }
}

/** Takes one file the whole way, as far as it goes. */
async function follow(file: MutatedFile, write: boolean): Promise<Fate> {
  let id: string
  try {
    id = await upload(admin, file.kind, file.name, file.bytes)
  } catch (error) {
    requireRefusal(error)
    return 'not read'
  }
  const read = await jobOf(admin, id)
  if (read.state === 'gagal') {
    expect(isOurSentence(read.failure), read.failure).toBe(true)
    return 'not read'
  }
  expect(read.state).toBe('memetakan')
  for (const sentence of [...(read.layout.remarks ?? []), read.layout.notice ?? 'Tidak ada.']) requireOurs(sentence)
  let checked: ImportJob
  try {
    checked = await step(admin, id, (at) => mapColumns(admin, { ...at, mapping: read.mapping }))
  } catch (error) {
    requireRefusal(error)
    return 'columns missing'
  }
  expect([checked.state, checked.failure]).toEqual(['siap', ''])
  await requirePlaces(checked)
  if (checked.problems > 0) {
    await expect(applyImport(admin, { id, version: checked.version })).rejects.toThrow('Masih ada baris yang ditolak')
    return 'rows refused'
  }
  if (!write) return 'clean'
  const applied = await step(admin, id, (at) => applyImport(admin, at))
  expect([applied.state, applied.failure]).toEqual(['selesai', ''])
  const written = await writtenBy(id)
  expect(written).toEqual(planned(checked))
  await undoImport(admin, { id, version: applied.version })
  return Object.keys(written).length > 0 ? 'written and undone' : 'nothing to write'
}

describe(`${FILES} mutated files, seed ${SEED}`, () => {
  it('are read or refused in our own words, and leave nothing behind', async () => {
    const numbers = ONLY === undefined ? Array.from({ length: FILES }, (_, index) => index) : [Number(ONLY)]
    const before = await contents()
    const fates: Record<string, number> = {}
    const failures: string[] = []
    const dog = openWatchdog(MOST_SECONDS, `LINI_MUTATION_SEED=${SEED}`)
    try {
      for (const number of numbers) {
        dog.at(number)
        const file = mutatedFile(SEED, number, tables)
        reading.apart = number % THROUGH_PROCESS === 0
        try {
          const fate = await follow(file, ONLY !== undefined || number % WRITTEN === 0)
          fates[fate] = (fates[fate] ?? 0) + 1
          expect(told.mock.calls.flat().map(String)).toEqual([])
          // What was written by mistake would stay: some files together are looked at once.
          if (fate.startsWith('written') || number % 10 === 9) expect(await contents()).toEqual(before)
        } catch (error) {
          told.mockClear()
          failures.push(
            `LINI_MUTATION_SEED=${SEED} LINI_MUTATION_FILE=${number} (${file.sort}, ${file.kind}): ${String(error).slice(0, 600)}`,
          )
          if (failures.length >= 25) break
        }
      }
    } finally {
      await dog.close()
    }
    console.info(`Seed ${SEED}, ${numbers.length} files: ${JSON.stringify(fates)}`)
    expect(failures.join('\n')).toBe('')
    expect(await contents()).toEqual(before)
  }, 900_000)
})

describe('files made to fill memory or time', () => {
  it('are refused by the reading process before they do', async () => {
    const before = await contents()
    const dog = openWatchdog(3 * MOST_SECONDS, 'bombs')
    reading.apart = true
    const spent: string[] = []
    try {
      for (const [at, [name, make]] of Object.entries(bombs).entries()) {
        const bytes = make()
        dog.at(at)
        const start = performance.now()
        const id = await upload(admin, 'anggota', `${at}.xlsx`, bytes)
        const job = await jobOf(admin, id)
        spent.push(`${name}: ${bytes.length} bytes, ${Math.round(performance.now() - start)} ms, ${job.failure}`)
        expect([name, job.state, isOurSentence(job.failure)]).toEqual([name, 'gagal', true])
      }
    } finally {
      await dog.close()
    }
    console.info(spent.join('\n'))
    expect(await contents()).toEqual(before)
  }, 300_000)
})
