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
      // A whole is raised to its parts; rounds, since it may itself be part of another.
      for (let round = 0; round < 5; round++)
        for (const rule of form.rules) {
          if (rule.kind !== 'at-most' && rule.kind !== 'equals') continue
          const [part, whole] = [sum(cells, rule.left), cells[rule.right[0]!]]
          if (rule.right.length > 1 || whole === null) continue
          if (whole === 'na') {
            for (const column of rule.left) if (typeof cells[column] === 'number') cells[column] = 0
          } else if (rule.kind === 'at-most') cells[rule.right[0]!] = Math.max(part, whole!)
          else if (rule.left.every((column) => cells[column] !== null)) cells[rule.right[0]!] = part
        }
      return cells
    })
}

const sum = (cells: Cells, columns: readonly string[]) =>
  columns.reduce((total, column) => total + (typeof cells[column] === 'number' ? cells[column] : 0), 0)
