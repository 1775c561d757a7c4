/** Where an indicator's number stands: columns of a form's roll-ups, a form's heads, or a register's stock. */
export type Measure =
  | { from: 'cells'; value: string; reported: string; notApplicable: string | null; parts: readonly string[] }
  | {
      from: 'ratio'
      numerator: string
      denominator: string
      both: string
      /** Of each cell that may not apply, how many units said so. */
      notApplicable: readonly string[]
      /** The value columns of the cells it is made of, and those of them above the line. */
      parts: readonly string[]
      upper: readonly string[]
    }
  | { from: 'heads'; numerator: 'sent' | 'on_time' }
  | { from: 'register'; register: Register }

/** A master list whose count is a stock; an office that has not begun it has no figure, not a zero. */
export type Register =
  | 'poktan'
  | 'kampung_kb'
  | 'kampung_kb_kelas'
  | 'opd'
  | 'petugas'
  | 'lokus'
  | 'ppkbd'
  | 'sub_ppkbd'
  | 'rumah_dataku'
  | 'tpk'
  | 'posyandu'

/**
 * How months become a half-year or a year: a flow adds up, a stock is that of the
 * last closed month, a ratio takes both halves from the same unit-months, and a flow
 * over a stock divides by the mean of the monthly stocks.
 */
export type RangeRule = 'sum' | 'last' | 'unit-months' | 'mean-stock'

/** One thing that is measured. Codes never change their meaning; a changed one is a new edition. */
export interface Indicator {
  code: string
  label: string
  unit: string
  kind: 'count' | 'ratio' | 'stock'
  aggregation: 'flow' | 'stock' | 'ratio'
  /** What is counted, in words; for a ratio its upper half. */
  numerator: string
  denominator: string | null
  source: string
  sensitivity: 'terbuka' | 'peka'
  /** The form it comes from; null for a register. */
  form: string | null
  /** How often it is known: a yearly form's indicators only in January, whose year it stands for. */
  periodKind: 'month' | 'year'
  better: 'up' | 'down' | 'neither'
  /** The deepest level it is known at: 4 village, 3 kecamatan, 2 district. */
  lowestLevel: 2 | 3 | 4
  edition: number
  range: RangeRule
  /** Above the office, counts from 1 to one less than this are hidden; null for open figures. */
  smallCell: number | null
  measure: Measure
}
