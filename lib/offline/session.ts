import { useSyncExternalStore } from 'react'
import type { DeviceReply, DeviceRequest, Me } from '@/lib/sync/protocol'
import { fromText, pointOf } from '@/lib/sync/sealing'
import { forgetShown } from './copy'
import { DeviceError } from './device-error'
import { type Asked, fetchJson } from './fetch-json'
import { lastAccount } from './outbox'
import { type AccountRecord, here, type Place } from './place'
import * as vault from './vault'

/** Why a copy is not open, for the words on the lock screen. */
export type LockReason = 'pin' | 'no-pin' | 'dropped' | 'clock' | 'signed-out' | 'revoked' | 'storage' | 'none'

/** Who works on this device and what may be read. */
export interface FieldSession {
  /** `ready`: the copy is open. `locked`: see `reason`. `signed-out`: the server asks for a sign-in. `new`: nobody was here yet. */
  state: 'ready' | 'locked' | 'signed-out' | 'new'
  me: Me | null
  accountId: string | null
  /** Whether the server knew this session when it was last asked. */
  online: boolean
  hasPin: boolean
  /** PINs that may still be wrong before the copy is dropped. */
  pinsLeft: number
  reason: LockReason
  unlock(pin: string): Promise<vault.Unlocked>
  /** Throws `DeviceError('pin-weak')` with a sentence. */
  setPin(pin: string): Promise<void>
  /** Drops what can be read here; unsent items and drafts stay, enciphered, until the next sign-in. */
  forget(): Promise<void>
}

/** How long a screen waits for the server before it shows the lock. The question goes on behind it. */
const PATIENCE_MS = 3_000

const sessions = new WeakMap<Place, FieldSession>()
const watchers = new Set<() => void>()

/**
 * Finds out who is here: asks the server, and without an answer takes the device's own
 * record. Signed in, it introduces the device where that is new and opens the copy.
 */
export async function openField(place: Place = here, patience = PATIENCE_MS): Promise<FieldSession> {
  const before = sessions.get(place)
  const asking = ask(place).catch((error: unknown) => {
    if (!(error instanceof DeviceError)) throw error
    // A browser that keeps nothing: the screen says so instead of taking what it could lose.
    return show(place, { ...nobody(place), reason: 'storage' })
  })
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late'))
  const first = await Promise.race([asking, late])
  if (first !== 'late') return first
  const offline = await withoutServer(place).catch(() => asking)
  // Where nobody was yet there is no lock to show: only the server can tell who this is.
  if (offline.state === 'new') return asking
  // The answer may have come while the record was read.
  const now = sessions.get(place)
  return now && now !== before ? now : show(place, offline)
}

/** The session as screens see it; null until the device has looked. Call `openField` to look again. */
export function useField(): FieldSession | null {
  return useSyncExternalStore(
    watch,
    () => sessions.get(here) ?? null,
    () => null,
  )
}

async function ask(place: Place): Promise<FieldSession> {
  const db = await place.base()
  const last = await lastAccount(place)
  const known = last ? await db.get('accounts', last) : undefined
  // Both at once where the device knows who it most likely is: one round trip to the first entry.
  const early = known?.device ? askDevice(place, known.device) : null
  const said = await fetchJson<Me>(place, '/api/saya')
  if (said.kind === 'signed-out') return signedOut(place, known)
  if (said.kind !== 'answered') return show(place, await withoutServer(place))
  const me = said.answer
  const record = await recordOf(place, me)
  const mine = last === me.accountId && early ? await early : null
  const device = await introduce(place, record, me, mine)
  if (device.kind !== 'answered') return show(place, await withoutServer(place))
  if (device.answer.revoked) {
    await vault.dropForGood(place, me.accountId)
    return show(place, {
      ...nobody(place),
      state: 'locked',
      reason: 'revoked',
      me,
      accountId: me.accountId,
      online: true,
    })
  }
  await vault.openWithShare(place, me.accountId, fromText(device.answer.share))
  if (typeof navigator !== 'undefined') void navigator.storage?.persist?.().catch(() => {})
  return show(place, { ...(await withoutServer(place)), online: true })
}

async function signedOut(place: Place, known: AccountRecord | undefined): Promise<FieldSession> {
  place.open = null
  if (known) await place.change(known.accountId, () => ({ signedOut: true }))
  const state = { ...(await withoutServer(place)), state: 'signed-out', reason: 'signed-out' } as const
  return show(place, state)
}

/** The record of whoever is signed in, made on their first visit; from here on they are the last one. */
async function recordOf(place: Place, me: Me): Promise<AccountRecord> {
  const { accountId } = me
  if (place.open && place.open.accountId !== accountId) place.open = null
  const fresh = (await (await place.base()).get('accounts', accountId)) ?? (await vault.newAccount(accountId))
  return place
    .write(['accounts', 'notes'], async (tx) => {
      const kept = await tx.objectStore('accounts').get(accountId)
      if (!kept) await tx.objectStore('accounts').add(fresh)
      await tx.objectStore('notes').put(accountId, 'last')
      return kept ?? fresh
    })
    .then(async (record) => {
      const sealed = await vault.sealMe(record, me)
      return (await place.change(accountId, () => ({ me: sealed }))) ?? record
    })
}

const askDevice = (place: Place, device: string) =>
  fetchJson<DeviceReply>(place, `/api/perangkat?id=${encodeURIComponent(device)}`)

/**
 * Introduces a device, or asks about one that was; a server that no longer knows it gets it
 * anew. In another role of the same person it is another device, under the same key K.
 */
async function introduce(
  place: Place,
  record: AccountRecord,
  me: Me,
  early: Asked<DeviceReply> | null,
): Promise<Asked<DeviceReply>> {
  const { accountId } = record
  let said = early ?? (record.device ? await askDevice(place, record.device) : null)
  const otherRole = record.device !== null && record.roleId !== me.accountRoleId
  const unknown = !said || (said.kind === 'unusable' && said.status === 404)
  if (said && said.kind !== 'answered' && !unknown) return said
  if (otherRole) {
    if (said?.kind === 'answered' && !said.answer.revoked)
      await vault.openWithShare(place, accountId, fromText(said.answer.share))
    await vault.dropParts(place, accountId)
  }
  if (otherRole || unknown || !said) {
    const request: DeviceRequest = { signKey: await pointOf(record.signKeys.publicKey), name: deviceName() }
    said = await fetchJson<DeviceReply>(place, '/api/perangkat', request)
  }
  if (said.kind !== 'answered') return said
  const { device, keyId, serverKey, epoch } = said.answer
  await place.change(accountId, (now) => ({
    device,
    keyId,
    roleId: me.accountRoleId,
    serverPoint: fromText(serverKey),
    epoch: now.epoch || epoch,
    ...(now.device === device ? {} : { acceptedBefore: 0 }),
  }))
  return said
}

/** Where things stand by the device's own record. */
async function withoutServer(place: Place): Promise<FieldSession> {
  const base = nobody(place)
  const last = await lastAccount(place)
  let record = last ? await (await place.base()).get('accounts', last) : undefined
  if (!record) return base
  const { accountId } = record
  const age = vault.ageOf(record, place.now())
  if (age === 'over' && place.open?.accountId !== accountId && record.pinWrap) {
    await vault.dropReadable(place, accountId)
    record = { ...record, pinWrap: null }
  }
  const open = place.open?.accountId === accountId
  const reason: LockReason = open
    ? 'none'
    : record.signedOut
      ? 'signed-out'
      : age === 'over'
        ? 'dropped'
        : age === 'behind'
          ? 'clock'
          : record.pinWrap
            ? 'pin'
            : 'no-pin'
  return {
    ...base,
    state: open ? 'ready' : record.device ? 'locked' : 'new',
    me: await vault.readMe(record),
    accountId,
    hasPin: record.pinWrap !== null,
    pinsLeft: vault.MOST_WRONG_PINS - record.wrongPins,
    reason,
  }
}

function nobody(place: Place): FieldSession {
  return {
    ...{ state: 'new', me: null, accountId: null, online: false, hasPin: false, reason: 'none' },
    pinsLeft: vault.MOST_WRONG_PINS,
    unlock: async (pin) => {
      const last = await lastAccount(place)
      const unlocked: vault.Unlocked = last ? await vault.openWithPin(place, last, pin) : { kind: 'dropped' }
      show(place, await withoutServer(place))
      return unlocked
    },
    setPin: async (pin) => {
      await vault.setPin(place, pin)
      show(place, { ...(await withoutServer(place)), online: sessions.get(place)?.online ?? false })
    },
    forget: async () => {
      const last = await lastAccount(place)
      if (last) await vault.dropReadable(place, last)
      show(place, await withoutServer(place))
    },
  }
}

function show(place: Place, session: FieldSession): FieldSession {
  const before = sessions.get(place)
  sessions.set(place, session)
  if (before?.state !== session.state || before.accountId !== session.accountId) forgetShown()
  for (const watcher of watchers) watcher()
  return session
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** What the office's list calls this phone: its system and browser, nothing that follows a person. */
function deviceName(): string {
  const agent = typeof navigator === 'undefined' ? '' : (navigator.userAgent ?? '')
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? 'Perangkat'
  const browser = /Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? ''
  return `${system} ${browser}`.trim()
}
