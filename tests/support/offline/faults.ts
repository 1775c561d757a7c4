import type { SyncReply } from '@/lib/sync/protocol'
import { packFrame } from '@/lib/sync/sealing'
import type { Line } from '@/tests/support/offline/device'
import { readSync } from '@/tests/support/offline/memory-server'

/** What may happen to one request between a phone and the server. */
export const FAULTS = [
  'none',
  /** It never arrives. */
  'no-signal',
  /** The server does its work, and the answer is lost. */
  'answer-lost',
  /** It arrives twice; the phone hears the second answer. */
  'twice',
  /** The phone gives up; the request arrives later, behind others. */
  'late',
  /** The answer is cut: no JSON any more. */
  'cut',
  /** The answer is readable and lacks its last items. */
  'short',
  /** Its items come in another order, some of them twice. */
  'shuffled',
  /** An earlier answer comes instead. */
  'stale',
  /** The page of a Wi-Fi that asks for a sign-in. */
  'portal',
  /** The server is killed after the first items. */
  'killed',
] as const
export type Fault = (typeof FAULTS)[number]

const GONE = () => Promise.reject(new TypeError('no line'))

/** A line that does to each request what `next` says. Only what `/api/sync` carries is harmed. */
export class FaultyLine {
  private late: (() => Promise<unknown>)[] = []
  private before: string | null = null
  /** Whether anything ever arrived late. */
  wasLate = false

  constructor(
    private readonly line: Line,
    private readonly next: () => Fault,
  ) {}

  readonly send: Line = async (path, init) => {
    if (!path.startsWith('/api/sync')) return this.line(path, init)
    const fault = this.next()
    if (fault === 'no-signal') return GONE()
    if (fault === 'late') {
      this.late.push(() => this.line(path, init))
      return GONE()
    }
    if (fault === 'killed') {
      await this.line(path, firstHalf(init))
      return GONE()
    }
    if (fault === 'twice') await this.line(path, init)
    const response = await this.line(path, init)
    if (fault === 'answer-lost') return GONE()
    const text = await response.text()
    const earlier = this.before
    this.before = text
    const answer = this.spoilt(fault, text, earlier)
    await this.arriveLate()
    return new Response(answer, { status: response.status, headers: { 'content-type': 'application/json' } })
  }

  /** Lets what was held up on the way arrive now, the last first. */
  async arriveLate(): Promise<void> {
    for (const request of this.late.splice(0).reverse()) {
      this.wasLate = true
      await request()
    }
  }

  private spoilt(fault: Fault, text: string, earlier: string | null): string {
    if (fault === 'cut') return text.slice(0, Math.floor(text.length * 0.6))
    if (fault === 'portal') return '<html>Masuk ke Wi-Fi</html>'
    if (fault === 'stale' && earlier) return earlier
    if (fault !== 'short' && fault !== 'shuffled') return text
    const reply = JSON.parse(text) as SyncReply
    const { items } = reply
    if (!items) return text
    return JSON.stringify({
      ...reply,
      items: fault === 'short' ? items.slice(0, Math.floor(items.length / 2)) : [...items.toReversed(), ...items],
    })
  }
}

/** What a server had read of a batch when it was killed. */
function firstHalf(init: RequestInit): RequestInit {
  const { request, photo } = readSync(init.body)
  const items = request.items.slice(0, Math.ceil(request.items.length / 2))
  return { ...init, body: photo ? packFrame(request, photo) : JSON.stringify({ ...request, items }) }
}
