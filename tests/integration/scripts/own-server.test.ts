import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rolePassword } from '@/lib/db/connection'
import { findWeaknesses } from '@/lib/db/self-check'
import { bringUp, type Cluster, takeDown } from '@/scripts/database/cluster'
import { migrate } from '@/scripts/database/migrate'
import { openPlace } from '@/scripts/database/place'
import { prepareDatabase } from '@/scripts/database/prepare'

// A server as an office's computer department would give it: not ours, with an administrator who is no superuser.
describe('a server named by DATABASE_URL', () => {
  const home = mkdtempSync(join(tmpdir(), 'lini-uji-server-'))
  const secret = 'rahasia-uji'
  let server: Cluster

  beforeAll(async () => {
    writeFileSync(join(home, 'pid'), String(process.pid))
    server = await bringUp(home, { durable: false })
    const client = new pg.Client(server.admin)
    await client.connect()
    await client.query(`create role pengelola login password 'p@ss/kata' createdb createrole bypassrls`)
    await client.query(`create role tamu login password 'tamu'`)
    await client.end()
  })

  afterAll(async () => {
    await takeDown(server)
    rmSync(home, { recursive: true, force: true })
  })

  it('explains in one sentence that its administrator has too few rights', async () => {
    const tamu = { ...server.admin, user: 'tamu', password: 'tamu' }
    await expect(prepareDatabase(tamu, { name: 'lini', secret })).rejects.toMatchObject({
      name: 'Problem',
      message: expect.stringContaining('Pengguna "tamu" tidak berhak menyiapkan basis data'),
    })
  })

  it('explains a wrong password without repeating it', async () => {
    const wrong = { ...server.admin, user: 'tamu', password: 'salah-sekali' }
    const problem = await prepareDatabase(wrong, { name: 'lini', secret }).catch((error) => error)
    expect(problem).toMatchObject({ name: 'Problem', message: 'Server basis data menolak pengguna "tamu".' })
    expect(JSON.stringify(problem) + problem.remedy).not.toContain('salah-sekali')
  })

  it('is made ready by an administrator who may make databases and roles, and migrates, twice the same', async () => {
    const url = `postgresql://pengelola:${encodeURIComponent('p@ss/kata')}@127.0.0.1:${server.admin.port}/kantor`
    for (const _round of [1, 2]) {
      const place = await openPlace(home, url)
      expect(place).toMatchObject({ session: null, variables: { LINI_DB_NAME: 'kantor', LINI_DB_HOST: '127.0.0.1' } })
      const as = (user: 'lini_owner' | 'lini_app') => ({
        ...server.admin,
        user,
        database: 'kantor',
        password: rolePassword(place.variables.LINI_DB_SECRET!, user),
      })
      await migrate(as('lini_owner'))

      const app = new pg.Client(as('lini_app'))
      await app.connect()
      expect(await findWeaknesses(app, { durable: false })).toEqual([])
      await app.end()
    }
  })
})
