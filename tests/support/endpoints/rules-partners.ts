import { seesPartners } from '@/lib/partners/policy'
import { type ActionRule, type Audience, type EndpointRule, office } from './rule'

const partners: Audience = (asker) => office(asker) && asker !== null && seesPartners(asker.role)

/** KB services and partners: read by the office, without facilities and judges. */
export const PARTNER_RULES: Record<string, EndpointRule> = {
  '/layanan-kb': {
    may: partners,
    at: ({ kecamatan }) => ['/layanan-kb?bulan=2026-10', `/layanan-kb?wilayah=${kecamatan}`],
    open: true,
  },
  '/layanan-kb/ekspor': { may: partners, at: () => ['/layanan-kb/ekspor?bulan=2026-10'] },
  '/layanan-kb/hasil': { may: partners, at: () => ['/layanan-kb/hasil?q=Kenari'], shows: ['faskes'] },
  '/layanan-kb/hasil/[id]': {
    may: partners,
    at: ({ rows }) => [`/layanan-kb/hasil/${rows.faskes}`],
    shows: ['faskes'],
  },
  '/layanan-kb/jaringan': { may: partners, at: () => ['/layanan-kb/jaringan?q=Kenari'], shows: ['faskes'] },
  '/mitra': { may: partners },
  '/mitra/ekspor': { may: partners },
  '/mitra/paud': { may: partners },
}

const key = '88888888-8888-4888-8888-888888888816'
/** A version nobody has yet: in one's own office the row is found, and changed meanwhile. */
const ahead = '99'

/** Another office's facility, organisation or group is not found. */
export const PARTNER_ACTIONS: Record<string, ActionRule> = {
  'app/(office)/layanan-kb/actions.ts saveResultsAction': {
    may: office,
    sends: ({ rows }) => [{ key, faskesId: rows.faskes, period: '2026-09', version: ahead, note: '', pb_iud: '1' }],
    names: 'rows',
  },
  'app/(office)/layanan-kb/actions.ts undoResultsAction': { may: office, sends: () => [{ key }] },
  ...Object.fromEntries(
    ['linkGroupAction', 'releaseGroupAction'].map((name): [string, ActionRule] => [
      `app/(office)/daftar/partner-actions.ts ${name}`,
      {
        may: office,
        sends: ({ rows }) => [{ key, id: rows.mitra, version: ahead, poktanId: rows.poktan }],
        names: 'rows',
      },
    ]),
  ),
}
