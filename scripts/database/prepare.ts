import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import pg from 'pg'
import { type Connection, databaseRoles, rolePassword } from '../../lib/db/connection'
import { Problem, sentenceOf } from '../setup/problem'

/** Roles nobody signs in as: they own the few functions that may pass a row policy (design: regions and tenants). */
const FUNCTION_OWNERS = ['lini_fold', 'lini_verify', 'lini_move'] as const

/** Limits the server itself keeps, so that no late statement of ours outlives its transaction. */
const TIMEOUTS = [
  'statement_timeout',
  'transaction_timeout',
  'idle_in_transaction_session_timeout',
  'lock_timeout',
] as const
const LIMITS: Record<string, readonly [string, string, string, string]> = {
  lini_app: ['60s', '120s', '30s', '10s'],
  lini_across: ['15s', '30s', '15s', '5s'],
  lini_nation: ['15s', '30s', '15s', '5s'],
  lini_login: ['10s', '15s', '10s', '5s'],
}

const OLDEST_SERVER = 170_000

/**
 * Makes the database `name` and its roles as Lini needs them; run at every
 * start, changes only what differs. Refuses a server older than PostgreSQL 17
 * or an administrator without the rights, in one sentence.
 */
export async function prepareDatabase(
  admin: Connection,
  { name, secret }: { name: string; secret: string },
): Promise<void> {
  try {
    await within(admin, async (client) => {
      await refuseOldServer(client)
      await prepareRoles(client, secret)
      await prepareMemberships(client)
      await createDatabase(client, name)
    })
    await prepareInside(admin, name)
  } catch (error) {
    throw explained(error, admin)
  }
}

/** Rights inside one database: nothing to the public, a door for each role. Also for a fresh copy of a database. */
export async function prepareInside(admin: Connection, name: string): Promise<void> {
  await within({ ...admin, database: name }, async (client) => {
    const roles = [...databaseRoles, ...FUNCTION_OWNERS].join(', ')
    await client.query(`
      create extension if not exists pg_trgm;
      revoke all on database ${pg.escapeIdentifier(name)} from public;
      grant connect, temporary on database ${pg.escapeIdentifier(name)} to ${databaseRoles.join(', ')};
      alter schema public owner to lini_owner;
      revoke all on schema public from public;
      grant usage on schema public to ${roles};
      grant select on all tables in schema public to lini_backup;
      grant select on all sequences in schema public to lini_backup;
      alter default privileges for role lini_owner in schema public grant select on tables to lini_backup;
      alter default privileges for role lini_owner in schema public grant select on sequences to lini_backup;
    `)
  })
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  )
  if (rows[0].number >= OLDEST_SERVER) return
  throw new Problem(
    `Server basis data memakai PostgreSQL ${rows[0].text}; Lini memerlukan 17 atau lebih baru.`,
    'Naikkan versi server itu, atau jalankan tanpa DATABASE_URL untuk memakai PostgreSQL bawaan.',
  )
}

async function prepareRoles(client: pg.Client, secret: string): Promise<void> {
  for (const role of [...databaseRoles, ...FUNCTION_OWNERS]) {
    const signsIn = databaseRoles.find((known) => known === role)
    const wanted = {
      superuser: false,
      createrole: false,
      createdb: false,
      replication: false,
      bypassrls: role === 'lini_backup',
      login: signsIn !== undefined,
    }
    const { rows } = await client.query(
      `select rolsuper as superuser, rolcreaterole as createrole, rolcreatedb as createdb,
              rolreplication as replication, rolbypassrls as bypassrls, rolcanlogin as login
         from pg_roles where rolname = $1`,
      [role],
    )
    if (rows.length === 0) await client.query(`create role ${role}`)
    // Naming SUPERUSER at all needs a superuser, so only what differs is named.
    const present = rows[0] ?? { ...wanted, bypassrls: false, login: false }
    const changes = Object.entries(wanted)
      .filter(([attribute, value]) => present[attribute] !== value)
      .map(([attribute, value]) => (value ? attribute : `no${attribute}`))
    if (changes.length) await client.query(`alter role ${role} ${changes.join(' ')}`)
    if (signsIn)
      await client.query(`alter role ${role} password '${scramVerifier(rolePassword(secret, signsIn), role)}'`)
  }
  for (const [role, limits] of Object.entries(LIMITS)) {
    for (const [at, limit] of limits.entries())
      await client.query(`alter role ${role} set ${TIMEOUTS[at]} = '${limit}'`)
  }
  await client.query(`alter role lini_backup set default_transaction_read_only = on`)
}

async function prepareMemberships(client: pg.Client): Promise<void> {
  // The owner may give a function to its role, but does not act with the role's rights.
  await client.query(`grant ${FUNCTION_OWNERS.join(', ')} to lini_owner with set true, inherit false`)
  await revokeStrays(client)
  const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user')
  if (!rows[0].rolsuper) await client.query('grant lini_owner to current_user with set true, inherit true')
}

/** Takes back what our roles were once made members of and no longer need, so that the check before serving passes. */
async function revokeStrays(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select m.rolname as member, r.rolname as role
       from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
      where m.rolname like 'lini\\_%' and not (m.rolname = 'lini_owner' and r.rolname = any ($1::text[]))`,
    [[...FUNCTION_OWNERS]],
  )
  for (const { member, role } of rows) {
    await client.query(`revoke ${pg.escapeIdentifier(role)} from ${pg.escapeIdentifier(member)}`)
  }
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (!rowCount) {
    await client.query(
      `create database ${pg.escapeIdentifier(name)} owner lini_owner template template0 encoding 'UTF8'
         locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'`,
    )
    return
  }
  const { rows } = await client.query(
    `select pg_encoding_to_char(encoding) as encoding, pg_get_userbyid(datdba) as owner from pg_database where datname = $1`,
    [name],
  )
  if (rows[0].encoding !== 'UTF8') {
    throw new Problem(
      `Basis data "${name}" memakai pengodean ${rows[0].encoding}, bukan UTF8.`,
      'Sebut nama basis data baru di DATABASE_URL.',
    )
  }
  if (rows[0].owner !== 'lini_owner')
    await client.query(`alter database ${pg.escapeIdentifier(name)} owner to lini_owner`)
}

/** PostgreSQL's stored form of a password, so that the password itself is in no statement and no log. */
function scramVerifier(password: string, role: string): string {
  const rounds = 4096
  const salt = createHmac('sha256', password).update(`salt:${role}`).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const key = (label: string) => createHmac('sha256', salted).update(label).digest()
  const stored = createHash('sha256').update(key('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`
}

async function within(connection: Connection, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 15_000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function explained(error: unknown, admin: Connection): unknown {
  if (error instanceof Problem) return error
  const code = (error as { code?: string }).code ?? ''
  if (code === '42501') {
    return new Problem(
      `Pengguna "${admin.user}" tidak berhak menyiapkan basis data: ${sentenceOf(error)}.`,
      'Isi DATABASE_URL dengan pengguna yang boleh membuat basis data dan peran (superuser, atau CREATEDB CREATEROLE BYPASSRLS).',
      { cause: error },
    )
  }
  if (['28P01', '28000'].includes(code)) {
    return new Problem(
      `Server basis data menolak pengguna "${admin.user}".`,
      'Periksa nama dan kata sandi di DATABASE_URL.',
      { cause: error },
    )
  }
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'ECONNRESET'].includes(code)) {
    return new Problem(
      `Server basis data di ${admin.host}:${admin.port} tidak dapat dihubungi (${code}).`,
      'Periksa alamat di DATABASE_URL dan pastikan server itu menyala.',
      { cause: error },
    )
  }
  return error
}
