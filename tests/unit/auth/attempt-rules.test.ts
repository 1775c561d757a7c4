import { describe, expect, it } from 'vitest'
import { clientAddress, delayAfter, networkOf } from '@/lib/auth/attempt-rules'

describe('the wait after a failed attempt', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 2_000],
    [6, 4_000],
    [9, 32_000],
    [10, 64_000],
    [50, 64_000],
  ])('is, after attempt %i, %i ms', (attempts, wait) => {
    expect(delayAfter(attempts)).toBe(wait)
  })
})

describe('the network an attempt counts for', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('whose address is counted', () => {
  it.each([
    ['a stranger who claims another', '203.0.113.7', '198.51.100.1', false, '203.0.113.7'],
    ['a stranger who claims another behind https', '203.0.113.7', '198.51.100.1', true, '203.0.113.7'],
    ['somebody through our proxy', '127.0.0.1', '198.51.100.1', true, '198.51.100.1'],
    ['somebody through our proxy who claimed more', '127.0.0.1', '10.9.9.9, 198.51.100.1', true, '198.51.100.1'],
    ['somebody at this machine', '127.0.0.1', '198.51.100.1', false, '127.0.0.1'],
    ['our proxy without a claim', '::1', null, true, '::1'],
  ])('%s', (_who, peer, forwarded, behindProxy, counted) => {
    expect(clientAddress(peer, forwarded, behindProxy)).toBe(counted)
  })
})
