import { maskNumber } from '@/lib/families/nik'
import type { FileLine } from './sheet-file'

/** A row of an uploaded file: the answer it names and what stands there. */
export interface FileRow {
  row: number
  code: string
  value: string
}

/** An answer that is another in the file than in Lini. */
export interface FileDifference {
  row: number
  name: string
  month: string
  section: string
  label: string
  inFile: string | null
  inLini: string | null
}

/** What a file says against what stands now. */
export interface FileCheck {
  rows: number
  /** Rows whose answer is the same. */
  same: number
  different: FileDifference[]
  /** Rows that name no answer of the person's area. */
  unknown: number[]
  /** Answers of the file's sheets that the file does not have. */
  missing: { name: string; month: string; section: string; label: string; inLini: string | null }[]
}

const plain = (text: string | null): string => (text ?? '').replace(/\r\n?/g, '\n').trim()

/** A whole number in the file stands for its mask: that is all that can be compared. */
function sameAnswer(inFile: string, inLini: string | null): boolean {
  const [typed, known] = [plain(inFile), plain(inLini)]
  if (typed === known) return true
  return /^\d{16}$/.test(typed) && known.includes('*') && maskNumber(typed) === known
}

/** Compares rows with the present answers, each by its code; every row is either the same, different or unknown. */
export function compareFile(rows: readonly FileRow[], present: readonly FileLine[]): FileCheck {
  const byCode = new Map(present.map((line) => [line.code, line]))
  const seen = new Set<string>()
  const check: FileCheck = { rows: rows.length, same: 0, different: [], unknown: [], missing: [] }
  for (const { row, code, value } of rows) {
    const line = byCode.get(code)
    if (!line || seen.has(code)) {
      check.unknown.push(row)
      continue
    }
    seen.add(code)
    if (sameAnswer(value, line.value)) check.same += 1
    else {
      const { name, month, section, label } = line
      const inFile = plain(value)
      check.different.push({
        ...{ row, name, month, section, label },
        // A whole number is not repeated where others may look on.
        inFile: inFile === '' ? null : /^\d{16}$/.test(inFile) ? maskNumber(inFile) : inFile,
        inLini: line.value,
      })
    }
  }
  for (const { code, name, month, section, label, value } of present)
    if (!seen.has(code)) check.missing.push({ name, month, section, label, inLini: value })
  return check
}
