import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What only this installation knows of its database: the administrator's password and the roots of the roles' passwords. */
export interface DatabaseKeys {
  administrator: string
  secret: string
}

export function hasKeys(home: string): boolean {
  return existsSync(keyFile(home))
}

/** The keys of an installation, made on first use; readable by its owner only. */
export function databaseKeys(home: string): DatabaseKeys {
  if (hasKeys(home)) return JSON.parse(readFileSync(keyFile(home), 'utf8'))

  const keys = { administrator: randomBytes(32).toString('base64url'), secret: randomBytes(32).toString('base64url') }
  mkdirSync(join(home, 'keys'), { recursive: true, mode: 0o700 })
  const draft = `${keyFile(home)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  try {
    // A link, unlike a rename, never replaces: of two first starts at once, both use the keys of the one that came first.
    linkSync(draft, keyFile(home))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return databaseKeys(home)
}

function keyFile(home: string): string {
  return join(home, 'keys', 'database.json')
}
