import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { gzipSync } from 'node:zlib'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A client that keeps its connections, as browsers do, and sends our session. */
export class Visitor {
  private readonly agent: Agent
  constructor(
    readonly port: number,
    private readonly cookie = '',
    connections = 16,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  ask(path: string, body?: unknown): Promise<Answer> {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    return new Promise((settle, fail) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path,
          agent: this.agent,
          method: payload ? 'POST' : 'GET',
          headers: {
            host: `localhost:${this.port}`,
            cookie: this.cookie,
            ...(payload && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(payload),
              origin: `http://localhost:${this.port}`,
            }),
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () =>
            settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
          )
        },
      )
      // A kept connection that the server closed in that moment: what it carried was never read.
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNRESET' && sent.reusedSocket) this.ask(path, body).then(settle, fail)
        else fail(error)
      })
      sent.end(payload)
    })
  }

  async page(path: string): Promise<string> {
    const { status, body } = await this.ask(path)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    return body.toString('utf8')
  }

  close(): void {
    this.agent.destroy()
  }
}

/** Finished calls a second with this many at once, for a while. */
export async function rate(
  connections: number,
  seconds: number,
  call: (lane: number) => Promise<void>,
): Promise<number> {
  await Promise.all(Array.from({ length: connections }, (_, lane) => call(lane)))
  const until = Date.now() + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async (_, lane) => {
      while (Date.now() < until) {
        await call(lane)
        done += 1
      }
    }),
  )
  return done / seconds
}

/** Times of calls that start at a steady pace, whether or not earlier ones have finished. */
export async function paced(perSecond: number, seconds: number, call: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = []
  const running: Promise<void>[] = []
  for (let index = 0; index < perSecond * seconds; index++) {
    running.push(
      (async () => {
        const start = performance.now()
        await call()
        found.push(performance.now() - start)
      })(),
    )
    await new Promise((go) => setTimeout(go, 1000 / perSecond))
  }
  await Promise.all(running)
  return found
}

export const gzipped = (text: string | Buffer): number => gzipSync(text).length

/** The scripts a page asks for in its HTML, and how many bytes they are compressed. */
export async function scriptBytes(visitor: Visitor, path: string): Promise<number> {
  const html = (await visitor.ask(path)).body.toString('utf8')
  const sources = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"[^>]*>/g)]
      .filter(([tag]) => !tag.toLowerCase().includes('nomodule'))
      .map(([, source]) => source!),
  )
  let bytes = 0
  for (const source of sources) bytes += gzipped((await visitor.ask(source)).body)
  return bytes
}

/** What a page leaves for after its first view, compressed. */
export async function laterBytes(visitor: Visitor, path: string): Promise<number> {
  let bytes = 0
  for (const [, address] of (await visitor.page(path)).matchAll(/ data-later="([^"]+)"/g))
    bytes += gzipped(await visitor.page(address!.replaceAll('&amp;', '&')))
  return bytes
}
