/** What was typed and not yet sent, by import: kept while one pages and filters, for as long as the tab is open. */
export interface Repairs {
  /** By `row/column`. */
  edits: Readonly<Record<string, string>>
  /** The reason a row is left out, or null for a row that is taken back in. */
  skips: Readonly<Record<number, string | null>>
}

export const NO_REPAIRS: Repairs = { edits: {}, skips: {} }
const kept = new Map<string, Repairs>()

export const keptRepairs = (jobId: string): Repairs => kept.get(jobId) ?? NO_REPAIRS

export function keepRepairs(jobId: string, repairs: Repairs): void {
  if (Object.keys(repairs.edits).length + Object.keys(repairs.skips).length === 0) kept.delete(jobId)
  else kept.set(jobId, repairs)
}

export const cellKey = (row: number, column: number): string => `${row}/${column}`

/** Text copied from a spreadsheet as rows of cells. */
export const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
