import type { RawRow } from './cell'
import type { FileLook } from './file'
import type { ReadProblemCode } from './problem'
import type { Merge } from './sheet'

/** What the reading process is asked: one line on its input. The key opens this one file and nothing else. */
export interface ReadOrder {
  path: string
  /** Base64. */
  key: string
  /** Look at the heads of all sheets, or read all rows of one. */
  sheet: number | 'all'
}

/** What it answers: lines on its output. */
export type ReadAnswer =
  | { look: FileLook }
  | { rows: RawRow[] }
  | { merges: Merge[] }
  | { problem: ReadProblemCode; message: string }
