import fc from 'fast-check'
import type { Cells, CellValue, FormDeclaration } from '@/lib/reports/form'

/** Every cell of a form reported as zero, which no rule refuses. Overrides win. */
export const allCells = (form: FormDeclaration, overrides: Readonly<Record<string, CellValue>> = {}): Cells => ({
  ...Object.fromEntries(form.elements.map((element) => [element.column, 0])),
  ...overrides,
})

const count = fc.integer({ min: 0, max: 900 })

/**
 * Months that may be sent once their blanks have a reason: all four states occur, the
 * parts stay below their whole and the couples are divided without remainder.
 */
export function sendableCells(form: FormDeclaration): fc.Arbitrary<Cells> {
  const columns = form.elements.map((element) => element.column)
  const optional = new Set(form.elements.filter((element) => element.mayNotApply).map((element) => element.column))
  return fc
    .tuple(
      fc.array(count, { minLength: columns.length, maxLength: columns.length }),
      fc.array(fc.nat(11), { minLength: columns.length, maxLength: columns.length }),
    )
    .map(([counts, states]) => {
      const cells: Cells = Object.fromEntries(columns.map((column, index) => [column, counts[index]!]))
      for (const rule of form.rules) if (rule.kind === 'equals') cells[rule.right[0]!] = sum(cells, rule.left)
      for (const [index, column] of columns.entries()) {
        if (states[index] === 0) cells[column] = null
        if (states[index] === 1 && optional.has(column)) cells[column] = 'na'
      }
      // From the last rule back: an upper bound may itself be bounded by an earlier rule.
      for (let round = 0; round < 3; round++)
        for (const rule of form.rules) {
          const [left, right] = rule.kind === 'at-most' ? [rule.left, rule.right] : [[], []]
          if (left.length === 1 && right.length === 1) {
            const [part, whole] = [cells[left[0]!], cells[right[0]!]]
            if (whole === 'na' && typeof part === 'number') cells[left[0]!] = 0
            if (typeof part === 'number' && typeof whole === 'number') cells[left[0]!] = Math.min(part, whole)
          }
        }
      return cells
    })
}

const sum = (cells: Cells, columns: readonly string[]) =>
  columns.reduce((total, column) => total + (typeof cells[column] === 'number' ? cells[column] : 0), 0)
