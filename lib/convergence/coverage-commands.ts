import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedStamp, runKeyedStep, type Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { readRow } from '@/lib/registers/steps'
import { type CoverageCell, cellProblem, findColumn } from './coverage-columns'
import { FILLED_CODES, readCoverage } from './coverage-queries'
import type { Cover } from './coverage-schema'
import { readRupiah } from './funds'
import { CONVERGENCE_SCOPE, fresh, invalid, kept, plain, requireWriter } from './keep'

type Typed = Cover['cells'][number]

/** A cell as it is stored, or the sentence that says what is wrong with it. */
function readCell({ code, reached, target }: Typed, source: string): CoverageCell | string {
  const column = findColumn(code)
  if (!column || FILLED_CODES.includes(code)) return 'Kolom ini tidak diisi di sini'
  const [got, all] = [readRupiah(reached), column.type === 'ratio' ? readRupiah(target) : null]
  if (got === undefined || all === undefined)
    return `${column.label}: tulis angka bulat, misalnya 1.234, atau kosongkan`
  return cellProblem(column, { reached: got, target: all }) ?? { reached: got, target: all, source }
}

/**
 * Writes typed cells of villages of one kecamatan, all or none, each with the source. An emptied cell
 * becomes unknown again. Refuses cells Lini works out itself, and lines changed meanwhile.
 */
export function coverVillages(actor: Actor, { key, ...input }: Cover, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { cover: input } }, async (tx, steps) => {
    const lines = await readCoverage(tx, input.year, input.kecamatanId)
    const byVillage = new Map(lines.map((line) => [line.villageId, line]))
    if (lines.length === 0 || input.cells.some(({ villageId }) => !byVillage.has(villageId)))
      throw new Refusal('not-found')
    requireWriter(tx)
    const problems: Record<string, string> = {}
    const said = new Map<number, Record<string, CoverageCell | null>>()
    for (const typed of input.cells) {
      const line = byVillage.get(typed.villageId)!
      if (line.version !== typed.version) throw new Refusal('changed-meanwhile')
      const cell = readCell(typed, input.source)
      if (typeof cell === 'string') problems[`${typed.villageId}|${typed.code}`] = `${line.villageName}. ${cell}.`
      else {
        const empty = cell.reached === null && cell.target === null
        said.set(typed.villageId, { ...said.get(typed.villageId), [typed.code]: empty ? null : cell })
      }
    }
    if (Object.keys(problems).length > 0) invalid(problems)
    const touched: Touched[] = []
    for (const [villageId, cells] of said) {
      const row = await readRow(tx, 'village_coverage', { year: input.year, village_id: villageId })
      const all = { ...byVillage.get(villageId)!.typed, ...cells }
      const left = Object.fromEntries(Object.entries(all).filter(([, cell]) => cell !== null))
      const set = { cells: plain(left), made_name: tx.actor.name }
      const id = String(row?.id ?? randomUUID())
      if (row) await steps.update('village_coverage', { id }, { ...set, ...nextVersion(row) })
      else {
        const at = { id, year: input.year, village_id: villageId, kecamatan_id: input.kecamatanId }
        await steps.insert('village_coverage', { ...at, ...set, sample: false, ...fresh(now) }, { id }, 'remove')
      }
      touched.push({ table: 'village_coverage', id, version: Number(row?.version ?? 0) + 1 })
    }
    const subject = `konvergensi/${input.year}/cakupan/${input.kecamatanId}`
    return kept(tx, 'convergence.covered', subject, touched, { cells: input.cells.length })
  })
}
