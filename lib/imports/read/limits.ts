/** What a file may be at most. Named in the sentences of `problem.ts`, and on the page where a file is chosen. */
export interface ReadLimits {
  /** Bytes of the file as it was sent. */
  fileBytes: number
  rows: number
  columns: number
  /** Letters in a cell: what Excel itself keeps. */
  letters: number
  sheets: number
  /** Files inside an XLSX. */
  entries: number
  /** Bytes of one file inside an XLSX when unpacked, and of all together. */
  entryBytes: number
  unpackedBytes: number
  /** A file inside that is larger than `ratioFrom` bytes may not be this many times its packed size. */
  ratio: number
  ratioFrom: number
}

const MB = 1024 * 1024

export const LIMITS: ReadLimits = {
  fileBytes: 100 * MB,
  rows: 60_000,
  columns: 200,
  letters: 32_767,
  sheets: 100,
  entries: 2_000,
  entryBytes: 256 * MB,
  unpackedBytes: 384 * MB,
  ratio: 100,
  ratioFrom: 4 * MB,
}
