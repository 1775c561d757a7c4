import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { applyImport, layoutOf, mapColumns } from '@/lib/imports/commands'
import { guessMapping } from '@/lib/imports/heads'
import { anggota } from '@/lib/imports/kinds/anggota'
import { openPass } from '@/lib/imports/pass'
import type { RawRow } from '@/lib/imports/read/cell'
import { lookAtFile, readFileRows } from '@/lib/imports/read/file'
import { isOurSentence, ReadProblem } from '@/lib/imports/read/problem'
import { memorySource } from '@/lib/imports/read/source'
import { columnsOf, type RowProblem, readRow } from '@/lib/imports/rows'
import type { ImportJob } from '@/lib/imports/state'
import { undoImport } from '@/lib/imports/undo'
import { asSuperuser } from '@/tests/support/database'
import { mutatedFile } from '@/tests/support/imports/mutate'
import { jobOf, plantGroups, rowCounts, step, upload } from '@/tests/support/imports/office'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'

const FILES = Number(process.env.LINI_IMPORT_FILES ?? 2_000)
const FIRST_SEED = Number(process.env.LINI_IMPORT_SEED ?? 20_261_122)
const WHOLE_WAY_EVERY = 250
/** Reading takes milliseconds; planning asks the database and is done for one in four. */
const PLANNED_EVERY = 4
const LONGEST_MS = 10_000
/** Words that only a program says. */
const RAW_WORDS =
  /\b(Error|undefined|NaN|TypeError|RangeError|ENOENT|EPERM|Unexpected|invalid|stack|zlib|inflate|SQLSTATE|constraint|duplicate key|relation ")\b|\[object /

let tenant: number
let admin: OfficeActor
const village = { code: '', id: 0, kecamatan_id: 0 }

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  const db = await asSuperuser()
  Object.assign(
    village,
    (
      await db.query(
        'select id, code, kecamatan_id from region where district_id = $1 and level = 4 and closed_on is null order by code limit 1',
        [tenant],
      )
    ).rows[0],
  )
  await plantGroups(tenant, [
    { code: 'BKB-1', kind: 'bkb', name: 'Melati', villageId: village.id, kecamatanId: village.kecamatan_id },
  ])
})

/** Reads a file, finds its heads, reads every row and plans them against the office. Answers every sentence a person would see. */
async function sentencesOf(bytes: Buffer, plan: boolean): Promise<string[]> {
  try {
    const source = memorySource(bytes)
    const layout = layoutOf(anggota, await lookAtFile(source))
    const rows: RawRow[] = []
    const merges = await readFileRows(source, layout.sheet!, (row) => rows.push(row))
    const sheet = layout.sheets![layout.sheet!]!
    const job = {
      id: '11111111-1111-4111-8111-111111111111',
      layout: { ...layout, merges },
      mapping: guessMapping(anggota, sheet.heads),
    } as unknown as ImportJob
    if (!plan) {
      const problems: RowProblem[] = []
      const columns = columnsOf(anggota, job.mapping)
      for (const row of rows) readRow(row, columns, (problem) => problems.push(problem))
      return [...problems.map(({ message }) => message), ...(layout.remarks ?? [])]
    }
    return await inTenantSql(admin, async (tx) => {
      const pass = await openPass(tx, job, anggota)
      await pass.take(rows.filter(({ row }) => row > (sheet.headRow ?? 0)))
      return [...pass.problems.list().map(({ message }) => message), ...(layout.remarks ?? [])]
    })
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    expect(isOurSentence(error.message)).toBe(true)
    return [error.message]
  }
}

it(`${FILES} mutated files: no crash, no hang, nothing written in part, no word of a library`, async () => {
  console.log(`Seeds ${FIRST_SEED} to ${FIRST_SEED + FILES - 1}; one alone: LINI_IMPORT_SEED=… LINI_IMPORT_FILES=1`)
  const { audit: _audit, ...before } = await rowCounts(tenant)
  let refused = 0
  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
    const bytes = mutatedFile(seed, 'BKB-1', village.code)
    const begun = Date.now()
    let sentences: string[]
    try {
      sentences = await sentencesOf(bytes, seed % PLANNED_EVERY === 0)
    } catch (error) {
      throw new Error(`Seed ${seed} broke the reader`, { cause: error })
    }
    if (Date.now() - begun > LONGEST_MS) throw new Error(`Seed ${seed} took ${Date.now() - begun} ms`)
    const raw = sentences.find((sentence) => RAW_WORDS.test(sentence))
    if (raw) throw new Error(`Seed ${seed} shows a program's words: ${raw}`)
    if (sentences.length > 0) refused += 1
  }
  expect(refused).toBeGreaterThan(FILES / 4)
  const { audit: _later, ...after } = await rowCounts(tenant)
  expect(after).toEqual(before)
}, 300_000)

it('some of them the whole way: applied as the summary says or not at all, and taken back', async () => {
  const { audit: _audit, import_change: _changes, ...before } = await rowCounts(tenant)
  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed += WHOLE_WAY_EVERY) {
    const id = await upload(admin, 'anggota', `${seed}.xlsx`, mutatedFile(seed, 'BKB-1', village.code))
    const read = await jobOf(admin, id)
    if (read.state !== 'memetakan') {
      expect([seed, read.state, isOurSentence(read.failure)]).toEqual([seed, 'gagal', true])
      continue
    }
    try {
      await step(admin, id, (at) => mapColumns(admin, { ...at, mapping: read.mapping }))
    } catch (error) {
      expect(String((error as Error).message)).toContain('wajib ada')
      continue
    }
    const checked = await jobOf(admin, id)
    expect([seed, checked.state]).toEqual([seed, 'siap'])
    if (checked.problems > 0) continue
    const applied = await step(admin, id, (at) => applyImport(admin, at))
    const members = applied.summary.tables?.poktan_member?.new ?? 0
    expect([seed, applied.state, (await rowCounts(tenant)).poktan_member]).toEqual([
      seed,
      'selesai',
      before.poktan_member! + members,
    ])
    await undoImport(admin, { id, version: applied.version })
    const { audit: _later, import_change: _left, ...after } = await rowCounts(tenant)
    expect([seed, after]).toEqual([seed, before])
  }
}, 300_000)
