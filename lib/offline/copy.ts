import { useEffect, useSyncExternalStore } from 'react'
import { type CopyReply, type CopyRequest, PROTOCOL } from '@/lib/sync/protocol'
import { fetchJson } from './fetch-json'
import { here, type PartRecord, type Place } from './place'
import { allOf, opened, seal, unseal } from './vault'

/** A part of the readable copy as a screen has it. */
export interface Part<Body> {
  /** `reading` until the device has looked; `none` where it holds no such part. */
  state: 'reading' | 'here' | 'none' | 'locked'
  body: Body | null
  /** When the device took it from the server. */
  at: string | null
}

const READING: Part<never> = { state: 'reading', body: null, at: null }
const NONE: Part<never> = { state: 'none', body: null, at: null }
const LOCKED: Part<never> = { state: 'locked', body: null, at: null }

/** What screens hold of the open copy, by name, so that two of them read once. */
const shown = new Map<string, Part<unknown>>()
const watchers = new Set<() => void>()

/**
 * Takes what changed at the server: all of the person's parts, or those named. Answers
 * whether the server was reached; without signal the copy stays as it is.
 */
export async function refreshCopy(only?: readonly string[], place = here): Promise<boolean> {
  const { accountId } = opened(place)
  const db = await place.base()
  const kept = await db.getAll('parts', allOf(accountId))
  const known = Object.fromEntries(kept.map(({ name, hash }) => [name, hash]))
  const request: CopyRequest = { protocol: PROTOCOL, known, ...(only ? { only: [...only] } : {}) }
  const sent = await fetchJson<CopyReply>(place, '/api/lapangan', request)
  if (sent.kind !== 'answered' || sent.answer.accountId !== accountId) return false
  await keepParts(place, accountId, sent.answer)
  return true
}

async function keepParts(place: Place, accountId: string, reply: CopyReply): Promise<void> {
  const at = reply.time
  const fresh: PartRecord[] = await Promise.all(
    Object.entries(reply.parts).map(async ([name, { hash, body }]) => {
      return { ...(await seal(place, `part/${name}`, body)), accountId, name, hash, at }
    }),
  )
  await place.write(['parts'], async (tx) => {
    const shelf = tx.objectStore('parts')
    for (const part of fresh) await shelf.put(part)
    for (const name of reply.gone) await shelf.delete([accountId, name])
  })
  for (const [name, { body }] of Object.entries(reply.parts)) shown.set(name, { state: 'here', body, at })
  for (const name of reply.gone) shown.set(name, NONE)
  tell()
}

/** A part as the device holds it, or null. Throws `DeviceError` when the copy is locked. */
export async function readPart<Body>(name: string, place = here): Promise<Body | null> {
  return (await load<Body>(place, name)).body
}

async function load<Body>(place: Place, name: string): Promise<Part<Body>> {
  const kept = await (await place.base()).get('parts', [opened(place).accountId, name])
  if (!kept) return NONE
  return { state: 'here', body: await unseal<Body>(place, `part/${name}`, kept), at: kept.at }
}

/** A part on a screen: read from the device at once, drawn again when a refresh brings another. */
export function usePart<Body>(name: string): Part<Body> {
  const part = useSyncExternalStore(
    watch,
    () => shown.get(name) ?? READING,
    () => READING,
  )
  const unread = part === READING
  useEffect(() => {
    if (!unread) return
    void load(here, name)
      .catch(() => LOCKED)
      .then((found) => {
        // What a refresh brought meanwhile is newer.
        if (!shown.has(name)) shown.set(name, found)
        tell()
      })
  }, [name, unread])
  return part as Part<Body>
}

/** Lets every screen read again, as after a sign-in, an unlock or a lock. */
export function forgetShown(): void {
  shown.clear()
  tell()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function tell(): void {
  for (const watcher of watchers) watcher()
}
