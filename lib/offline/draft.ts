import { here } from './place'
import { allOf, opened, seal, unseal } from './vault'

/** A draft as a list shows it. */
export interface KeptDraft<Value> {
  id: string
  at: string
  value: Value
}

/** Keeps what is being typed, enciphered, before it is an item. Throws `DeviceError` when locked or full. */
export async function keepDraft(id: string, value: unknown, place = here): Promise<void> {
  const { accountId } = opened(place)
  const ciphered = await seal(place, `draft/${id}`, value)
  const at = new Date(place.now()).toISOString()
  await place.write(['drafts'], (tx) => tx.objectStore('drafts').put({ ...ciphered, accountId, id, at }))
}

/** What was being typed, or null. */
export async function readDraft<Value>(id: string, place = here): Promise<Value | null> {
  const kept = await (await place.base()).get('drafts', [opened(place).accountId, id])
  return kept ? unseal<Value>(place, `draft/${id}`, kept) : null
}

/** Drops a draft that became an item or was thrown away. */
export async function dropDraft(id: string, place = here): Promise<void> {
  const { accountId } = opened(place)
  await place.write(['drafts'], (tx) => tx.objectStore('drafts').delete([accountId, id]))
}

/** The drafts whose id begins so. */
export async function listDrafts<Value>(prefix: string, place = here): Promise<KeptDraft<Value>[]> {
  const kept = await (await place.base()).getAll('drafts', allOf(opened(place).accountId, prefix))
  return Promise.all(
    kept.map(async ({ id, at, ...ciphered }) => ({
      id,
      at,
      value: await unseal<Value>(place, `draft/${id}`, ciphered),
    })),
  )
}
