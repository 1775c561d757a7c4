import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Connection, connection, type DatabaseRole } from '@/lib/db/connection'

const opened: pg.Client[] = []

afterAll(async () => {
  for (const client of opened.splice(0)) await client.end().catch(() => {})
})

/** A connection to this test file's database as one of Lini's roles, closed after the file. */
export function asRole(role: DatabaseRole): Promise<pg.Client> {
  return open(connection(role))
}

/** As the owner of the tables: for tests that look at or break the schema. Row policies bind it too. */
export function asOwner(): Promise<pg.Client> {
  return asRole('lini_owner')
}

/** As the administrator, whom no row policy binds: to see what is really stored and to plant foreign rows. */
export function asSuperuser(): Promise<pg.Client> {
  return open({ ...inject('cluster').admin, database: connection('lini_owner').database })
}

async function open(to: Connection): Promise<pg.Client> {
  const client = new pg.Client(to)
  // The database is dropped with force after the file: a connection still open then is cut, which is no failure.
  client.on('error', () => {})
  await client.connect()
  opened.push(client)
  return client
}
