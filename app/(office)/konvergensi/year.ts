import { FIRST_SCHEME_YEAR } from '@/lib/convergence/schemes'

export type Params = Readonly<Record<string, string | string[] | undefined>>
export const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')

/** The year an address asks for; this year unless told. One year ahead may be prepared. */
export function yearIn(params: Params, thisYear: number): number {
  const text = one(params.tahun)
  const year = /^\d{4}$/.test(text) ? Number(text) : thisYear
  return year >= FIRST_SCHEME_YEAR && year <= thisYear + 1 ? year : thisYear
}

export const yearChoices = (thisYear: number): { value: string; label: string }[] =>
  Array.from({ length: thisYear + 2 - FIRST_SCHEME_YEAR }, (_, at) => String(thisYear + 1 - at)).map((year) => ({
    value: year,
    label: year,
  }))
