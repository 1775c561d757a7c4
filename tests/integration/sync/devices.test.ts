import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { actorOfDevice, revokeOwnDevice } from '@/lib/auth/field-device'
import { Refusal } from '@/lib/errors/refusal'
import { describeDevice, introduceDevice } from '@/lib/sync/devices'
import { asSuperuser } from '@/tests/support/database'
import { personOf } from '@/tests/support/field-phone'
import { actorOf, BLORA, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2026-08-02T05:00:00Z')
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
let pkb: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  pkb = await personOf('pkb', '33.16.01')
})

function signKey(): string {
  const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')])
  return point.toString('base64url')
}
const introduced = (actor = pkb, key = signKey(), now = NOW) =>
  introduceDevice(actor, { signKey: key, name: 'HP Android' }, now)
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

describe('a device', () => {
  it('is introduced once, however often it asks, and hears the same again later', async () => {
    const key = signKey()
    const [first, again] = [await introduced(pkb, key), await introduced(pkb, key, later(1))]
    const asked = await describeDevice(pkb, first.device, later(2))
    for (const reply of [again, asked]) {
      const { time: _, ...same } = reply
      expect(first).toMatchObject(same)
    }
    expect(Buffer.from(first.share, 'base64url')).toHaveLength(32)
    expect(Buffer.from(first.serverKey, 'base64url')).toHaveLength(65)
  })

  it('comes back as the same device, with the same share, after the database forgot it', async () => {
    const key = signKey()
    const before = await introduced(pkb, key)
    const admin = await asSuperuser()
    await admin.query('delete from field_device where id = $1', [before.device])
    const { device, share } = await introduced(pkb, key)
    expect({ device, share }).toEqual({ device: before.device, share: before.share })
  })

  it('is another one for another person, with another share', async () => {
    const key = signKey()
    const [mine, theirs] = [await introduced(pkb, key), await introduced(await personOf('pkb', '33.16.02'), key)]
    expect(theirs.device).not.toBe(mine.device)
    expect(theirs.share).not.toBe(mine.share)
  })

  it('is not found by anybody else', async () => {
    const { device } = await introduced()
    const other = await personOf('pkb', '33.16.02')
    expect(await codeOf(describeDevice(other, device, NOW))).toBe('not-found')
    expect(await codeOf(describeDevice(pkb, "' or true --", NOW))).toBe('not-found')
    expect(await revokeOwnDevice(other.accountId, device, NOW)).toBe(false)
  })

  it.each([
    ['no key', ''],
    ['a short key', 'BAAA'],
    ['a point on no curve', Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url')],
  ])('is refused with %s', async (_, key) => {
    expect(await codeOf(introduced(pkb, key))).toBe('input-invalid')
  })

  it('is for people of an office only, and twenty new ones a day are enough', async () => {
    expect(await codeOf(introduceDevice(await actorOf('pejabat_provinsi', '33'), { signKey: signKey() }, NOW))).toBe(
      'not-allowed',
    )
    const eager = await personOf('pkb', '33.16.03')
    for (let count = 0; count < 20; count++) await introduced(eager)
    expect(await codeOf(introduced(eager))).toBe('too-many')
    expect(await codeOf(introduced(eager, signKey(), later(2)))).toBeNull()
  })
})

describe('the author of what a device signs', () => {
  const endOf = async (device: string, now = NOW) => {
    const author = await actorOfDevice(device, now)
    return { ended: author?.ended, acts: author?.actor?.accountId ?? null, whose: author?.facts.accountId }
  }

  it('acts without a session while account and role hold', async () => {
    const { device } = await introduced()
    expect(await endOf(device)).toEqual({ ended: null, acts: pkb.accountId, whose: pkb.accountId })
  })

  it('acts no more, and stays known, on a revoked device, a closed account and an ended role', async () => {
    const admin = await asSuperuser()
    const [one, two, three] = [
      await personOf('pkb', '33.16.04'),
      await personOf('pkb', '33.16.04'),
      await personOf('pkb', '33.16.04'),
    ]
    const [revoked, closed, ended] = [await introduced(one), await introduced(two), await introduced(three)]
    await revokeOwnDevice(one.accountId, revoked.device, NOW)
    await admin.query('update account set disabled_at = $2 where id = $1', [two.accountId, NOW])
    await admin.query("update account_role set valid_to = '2026-08-01' where id = $1", [three.accountRoleId])
    expect(await endOf(revoked.device)).toEqual({ ended: 'device-revoked', acts: null, whose: one.accountId })
    expect(await endOf(closed.device)).toEqual({ ended: 'account-closed', acts: null, whose: two.accountId })
    expect(await endOf(ended.device)).toEqual({ ended: 'role-ended', acts: null, whose: three.accountId })
    expect((await describeDevice(one, revoked.device, NOW)).revoked).toBe(true)
  })

  it('is nobody for a device that is not known', async () => {
    expect(await actorOfDevice('11111111-1111-4111-8111-111111111111', NOW)).toBeNull()
    expect(await actorOfDevice('bukan', NOW)).toBeNull()
  })
})
