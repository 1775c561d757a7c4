/** What came of an attempt to reach the server. Only `answered` may change what the device keeps. */
export type Delivery<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'no-signal' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string }

const PATIENCE_MS = 20_000

/**
 * Sends JSON to a route of our own. A broken line, a timeout or a failing server is
 * *no signal*: the same bytes may be sent again, since every item carries its key.
 */
export async function postJson<Answer>(path: string, body: unknown): Promise<Delivery<Answer>> {
  let response: Response
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    return { kind: 'no-signal' }
  }
  if (response.status === 401) return { kind: 'signed-out' }
  if (response.status >= 500 || response.status === 429) return { kind: 'no-signal' }
  try {
    const answer = (await response.json()) as Answer & { items?: unknown; error?: { message: string } }
    if (answer.items) return { kind: 'answered', answer }
    return { kind: 'refused', message: answer.error?.message ?? 'Kiriman tidak diterima.' }
  } catch {
    return { kind: 'no-signal' }
  }
}
