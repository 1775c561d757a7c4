import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the build notes the hashes of the shell's inline scripts (scripts/pwa/shell.ts). */
export const SHELL_SCRIPTS_FILE = '.next/lini-kerangka.json'

let known: readonly string[] | undefined

/**
 * The hashes of the inline scripts of the built shell (`sha256-…`). Null in development and
 * where the build noted none: the page is then made for the request, under a nonce.
 */
export function shellScripts(): readonly string[] | null {
  if (process.env.NODE_ENV === 'development') return null
  known ??= readHashes()
  return known.length > 0 ? known : null
}

function readHashes(): string[] {
  const file = join(process.cwd(), SHELL_SCRIPTS_FILE)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []
}
