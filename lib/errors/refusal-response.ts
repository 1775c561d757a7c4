import { REFUSALS, type Refusal, type RefusalCode } from '@/lib/errors/refusal'

const NOT_FOUND = { code: 'not-found', message: REFUSALS['not-found'] } as const

const STATUS: Partial<Record<RefusalCode, number>> = {
  'sign-in-needed': 401,
  'not-allowed': 404,
  'not-found': 404,
  'changed-meanwhile': 409,
  'key-reused': 409,
  'body-too-large': 413,
  'token.scope': 403,
  'too-many': 429,
}

/**
 * A refusal as the API says it: `{error:{code,message,fields?}}`. What one may not see
 * answers the same bytes as what is not there, so *not allowed* becomes *not found*.
 */
export function refusalResponse(refusal: Refusal, headers: HeadersInit = {}): Response {
  const status = STATUS[refusal.code] ?? 400
  const hidden = refusal.code === 'not-allowed' || refusal.code === 'not-found'
  const { code, message } = hidden ? NOT_FOUND : refusal
  const fields = !hidden && Object.keys(refusal.fields).length > 0 ? { fields: refusal.fields } : {}
  return Response.json(
    { error: { code, message, ...fields } },
    { status, headers: { 'cache-control': 'private, no-store', ...headers } },
  )
}
