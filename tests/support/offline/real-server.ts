import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { connection } from '@/lib/db/connection'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { describeDevice, introduceDevice } from '@/lib/sync/devices'
import { readPhotoFrame } from '@/lib/sync/http'
import type { Me, SyncRequest } from '@/lib/sync/protocol'
import { receive } from '@/lib/sync/receive'
import { prepareInside } from '@/scripts/database/prepare'
import type { Line } from '@/tests/support/offline/device'

/**
 * The line of a phone to the server's own code on the test's database, without a web server
 * between them. `signedIn` is whose session the request carries.
 */
export function realLine(signedIn: () => OfficeActor | null, now: () => Date): Line {
  return async (path, init) => {
    try {
      const session = signedIn()
      if (path === '/api/sync' || path === '/api/sync/foto') {
        const request =
          path === '/api/sync'
            ? (JSON.parse(String(init.body)) as SyncRequest)
            : await readPhotoFrame(new Request('http://lini.invalid', init))
        return Response.json(await receive(request, { session, carrier: null, now: now() }))
      }
      if (!session) return new Response('', { status: 401 })
      if (path === '/api/saya') return Response.json(meOf(session))
      if (init.method === 'POST')
        return Response.json(await introduceDevice(session, JSON.parse(String(init.body)), now()))
      const id = new URL(path, 'http://lini.invalid').searchParams.get('id') ?? ''
      return Response.json(await describeDevice(session, id, now()))
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error)
      return new Response('', { status: 500 })
    }
  }
}

const meOf = ({ accountId, accountRoleId, name, role, region }: OfficeActor): Me => ({
  ...{ accountId, accountRoleId, name, username: 'uji', role, roleLabel: role, regionName: region.name },
  ...{ officeName: 'Dinas', zone: 'Asia/Jakarta', sample: true, places: [] },
})

/** A copy of the test's database, to which `restore` sets it back. */
export interface Backup {
  restore(): Promise<void>
  forget(): Promise<void>
}

/** Copies the test's whole database as it stands. */
export async function backUp(): Promise<Backup> {
  const { database } = connection('lini_owner')
  const copy = `salinan_${randomBytes(6).toString('hex')}`
  await copied(database, copy)
  return {
    async restore() {
      await hangUp()
      await asAdmin(`drop database ${database} with (force)`)
      await copied(copy, database)
      await prepareInside(inject('cluster').admin, database)
    },
    forget: () => asAdmin(`drop database if exists ${copy} with (force)`),
  }
}

async function copied(from: string, to: string): Promise<void> {
  await hangUp()
  for (let attempt = 1; ; attempt++) {
    await asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${from}'`)
    try {
      await asAdmin(`create database ${to} owner lini_owner template ${from} strategy file_copy`)
      return
    } catch (error) {
      // Something that folds totals in the background may have come back in that moment.
      if (attempt >= 20) throw error
    }
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client(inject('cluster').admin)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

let reader: Promise<pg.Client> | null = null

/** One question to the test's database as the administrator. */
export async function seen<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  reader ??= reading()
  return (await (await reader).query<Row>(text, values)).rows
}

async function reading(): Promise<pg.Client> {
  const client = new pg.Client({ ...inject('cluster').admin, database: connection('lini_owner').database })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Ends every connection of this process to the test's database, so that it can be copied or dropped. */
export async function hangUp(): Promise<void> {
  const open = reader
  reader = null
  await Promise.all([closePools(), closePrisma(), open?.then((client) => client.end())])
}
