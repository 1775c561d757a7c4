import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { inTenantBulk } from '@/lib/db/bulk'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { dropBlocks, eachBlock, ROWS_A_BLOCK, writeBlock } from './blocks'
import { findHeads, guessMapping, headsIn, type Mapping } from './heads'
import { keptJson, keptText } from './kept-json'
import { findKind } from './kinds/all'
import type { ImportKind, ImportKindCode } from './kinds/kind'
import { textOf } from './kinds/readers'
import { headRemarks, mappingProblems, openPass } from './pass'
import { mayHandle, mayImportKind } from './policy'
import { getJob } from './queries'
import type { RawRow } from './read/cell'
import type { FileLook } from './read/file'
import { LIMITS } from './read/limits'
import { asReadProblem, ReadProblem } from './read/problem'
import { lookAt, readRows, warmReader } from './reader'
import type { RowProblem, StagedRow } from './rows'
import { breathe, progressOf, runBehind } from './running'
import { type FoundSheet, type ImportJob, type ImportLayout, type ImportState, isRunning } from './state'
import { CHOICES_SHEET } from './template-names'
import { forgetFile, receiveFile, sealedFileOf } from './upload'
import { withoutNumbers } from './without-numbers'

const STOPPED = 'Server dimulai ulang sebelum selesai; tidak ada yang tertulis. Ulangi langkahnya.'
const UNEXPECTED =
  'Langkah ini berhenti karena kesalahan di server; tidak ada yang tertulis. Ulangi, atau hubungi admin.'

type Facts = Partial<{
  state: ImportState
  layout: ImportLayout
  mapping: Record<number, string>
  rowsTotal: number
  problems: number
  summary: ImportJob['summary']
  failure: string
  committedAt: Date | null
  undoneAt: Date | null
}>

const COLUMN: Record<keyof Facts, string> = {
  state: 'state',
  layout: 'layout',
  mapping: 'mapping',
  rowsTotal: 'rows_total',
  problems: 'problems',
  summary: 'summary',
  failure: 'failure',
  committedAt: 'committed_at',
  undoneAt: 'undone_at',
}

/** Writes what became of an import; refuses when somebody else moved it on since it was read. */
export async function noteJob(tx: TenantSql, job: Pick<ImportJob, 'id' | 'version'>, facts: Facts): Promise<void> {
  const entries = Object.entries(facts) as [keyof Facts, unknown][]
  const values = entries.map(([, value]) =>
    value !== null && typeof value === 'object' && !(value instanceof Date) ? keptJson(value) : (value as string),
  )
  const [done] = await tx.sql.query<{ version: number }>(
    `update import_job set ${entries.map(([name], at) => `${COLUMN[name]} = $${at + 4}`).join(', ')},
       version = version + 1, updated_at = now()
     where tenant_id = $1 and id = $2::uuid and version = $3::int returning version`,
    [tx.tenantId, job.id, job.version, ...values],
  )
  if (!done) throw new Refusal('changed-meanwhile')
  job.version = done.version
}

/** The import, for somebody who may go on with it. */
async function requireJob(tx: TenantSql, id: string, version?: number): Promise<ImportJob & { of: ImportKind }> {
  const job = await getJob(tx, id)
  if (!mayHandle(tx.actor, job)) throw new Refusal('not-allowed')
  if (version !== undefined && job.version !== version) throw new Refusal('changed-meanwhile')
  const of = findKind(job.kind)
  if (!of) throw new Refusal('not-found')
  return { ...job, of }
}

const requireState = (job: ImportJob, ...states: ImportState[]): void => {
  if (!states.includes(job.state)) throw new Refusal('import.step-not-open')
}

/**
 * Takes a file in: streams it to the disk, notes the import, and begins to read it
 * behind the answer. Refuses roles that bring nothing in, and files above 100 MB.
 */
export async function beginImport(
  actor: Actor,
  { kind, fileName }: { kind: ImportKindCode; fileName: string },
  body: AsyncIterable<Uint8Array>,
): Promise<{ id: string }> {
  if (!worksInOffice(actor) || !mayImportKind(actor, kind) || !findKind(kind)) throw new Refusal('not-allowed')
  const id = randomUUID()
  const called = keptText(fileName.slice(0, 200))
  const { size, sha256 } = await receiveFile(actor.tenantId, id, body)
  await inTenantSql(actor, async (tx) => {
    await tx.sql.query(
      `insert into import_job (tenant_id, id, kind, file_name, file_size, sha256, state, created_by, creator_name)
       values ($1, $2::uuid, $3, $4, $5, $6, 'membaca', $7::uuid, $8)`,
      [tx.tenantId, id, kind, called, size, sha256, actor.accountId, actor.name],
    )
    await recordAudit(tx, 'import.begun', `impor/${id}`, { kind, fileName: called, size })
  })
  behind(actor, id, 'Membaca berkas', () => look(actor, id))
  warmReader()
  return { id }
}

/** Runs a step behind the answer; what stops it is noted as a sentence, with nothing written. */
function behind(
  actor: Actor,
  id: string,
  phase: string,
  work: (progress: { done: number; total: number; phase: string }) => Promise<void>,
): void {
  void runBehind(id, phase, async (progress) => {
    try {
      await work(progress)
    } catch (error) {
      const known = error instanceof ReadProblem || error instanceof Refusal
      if (!known) console.error(`Impor ${id} berhenti:`, error instanceof Error ? error.name : 'tanpa sebab')
      // Part of the work: an import is not at rest before it says what became of it.
      await fail(actor, id, known ? error.message : UNEXPECTED).catch(() => {})
    }
  })
}

const fail = (actor: Actor, id: string, failure: string): Promise<void> =>
  inTenantSql(actor, async (tx) => {
    const job = await getJob(tx, id)
    if (job.state !== 'dibatalkan') await noteJob(tx, job, { state: 'gagal', failure })
  })

/** Looks at all sheets, chooses the likely one, finds its heads, and reads it through. */
async function look(actor: Actor, id: string): Promise<void> {
  const tenantId = actor.tenantId!
  const found = await lookAt(sealedFileOf(tenantId, id))
  const job = await inTenantSql(actor, (tx) => getJob(tx, id))
  const kind = findKind(job.kind)!
  const layout = layoutOf(kind, found)
  await stage(actor, job, kind, layout)
}

/** The sheets with their heads; the one whose heads fit best is chosen, visible ones first. */
export function layoutOf(kind: ImportKind, { format, date1904, sheets }: FileLook): ImportLayout {
  const found: FoundSheet[] = sheets.map(({ name, state, first }) => {
    const heads = findHeads(kind, first)
    return {
      name,
      hidden: state !== 'visible',
      headRow: heads?.row ?? null,
      heads: heads?.heads ?? headsIn(first[0]?.cells ?? []),
      score: heads?.score ?? 0,
    }
  })
  const rank = ({ score, hidden }: FoundSheet) => score - (hidden ? 100 : 0)
  const best = found.reduce((chosen, sheet, at) => (rank(sheet) > rank(found[chosen]!) ? at : chosen), 0)
  // The drop-down values of our own template are no sheet of anybody's.
  const hidden = found.filter((sheet) => sheet.hidden && sheet.name !== CHOICES_SHEET)
  const notice =
    found[best]!.score < 2
      ? `Tidak ada lembar yang judul kolomnya dikenal sebagai ${kind.title}. Pilih lembar dan baris judulnya, atau pakai templat.`
      : best > 0 && !found[0]!.hidden
        ? `Lembar pertama "${found[0]!.name}" bukan daftar ${kind.noun}; yang paling cocok "${found[best]!.name}".`
        : undefined
  return {
    format,
    date1904,
    sheets: found,
    sheet: best,
    ...(notice && { notice }),
    remarks: [
      ...hidden.map(({ name }) => `Lembar "${name}" tersembunyi dan tidak dibaca.`),
      ...(date1904
        ? ['Buku kerja ini menghitung tanggal sejak 1904 (Excel untuk Mac lama); tanggalnya sudah disesuaikan.']
        : []),
    ],
  }
}

const headsKey = (heads: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(heads.map((head) => head.trim().toLowerCase())))
    .digest('hex')

/** Reads all rows of the chosen sheet into sealed blocks and guesses what its columns mean. */
async function stage(actor: Actor, job: ImportJob, kind: ImportKind, layout: ImportLayout): Promise<void> {
  const sheet = layout.sheets![layout.sheet!]!
  const headRow = sheet.headRow ?? 1
  const progress = progressOf(job.id)
  const samples: string[][] = []
  let total = 0
  let hiddenRows = 0
  let heads = sheet.heads
  const file = sealedFileOf(actor.tenantId!, job.id)
  await inTenantBulk(actor, async (tx) => {
    await dropBlocks(tx, job.id)
    let block = 0
    let waiting: StagedRow[] = []
    let writing: Promise<void> = Promise.resolve()
    const merges = await readRows(file, layout.sheet!, async (rows: RawRow[]) => {
      for (const row of rows) {
        if (row.row === headRow) heads = headsIn(row.cells)
        if (row.row <= headRow) continue
        if (row.hidden) hiddenRows += 1
        total += 1
        if (total <= 3)
          row.cells.forEach((cell, column) => {
            samples[column] ??= []
            samples[column].push(withoutNumbers(textOf(cell)).slice(0, 40))
          })
        waiting.push(row)
      }
      if (total > LIMITS.rows) throw new ReadProblem('too-many-rows', { sheet: sheet.name })
      if (progress) progress.done = total
      if (waiting.length < ROWS_A_BLOCK) return
      const full = waiting
      waiting = []
      await writing
      writing = writeBlock(tx, job.id, block++, full)
      writing.catch(() => {})
      await breathe()
    })
    await writing
    if (waiting.length > 0) await writeBlock(tx, job.id, block, waiting)
    const remembered = await findMapping(tx, kind.code, heads)
    const mapping = remembered ?? guessMapping(kind, heads)
    await noteJob(tx, job, {
      state: 'memetakan',
      failure: '',
      rowsTotal: total,
      problems: 0,
      summary: {},
      mapping: { ...mapping },
      layout: {
        ...layout,
        merges,
        samples: Array.from(samples, (sample) => sample ?? []),
        remembered: remembered !== null,
        sheets: layout.sheets!.map((one, at) => (at === layout.sheet ? { ...one, headRow, heads } : one)),
        remarks: [
          ...(layout.remarks ?? []),
          ...headRemarks(heads),
          ...(kind.remarks?.(Object.values(mapping)) ?? []),
          ...(hiddenRows > 0 ? [`${hiddenRows} baris tersembunyi ikut dibaca. Periksa apakah memang termasuk.`] : []),
          ...(total === 0 ? ['Tidak ada baris di bawah judul kolom.'] : []),
        ],
      },
    })
  })
}

async function findMapping(tx: TenantSql, kind: string, heads: readonly string[]): Promise<Mapping | null> {
  const [found] = await tx.sql.query<{ mapping: Mapping }>(
    'select mapping from import_mapping where tenant_id = $1 and kind = $2 and heads = $3',
    [tx.tenantId, kind, headsKey(heads)],
  )
  return found?.mapping ?? null
}

/** Reads another sheet, or the same from another row of heads. */
export async function chooseSheet(
  actor: Actor,
  { id, version, sheet, headRow }: { id: string; version: number; sheet: number; headRow: number },
): Promise<void> {
  const { job, layout } = await inTenantSql(actor, async (tx) => {
    const found = await requireJob(tx, id, version)
    requireState(found, 'memetakan', 'siap', 'gagal')
    const sheets = found.layout.sheets
    if (!sheets?.[sheet]) throw new Refusal('input-invalid', { detail: 'Pilih lembar dari daftar.' })
    const chosen: ImportLayout = {
      ...found.layout,
      sheet,
      sheets: sheets.map((one, at) => (at === sheet ? { ...one, headRow, heads: [] } : one)),
      remarks: [],
    }
    delete chosen.notice
    await noteJob(tx, found, { state: 'membaca', failure: '' })
    return { job: found, layout: chosen }
  })
  behind(actor, id, 'Membaca lembar', () => stage(actor, job, job.of, layout))
}

/** Says what each column means, remembers it for files with the same heads, and checks every row. */
export async function mapColumns(
  actor: Actor,
  { id, version, mapping }: { id: string; version: number; mapping: Record<number, string> },
): Promise<void> {
  await inTenantSql(actor, async (tx) => {
    const job = await requireJob(tx, id, version)
    requireState(job, 'memetakan', 'siap', 'gagal', 'diurungkan')
    const known = Object.fromEntries(
      Object.entries(mapping).filter(([, name]) => job.of.fields.some((field) => field.name === name)),
    )
    const problems = mappingProblems(job.of, known)
    if (problems.length > 0) throw new Refusal('input-invalid', { detail: problems.join(' ') })
    await noteJob(tx, job, { mapping: known, state: 'memeriksa', failure: '' })
    const heads = job.layout.sheets?.[job.layout.sheet ?? 0]?.heads ?? []
    await tx.sql.query(
      `insert into import_mapping (tenant_id, kind, heads, mapping) values ($1, $2, $3, $4::jsonb)
       on conflict (tenant_id, kind, heads) do update set mapping = excluded.mapping, updated_at = now()`,
      [tx.tenantId, job.kind, headsKey(heads), JSON.stringify(known)],
    )
  })
  behind(actor, id, 'Memeriksa', () => check(actor, id))
}

/** Checks every row against its kind, the file and the database. Nothing is written but what was found. */
async function check(actor: Actor, id: string, now = new Date()): Promise<void> {
  const progress = progressOf(id)
  await inTenantBulk(actor, async (tx) => {
    const job = await getJob(tx, id)
    const kind = findKind(job.kind)!
    if (progress) progress.total = job.rowsTotal
    const pass = await openPass(tx, job, kind, now)
    for await (const { rows } of eachBlock(tx, id)) {
      await pass.take(rows)
      if (progress) progress.done += rows.length
      await breathe()
    }
    pass.close()
    await noteChecked(tx, job, pass.problems, pass.summary())
  })
}

async function noteChecked(
  tx: TenantSql,
  job: ImportJob,
  problems: { list(): RowProblem[]; counts(): { refusals: number } },
  summary: ImportJob['summary'],
): Promise<void> {
  await tx.sql.query('delete from import_problem where tenant_id = $1 and job_id = $2::uuid', [tx.tenantId, job.id])
  const list = problems.list()
  for (let at = 0; at < list.length; at += 2_000)
    await tx.sql.query(
      `insert into import_problem (tenant_id, job_id, row, col, field, severity, message)
       select $1, $2::uuid, p.row, p.col, p.field, p.severity, p.message
       from jsonb_to_recordset($3::jsonb) as p (row int, col int, field text, severity text, message text)`,
      [
        tx.tenantId,
        job.id,
        keptJson(list.slice(at, at + 2_000).map(({ column, ...rest }) => ({ ...rest, col: column }))),
      ],
    )
  await noteJob(tx, job, { state: 'siap', failure: '', problems: problems.counts().refusals, summary })
}

/** What a person mends in the grid: cells by row and column, and rows left out with a reason. */
export interface Repair {
  edits: readonly { row: number; column: number; text: string }[]
  skips: readonly { row: number; reason: string | null }[]
  /** A value replaced wherever it stands in a column. */
  replace?: { column: number; from: string; to: string } | undefined
}

/** Keeps repairs in the sealed rows and checks everything again, since one row's repair can settle another's. */
export async function repairRows(
  actor: Actor,
  { id, version, edits, skips, replace }: { id: string; version: number } & Repair,
): Promise<{ changed: number }> {
  let changed = 0
  await inTenantBulk(actor, async (tx) => {
    const job = await requireJob(tx, id, version)
    requireState(job, 'siap', 'gagal', 'diurungkan')
    const byRow = new Map<number, { cells: Map<number, string>; skip?: string | null }>()
    const of = (row: number) => {
      const known = byRow.get(row) ?? { cells: new Map<number, string>() }
      byRow.set(row, known)
      return known
    }
    for (const { row, column, text } of edits) of(row).cells.set(column, text)
    for (const { row, reason } of skips) of(row).skip = reason
    for await (const { block, rows } of eachBlock(tx, id)) {
      let touched = false
      for (const row of rows)
        if (mend(row, byRow.get(row.row), replace)) {
          touched = true
          changed += 1
        }
      if (touched) await writeBlock(tx, id, block, rows)
    }
    await noteJob(tx, job, { state: 'memeriksa', failure: '' })
    await recordAudit(tx, 'import.repaired', `impor/${id}`, { rows: changed })
  })
  behind(actor, id, 'Memeriksa ulang', () => check(actor, id))
  return { changed }
}

function mend(
  row: StagedRow,
  repair: { cells: Map<number, string>; skip?: string | null } | undefined,
  replace: Repair['replace'],
): boolean {
  let touched = false
  const put = (column: number, text: string) => {
    while (row.cells.length <= column) row.cells.push(null)
    row.cells[column] = text === '' ? null : text
    touched = true
  }
  for (const [column, text] of repair?.cells ?? []) put(column, text)
  if (repair?.skip === null && row.skip !== undefined) {
    delete row.skip
    touched = true
  } else if (typeof repair?.skip === 'string') {
    row.skip = repair.skip
    touched = true
  }
  if (replace && textOf(row.cells[replace.column] ?? null).toLowerCase() === replace.from.trim().toLowerCase())
    put(replace.column, replace.to)
  return touched
}

/** Checks once more: after the server was started again, or when the office's rows have moved on. */
export async function checkAgain(actor: Actor, { id, version }: { id: string; version: number }): Promise<void> {
  await inTenantSql(actor, async (tx) => {
    const job = await requireJob(tx, id, version)
    requireState(job, 'siap', 'gagal', 'diurungkan')
    if (job.rowsTotal === 0 || mappingProblems(job.of, job.mapping).length > 0)
      throw new Refusal('import.step-not-open')
    await noteJob(tx, job, { state: 'memeriksa', failure: '' })
  })
  behind(actor, id, 'Memeriksa', () => check(actor, id))
}

/** Writes all rows or none, behind the answer. Refuses while a row is refused. */
export async function applyImport(actor: Actor, { id, version }: { id: string; version: number }): Promise<void> {
  await inTenantSql(actor, async (tx) => {
    const job = await requireJob(tx, id, version)
    requireState(job, 'siap')
    if (job.problems > 0) throw new Refusal('import.problems-left')
    await noteJob(tx, job, { state: 'menerapkan', failure: '' })
  })
  behind(actor, id, 'Menerapkan', () => commit(actor, id))
}

/** The same pass as the check, inside the transaction that writes: what changed since then is seen. */
async function commit(actor: Actor, id: string, now = new Date()): Promise<void> {
  const progress = progressOf(id)
  const refused = await inTenantBulk(actor, async (tx) => {
    await lockOffice(tx)
    const job = await getJob(tx, id)
    if (progress) progress.total = job.rowsTotal
    const pass = await openPass(tx, job, findKind(job.kind)!, now)
    for await (const { rows } of eachBlock(tx, id)) {
      await pass.take(rows)
      if (pass.problems.counts().refusals > 0) throw new Refusal('import.changed-meanwhile')
      await pass.planner.write(tx)
      if (progress) progress.done += rows.length
      await breathe()
    }
    pass.close()
    await pass.planner.finish(tx)
    const summary = pass.summary()
    await noteJob(tx, job, { state: 'selesai', summary, failure: '', committedAt: new Date(), undoneAt: null })
    await recordAudit(tx, 'import.applied', `impor/${id}`, {
      kind: job.kind,
      rows: summary.rows,
      tables: summary.tables,
    })
    return false
  })
  if (!refused) forgetFile(actor.tenantId!, id)
}

/** Two imports, or an import and a hand, do not write families of an office at once. */
export async function lockOffice(tx: TenantSql): Promise<void> {
  for (const scope of ['family', 'poktan', 'kampung-kb', 'krs'])
    await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, scope])
}

/** Gives an import up: its file and rows are forgotten, the line in the list stays. */
export async function cancelImport(actor: Actor, { id, version }: { id: string; version: number }): Promise<void> {
  await inTenantSql(actor, async (tx) => {
    const job = await requireJob(tx, id, version)
    requireState(job, 'memetakan', 'siap', 'gagal', 'diurungkan')
    await dropBlocks(tx, id)
    await noteJob(tx, job, { state: 'dibatalkan', failure: '', problems: 0 })
    await recordAudit(tx, 'import.cancelled', `impor/${id}`)
  })
  forgetFile(actor.tenantId!, id)
}

/** An import that the server was at work on when it stopped: nothing was written, and that is said. */
export async function wakeJob(actor: Actor, id: string): Promise<void> {
  await inTenantSql(actor, async (tx) => {
    const job = await getJob(tx, id)
    if (isRunning(job.state) && !progressOf(id)) await noteJob(tx, job, { state: 'gagal', failure: STOPPED })
  })
}

/** The words of what went wrong with a file, whatever threw it. */
export const fileSentence = (error: unknown): string => asReadProblem(error).message
