import 'server-only'
import pg from 'pg'
import { connection, type DatabaseRole, databaseRoles } from './connection'

/** Roles that serve people: none of them may own anything, see past a row policy or empty a table. */
const SERVING: DatabaseRole[] = ['lini_app', 'lini_across', 'lini_nation', 'lini_login']

/** The only memberships there may be between our roles and others; written `member>role`. */
const MEMBERSHIPS = ['lini_owner>lini_fold', 'lini_owner>lini_verify', 'lini_owner>lini_move']

/** Settings without which an acknowledged save may be lost. */
const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit']

/** One way in which the database is not as safe as Lini promises, as a sentence for the operator. */
type Question = { sql: string; values?: unknown[]; sentence(row: Record<string, string>): string }

const QUESTIONS: Question[] = [
  {
    sql: `select rolname as role, array_to_string(array_remove(array[
            case when rolsuper then 'SUPERUSER' end, case when rolcreaterole then 'CREATEROLE' end,
            case when rolcreatedb then 'CREATEDB' end, case when rolreplication then 'REPLICATION' end,
            case when rolbypassrls and rolname <> 'lini_backup' then 'BYPASSRLS' end], null), ', ') as rights
          from pg_roles where rolname like 'lini\\_%' and (rolsuper or rolcreaterole or rolcreatedb or rolreplication
            or (rolbypassrls and rolname <> 'lini_backup'))`,
    sentence: ({ role, rights }) => `Peran ${role} punya hak ${rights} yang tidak boleh dimilikinya.`,
  },
  {
    sql: `select wanted as role from unnest($1::text[]) wanted
           where not exists (select 1 from pg_roles where rolname = wanted)`,
    values: [[...databaseRoles]],
    sentence: ({ role }) => `Peran ${role} tidak ada.`,
  },
  {
    sql: `select m.rolname as member, r.rolname as role
            from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
           where m.rolname like 'lini\\_%' and m.rolname || '>' || r.rolname <> all ($1::text[])`,
    values: [MEMBERSHIPS],
    sentence: ({ member, role }) => `Peran ${member} menjadi anggota ${role}, padahal tidak boleh.`,
  },
  {
    sql: `select pg_get_userbyid(c.relowner) as role, c.relname as name from pg_class c
           where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and pg_get_userbyid(c.relowner) = any ($1::text[])`,
    values: [[...SERVING, 'lini_backup']],
    sentence: ({ role, name }) => `Peran ${role} memiliki ${name}; hanya lini_owner yang boleh.`,
  },
  {
    sql: `select role, c.oid::regclass::text as name from pg_class c cross join unnest($1::text[]) role
           where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
             and has_table_privilege(role, c.oid, 'TRUNCATE')`,
    values: [[...SERVING, 'lini_backup']],
    sentence: ({ role, name }) => `Peran ${role} boleh mengosongkan tabel ${name}.`,
  },
  {
    sql: `select role from unnest($1::text[]) role
           where has_schema_privilege(role, 'public', 'CREATE') or has_database_privilege(role, current_database(), 'CREATE')`,
    values: [[...SERVING, 'lini_backup']],
    sentence: ({ role }) => `Peran ${role} boleh membuat objek di basis data.`,
  },
  {
    sql: `select c.oid::regclass::text as name
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
           where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
             and not (c.relrowsecurity and c.relforcerowsecurity)`,
    sentence: ({ name }) =>
      `Tabel ${name} berisi data kantor tetapi tidak dijaga kebijakan baris (FORCE ROW LEVEL SECURITY).`,
  },
  {
    sql: `select c.oid::regclass::text as name from pg_class c
           where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
             and not coalesce(c.reloptions @> array['security_invoker=true'] or c.reloptions @> array['security_invoker=on'], false)
             and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    sentence: ({ name }) => `Tampilan ${name} tidak memakai security_invoker, sehingga melewati kebijakan baris.`,
  },
  {
    sql: `select p.oid::regprocedure::text as name from pg_proc p
           where p.prosecdef and p.pronamespace = 'public'::regnamespace
             and (pg_get_userbyid(p.proowner) not in ('lini_fold', 'lini_verify', 'lini_move')
                  or not exists (select 1 from unnest(p.proconfig) setting where setting like 'search\\_path=%'))`,
    sentence: ({ name }) =>
      `Fungsi ${name} berjalan dengan hak pemiliknya tanpa pemilik atau search_path yang diizinkan.`,
  },
  {
    sql: `select current_setting('server_version') as version where current_setting('server_version_num')::int < 170000`,
    sentence: ({ version }) => `Server PostgreSQL ${version} terlalu tua; Lini memerlukan 17 atau lebih baru.`,
  },
]

const DURABILITY: Question = {
  sql: `select name from pg_settings where name = any ($1::text[]) and setting in ('off', 'local')`,
  values: [DURABLE],
  sentence: ({ name }) => `Setelan ${name} mati: data yang sudah disimpan dapat hilang bila listrik padam.`,
}

/** What the check needs of a connection. */
export interface Asks {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, string>[] }>
}

/**
 * What is wrong with the database, as sentences; empty when it is as safe as
 * promised. `durable: false` leaves out the disk settings, for the throw-away
 * clusters of tests only.
 */
export async function findWeaknesses(client: Asks, { durable = true }: { durable?: boolean } = {}): Promise<string[]> {
  const found: string[] = []
  for (const { sql, values, sentence } of durable ? [...QUESTIONS, DURABILITY] : QUESTIONS) {
    const { rows } = await client.query(sql, values)
    found.push(...rows.map(sentence))
  }
  return found
}

/** Refuses to go on when the database is weaker than promised: better no service than an unsafe one. */
export async function requireSafeDatabase(): Promise<void> {
  const client = new pg.Client(connection('lini_app'))
  await client.connect()
  const weaknesses = await findWeaknesses(client).finally(() => client.end())
  if (weaknesses.length === 0) return
  throw new Error(
    ['Lini tidak mau melayani karena basis datanya tidak aman:', ...weaknesses.map((line) => `- ${line}`)].join('\n'),
  )
}
