import type { FormDeclaration } from '@/lib/reports/form'
import { optionalColumns } from '@/lib/reports/form'

/** A roll-up column: its name, its SQL over one fact row `r`, and how wide a kecamatan's sum can be. */
export interface RollupColumn {
  name: string
  expression: string
  width: 'int' | 'smallint'
}

/** Names of the tables and functions of a form. */
export const formTables = (form: FormDeclaration) => ({
  fact: `fact_${form.table}`,
  /** Pending changes as they were appended: whole fact rows with a sign. */
  change: `change_${form.table}`,
  /** The same as contributions, column for column like a roll-up: what readers add to it. */
  delta: `delta_${form.table}`,
  kecamatan: `rollup_${form.table}_kecamatan`,
  district: `rollup_${form.table}_district`,
  province: `rollup_${form.table}_province`,
  published: `published_${form.table}_kecamatan`,
  contribution: `contribution_${form.table}`,
  emit: `emit_${form.table}`,
  fold: `fold_${form.table}`,
  publish: `publish_${form.table}`,
  verify: `verify_${form.table}`,
  rebuild: `rebuild_${form.table}`,
  villages: `villages_${form.table}`,
})

const flag = (condition: string) => `(${condition})::int`

/**
 * What one counted village-month adds to its kecamatan: the heads (sent, verified,
 * approved, on time), each cell's value and whether it was reported or said not to
 * apply, each sum of cells, and each ratio's two halves, which count only when both are reported.
 */
export function rollupColumns(form: FormDeclaration): RollupColumn[] {
  const optional = optionalColumns(form)
  return [
    { name: 'sent', expression: '1', width: 'smallint' },
    { name: 'verified', expression: flag('r.status >= 3'), width: 'smallint' },
    { name: 'approved', expression: flag('r.status >= 4'), width: 'smallint' },
    { name: 'on_time', expression: flag('r.timely > 0'), width: 'smallint' },
    ...form.elements.flatMap(({ column }): RollupColumn[] => [
      { name: `v_${column}`, expression: `coalesce(r.${column}, 0)`, width: 'int' },
      { name: `n_${column}`, expression: flag(`r.${column} is not null`), width: 'smallint' },
      ...(optional.includes(column)
        ? [
            {
              name: `x_${column}`,
              expression: `coalesce(get_bit(r.na, ${optional.indexOf(column)}), 0)`,
              width: 'smallint' as const,
            },
          ]
        : []),
    ]),
    ...form.sums.flatMap(({ column, parts }): RollupColumn[] => {
      const part = (name: string) => {
        const bit = optional.indexOf(name)
        return bit < 0 ? `r.${name}` : `coalesce(r.${name}, case get_bit(r.na, ${bit}) when 1 then 0 end)`
      }
      // A part that does not apply adds nothing; a part that is missing makes the whole NULL.
      const whole = parts.map(part).join(' + ')
      const mayNotApply = parts.every((name) => optional.includes(name))
      const reported = `${whole} is not null`
      // One part that always applies makes the whole a report; else some part must have a value.
      const some = `num_nonnulls(${parts.map((name) => `r.${name}`).join(', ')}) > 0`
      return [
        { name: `v_${column}`, expression: `coalesce(${whole}, 0)`, width: 'int' },
        {
          name: `n_${column}`,
          expression: flag(mayNotApply ? `${reported} and ${some}` : reported),
          width: 'smallint',
        },
        ...(mayNotApply
          ? [{ name: `x_${column}`, expression: flag(`${reported} and not ${some}`), width: 'smallint' as const }]
          : []),
      ]
    }),
    ...form.ratios.flatMap(({ column, numerator, denominator }): RollupColumn[] => {
      const halves = [...new Set([...numerator, ...denominator])]
      const whole = halves.map((half) => `r.${half}`).join(' + ')
      const sum = (half: readonly string[]) => half.map((name) => `r.${name}`).join(' + ')
      // A sum with one NULL is NULL: the guard and the halves agree by construction.
      const guarded = (half: readonly string[]) => `case when ${whole} is null then 0 else ${sum(half)} end`
      return [
        { name: `num_${column}`, expression: guarded(numerator), width: 'int' },
        { name: `den_${column}`, expression: guarded(denominator), width: 'int' },
        { name: `both_${column}`, expression: flag(`${whole} is not null`), width: 'smallint' },
      ]
    }),
  ]
}
