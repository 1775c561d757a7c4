/** The mark of this test's sessions, so that it may put back what an action ended. */
export const AGENT = 'uji-titik-akhir'

/** Who sends a request: a session's cookie, or nobody. */
export interface Sender {
  cookie: string
}

/** What came back, read to its end; a redirect is not followed. */
export interface Seen {
  status: number
  headers: Headers
  body: string
  bytes: Buffer
}

/** The build's server, as plain HTTP: thousands of requests without a browser. */
export class Site {
  sent = 0
  constructor(readonly origin: string) {}

  async get(path: string, { cookie }: Sender, headers: Record<string, string> = {}): Promise<Seen> {
    const init = { headers: { 'user-agent': AGENT, ...headers, ...(cookie && { cookie }) } }
    const seen = await this.send(path, init)
    const onward = seen.headers.get('location')
    // A flight is asked for by an address that carries a print of its headers; Next says which.
    return seen.status === 307 && onward && /[?&]_rsc(=|$)/.test(onward) && samePath(onward, path)
      ? this.send(onward, init)
      : seen
  }

  /** A post as a page of the site itself sends it. */
  async post(path: string, { cookie }: Sender, body: BodyInit, headers: Record<string, string> = {}): Promise<Seen> {
    const own = { origin: this.origin, 'user-agent': AGENT, ...headers, ...(cookie && { cookie }) }
    return this.send(path, { method: 'POST', body, headers: own })
  }

  private async send(path: string, init: RequestInit): Promise<Seen> {
    this.sent += 1
    const halt = new AbortController()
    const response = await fetch(`${this.origin}${path}`, { ...init, redirect: 'manual', signal: halt.signal })
    const endless = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
    const bytes = endless ? await firstPiece(response) : Buffer.from(await response.arrayBuffer())
    if (endless) halt.abort()
    return { status: response.status, headers: response.headers, body: bytes.toString('utf8'), bytes }
  }
}

const samePath = (one: string, other: string): boolean => one.split('?')[0] === other.split('?')[0]

/** All text in which a value could leave: body, headers, redirect target. */
export const textOf = ({ headers, body }: Seen): string =>
  `${body}\n${[...headers].map(([name, value]) => `${name}: ${value}`).join('\n')}`

async function firstPiece(response: Response): Promise<Buffer> {
  const { value } = await response.body!.getReader().read()
  return Buffer.from(value ?? [])
}

/** Runs work over a list, some at a time, and keeps the order of the answers. */
export async function overAll<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
  atOnce = 12,
): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      answers[index] = await work(items[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return answers
}
