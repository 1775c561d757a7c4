import 'server-only'
import { createCipheriv, createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder } from '@/lib/env'
import { Refusal } from '@/lib/errors/refusal'
import { keyFor } from '@/lib/files/master-key'
import { LIMITS } from './read/limits'
import { ReadProblem } from './read/problem'
import { counterAt } from './read/source'
import type { SealedFile } from './reader'

const KEPT_FOR = 7 * 24 * 3_600_000

function folder(): string {
  const path = join(dataFolder(), 'tmp', 'impor')
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}

/** Where an upload lies and the key of its own that opens it. */
export function sealedFileOf(tenantId: number, jobId: string): SealedFile {
  if (!/^[0-9a-f-]{36}$/.test(jobId)) throw new Refusal('not-found')
  return { path: join(folder(), `${tenantId}-${jobId}`), key: keyFor(`import/${tenantId}/${jobId}`) }
}

/** Streams an upload to the disk, enciphered on the way; never as a whole in memory. Refuses more than 100 MB. */
export async function receiveFile(
  tenantId: number,
  jobId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<{ size: number; sha256: string }> {
  clearOld()
  const { path, key } = sealedFileOf(tenantId, jobId)
  const cipher = createCipheriv('aes-256-ctr', key, counterAt(0))
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const piece of body) {
      size += piece.byteLength
      if (size > LIMITS.fileBytes) throw new ReadProblem('file-too-large')
      hash.update(piece)
      await file.write(cipher.update(piece))
    }
    if (size === 0) throw new ReadProblem('file-empty')
  } catch (error) {
    await file.close()
    rmSync(path, { force: true })
    throw error
  }
  await file.close()
  return { size, sha256: hash.digest('hex') }
}

/** Takes an upload from the disk: its rows are kept sealed in the database, or nobody wants it any more. */
export function forgetFile(tenantId: number, jobId: string): void {
  rmSync(sealedFileOf(tenantId, jobId).path, { force: true })
}

/** Uploads that nobody finished within a week. */
function clearOld(): void {
  const place = folder()
  for (const name of readdirSync(place)) {
    const path = join(place, name)
    // Another upload may have taken its own away meanwhile.
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN
    if (Date.now() - since > KEPT_FOR) rmSync(path, { force: true })
  }
}
