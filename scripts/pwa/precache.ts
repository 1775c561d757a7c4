import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHELL } from '../../lib/offline/addresses'

/** A file that the service worker stores at its installation, as Serwist wants it. */
export interface Precached {
  url: string
  /** Changes with the content; null where the address does. */
  revision: string | null
  integrity?: string
}

/** The shell as the build wrote it. */
export const shellFile = (build: string): string => join(build, 'server/app', `${SHELL}.html`)

/** Files of our own that the shell's manifest names; no part of the build. */
const OWN = ['/manifest.webmanifest', '/ikon/lini-192.png']

const STATIC = /\/_next\/(static\/[\w./~%@()[\]-]+\.(?:js|css|woff2?))/g
/** As chunks name the chunks that they load later. */
const LATER = /static\/(?:chunks|css|media)\/[\w./~-]+\.(?:js|css|woff2?)/g
const IN_STYLE = /url\(\s*['"]?([^'")]+\.woff2?)/g

/**
 * What the shell and its lazy screens need, found from the build's output: the shell's HTML
 * once, what it names, what those scripts and styles name in turn, and nothing else.
 */
export function precachedFiles(build: string, publicFolder: string): Precached[] {
  const html = readFileSync(shellFile(build), 'utf8')
  // Scripts for browsers that know no modules; those know no service worker either.
  const modern = html.replace(/<script[^>]*\snomodule[^>]*>/gi, '')
  const found = new Set<string>()
  const wanted = [...modern.matchAll(STATIC)].map(([, file]) => decodeURIComponent(file!))
  for (let file = wanted.pop(); file !== undefined; file = wanted.pop()) {
    if (found.has(file)) continue
    found.add(file)
    if (file.endsWith('.js')) wanted.push(...(read(build, file).match(LATER) ?? []))
    if (file.endsWith('.css')) wanted.push(...fontsOf(read(build, file), file))
  }
  return [
    {
      url: SHELL,
      revision: digest('sha256', html, 'hex').slice(0, 16),
      integrity: `sha256-${digest('sha256', html, 'base64')}`,
    },
    ...[...found].sort().map((file) => ({ url: `/_next/${file}`, revision: null })),
    ...OWN.map((url) => ({
      url,
      revision: digest('sha256', readFileSync(join(publicFolder, url)), 'hex').slice(0, 16),
    })),
  ]
}

const read = (build: string, file: string): string => readFileSync(join(build, file), 'utf8')

const fontsOf = (css: string, file: string): string[] =>
  [...css.matchAll(IN_STYLE)].map(([, name]) => new URL(name!, `http://lini.invalid/_next/${file}`).pathname.slice(7))

const digest = (how: string, content: string | Buffer, as: 'hex' | 'base64'): string =>
  createHash(how).update(content).digest(as)

/** The inline scripts of a page by their hashes, as a content security policy names them. */
export function inlineHashes(html: string): string[] {
  const bodies = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body!)
  return [...new Set(bodies.map((body) => `sha256-${digest('sha256', body, 'base64')}`))]
}
