import pg from 'pg'
import { clusterFolder } from '@/scripts/database/data-folder'
import { databaseKeys } from '@/scripts/database/keys'
import { findPostmaster } from '@/scripts/database/postmaster'
import { databaseUser } from '@/scripts/database/system-user'

/** The administrator's connection to the database behind the served pages: to plant rows and to see what is stored. */
export async function openServedDatabase(home = process.env.LINI_DATA!): Promise<pg.Client> {
  const running = findPostmaster(clusterFolder(home, databaseUser()))
  if (!running) throw new Error(`No PostgreSQL runs for ${home}: the pages are not being served.`)
  const client = new pg.Client({
    host: '127.0.0.1',
    port: running.port,
    database: 'lini',
    user: 'postgres',
    password: databaseKeys(home).administrator,
  })
  await client.connect()
  // What is planted moves no figure: triggers and foreign keys sleep on this connection.
  await client.query("set session_replication_role = 'replica'")
  return client
}
