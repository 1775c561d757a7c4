import { isContestKind, LEVELS } from '@/lib/contests/kinds'
import type { ContestFilter } from '@/lib/contests/queries'

type Params = Readonly<Record<string, string | string[] | undefined>>
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** What an address of `/lomba` asks for; without a year all of them. */
export function readContestView(params: Params): ContestFilter {
  const year = /^\d{4}$/.test(one(params.tahun)) ? Number(one(params.tahun)) : null
  const kind = one(params.jenis)
  const level = one(params.tingkat)
  return {
    year: year !== null && year >= 2000 && year <= 2100 ? year : null,
    kind: isContestKind(kind) ? kind : '',
    level: LEVELS.some(({ value }) => value === level) ? level : '',
  }
}

export const contestQuery = ({ year, kind, level }: ContestFilter): string => {
  const params = new URLSearchParams()
  if (year !== null) params.set('tahun', String(year))
  if (kind) params.set('jenis', kind)
  if (level) params.set('tingkat', level)
  return params.size > 0 ? `?${params}` : ''
}
