import type { Indicator } from '@/lib/figures/indicator'
import type { Cells, CellValue, Element, FormDeclaration } from '@/lib/reports/form'

/** A cell of the form that an indicator is made of, and on which side of its line it stands. */
export interface Part {
  element: Element
  half: 'numerator' | 'denominator' | 'both'
}

/**
 * What one village's report puts into a figure. `lacking`: a cell it needs is empty, so the village
 * stands outside the figure; `not_applicable`: the village said that the question does not apply.
 */
export type Share =
  | { state: 'counted'; numerator: number; denominator: number | null }
  | { state: 'lacking' | 'not_applicable' }

/** The cells behind an indicator, those above the line first; none where reports themselves are counted. */
export function partsOf(form: FormDeclaration, indicator: Pick<Indicator, 'code'>): Part[] {
  const { above, below } = halvesOf(form, indicator.code) ?? { above: [], below: null }
  return [...new Set([...above, ...(below ?? [])])].flatMap((column): Part[] => {
    const element = form.elements.find((one) => one.column === column)
    if (!element) return []
    const both = above.includes(column) && below?.includes(column)
    return [{ element, half: both ? 'both' : above.includes(column) ? 'numerator' : 'denominator' }]
  })
}

/** What these cells add to the indicator, by the rules of the roll-ups; null for an indicator of the form's heads. */
export function shareOf(form: FormDeclaration, indicator: Pick<Indicator, 'code'>, cells: Cells): Share | null {
  const halves = halvesOf(form, indicator.code)
  if (!halves) return null
  const at = (column: string): CellValue => cells[column] ?? null
  if (halves.below === null) return countOf(halves.above.map(at))
  const all = [...halves.above, ...halves.below].map(at)
  // Both halves come from the same villages: those with a number in every cell.
  if (all.some((value) => value === 'na')) return { state: 'not_applicable' }
  if (all.some((value) => value === null)) return { state: 'lacking' }
  return { state: 'counted', numerator: sum(halves.above.map(at)), denominator: sum(halves.below.map(at)) }
}

function countOf(values: readonly CellValue[]): Share {
  if (values.some((value) => value === null)) return { state: 'lacking' }
  if (values.every((value) => value === 'na')) return { state: 'not_applicable' }
  return { state: 'counted', numerator: sum(values), denominator: null }
}

const sum = (values: readonly CellValue[]): number =>
  values.reduce<number>((total, value) => (typeof value === 'number' ? total + value : total), 0)

function halvesOf(
  form: FormDeclaration,
  code: string,
): { above: readonly string[]; below: readonly string[] | null } | null {
  const element = form.elements.find((one) => one.code === code)
  if (element) return { above: [element.column], below: null }
  const total = form.sums.find((one) => one.code === code)
  if (total) return { above: total.parts, below: null }
  const ratio = form.ratios.find((one) => one.code === code)
  return ratio ? { above: ratio.numerator, below: ratio.denominator } : null
}

/** Whether a revision moved this figure: other cells of the same report may have changed. */
export function movedFigure({ before, after }: { before: Share | null; after: Share | null }): boolean {
  return said(before) !== said(after)
}

const said = (share: Share | null): string =>
  share === null ? 'none' : share.state === 'counted' ? `${share.numerator}/${share.denominator}` : share.state

/** The shares of many villages added up: what the figure must be. */
export function totalOf(rows: readonly { share: Share | null }[]): { numerator: number; denominator: number } {
  let [numerator, denominator] = [0, 0]
  for (const { share } of rows) {
    if (share?.state !== 'counted') continue
    numerator += share.numerator
    denominator += share.denominator ?? 0
  }
  return { numerator, denominator }
}
