import { PROTOCOL, type SealedItem, type SyncRequest } from '@/lib/sync/protocol'

const MOST_ITEMS = 20
const MOST_TEXT = 2_000_000

/**
 * The batches of a carried file, small enough to be sent one after another; null for
 * what is no carried file. What stands inside is judged by the server alone.
 */
export function batchesOf(text: string): SyncRequest[] | null {
  const file = parse(text) as { lini?: unknown; madeAt?: unknown; devices?: unknown } | null
  if (file?.lini !== 'kiriman' || !Array.isArray(file.devices)) return null
  const deviceAt = typeof file.madeAt === 'string' ? file.madeAt : new Date().toISOString()
  const batches: SyncRequest[] = []
  for (const part of file.devices as { device?: unknown; items?: unknown }[]) {
    if (typeof part?.device !== 'string' || !Array.isArray(part.items)) return null
    let batch: SealedItem[] = []
    let size = 0
    const close = () => {
      if (batch.length > 0)
        batches.push({ protocol: PROTOCOL, device: String(part.device), deviceAt, accepted: 0, items: batch })
      batch = []
      size = 0
    }
    for (const item of part.items as SealedItem[]) {
      const length = typeof item?.sealed === 'string' ? item.sealed.length : 0
      if (batch.length >= MOST_ITEMS || (batch.length > 0 && size + length > MOST_TEXT)) close()
      batch.push(item)
      size += length
    }
    close()
  }
  return batches
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
