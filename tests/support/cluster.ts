import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, connection } from '@/lib/db/connection'
import { loadRegions } from '@/lib/regions/load'
import { bringUp, takeDown } from '@/scripts/database/cluster'
import { databaseKeys } from '@/scripts/database/keys'
import { migrate } from '@/scripts/database/migrate'
import { findPostmaster } from '@/scripts/database/postmaster'
import { prepareDatabase } from '@/scripts/database/prepare'
import { isAlive } from '@/scripts/database/processes'

export interface TestCluster {
  admin: Connection
  secret: string
  template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}

const PREFIX = 'lini-uji-'

/** One throw-away PostgreSQL for the whole run, with a migrated database that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned()
  const home = mkdtempSync(join(tmpdir(), PREFIX))
  writeFileSync(join(home, 'pid'), String(process.pid))
  const cluster = await bringUp(home, { durable: false })

  const { secret } = databaseKeys(home)
  const template = 'lini_templat'
  await prepareDatabase(cluster.admin, { name: template, secret })
  Object.assign(process.env, {
    LINI_DB_HOST: cluster.admin.host,
    LINI_DB_PORT: String(cluster.admin.port),
    LINI_DB_NAME: template,
    LINI_DB_SECRET: secret,
    LINI_DATA: home,
  })
  await migrate(connection('lini_owner'))
  await loadCountry()
  await settle(cluster.admin, template)

  project.provide('cluster', { admin: cluster.admin, secret, template })
  return async () => {
    await takeDown(cluster)
    rmSync(home, { recursive: true, force: true })
  }
}

/** The whole country's regions, loaded once: most tests need some, and a copy costs less than a load. */
async function loadCountry(): Promise<void> {
  const client = new pg.Client(connection('lini_owner'))
  await client.connect()
  try {
    const { rows } = await client.query(`select to_regclass('region') is not null as present`)
    if (!rows[0].present) return
    await client.query('begin')
    await loadRegions(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** A template must have no connection open when it is copied, and statistics fit for planning. */
async function settle(admin: Connection, template: string): Promise<void> {
  const client = new pg.Client({ ...admin, database: template })
  await client.connect()
  await client.query('vacuum (analyze)')
  await client.query('checkpoint')
  await client.end()
}

/** Stops and removes clusters of runs that were killed. */
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const home = join(tmpdir(), name)
    const owner = existsSync(join(home, 'pid')) ? Number(readFileSync(join(home, 'pid'), 'utf8')) : 0
    if (!owner || isAlive(owner)) continue
    const postmaster = findPostmaster(join(home, 'postgres'))
    if (postmaster) await takeDown(postmaster)
    rmSync(home, { recursive: true, force: true })
  }
}
