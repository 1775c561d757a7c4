import type { Cells, CellValue, FormDeclaration, FormRule, OtherForms, Severity } from '@/lib/reports/form'
import { sourceWords } from '@/lib/reports/sources'

/** A declared rule that these cells break. The cursor goes to the first of `at`. */
export interface Problem {
  rule: string
  severity: Severity
  at: readonly string[]
  sentence: string
}

/** Reasons by rule code or by column; `kosong` covers every blank cell of the report. */
export type Reasons = Record<string, string>

/** The key of the one reason that covers all blank cells. */
export const BLANKS = 'kosong'

/** Everything in a report for which a reason can be written. */
export const reasonKeys = (form: FormDeclaration): string[] => [
  BLANKS,
  ...form.rules.map((rule) => rule.code),
  ...form.elements.flatMap(({ column, computedFrom }) => (computedFrom ? [column, registerRule(column)] : [column])),
]

/** The key under which a count typed over the register's is explained. */
export const registerRule = (column: string) => `daftar-${column}`

/** Why a report cannot be sent yet: what must be repaired, what needs a reason, and which blanks need one. */
export interface Obstacles {
  refused: Problem[]
  unexplained: Problem[]
  blanks: string[]
}

const isReported = (value: CellValue | undefined): value is number | 'na' => value !== null && value !== undefined
/** Where nothing applies there is nothing to count. */
const counted = (value: CellValue | undefined): number => (typeof value === 'number' ? value : 0)

const sumOf = (cells: Cells, columns: readonly string[]) =>
  columns.reduce((sum, column) => sum + counted(cells[column]), 0)
const allReported = (cells: Cells, columns: readonly string[]) => columns.every((column) => isReported(cells[column]))

/**
 * The declared rules that this month's cells break, in the form's order. A blank cell
 * breaks none, nor does another form that nobody has sent.
 */
export function checkCells(
  form: FormDeclaration,
  cells: Cells,
  lastMonth: Cells | null,
  others: OtherForms = {},
): Problem[] {
  return form.rules.flatMap((rule) => {
    const numbers = broken(rule, cells, lastMonth, others)
    if (!numbers) return []
    return [{ rule: rule.code, severity: rule.severity, at: rule.at, sentence: filled(rule.sentence, numbers) }]
  })
}

/** Cells typed over what the registers count: allowed, with a reason, and the difference is shown. */
export function checkComputed(form: FormDeclaration, cells: Cells, computed: Cells): Problem[] {
  return form.elements.flatMap(({ column, label, computedFrom }): Problem[] => {
    const [typed, known] = [cells[column], computed[column]]
    if (!computedFrom || typeof typed !== 'number' || !isReported(known) || typed === known) return []
    const said = known === 'na' ? 'tidak berlaku' : withDots(known)
    const sentence = `${label}: diisi ${withDots(typed)}, ${sourceWords(computedFrom).against} ${said}. Samakan, atau tulis alasannya.`
    return [{ rule: registerRule(column), severity: 'perlu_alasan', at: [column], sentence }]
  })
}

type Numbers = Record<string, number>

function broken(rule: FormRule, cells: Cells, lastMonth: Cells | null, others: OtherForms): Numbers | null {
  if (rule.kind === 'jump') {
    const now = cells[rule.column]
    const last = lastMonth?.[rule.column]
    if (typeof now !== 'number' || typeof last !== 'number') return null
    const far = now > last * rule.factor || now * rule.factor < last
    return far && Math.abs(now - last) >= rule.least ? { left: now, last } : null
  }
  const against = rule.kind === 'between' ? others[rule.form] : cells
  if (!against || !allReported(against, rule.right)) return null
  const left = sumOf(cells, rule.left)
  const right = sumOf(against, rule.right)
  // A part that is blank can only make the sum larger: what is too much already stays too much.
  if ((rule.kind === 'between' ? rule.compare : rule.kind) === 'at-most') return left > right ? { left, right } : null
  return allReported(cells, rule.left) && left !== right ? { left, right } : null
}

const filled = (sentence: string, numbers: Numbers) =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => (name in numbers ? withDots(numbers[name]!) : hole))

/** `12.345`, without the browser's number formats, whose making costs a cheap phone 40 ms. */
export const withDots = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

/** Whether a text says something: at least five letters, at most 500 characters. */
export const isReason = (text: string | undefined): boolean =>
  text !== undefined && text.length <= 500 && (text.match(/\p{L}/gu)?.length ?? 0) >= 5

/**
 * What keeps a report from being sent: any *tolak*, any *perlu alasan* without a
 * reason, and blank cells without one (they stay *belum dilaporkan*). `computed` is
 * what the registers count, by column; `others` what other forms said. Unknown ones are absent.
 */
export function whatBlocks(
  form: FormDeclaration,
  cells: Cells,
  reasons: Reasons,
  computed: Cells,
  others: OtherForms = {},
): Obstacles {
  const problems = [...checkCells(form, cells, null, others), ...checkComputed(form, cells, computed)]
  const given = (key: string) => Object.hasOwn(reasons, key) && isReason(reasons[key])
  return {
    refused: problems.filter((problem) => problem.severity === 'tolak'),
    unexplained: problems.filter((problem) => problem.severity === 'perlu_alasan' && !given(problem.rule)),
    blanks: given(BLANKS)
      ? []
      : form.elements
          .filter(({ column }) => !isReported(cells[column]) && !given(column))
          .map((element) => element.column),
  }
}

export const isSendable = ({ refused, unexplained, blanks }: Obstacles): boolean =>
  refused.length + unexplained.length + blanks.length === 0
