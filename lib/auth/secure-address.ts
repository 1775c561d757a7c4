/**
 * Whether browsers keep our cookies at this address: https, or this very machine.
 * On any other http address a sign-in would fail without a word.
 */
export function keepsCookies(host: string, protocol: string, publicUrl: string): boolean {
  const hostname = host.replace(/:\d+$/, '').toLowerCase()
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost')) return true
  const open = URL.canParse(publicUrl) ? new URL(publicUrl) : null
  return protocol === 'https' || (open?.protocol === 'https:' && open.host.toLowerCase() === host.toLowerCase())
}
