const QUARTER_HOUR = 15 * 60_000

/** How many attempts are looked at in a window: for one account (or one known device), and for one network. */
export const LIMITS = {
  perAccount: { most: 10, windowMs: QUARTER_HOUR },
  perAddress: { most: 30, windowMs: QUARTER_HOUR },
} as const

/** How long to wait after the n-th attempt in a window, in milliseconds: nothing up to 4, then 2, 4, 8 … 64 s. */
export const delayAfter = (attempts: number): number => (attempts < 5 ? 0 : 2 ** Math.min(attempts - 4, 6) * 1000)

/**
 * The network an attempt counts for: an IPv4 address whole, of an IPv6 address the
 * first 64 bits, which one customer has to himself.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.toLowerCase().split('::')
  const front = head ? head.split(':') : []
  const back = tail ? tail.split(':') : []
  const middle = plain.includes('::') ? Array(Math.max(0, 8 - front.length - back.length)).fill('0') : []
  return [...front, ...middle, ...back]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/**
 * Whose address to count: the connection's own. What `X-Forwarded-For` claims is
 * believed only from a proxy on this machine, and then its last entry, which the
 * proxy wrote itself.
 */
export function clientAddress(peer: string, forwardedFor: string | null, behindProxy: boolean): string {
  const local = /^(127\.|::1$|::ffff:127\.)/.test(peer)
  const last = forwardedFor?.split(',').at(-1)?.trim()
  return behindProxy && local && last ? last : peer
}
