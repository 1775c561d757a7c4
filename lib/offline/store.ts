import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Shelf<Entry extends { id: string }> extends DBSchema {
  kept: { key: string; value: Entry }
}

/** What a device keeps for one account until the server has it. */
export interface DeviceStore<Entry extends { id: string }> {
  list(prefix: string): Promise<Entry[]>
  keep(entries: readonly Entry[]): Promise<void>
  drop(id: string): Promise<void>
}

/**
 * Opens the part of this browser's store that belongs to one account: nobody who
 * signs in later on the same device sees it. Null where the browser keeps nothing
 * (private windows of some), so that the screen can say so.
 */
export async function openStore<Entry extends { id: string }>(
  name: string,
  accountId: string,
): Promise<DeviceStore<Entry> | null> {
  let db: IDBPDatabase<Shelf<Entry>>
  try {
    db = await openDB<Shelf<Entry>>(`lini-${name}-${accountId}`, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('kept', { keyPath: 'id' })
      },
    })
  } catch {
    return null
  }
  return {
    list: (prefix) => db.getAll('kept', IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
    async keep(entries) {
      const { store, done } = db.transaction('kept', 'readwrite')
      await Promise.all([...entries.map((entry) => store.put(entry)), done])
    },
    drop: (id) => db.delete('kept', id),
  }
}
