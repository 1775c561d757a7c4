import { type EndpointRule, roles } from './rule'

const calculates = roles(
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'pkb',
  'kader_tpk',
  'faskes',
  'tpps',
)

const sums = roles(
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'pkb',
  'ppkbd',
  'kader_tpk',
  'tpps',
)

/** The addresses that judge measures of which nothing is kept, and how well children are measured, in sums. */
export const GROWTH_RULES: Record<string, EndpointRule> = {
  '/z-skor': { may: calculates },
  // Only posts are taken there: asking gets the plain answer that it is the wrong way.
  '/z-skor/berkas': { may: () => true, holds: 'nothing of an office' },
  '/ukur/mutu': { may: sums, at: () => ['/ukur/mutu', '/ukur/mutu?rentang=12&menurut=petugas'] },
}
