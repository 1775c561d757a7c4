import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildWorker } from '../pwa/build'
import { Problem } from '../setup/problem'
import { fingerprint } from './fingerprint'
import { spawnNode } from './own-process'

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'scripts/pwa',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const GENERATED = resolve('lib/db/generated')

/** Makes the Prisma client when the schema changed since the last time; tells whether it did. */
export async function generateClient(): Promise<boolean> {
  const stamp = resolve(GENERATED, '.sidik')
  const wanted = fingerprint(process.cwd(), ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (isCurrent(stamp, wanted)) return false
  // Its own engine would be downloaded; nothing here needs it, so any program that succeeds stands in.
  await run(['node_modules/prisma/build/index.js', 'generate'], { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' })
  writeFileSync(stamp, wanted)
  return true
}

/** Builds the pages when anything they are made of changed since the last build; tells whether it did. */
export async function buildPages(): Promise<boolean> {
  const stamp = resolve('.next/lini-sidik')
  const wanted = fingerprint(process.cwd(), SOURCES, [process.versions.node])
  if (existsSync('.next/BUILD_ID') && existsSync('public/sw.js') && isCurrent(stamp, wanted)) return false
  rmSync(stamp, { force: true })
  await run(['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  await buildWorker()
  writeFileSync(stamp, wanted)
  return true
}

function isCurrent(stamp: string, wanted: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

/** Runs a Node program and keeps what it says for when it fails: its progress is of no use to an office. */
function run(args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((settle, fail) => {
    const said: Buffer[] = []
    const child = spawnNode(args, env)
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', fail)
    child.on('exit', (code) => {
      if (code === 0) return settle()
      const text = Buffer.concat(said).toString().trim()
      fail(
        new Problem(`Perintah "${args.join(' ')}" gagal:\n${text}`, 'Perbaiki pesan di atas, lalu ulangi npm start.'),
      )
    })
  })
}
