import type { OfficeIds } from './offices'
import { type EndpointRule, signedIn } from './rule'

const month = 'ukuran=caklap.bkb&periode=2026-10'
const list = 'ukuran=poktan.bkb.ada&periode=2026-10'

/** A figure down to its rows, and what explains a difference: whoever may see the dashboard of the region may ask. */
export const FIGURE_RULES: Record<string, EndpointRule> = {
  '/dasbor/[code]/asal': {
    may: signedIn,
    at: ({ kecamatan, village }: OfficeIds) => [
      `/dasbor/${kecamatan}/asal?${list}`,
      `/dasbor/${village}/asal?${month}`,
    ],
  },
  '/dasbor/[code]/asal/ekspor': {
    may: signedIn,
    at: ({ kecamatan }) => [`/dasbor/${kecamatan}/asal/ekspor?${list}`],
  },
  '/dasbor/[code]/sebab': {
    may: signedIn,
    at: ({ district, kecamatan }) => [`/dasbor/${district}/sebab?${month}`, `/dasbor/${kecamatan}/sebab?${month}`],
  },
  '/dasbor/[code]/sebab/ekspor': {
    may: signedIn,
    at: ({ kecamatan }) => [`/dasbor/${kecamatan}/sebab/ekspor?${month}`],
  },
}
