import { type EndpointRule, roles } from './rule'

const importers = roles('admin_dinas', 'kabid_ks', 'kabid_dalduk', 'koordinator_kecamatan', 'pkb', 'verifikator_krs')
const NOBODYS = '11111111-1111-4111-8111-111111111111'

/** Bringing files in. A single import is its person's own: those of the demo have none, so its pages are nobody's. */
export const IMPORT_RULES: Record<string, EndpointRule> = {
  '/impor': { may: importers },
  '/impor/[jobId]': { may: () => false, at: () => [`/impor/${NOBODYS}`] },
  '/impor/[jobId]/keadaan': { may: () => false, at: () => [`/impor/${NOBODYS}/keadaan`] },
  // Only posts are taken there: asking gets the plain answer that it is the wrong way.
  '/impor/[jobId]/langkah': { may: () => true, at: () => [`/impor/${NOBODYS}/langkah`], holds: 'nothing of an office' },
  '/impor/ekspor/[kind]': {
    may: roles('admin_dinas', 'kabid_ks', 'koordinator_kecamatan', 'pkb'),
    at: () => ['/impor/ekspor/poktan'],
  },
  '/impor/templat/[kind]': {
    may: roles('admin_dinas', 'kabid_ks', 'koordinator_kecamatan', 'pkb'),
    at: () => ['/impor/templat/poktan'],
  },
  '/impor/unggah': { may: () => true, holds: 'nothing of an office' },
}
