import { FIRST_LOKUS_YEAR } from '@/lib/convergence/lokus-schema'
import type { Weights } from '@/lib/convergence/lokus-score'

type Params = Readonly<Record<string, string | string[] | undefined>>
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** What an address of `/lokus` asks for. */
export interface LokusView {
  year: number
  kecamatanId: number | null
  search: string
  all: boolean
  /** The village a choice is being made about. */
  villageId: number | null
  /** Weights and number to try, without saving; null without a try. */
  trial: (Weights & { wanted: number | null }) | null
}

/** Next year unless told: lokus are chosen in the year before. */
export function readLokusView(params: Params, thisYear: number): LokusView {
  const number = (name: string, most = 2_147_483_647) => {
    const text = one(params[name]).trim()
    return /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null
  }
  const year = number('tahun')
  const [prevalence, stunted, krs] = [number('p', 100), number('s', 100), number('k', 100)]
  const trying = prevalence !== null && stunted !== null && krs !== null && prevalence + stunted + krs > 0
  return {
    year: year !== null && year >= FIRST_LOKUS_YEAR && year <= thisYear + 1 ? year : thisYear + 1,
    kecamatanId: number('kecamatan'),
    search: one(params.q).trim().toLowerCase().slice(0, 60),
    all: one(params.lihat) === 'semua',
    villageId: number('desa'),
    trial: trying ? { prevalence, stunted, krs, wanted: number('n', 2_000) } : null,
  }
}
