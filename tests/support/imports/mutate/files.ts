import type { ImportKindCode } from '@/lib/imports/kinds/kind'
import { workbookFile, workbookParts } from '../workbook-file'
import { zipFile } from '../zip-file'
import { mutatedWorkbook } from './cells'
import { brokenBytes, mutatedCsv } from './csv'
import { brokenDirectory, lyingParts, mutatedParts } from './parts'
import { Random } from './random'

/** A good file of a kind, as heads and rows. */
export interface GoodTable {
  kind: ImportKindCode
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

export interface MutatedFile {
  kind: ImportKindCode
  /** Which sort of change was made. */
  sort: 'cells' | 'xml' | 'csv' | 'bytes' | 'directory'
  name: string
  bytes: Buffer
}

/** The file of a seed and a number: always the same one. */
export function mutatedFile(seed: number, number: number, tables: readonly GoodTable[]): MutatedFile {
  const random = new Random(seed, number)
  const table = tables[random.chance(0.75) ? 0 : 1]!
  const { kind, heads } = table
  const from = random.below(table.rows.length)
  const rows = table.rows.slice(from, from + 1 + random.below(12))
  const sort = random.chance(0.45)
    ? 'cells'
    : random.pick(['xml', 'xml', 'xml', 'csv', 'csv', 'bytes', 'directory'] as const)
  const xlsx = (bytes: Buffer): MutatedFile => ({ kind, sort, name: `${sort}-${number}.xlsx`, bytes })
  if (sort === 'csv') return { kind, sort, name: `csv-${number}.csv`, bytes: mutatedCsv(random, heads, rows) }
  if (sort === 'cells') return xlsx(workbookFile(mutatedWorkbook(random, heads, rows)))
  const parts = workbookParts({ sheets: [{ name: 'Anggota', rows: [heads, ...rows] }] })
  if (sort === 'xml') return xlsx(zipFile(mutatedParts(random, parts)))
  if (sort === 'bytes') return xlsx(brokenBytes(random, zipFile(parts)))
  return xlsx(random.chance(0.6) ? zipFile(lyingParts(random, parts)) : brokenDirectory(random, zipFile(parts)))
}
