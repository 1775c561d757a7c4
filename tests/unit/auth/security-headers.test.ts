import { expect, it } from 'vitest'
import { contentSecurityPolicy, standingHeaders } from '@/lib/auth/security-headers'

const policyOf = (https: boolean) =>
  new Map(
    contentSecurityPolicy('abc', { scriptHash: 'hash', https, development: false })
      .split('; ')
      .map((directive) => {
        const [name = '', ...values] = directive.split(' ')
        return [name, values.join(' ')]
      }),
  )

it('runs scripts by nonce or known hash only, and nothing that is written into a page', () => {
  const scripts = policyOf(true).get('script-src')
  expect(scripts).toBe("'self' 'nonce-abc' 'strict-dynamic' 'sha256-hash'")
})

it.each([
  ['default-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['frame-ancestors', "'none'"],
  ['form-action', "'self'"],
])('keeps %s to %s', (directive, value) => {
  expect(policyOf(true).get(directive)).toBe(value)
})

it('asks for https for a year, sub-domains too, once the address is https', () => {
  expect(standingHeaders({ https: true })['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  expect(standingHeaders({ https: false })).not.toHaveProperty('strict-transport-security')
  expect(policyOf(false).has('upgrade-insecure-requests')).toBe(false)
})
