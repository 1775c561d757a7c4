/**
 * A monthly form is one declaration. From it follow the entry grid, the phone
 * cards, validation, the fact and roll-up tables (form-sql.ts), the indicators,
 * the Excel sheet, the printed page and the API's fields.
 */

export type Severity = 'tolak' | 'perlu_alasan' | 'petunjuk'

/** How often a form is reported. */
export type PeriodKind = 'month' | 'year'

/** One cell of a form. `column` is its name in the fact table. */
export interface Element {
  code: string
  column: string
  label: string
  /** At most 14 letters, for a grid's head. */
  short: string
  unit: string
  /** A stock is how many there are at the month's end; a flow is how many there were in the month. */
  nature: 'stock' | 'flow'
  section: string
  /** Whether "tidak berlaku" is a possible answer; elsewhere the grid does not offer it. */
  mayNotApply?: boolean
  /** Above the office this count is hidden up to one less than this, where the form's own threshold is too low for it. */
  smallCell?: number
  /** What already knows this cell: a register's measure (`poktan.bkb.ada`), or what is counted (`kegiatan.bkb.hadir`; sources.ts). */
  computedFrom?: string
}

export interface Section {
  code: string
  label: string
  hint?: string
}

/**
 * Several cells added up. A village counts only when each part is reported or said
 * not to apply, and one at least is reported, so a sum never lacks a part in silence.
 */
export interface Sum {
  code: string
  column: string
  label: string
  unit: string
  nature: 'stock' | 'flow'
  parts: readonly string[]
  source: string
}

/**
 * A percentage as the ratio of two sums of columns. A village counts only when
 * every column of both halves is reported, so a ratio never mixes villages.
 */
export interface Ratio {
  code: string
  column: string
  label: string
  numerator: readonly string[]
  denominator: readonly string[]
  numeratorLabel: string
  denominatorLabel: string
  /** Whether more is better (up), worse (down), or neither. */
  better: 'up' | 'down' | 'neither'
  /**
   * How a flow over a stock is taken over several months: by the mean of the monthly
   * stocks (the rule), or from the unit-months of both, where every month's flow has
   * its own whole (groups that reported, families that were visited).
   */
  overMonths?: 'mean-stock' | 'unit-months'
  source: string
}

/**
 * A rule as data: the sum of `left` compared with the sum of `right` of this month, with
 * last month's cell, or with `right` of another form for the same village and month.
 */
export type FormRule = {
  code: string
  severity: Severity
  /** Columns the sentence points at; the first is where the cursor goes. */
  at: readonly string[]
  /** `{left}`, `{right}` and `{last}` are filled in. */
  sentence: string
  source: string
} & (
  | { kind: 'at-most'; left: readonly string[]; right: readonly string[] }
  | { kind: 'equals'; left: readonly string[]; right: readonly string[] }
  | { kind: 'jump'; column: string; factor: number; least: number }
  | { kind: 'between'; compare: 'at-most' | 'equals'; form: string; left: readonly string[]; right: readonly string[] }
)

export interface FormDeclaration {
  code: string
  /** Name of its tables: fact_<table>, rollup_<table>_…; never changed once released. */
  table: string
  name: string
  shortName: string
  description: string
  unitKind: 'desa'
  /** A yearly form is kept under January of its year. */
  periodKind: PeriodKind
  edition: number
  validFrom: string
  /** Open figures are live at every level; sensitive ones leave the office in published steps. */
  sensitivity: 'terbuka' | 'peka'
  /** Above the office, counts from 1 to one less than this are hidden; only for sensitive forms. */
  smallCell?: number
  /** The day by which a village's report is due, unless the office sets another: of the next month, or of a yearly form's January. */
  dueDay: number
  source: string
  sections: readonly Section[]
  elements: readonly Element[]
  sums: readonly Sum[]
  ratios: readonly Ratio[]
  rules: readonly FormRule[]
}

/** What a person put in a cell: a count, "tidak berlaku", or nothing yet. */
export type CellValue = number | 'na' | null

/** Cells by column. A missing column is *belum dilaporkan*. */
export type Cells = Record<string, CellValue>

/** What the village's other forms said for the same month, by form code: only the cells that rules ask for. */
export type OtherForms = Readonly<Record<string, Cells>>

/** The columns of other forms that a form's rules compare with, by form code. */
export function neededOfOthers(form: FormDeclaration): Map<string, string[]> {
  const needed = new Map<string, string[]>()
  for (const rule of form.rules) {
    if (rule.kind !== 'between') continue
    const known = needed.get(rule.form) ?? []
    needed.set(rule.form, [...new Set([...known, ...rule.right])])
  }
  return needed
}

/** Columns of a form for which "tidak berlaku" is possible, in their fixed order. */
export const optionalColumns = (form: FormDeclaration): string[] =>
  form.elements.filter((element) => element.mayNotApply).map((element) => element.column)
