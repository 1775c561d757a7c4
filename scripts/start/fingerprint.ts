import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Made by a build, not read by it. */
const MADE = new Set(['lib/db/generated', 'public/sw.js', 'public/sw.js.map'])

/** One hash over the names and contents of files and folders, in a fixed order: equal means nothing changed. */
export function fingerprint(root: string, paths: string[], more: string[] = []): string {
  const hash = createHash('sha256')
  for (const line of more) hash.update(`${line}\n`)
  for (const path of paths) add(join(root, path))
  return hash.digest('hex')

  function add(path: string): void {
    const name = relative(root, path)
    if (MADE.has(name) || !existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(join(path, entry))
      return
    }
    const content = readFileSync(path)
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
}
