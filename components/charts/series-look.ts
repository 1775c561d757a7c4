/** The six categories: colour, dash and text class, so that no line depends on its colour alone. */
export const SERIES_LOOK = [
  { stroke: 'stroke-cat-1', fill: 'fill-cat-1', colour: 'var(--color-cat-1)', dash: undefined },
  { stroke: 'stroke-cat-2', fill: 'fill-cat-2', colour: 'var(--color-cat-2)', dash: '7 4' },
  { stroke: 'stroke-cat-3', fill: 'fill-cat-3', colour: 'var(--color-cat-3)', dash: '2 4' },
  { stroke: 'stroke-cat-4', fill: 'fill-cat-4', colour: 'var(--color-cat-4)', dash: '10 3 2 3' },
  { stroke: 'stroke-cat-5', fill: 'fill-cat-5', colour: 'var(--color-cat-5)', dash: '12 5' },
  { stroke: 'stroke-cat-6', fill: 'fill-cat-6', colour: 'var(--color-cat-6)', dash: '4 3' },
] as const

/** The look of a series by its place; after six it begins again. */
export function seriesLook(index: number) {
  return SERIES_LOOK[index % SERIES_LOOK.length]!
}
