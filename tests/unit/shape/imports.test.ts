import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Violation {
  from: string
  rule: { name: string }
}

/** A small project in the shape of ours, with one file for each way to break it and one that breaks nothing. */
const FILES: Record<string, string> = {
  'components/ui/good.ts': `import { village } from '@/lib/regions/village'\nexport const good = village`,
  'lib/regions/village.ts': 'export const village = 1',
  'lib/db/pool.ts': `import pg from 'pg'\nexport const pool = pg`,
  'lib/poktan/rules.ts': 'export const poktan = 1',
  'lib/dashboards/page.ts': `import { poktan } from '@/lib/poktan/rules'\nexport const page = poktan`,
  'app/page.ts': `import { good } from '@/components/ui/good'\nexport const home = good`,
  'tests/support.ts': 'export const support = 1',
  'components/ui/bad.ts': `import { home } from '@/app/page'\nexport const bad = home`,
  'lib/poktan/bad-screen.ts': `import { good } from '@/components/ui/good'\nexport const bad = good`,
  'lib/poktan/bad-test.ts': `import { support } from '@/tests/support'\nexport const bad = support`,
  'lib/regions/bad-domain.ts': `import { poktan } from '@/lib/poktan/rules'\nexport const bad = poktan`,
  'lib/poktan/bad-database.ts': `import pg from 'pg'\nexport const bad = pg`,
  'app/bad-database.ts': `import { PrismaClient } from '@/lib/db/generated/client'\nexport const bad = PrismaClient`,
  'lib/db/generated/client.ts': 'export class PrismaClient {}',
  'lib/poktan/bad-dashboard.ts': `import { page } from '@/lib/dashboards/page'\nexport const bad = page`,
  'lib/tpk/bad-circle.ts': `import { other } from './other'\nexport const bad = () => other`,
  'lib/tpk/other.ts': `import { bad } from './bad-circle'\nexport const other = () => bad`,
}

describe('the direction of imports', () => {
  const project = mkdtempSync(join(tmpdir(), 'lini-bentuk-'))
  let found: Violation[] = []

  beforeAll(() => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(project, path)), { recursive: true })
      writeFileSync(join(project, path), text)
    }
    cpSync('tsconfig.json', join(project, 'tsconfig.json'))
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
    const { stdout } = spawnSync(
      process.execPath,
      [
        resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...[
          '--config',
          resolve('scripts/lint/dependency-cruiser.cjs'),
          '--output-type',
          'json',
          'app',
          'components',
          'lib',
        ],
      ],
      { cwd: project, encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
    found = JSON.parse(stdout).summary.violations
  }, 60_000)

  afterAll(() => rmSync(project, { recursive: true, force: true }))

  it.each([
    ['a component that reads a page', 'components/ui/bad.ts', 'components-know-no-page'],
    ['a rule that reads a screen', 'lib/poktan/bad-screen.ts', 'lib-knows-no-screen'],
    ['product code that reads a test', 'lib/poktan/bad-test.ts', 'product-knows-no-script-or-test'],
    ['a foundation that reads a domain', 'lib/regions/bad-domain.ts', 'foundations-know-no-domain'],
    ['a domain that opens the database by itself', 'lib/poktan/bad-database.ts', 'only-db-holds-the-database'],
    ['a page that opens the database by itself', 'app/bad-database.ts', 'only-db-holds-the-database'],
    ['a domain that reads a dashboard', 'lib/poktan/bad-dashboard.ts', 'dashboards-are-read-by-none'],
    ['two files that need each other', 'lib/tpk/bad-circle.ts', 'no-circles'],
  ])('refuses %s', (_what, file, rule) => {
    expect(found.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule)
  })

  it('accepts what looks down, and lib/db as the one door to the database', () => {
    const good = [
      'components/ui/good.ts',
      'lib/dashboards/page.ts',
      'app/page.ts',
      'lib/db/pool.ts',
      'lib/regions/village.ts',
    ]
    expect(found.filter(({ from }) => good.includes(from))).toEqual([])
  })
})
