import 'server-only'
import { hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '@/lib/env'

const BYTES = 32
let known: { from: string; key: Buffer } | undefined

/**
 * The installation's master key: `LINI_MASTER_KEY` (base64, 32 bytes), else a
 * file in `LINI_DATA/keys` made on first use and readable by its owner only.
 */
function masterKey(): Buffer {
  const from = process.env.LINI_MASTER_KEY || join(dataFolder(), 'keys', 'master.key')
  if (known?.from === from) return known.key
  const key = Buffer.from(process.env.LINI_MASTER_KEY || keyFile(from), 'base64')
  if (key.length !== BYTES) throw new Error('LINI_MASTER_KEY harus 32 byte dalam base64 (openssl rand -base64 32).')
  known = { from, key }
  return key
}

function keyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600 })
  try {
    // A link fails where the file exists: of two first starts, one key wins and both use it.
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}

/** A key of its own for one use ("sign-in", "file/3316/1"), from which no other can be found. */
export function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey(), 'lini', use, BYTES))
}
