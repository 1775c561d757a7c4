import { type EndpointRule, office, signedIn } from './rule'

const nobody = '11111111-1111-4111-8111-111111111111'

/** Where phones and carried files come in. What is only posted to answers a question with nothing. */
export const FIELD_RULES: Record<string, EndpointRule> = {
  '/api/lapangan': { may: () => true, holds: 'nothing of an office' },
  '/api/perangkat': { may: office, at: () => [`/api/perangkat?id=${nobody}`] },
  '/api/saya': { may: signedIn },
  '/api/sync/foto': { may: () => true, holds: 'nothing of an office' },
}
