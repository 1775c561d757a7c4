/**
 * The content security policy of a page made for one request. Scripts run by
 * nonce only (one known script by its hash); styles stay open to attributes, which
 * bars and charts set, and which run nothing.
 */
export function contentSecurityPolicy(
  nonce: string,
  { scriptHash, https, development }: { scriptHash: string; https: boolean; development: boolean },
): string {
  return policy(
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'sha256-${scriptHash}'${development ? " 'unsafe-eval'" : ''}`,
    { https, development },
  )
}

/**
 * The policy of the field's static shell, which is the same for everybody and so can carry no
 * nonce: our own files, and the inline scripts the build wrote, by their hashes (`sha256-…`).
 */
export function shellPolicy(scripts: readonly string[], { https }: { https: boolean }): string {
  const hashes = scripts.map((hash) => `'${hash}'`).join(' ')
  return policy(`script-src 'self' ${hashes}`, { https, development: false })
}

function policy(scripts: string, { https, development }: { https: boolean; development: boolean }): string {
  return [
    "default-src 'self'",
    scripts,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Headers of every answer, whatever it is. */
export function standingHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), interest-cohort=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}
