import 'server-only'
import { reference } from '@/lib/db/reference'

let known: string | undefined

/**
 * Names this life of the database: another cluster or a restored copy has another.
 * Phones offer what was acknowledged under an older epoch once more.
 */
export async function serverEpoch(): Promise<string> {
  if (known) return known
  const [row] = await reference.query<{ epoch: string }>(
    `select to_hex(c.system_identifier) || '.' || d.oid as epoch
     from pg_control_system() c, pg_database d where d.datname = current_database()`,
  )
  known = row!.epoch
  return known
}
