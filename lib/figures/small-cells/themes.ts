import type { Indicator } from '@/lib/figures/indicator'
import type { FormDeclaration } from '@/lib/reports/form'

/** A count that is protected: one roll-up column, or what some columns hold more than another. */
export interface ProtectedColumn {
  name: string
  plus: readonly string[]
  minus: string | null
  /** Counts from 1 to one less than this are hidden. */
  threshold: number
}

/**
 * Counts whose sum in each place is shown, so that hiding one alone hides nothing. They are
 * hidden together; `extra` are counts of the same sum that are hidden by themselves, and
 * then take the others with them.
 */
export interface Block {
  together: readonly string[]
  extra: readonly string[]
  /** The sum is known where none of these is hidden. */
  sum: readonly string[]
  /** When one of these is hidden somewhere, the block is hidden there too: it would follow from its parts. */
  follows: readonly string[]
}

/** Parts and their whole: the form refuses parts above it, and everybody knows. */
export interface PartsOf {
  parts: readonly string[]
  whole: string
}

/** Counts of a form that say something about each other, and so leave an office together. */
export interface Theme {
  columns: readonly ProtectedColumn[]
  blocks: readonly Block[]
  parts: readonly PartsOf[]
}

const cell = (column: string) => `v_${column}`

const themesKnown = new WeakMap<FormDeclaration, readonly Theme[]>()

/** The themes of a sensitive form, from its declaration: what rules, sums and ratios join is one theme. */
export function themesOf(form: FormDeclaration): readonly Theme[] {
  const known = themesKnown.get(form)
  if (known) return known
  const columns = protectedColumns(form)
  const blocks = blocksOf(form)
  const parts = form.rules.flatMap((rule): PartsOf[] => {
    if ((rule.kind !== 'at-most' && rule.kind !== 'equals') || rule.right.length !== 1) return []
    const whole = cell(rule.right[0] as string)
    const sums = form.ratios
      .filter(({ numerator }) => numerator.length > 1 && numerator.every((part) => rule.left.includes(part)))
      .map(({ column }) => ({ parts: [`num_${column}`], whole }))
    return [{ parts: rule.left.map(cell), whole }, ...sums]
  })
  const groups = joined(columns, [
    ...blocks.map(({ together, extra, sum, follows }) => [...together, ...extra, ...sum, ...follows]),
    ...parts.map(({ parts: inside, whole }) => [...inside, whole]),
    ...form.ratios.map(({ column }) => [`num_${column}`, `den_${column}`]),
    ...form.rules.flatMap((rule) =>
      rule.kind === 'at-most' || rule.kind === 'equals' ? [[...rule.left, ...rule.right].map(cell)] : [],
    ),
  ])
  const themes = groups.map((group): Theme => {
    const names = new Set(group.map(({ name }) => name))
    return {
      columns: group,
      blocks: blocks.filter(({ together }) => names.has(together[0] ?? '')),
      parts: parts.filter(({ whole }) => names.has(whole)),
    }
  })
  themesKnown.set(form, themes)
  return themes
}

function protectedColumns(form: FormDeclaration): ProtectedColumn[] {
  const base = form.smallCell ?? 5
  const thresholds = new Map(form.elements.map((element) => [element.column, element.smallCell ?? base]))
  const highest = (columns: readonly string[]) => Math.max(...columns.map((column) => thresholds.get(column) ?? base))
  const plain = (name: string, threshold: number): ProtectedColumn => ({ name, plus: [name], minus: null, threshold })
  // Villages that lack a part are in the parts and not in the whole: the difference is a count too.
  const rest = (parts: readonly string[], of: string): ProtectedColumn => ({
    name: `rest_${of}`,
    plus: parts.map(cell),
    minus: of,
    threshold: highest(parts),
  })
  return [
    ...form.elements.map(({ column }) => plain(cell(column), highest([column]))),
    ...form.sums.flatMap(({ column, parts }) => [plain(cell(column), base), rest(parts, cell(column))]),
    ...form.ratios.flatMap(({ column, numerator, denominator }) => [
      plain(`num_${column}`, numerator.length > 1 ? base : highest(numerator)),
      rest(numerator, `num_${column}`),
      plain(`den_${column}`, highest(denominator)),
      rest(denominator, `den_${column}`),
    ]),
  ]
}

/** Ratios over several counts show their sum; equations show what is left of the whole. */
function blocksOf(form: FormDeclaration): Block[] {
  const blocks: Block[] = []
  const shownSums = form.ratios.filter(({ numerator }) => numerator.length > 1)
  for (const rule of form.rules) {
    if (rule.kind !== 'equals' || rule.right.length !== 1) continue
    const whole = cell(rule.right[0] as string)
    const over = form.ratios.filter(
      (ratio) => ratio.denominator.length === 1 && cell(ratio.denominator[0] ?? '') === whole,
    )
    const inRatio = over.filter(({ numerator }) => numerator.every((part) => rule.left.includes(part)))
    const named = new Set(inRatio.flatMap(({ numerator }) => numerator))
    const others = rule.left.filter((part) => !named.has(part)).map(cell)
    if (others.length === 0) continue
    const single = inRatio
      .filter(({ numerator }) => numerator.length === 1)
      .map(({ numerator }) => cell(numerator[0] ?? ''))
    const several = inRatio.filter(({ numerator }) => numerator.length > 1).map(({ column }) => `num_${column}`)
    blocks.push({ together: others, extra: single, sum: [whole], follows: [...single, ...several, whole] })
  }
  for (const { column, numerator, denominator } of shownSums) {
    const follows = [`num_${column}`]
    const isWhole = form.rules.some((rule) => rule.kind === 'equals' && rule.right[0] === denominator[0])
    blocks.push({
      together: numerator.map(cell),
      extra: [],
      // Where the whole is known as well, hiding the ratio alone opens nothing.
      sum: isWhole ? denominator.map(cell) : [`num_${column}`, `den_${column}`, ...denominator.map(cell)],
      follows: isWhole ? [...follows, ...denominator.map(cell)] : follows,
    })
  }
  return blocks
}

/** The columns in groups: those of one list belong together, and so do a rest and what it is made of. */
function joined(columns: readonly ProtectedColumn[], lists: readonly (readonly string[])[]): ProtectedColumn[][] {
  const leader = new Map<string, string>()
  const find = (name: string): string => {
    const above = leader.get(name) ?? name
    return above === name ? name : find(above)
  }
  for (const list of [...lists, ...columns.map(({ name, plus, minus }) => [name, ...plus, ...(minus ? [minus] : [])])])
    for (const name of list) leader.set(find(name), find(list[0] ?? name))
  const groups = new Map<string, ProtectedColumn[]>()
  for (const column of columns) {
    const key = find(column.name)
    const group = groups.get(key)
    if (group) group.push(column)
    else groups.set(key, [column])
  }
  return [...groups.values()]
}

/** The counts from which an indicator could be worked out: if one is hidden, so is the indicator. */
export function linkedColumns({ measure }: Indicator): string[] {
  if (measure.from === 'cells')
    return [measure.value, ...measure.parts, ...(measure.parts.length > 1 ? [`rest_${measure.value}`] : [])]
  if (measure.from !== 'ratio') return []
  const { numerator, denominator, parts, upper } = measure
  // The parts of a sum over the line are hidden together, so the sum may be shown.
  const told = upper.length > 1 ? parts.filter((part) => !upper.includes(part)) : parts
  return [numerator, denominator, `rest_${numerator}`, `rest_${denominator}`, ...told]
}
