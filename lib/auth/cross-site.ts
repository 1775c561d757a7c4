const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** What is read of a request to see where it was made. */
export interface Sent {
  method: string
  host: string
  origin: string | null
  fetchSite: string | null
  hasCookie: boolean
}

/**
 * Whether a page of another site made this request that may change something:
 * foreign, sub-domain, `null` or other-scheme origins are; so is one that says
 * nothing of its origin and yet carries our cookie. Programs with a token carry none.
 */
export function isCrossSite({ method, host, origin, fetchSite, hasCookie }: Sent, publicUrl: string): boolean {
  if (SAFE.includes(method)) return false
  if (fetchSite && !['same-origin', 'none'].includes(fetchSite)) return true
  if (origin === null) return hasCookie && fetchSite === null
  if (origin === new URL(publicUrl).origin) return false
  const from = URL.canParse(origin) ? new URL(origin) : null
  // A server reached by another of its names (127.0.0.1 beside localhost) is still the same site as its page.
  return from === null || from.host !== host || !['http:', 'https:'].includes(from.protocol)
}
