import pg from 'pg'
import type { Connection } from '../../lib/db/connection'
import { Problem } from '../setup/problem'
import { openHome } from './data-folder'
import { databaseKeys } from './keys'
import { prepareDatabase } from './prepare'
import { join, type Session } from './session'

/** The database this installation uses, ready for its roles. */
export interface Place {
  admin: Connection
  /** The embedded PostgreSQL's session; null with `DATABASE_URL`. */
  session: Session | null
  /** What every process that uses the database needs in its environment. */
  variables: Record<string, string>
  leave(): Promise<void>
}

const DATABASE = 'lini'

/** Opens the database named by `DATABASE_URL`, else the embedded one of `home`, and makes its roles right. */
export async function openPlace(home: string, url = process.env.DATABASE_URL): Promise<Place> {
  if (url) return openServer(home, url)
  const session = await join(home)
  try {
    const place = await placeAt(home, session.cluster.admin, DATABASE)
    return { ...place, session, leave: session.leave }
  } catch (error) {
    await session.leave()
    throw error
  }
}

async function openServer(home: string, url: string): Promise<Place> {
  openHome(home)
  const { admin, name } = await readAddress(url)
  return { ...(await placeAt(home, admin, name)), session: null, leave: async () => {} }
}

async function placeAt(home: string, admin: Connection, name: string): Promise<Pick<Place, 'admin' | 'variables'>> {
  const { secret } = databaseKeys(home)
  await prepareDatabase(admin, { name, secret })
  const ssl = admin.ssl && (admin.ssl.rejectUnauthorized ? 'verify-full' : 'require')
  return {
    admin,
    variables: {
      LINI_DATA: home,
      LINI_DB_HOST: admin.host,
      LINI_DB_PORT: String(admin.port),
      LINI_DB_NAME: name,
      LINI_DB_SECRET: secret,
      ...(ssl && { LINI_DB_SSL: ssl }),
    },
  }
}

/** Reads `DATABASE_URL`: an administrator's address, ending in the name of Lini's database (made when missing). */
async function readAddress(url: string): Promise<{ admin: Connection; name: string }> {
  const address = URL.canParse(url) ? new URL(url) : null
  if (!address?.protocol.startsWith('postgres') || !address.hostname || !address.username) {
    throw new Problem(
      'DATABASE_URL tidak terbaca sebagai alamat PostgreSQL.',
      'Tulis seperti postgresql://admin:sandi@server:5432/lini.',
    )
  }
  const path = decodeURIComponent(address.pathname.slice(1))
  const name = path && path !== 'postgres' ? path : DATABASE
  const sslMode = address.searchParams.get('sslmode') ?? 'disable'
  const admin: Connection = {
    host: address.hostname,
    port: Number(address.port || 5432),
    database: 'postgres',
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    ...(sslMode !== 'disable' && { ssl: { rejectUnauthorized: sslMode === 'verify-full' } }),
  }
  return { admin: (await reaches(admin)) ? admin : { ...admin, database: name }, name }
}

/** Hosted servers do not always let their administrator into `postgres`. */
async function reaches(admin: Connection): Promise<boolean> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 15_000 })
  try {
    await client.connect()
    return true
  } catch (error) {
    return !['3D000', '42501'].includes((error as { code?: string }).code ?? '')
  } finally {
    await client.end().catch(() => {})
  }
}
