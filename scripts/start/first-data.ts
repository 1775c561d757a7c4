import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { connection } from '../../lib/db/connection'
import { Problem } from '../setup/problem'
import { spawnNode } from './own-process'

/**
 * Loads what a database starts with: always the country's regions, and the demo
 * when it is asked for or the database is an empty embedded one. A demo that
 * was cut short is finished at the next start.
 */
export async function loadFirstData(
  home: string,
  { embedded, flags, say }: { embedded: boolean; flags: Set<string>; say: (line: string) => void },
): Promise<string> {
  const { hasRegions, hasOffices } = await whatIsThere()
  const mark = join(home, 'contoh.txt')
  const before = existsSync(mark) ? readFileSync(mark, 'utf8').trim() : ''
  // A demo that was taken out for real work does not come back by itself.
  const byItself = embedded && !before && !flags.has('--tanpa-contoh')
  const demo = before === 'sedang dimuat' || (!hasOffices && (byItself || flags.has('--contoh')))
  if (hasRegions && !demo) return 'sudah ada'

  if (demo) writeFileSync(mark, 'sedang dimuat\n')
  await seed(demo, say)
  if (demo) writeFileSync(mark, 'selesai dimuat\n')
  return demo ? 'wilayah dan kantor contoh dimuat' : 'wilayah dimuat'
}

async function whatIsThere(): Promise<{ hasRegions: boolean; hasOffices: boolean }> {
  const client = new pg.Client(connection('lini_app'))
  await client.connect()
  try {
    const { rows } = await client.query(
      `select exists (select 1 from region) as "hasRegions", exists (select 1 from tenant) as "hasOffices"`,
    )
    return rows[0]
  } finally {
    await client.end()
  }
}

/** In a process of its own: the seed reads domain code that a browser must never get, under the server's conditions. */
function seed(demo: boolean, say: (line: string) => void): Promise<void> {
  return new Promise((settle, fail) => {
    const args = [
      '--conditions=react-server',
      '--import',
      'tsx',
      'scripts/lini/run.ts',
      'seed',
      ...(demo ? ['--contoh'] : []),
    ]
    const child = spawnNode(args)
    child.stdout?.resume()
    const said: string[] = []
    createInterface(child.stderr!).on('line', (line) => {
      said.push(line)
      say(line)
    })
    child.on('error', fail)
    child.on('exit', (code) => {
      if (code === 0) return settle()
      fail(
        new Problem(
          `Data awal gagal dimuat: ${said.at(-1) ?? 'tanpa pesan'}`,
          'Ulangi npm start; pemuatan dilanjutkan dari awal.',
        ),
      )
    })
  })
}
