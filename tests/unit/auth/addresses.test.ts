import { describe, expect, it } from 'vitest'
import { isCrossSite } from '@/lib/auth/cross-site'
import { keepsCookies } from '@/lib/auth/secure-address'
import { paths, safeNext } from '@/lib/paths'

const HOME = 'https://lini.blora.go.id'
const post = (over: Partial<Parameters<typeof isCrossSite>[0]> = {}) => ({
  method: 'POST',
  host: 'lini.blora.go.id',
  origin: HOME as string | null,
  fetchSite: 'same-origin' as string | null,
  hasCookie: true,
  ...over,
})

describe('a post is of another site', () => {
  it.each([
    ['with a foreign origin', post({ origin: 'https://jahat.id', fetchSite: 'cross-site' }), true],
    ['with a foreign origin and no further word', post({ origin: 'https://jahat.id', fetchSite: null }), true],
    ['of a sub-domain', post({ origin: 'https://x.lini.blora.go.id', fetchSite: 'same-site' }), true],
    ['of a sub-domain that hides it', post({ origin: 'https://x.lini.blora.go.id', fetchSite: null }), true],
    ['with origin null', post({ origin: 'null', fetchSite: null }), true],
    ['with our cookie and no origin at all', post({ origin: null, fetchSite: null }), true],
    ['of another port', post({ origin: 'https://lini.blora.go.id:8443', fetchSite: null }), true],
    ['of our own page', post(), false],
    ['of our own page in an old browser', post({ fetchSite: null }), false],
    ['of a program with a token', post({ origin: null, fetchSite: null, hasCookie: false }), false],
    ['that only reads', post({ method: 'GET', origin: 'https://jahat.id', fetchSite: 'cross-site' }), false],
  ])('%s: %#', (_case, sent, foreign) => {
    expect(isCrossSite(sent, HOME)).toBe(foreign)
  })
})

describe('browsers keep our cookies at', () => {
  it.each([
    ['localhost:3000', 'http', 'http://localhost:3000', true],
    ['127.0.0.1:3000', 'http', 'http://localhost:3000', true],
    ['[::1]:3000', 'http', 'http://localhost:3000', true],
    ['192.168.1.5:3000', 'http', 'http://localhost:3000', false],
    ['lini.blora.go.id', 'http', HOME, true],
    ['lini.blora.go.id', 'https', 'http://localhost:3000', true],
    ['lain.go.id', 'http', HOME, false],
    ['localhost.jahat.id', 'http', HOME, false],
  ])('%s over %s with %s: %s', (host, protocol, open, kept) => {
    expect(keepsCookies(host, protocol, open)).toBe(kept)
  })
})

describe('after signing in one goes on', () => {
  it.each([
    ['/laporan/laporan_desa?bulan=2026-07', '/laporan/laporan_desa?bulan=2026-07'],
    ['/', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
    ['https://jahat.id', '/'],
    ['//jahat.id', '/'],
    ['/\\jahat.id', '/'],
    ['/a\\..\\b', '/'],
    ['/\t/jahat.id', '/'],
    ['javascript:alert(1)', '/'],
    ['laporan', '/'],
    [`/${'a'.repeat(3000)}`, '/'],
  ])('from %s to %s', (asked, next) => {
    expect(safeNext(asked)).toBe(next)
  })

  it('and the way there is kept in the address', () => {
    expect(paths.signIn('/dasbor?x=1')).toBe('/masuk?lanjut=%2Fdasbor%3Fx%3D1')
  })
})
