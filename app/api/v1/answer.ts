import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { actorFromToken } from '@/lib/auth/tokens'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { isBusy } from './request-rate'

const HEADERS = { 'cache-control': 'private, no-store' }

/**
 * One read of the API: who asks (a token, else the browser's session), how often,
 * what, and the answer. A refusal becomes its sentence; anything else is a bug and
 * answers without a word of what went wrong inside.
 */
export async function answer<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  run: (actor: Actor, query: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  try {
    const actor = await whoAsks(request)
    if (!actor) throw new Refusal('sign-in-needed', { detail: 'Sertakan token API: Authorization: Bearer lini_…' })
    if (isBusy(actor.accountRoleId, Date.now())) throw new Refusal('too-many')
    return Response.json(await run(actor, parse(schema, request)), { headers: HEADERS })
  } catch (error) {
    if (error instanceof Refusal)
      return refusalResponse(error, error.code === 'too-many' ? { 'retry-after': '60' } : {})
    console.error(error)
    const message = 'Ada kesalahan di sisi kami. Coba lagi; bila berulang, laporkan kepada admin.'
    return Response.json({ error: { code: 'internal', message } }, { status: 500, headers: HEADERS })
  }
}

/** A token decides alone: one that is wrong does not fall back to a session in the same browser. */
const whoAsks = (request: Request): Promise<Actor | null> =>
  request.headers.has('authorization') ? actorFromToken(request) : findActor()

function parse<Schema extends z.ZodType>(schema: Schema, request: Request): z.output<Schema> {
  const query: Record<string, string> = {}
  const fields: FieldProblems = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in query) fields[name] = 'Cukup sekali; pisahkan beberapa nilai dengan koma'
    query[name] = value
  }
  const parsed = schema.safeParse(query)
  if (parsed.success && Object.keys(fields).length === 0) return parsed.data
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) fields[key] = 'Parameter ini tidak dikenal'
    else fields[String(issue.path[0] ?? 'query')] ??= issue.message
  }
  throw new Refusal('input-invalid', { detail: 'Ada parameter yang perlu diperbaiki.', fields })
}
