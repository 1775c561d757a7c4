import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inlineHashes, precachedFiles } from '@/scripts/pwa/precache'

let build: string
let own: string

const put = (folder: string, file: string, content: string) => {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

const HTML = `<html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/>
<script src="/_next/static/chunks/old.js" noModule=""></script>
<script src="/_next/static/chunks/main-0~x.js" async=""></script><script>let a = 1</script></head>
<body><script>self.__next_f.push([1,"[\\"/_next/static/chunks/shell.js\\"]"])</script></body></html>`

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'lini-bangun-'))
  own = mkdtempSync(join(tmpdir(), 'lini-umum-'))
  put(build, 'server/app/lapangan.html', HTML)
  put(build, 'static/chunks/a.css', '@font-face{src:url(../media/sans.woff2) format("woff2")}')
  put(build, 'static/media/sans.woff2', 'font')
  put(build, 'static/chunks/main-0~x.js', 'runtime')
  put(build, 'static/chunks/shell.js', 'load(["static/chunks/screen.js"])')
  put(build, 'static/chunks/screen.js', 'load(["static/chunks/form.js","static/chunks/shell.js"])')
  put(build, 'static/chunks/form.js', 'export const form = 1')
  put(build, 'static/chunks/old.js', 'polyfills')
  put(build, 'static/chunks/dashboard.js', 'a desk page alone')
  put(own, 'manifest.webmanifest', '{}')
  put(own, 'ikon/lini-192.png', 'png')
})
afterEach(() => {
  rmSync(build, { recursive: true })
  rmSync(own, { recursive: true })
})

it('stores the shell once, what it needs down to the last chunk, and nothing else', () => {
  expect(precachedFiles(build, own).map(({ url }) => url)).toEqual([
    '/lapangan',
    '/_next/static/chunks/a.css',
    '/_next/static/chunks/form.js',
    '/_next/static/chunks/main-0~x.js',
    '/_next/static/chunks/screen.js',
    '/_next/static/chunks/shell.js',
    '/_next/static/media/sans.woff2',
    '/manifest.webmanifest',
    '/ikon/lini-192.png',
  ])
})

it('takes a shell of another build for none of its own', () => {
  const [shell] = precachedFiles(build, own)
  expect(shell?.integrity).toBe(`sha256-${createHash('sha256').update(HTML).digest('base64')}`)
  put(build, 'server/app/lapangan.html', `${HTML} `)
  expect(precachedFiles(build, own)[0]?.revision).not.toBe(shell?.revision)
})

it('names each inline script by its hash, and no script with an address', () => {
  const hash = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`
  expect(inlineHashes(HTML)).toEqual([
    hash('let a = 1'),
    hash('self.__next_f.push([1,"[\\"/_next/static/chunks/shell.js\\"]"])'),
  ])
})
