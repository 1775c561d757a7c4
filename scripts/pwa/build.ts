import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { SHELL_SCRIPTS_FILE } from '../../lib/auth/shell-scripts'
import { inlineHashes, precachedFiles, shellFile } from './precache'

/**
 * What follows a build of the pages: the hashes of the shell's inline scripts, by which proxy.ts
 * lets them run, and the service worker with the list of exactly what the field needs offline.
 */
export async function buildWorker(): Promise<void> {
  const html = readFileSync(shellFile(resolve('.next')), 'utf8')
  writeFileSync(resolve(SHELL_SCRIPTS_FILE), JSON.stringify(inlineHashes(html)))
  const files = precachedFiles(resolve('.next'), resolve('public'))
  await build({
    entryPoints: [resolve('scripts/pwa/worker.ts')],
    outfile: resolve('public/sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    define: { LINI_PRECACHED: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    tsconfig: resolve('tsconfig.json'),
  })
}
