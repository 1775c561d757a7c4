import type { FieldProblems } from '@/lib/errors/refusal'
import type { Cells } from './cells'
import { METHODS } from './places'

/** What the numbers of a month may not say; more new than active users of a method asks for a note. */
export function resultProblems(cells: Cells, methods: readonly string[], note: string): FieldProblems {
  const problems: FieldProblems = {}
  const all = Object.values(cells)
  if (all.every((value) => value === null)) return { pb_iud: 'Isi sedikitnya satu angka. Tulis 0 bila tidak ada.' }
  for (const { value, label } of METHODS) {
    const [fresh, active] = [cells[`pb_${value}`], cells[`pa_${value}`]]
    if (fresh !== null && active !== null && fresh > active && note === '')
      problems[`pb_${value}`] =
        `Peserta baru ${label} melebihi peserta aktifnya. Periksa, atau tulis alasannya di Catatan.`
    if (methods.length > 0 && !methods.includes(value) && (fresh ?? 0) > 0 && note === '')
      problems[`pb_${value}`] = `Faskes ini tidak tercatat melayani ${label}. Periksa, atau tulis alasannya di Catatan.`
  }
  return problems
}

/** The sum of the numbers that are known; null when none is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
