import { type ActionRule, type EndpointRule, office, roles, signedIn } from './rule'

const nobody = '11111111-1111-4111-8111-111111111111'

const deciders = roles('koordinator_kecamatan', 'admin_dinas', 'kepala_dinas')

/** Where phones and carried files come in. What is only posted to answers a question with nothing. */
export const FIELD_RULES: Record<string, EndpointRule> = {
  '/api/lapangan': { may: () => true, holds: 'nothing of an office' },
  '/api/perangkat': { may: office, at: () => [`/api/perangkat?id=${nobody}`] },
  '/api/saya': { may: signedIn },
  '/api/sync/foto': { may: () => true, holds: 'nothing of an office' },
  '/api/sync/titipan': { may: () => true, holds: 'nothing of an office' },
  '/kotak-susulan': { may: deciders },
  '/kotak-susulan/[key]': { may: deciders, at: () => [`/kotak-susulan/${nobody}`] },
  '/tanda-terima': { may: office, at: () => ['/tanda-terima', '/tanda-terima?orang=Kenari'] },
}

const item = { item: nobody, version: '1' }

/** What the office decides on late items. */
export const FIELD_ACTIONS: Record<string, ActionRule> = {
  'app/(office)/akun/actions.ts revokeDeviceAction': { may: signedIn, sends: () => [{ deviceId: nobody }] },
  'app/(office)/kotak-susulan/actions.ts applyLateAction': { may: deciders, sends: () => [{ ...item, seen: '0' }] },
  'app/(office)/kotak-susulan/actions.ts rejectLateAction': {
    may: deciders,
    sends: () => [{ ...item, reason: 'Uji coba' }],
  },
  'app/(office)/kotak-susulan/actions.ts undoLateAction': { may: deciders, sends: () => [item] },
}
