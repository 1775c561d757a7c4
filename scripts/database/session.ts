import pg from 'pg'
import { Problem } from '../setup/problem'
import { bringUp, type Cluster, type ClusterOptions, takeDown } from './cluster'

/** Held by everyone who uses the embedded PostgreSQL, so that only the last to leave stops it. */
const IN_USE = 7_451_001
/** Held by the one `npm start` of a data folder. */
const SERVING = 7_451_002

/** A share in the embedded PostgreSQL: it stays up until the last holder leaves. */
export interface Session {
  cluster: Cluster
  /** Becomes the folder's only server; false when another one is. */
  claimServing(): Promise<boolean>
  /** Called once when the database is gone without our asking. */
  onLost(listener: () => void): void
  /** Gives up the share and stops PostgreSQL when nobody else holds one. */
  leave(): Promise<void>
}

/** Makes the embedded PostgreSQL of `home` answer and takes a share in it. */
export async function join(home: string, options: ClusterOptions = {}): Promise<Session> {
  for (let attempt = 1; ; attempt++) {
    const cluster = await bringUp(home, options)
    const client = new pg.Client(cluster.admin)
    client.on('error', () => {})
    try {
      await client.connect()
      // Waits while the last holder is stopping, and is then cut off: the next attempt starts it again.
      await client.query('select pg_advisory_lock_shared($1)', [IN_USE])
      return sessionOf(cluster, client)
    } catch (cause) {
      await client.end().catch(() => {})
      if (attempt === 5) {
        throw new Problem('Basis data berhenti selagi dipakai.', 'Tunggu beberapa detik, lalu coba lagi.', { cause })
      }
    }
  }
}

function sessionOf(cluster: Cluster, client: pg.Client): Session {
  let left = false
  return {
    cluster,
    async claimServing() {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as won', [SERVING])
      return rows[0].won
    },
    onLost(listener) {
      client.once('end', () => left || listener())
    },
    async leave() {
      left = true
      const last = await isLast(client)
      if (last) await takeDown(cluster)
      await client.end().catch(() => {})
    },
  }
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [IN_USE])
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [IN_USE])
    return rows[0].last
  } catch {
    return false
  }
}
