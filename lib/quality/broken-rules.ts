import type { Cells, FormDeclaration, FormRule } from '@/lib/reports/form'
import { BLANKS, checkCells, checkComputed, type Reasons } from '@/lib/reports/rules'

/** A declared rule that a sent report breaks, or a blank, with what would mend it where that is one number. */
export interface Broken {
  kind: 'aturan' | 'kosong'
  column: string
  finding: string
  value: string
  sentence: string
  reason: string
  expected: number | null
  weight: number
}

const numberIn = (cells: Cells, column: string) => (typeof cells[column] === 'number' ? cells[column] : 0)
const sumIn = (cells: Cells, columns: readonly string[]) =>
  columns.reduce((sum, column) => sum + numberIn(cells, column), 0)

/** The number that would mend a rule if only its first cell were wrong; null where no number would. */
export function mendingNumber(rule: FormRule, cells: Cells, last: Cells | null): number | null {
  if (rule.kind === 'jump') return typeof last?.[rule.column] === 'number' ? (last[rule.column] as number) : null
  const [column] = rule.at
  if (column === undefined || typeof cells[column] !== 'number') return null
  const over = sumIn(cells, rule.left) - sumIn(cells, rule.right)
  const mended = rule.right.includes(column) ? cells[column] + over : cells[column] - over
  return mended >= 0 ? mended : null
}

const typed = (cells: Cells, columns: readonly string[]) =>
  [...new Set(columns)].map((column) => String(cells[column] ?? '')).join(',')

/** The parts of a rule's sentence that a reviewer needs: what is so, not what the typist should do. */
const asFound = (sentence: string) =>
  sentence.replace(/ (?:Periksa|Samakan)(?:, atau tulis alasannya| salah satunya)\./, '').replace(/ Pastikan .*$/, '')

/**
 * What a sent report says against the form's own rules: breaks that were sent with a
 * reason, hints, numbers typed over what registers count, and cells left blank.
 */
export function findBroken(
  form: FormDeclaration,
  { cells, last, computed, reasons }: { cells: Cells; last: Cells | null; computed: Cells; reasons: Reasons },
): Broken[] {
  const rules = new Map(form.rules.map((rule) => [rule.code, rule]))
  const reasonOf = (key: string) => (Object.hasOwn(reasons, key) ? reasons[key]! : '')
  const broken = checkCells(form, cells, last).map((problem): Broken => {
    const rule = rules.get(problem.rule)!
    const judged = rule.kind === 'jump' ? [rule.column] : [...rule.left, ...rule.right]
    return {
      kind: 'aturan',
      column: problem.at[0] ?? '',
      finding: `rule:${problem.rule}`,
      value: typed(cells, judged),
      sentence: asFound(problem.sentence),
      reason: reasonOf(problem.rule),
      expected: mendingNumber(rule, cells, last),
      weight: 1,
    }
  })
  const over = checkComputed(form, cells, computed).map((problem): Broken => {
    const column = problem.at[0]!
    return {
      kind: 'aturan',
      column,
      finding: `rule:${problem.rule}`,
      value: typed(cells, [column]),
      sentence: asFound(problem.sentence),
      reason: reasonOf(problem.rule),
      expected: typeof computed[column] === 'number' ? computed[column] : null,
      weight: 1,
    }
  })
  const blank = form.elements.filter(({ column }) => cells[column] === null || cells[column] === undefined)
  const names = blank.slice(0, 3).map(({ label }) => label)
  const more = blank.length > names.length ? ` dan ${blank.length - names.length} lainnya` : ''
  const blanks: Broken[] =
    blank.length === 0
      ? []
      : [
          {
            kind: 'kosong',
            column: '',
            finding: 'blank',
            value: blank.map(({ column }) => column).join(','),
            sentence: `${blank.length} sel kosong: ${names.join('; ')}${more}.`,
            reason: reasonOf(BLANKS),
            expected: null,
            weight: blank.length,
          },
        ]
  return [...broken, ...over, ...blanks]
}
