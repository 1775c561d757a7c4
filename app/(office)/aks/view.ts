import type { CaseFilter } from '@/lib/aks/queries'
import { CASE_STATES, type CaseState } from '@/lib/aks/rules'

type Params = Readonly<Record<string, string | string[] | undefined>>
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** What an address of `/aks` asks for: open cases of all years unless told. */
export function readCaseView(params: Params): CaseFilter {
  const number = (name: string) => (/^\d{1,9}$/.test(one(params[name])) ? Number(one(params[name])) : null)
  const state = one(params.keadaan)
  const year = number('tahun')
  const round = number('putaran')
  return {
    year: year !== null && year >= 2021 && year <= 2100 ? year : null,
    round: round === 1 || round === 2 ? round : null,
    state: state === 'semua' ? '' : CASE_STATES.some(({ value }) => value === state) ? (state as CaseState) : 'terbuka',
    kecamatanId: number('kecamatan'),
  }
}
