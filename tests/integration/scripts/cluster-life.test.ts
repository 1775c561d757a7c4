import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { bringUp, type Cluster, takeDown } from '@/scripts/database/cluster'
import { findPostmaster } from '@/scripts/database/postmaster'
import { isAlive, wait } from '@/scripts/database/processes'
import { join as joinCluster } from '@/scripts/database/session'
import { Problem } from '@/scripts/setup/problem'

const homes: string[] = []

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'lini-uji-hidup-'))
  writeFileSync(join(home, 'pid'), String(process.pid))
  homes.push(home)
  return home
}

async function query(cluster: Cluster, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(cluster.admin)
  client.on('error', () => {})
  await client.connect()
  return client.query(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  )
}

async function killed(cluster: Cluster): Promise<void> {
  process.kill(cluster.pid, 'SIGKILL')
  while (isAlive(cluster.pid)) await wait(20)
}

describe('the embedded PostgreSQL', () => {
  const home = newHome()

  afterAll(async () => {
    for (const used of homes) {
      const postmaster = findPostmaster(join(used, 'postgres'))
      if (postmaster) await takeDown(postmaster)
      rmSync(used, { recursive: true, force: true })
    }
  })

  it('comes back after kill -9 with everything that was saved', async () => {
    const first = await bringUp(home)
    await query(first, 'create table catatan as select 42 as isi')
    await killed(first)

    const second = await bringUp(home)
    expect(second.brought).toBe(true)
    expect(await query(second, 'select isi from catatan')).toEqual([{ isi: 42 }])
  })

  it('is found running by the next start when the one before was killed', async () => {
    const running = await bringUp(home)
    const found = await bringUp(home)
    expect(found).toMatchObject({ pid: running.pid, brought: false })
    await takeDown(found)
    expect(isAlive(running.pid)).toBe(false)
  })

  it('does not take the process that now has its old number for itself', async () => {
    const { data } = await bringUp(home).then(async (cluster) => takeDown(cluster).then(() => cluster))
    // This test's own process: alive, and no PostgreSQL.
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n\n127.0.0.1\n`)

    const cluster = await bringUp(home)
    expect(cluster.brought).toBe(true)
    expect(await query(cluster, 'select isi from catatan')).toEqual([{ isi: 42 }])
    await takeDown(cluster)
  })

  it('takes another port when its own is taken meanwhile', async () => {
    const first = await bringUp(home)
    await takeDown(first)
    const { createServer } = await import('node:net')
    const squatter = createServer()
    await new Promise<void>((settle) => squatter.listen(first.admin.port, '127.0.0.1', settle))

    const second = await bringUp(home).finally(() => squatter.close())
    expect(second.admin.port).not.toBe(first.admin.port)
    await takeDown(second)
  })

  it('starts once when two starts come at the same moment, also on a new folder', async () => {
    const fresh = newHome()
    const [one, two] = await Promise.all([bringUp(fresh), bringUp(fresh)])
    expect(one.pid).toBe(two.pid)
    await takeDown(one)
  })

  it('forces data to disk and checks what it reads', async () => {
    const cluster = await bringUp(home)
    const rows = await query(
      cluster,
      `select name, setting from pg_settings
        where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name`,
    )
    expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on', 'on'])
    await takeDown(cluster)
  })
})

describe('sharing the embedded PostgreSQL', () => {
  const home = newHome()

  it('lets one serve, and stops only when the last has left', async () => {
    const server = await joinCluster(home, { durable: false })
    const tool = await joinCluster(home, { durable: false })
    expect(await server.claimServing()).toBe(true)
    expect(await tool.claimServing()).toBe(false)

    await server.leave()
    expect(await query(tool.cluster, 'select 1 as satu')).toEqual([{ satu: 1 }])
    await tool.leave()
    expect(isAlive(tool.cluster.pid)).toBe(false)
  })

  it('tells its holder when it dies', async () => {
    const session = await joinCluster(home, { durable: false })
    const told = new Promise<void>((settle) => session.onLost(settle))
    await killed(session.cluster)
    await told
    await session.leave()
  })
})

describe('a data folder that cannot be used', () => {
  async function problemOf(home: string): Promise<Problem> {
    const error = await bringUp(home, { durable: false }).then(
      () => null,
      (reason) => reason,
    )
    expect(error).toBeInstanceOf(Problem)
    return error
  }

  it('is named in one sentence when it is not a folder', async () => {
    const file = join(newHome(), 'berkas')
    writeFileSync(file, '')
    expect((await problemOf(file)).message).toMatch(/^Folder data .*berkas tidak dapat dibaca atau ditulis \(\w+\)\.$/)
  })

  it('is named in one sentence when the system does not let it be made', async () => {
    expect((await problemOf('/proc/1/lini')).message).toContain('/proc/1/lini tidak dapat dibaca atau ditulis')
  })

  it.each([
    ['of another major version', '15', 'berisi basis data PostgreSQL versi 15'],
    ['damaged', '18', 'PostgreSQL tidak mau mulai'],
  ])('is left as it was when it holds a database %s', async (_what, version, sentence) => {
    const home = newHome()
    const { data } = await bringUp(home, { durable: false }).then(async (cluster) =>
      takeDown(cluster).then(() => cluster),
    )
    writeFileSync(join(data, 'PG_VERSION'), `${version}\n`)
    renameSync(join(data, 'global'), join(data, 'hilang'))
    writeFileSync(join(data, 'penanda'), 'jangan dihapus')

    const problem = await problemOf(home)
    expect(problem.message).toContain(sentence)
    expect(problem.remedy).not.toBe('')
    expect(readFileSync(join(data, 'penanda'), 'utf8')).toBe('jangan dihapus')
  })

  it('is not made anew when its keys are gone', async () => {
    const home = newHome()
    const { data } = await bringUp(home, { durable: false }).then(async (cluster) =>
      takeDown(cluster).then(() => cluster),
    )
    rmSync(join(home, 'keys'), { recursive: true })

    expect((await problemOf(home)).message).toContain('kuncinya')
    expect(readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()).toBe('18')
  })
})
