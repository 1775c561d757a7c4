import type { RawCell } from '../read/cell'
import type { Columns, StagedRow } from '../rows'

/** What can be brought in. */
export const IMPORT_KIND_CODES = ['anggota', 'poktan', 'kader', 'kampung_kb', 'krs', 'pengukuran'] as const
/** Recaps of earlier months: one kind for each monthly form, `rekap-laporan-desa`. */
export type RecapKindCode = `rekap-${string}`
export type ImportKindCode = (typeof IMPORT_KIND_CODES)[number] | RecapKindCode

export const isRecapKind = (code: string): code is RecapKindCode => code.startsWith('rekap-')

/** A value as a field's reader gives it on. Days are `YYYY-MM-DD`; null is *not filled in*. */
export type ImportValue = string | number | boolean | null | readonly string[]

/** What a cell means, or what is wrong with it. A warning does not hold the row back. */
export type CellReading = { value: ImportValue; warning?: string } | { problem: string }

/** Reads a cell that holds something; formulas and errors have been dealt with before. */
export type CellReader = (cell: RawCell) => CellReading

/** A column of an import: how it is called in files, what it takes, how it stands in the template. */
export interface ImportField {
  name: string
  /** The head in templates and exports; found again whatever its case and punctuation. */
  label: string
  /** Other heads that mean it, older editions among them. */
  aliases: readonly string[]
  required?: boolean
  read: CellReader
  /** What the example row of the template says. */
  example: string
  /** A sentence in the template's notes. */
  hint?: string
  /** Drop-down values of the template. */
  choices?: readonly string[]
  /** Width in letters. */
  width?: number
  /** A number of a person: sealed when stored, masked when shown. */
  personal?: boolean
  /** Read where a file has it, and not offered in our template. */
  hidden?: true
}

/** Rows of a file that are none: a line of column numbers, the heads once more, a printed sum. */
export type AsideRow = 'nomor' | 'judul' | 'jumlah'

/** One declaration of an import, from which reading, template and export follow. Safe in the browser. */
export interface ImportKind {
  code: ImportKindCode
  /** Name of the sheet in templates and exports. */
  sheet: string
  title: string
  /** One row in running text: "anggota". */
  noun: string
  /** What it brings, in a sentence. */
  about: string
  /** Edition of heads and aliases, and where they come from. */
  edition: string
  source: string
  fields: readonly ImportField[]
  /** What a person should know of a file with these fields, such as an older edition of its columns. */
  remarks?(fields: readonly string[]): string[]
  /** Tells rows that are no rows of the list; null for all others. */
  aside?(row: StagedRow, columns: Columns): AsideRow | null
  /** What there is stands at a place of its own and is not taken out here. */
  exports?: false
}

/** A masked number in a file of our own: it stands for the one already kept. */
export const UNCHANGED = '\u0000tetap'

export const fieldOf = (kind: ImportKind, name: string): ImportField | undefined =>
  kind.fields.find((field) => field.name === name)
