import type { Place } from './place'

/** What came of asking the server. Only `answered` may change what the device keeps. */
export type Asked<Answer> =
  | { kind: 'answered'; answer: Answer; status: number }
  | { kind: 'no-signal' }
  | { kind: 'signed-out' }
  /** The server was reached and gave nothing usable: an error, a cut answer, another network's sign-in page. */
  | { kind: 'unusable'; status: number }

const PATIENCE_MS = 30_000
/** A server that is not up, or asks for patience: as good as no signal. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Asks a route of our own: GET without a body, POST with one (JSON, or bytes as they are). Never throws. */
export async function fetchJson<Answer>(
  place: Place,
  path: string,
  body?: unknown,
  patience = PATIENCE_MS,
): Promise<Asked<Answer>> {
  const binary = body instanceof Uint8Array
  let response: Response
  try {
    response = await place.fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': binary ? 'application/octet-stream' : 'application/json' },
      ...(body === undefined ? {} : { body: binary ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
  } catch {
    return { kind: 'no-signal' }
  }
  if (response.status === 401) return { kind: 'signed-out' }
  if (BUSY.has(response.status)) return { kind: 'no-signal' }
  try {
    const answer = (await response.json()) as Answer
    return response.ok
      ? { kind: 'answered', answer, status: response.status }
      : { kind: 'unusable', status: response.status }
  } catch {
    return { kind: 'unusable', status: response.status }
  }
}
