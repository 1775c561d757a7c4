import { createHmac } from 'node:crypto'
import { required } from '@/lib/env'

/** The roles that may sign in to the database, each with only what its work needs (design: regions and tenants). */
export const databaseRoles = [
  'lini_owner',
  'lini_app',
  'lini_across',
  'lini_nation',
  'lini_login',
  'lini_backup',
] as const
export type DatabaseRole = (typeof databaseRoles)[number]

export interface Connection {
  host: string
  port: number
  database: string
  user: string
  password: string
  ssl?: { rejectUnauthorized: boolean }
}

/** The password of a role: derived from the installation's secret, so that none is stored or sent between processes. */
export function rolePassword(secret: string, role: DatabaseRole): string {
  return createHmac('sha256', secret).update(role).digest('base64url')
}

/** How this process reaches the database as `role`, from the `LINI_DB_*` variables. Refuses when one is missing. */
export function connection(role: DatabaseRole): Connection {
  const ssl = process.env.LINI_DB_SSL
  return {
    host: required('LINI_DB_HOST'),
    port: Number(required('LINI_DB_PORT')),
    database: required('LINI_DB_NAME'),
    user: role,
    password: rolePassword(required('LINI_DB_SECRET'), role),
    ...(ssl && { ssl: { rejectUnauthorized: ssl === 'verify-full' } }),
  }
}

/** The same as an address, for what takes only an address. Holds the password: never log it. */
export function connectionUrl(role: DatabaseRole): string {
  const { host, port, database, user, password, ssl } = connection(role)
  const address = `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`
  return ssl ? `${address}?sslmode=${ssl.rejectUnauthorized ? 'verify-full' : 'require'}` : address
}
