import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { csvOf } from '@/lib/api/csv'
import type { Endpoint } from '@/lib/api/endpoints'
import { csvHeads } from '@/lib/api/openapi'
import { FORMATS } from '@/lib/api/schema'
import type { Actor } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import type { TokenScope } from '@/lib/auth/token-scopes'
import { holderOfToken } from '@/lib/auth/tokens'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { MOST_A_MINUTE, takeTurn } from './request-rate'

const PRIVATE = { 'cache-control': 'private, no-store' }

type Format = (typeof FORMATS)[number]

/**
 * One read of the API: who asks (a token, else the browser's session), whether the token
 * covers it, how often, what, and the answer, which its schema confirms. A refusal becomes
 * its sentence; anything else is a bug and answers without a word of what went wrong inside.
 */
export async function answer<Query extends z.ZodType, Answer extends z.ZodType>(
  request: Request,
  endpoint: Endpoint<Query, Answer>,
  run: (actor: Actor, query: z.output<Query>, format: Format) => Promise<z.input<Answer>>,
): Promise<Response> {
  const headers: Record<string, string> = { ...PRIVATE }
  try {
    const asker = await whoAsks(request)
    if (!asker) throw new Refusal('sign-in-needed', { detail: 'Sertakan token API: Authorization: Bearer lini_…' })
    const { busy, remaining, reset } = takeTurn(asker.key, Date.now())
    headers['ratelimit-limit'] = String(MOST_A_MINUTE)
    headers['ratelimit-remaining'] = String(remaining)
    headers['ratelimit-reset'] = String(reset)
    if (busy) {
      headers['retry-after'] = String(reset)
      const detail = `Paling banyak ${MOST_A_MINUTE} permintaan semenit. Coba lagi ${reset} detik lagi.`
      throw new Refusal('too-many', { detail })
    }
    if (endpoint.scope && asker.scopes && !asker.scopes.includes(endpoint.scope)) throw new Refusal('token.scope')
    const { query, format } = parse(endpoint, request)
    const body = endpoint.answer.parse(await run(asker.actor, query, format)) as object
    return format === 'csv' ? csv(endpoint, body, headers) : json(endpoint, request, body, headers)
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error, headers)
    console.error(error)
    const message = 'Ada kesalahan di sisi kami. Coba lagi; bila berulang, laporkan kepada admin.'
    return Response.json({ error: { code: 'internal', message } }, { status: 500, headers })
  }
}

interface Asker {
  actor: Actor
  /** By what requests are counted: the token, or the role in a browser. */
  key: string
  /** Null for a browser's session, which may read what its pages show. */
  scopes: readonly TokenScope[] | null
}

/** A token decides alone: one that is wrong does not fall back to a session in the same browser. */
async function whoAsks(request: Request): Promise<Asker | null> {
  if (request.headers.has('authorization')) {
    const holder = await holderOfToken(request)
    return holder && { actor: holder.actor, key: holder.tokenId, scopes: holder.scopes }
  }
  const actor = await findActor()
  return actor && { actor, key: actor.accountRoleId, scopes: null }
}

/** What rests may be asked for again by its ETag; the rest is made anew each time. */
function json({ rests }: Endpoint, request: Request, body: object, headers: Record<string, string>): Response {
  if (!rests) return Response.json(body, { headers })
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const kept = { ...headers, 'cache-control': 'private, no-cache', etag }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(etag)) return new Response(null, { status: 304, headers: kept })
  return new Response(text, { headers: { ...kept, 'content-type': 'application/json' } })
}

function csv(endpoint: Endpoint, body: object, headers: Record<string, string>): Response {
  const rows = (body as Record<string, object[]>)[endpoint.rows ?? ''] ?? []
  const name = `lini-${endpoint.id}.csv`
  return new Response(csvOf(rows, csvHeads(endpoint)), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

function parse<Query extends z.ZodType>(
  { query: schema, rows }: Endpoint<Query>,
  request: Request,
): { query: z.output<Query>; format: Format } {
  const query: Record<string, string> = {}
  const fields: FieldProblems = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in query) fields[name] = 'Cukup sekali; pisahkan beberapa nilai dengan koma'
    query[name] = value
  }
  const asked = rows ? query.format : undefined
  if (rows) delete query.format
  const format = FORMATS.find((word) => word === asked)
  if (asked !== undefined && !format) fields.format = 'Isi json atau csv'
  const parsed = schema.safeParse(query)
  if (parsed.success && Object.keys(fields).length === 0) {
    const accepts = rows !== null && /\btext\/csv\b/.test(request.headers.get('accept') ?? '')
    return { query: parsed.data, format: format ?? (accepts ? 'csv' : 'json') }
  }
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) fields[key] = 'Parameter ini tidak dikenal'
    else fields[String(issue.path[0] ?? 'query')] ??= issue.message
  }
  throw new Refusal('input-invalid', { detail: 'Ada parameter yang perlu diperbaiki.', fields })
}
