import { describe, expect, it } from 'vitest'
import { databaseRoles } from '@/lib/db/connection'
import { asRole, asSuperuser } from '@/tests/support/database'

describe('the roles of the database', () => {
  it.each(databaseRoles)(
    'lets %s sign in with its derived password and nothing more than a plain role',
    async (role) => {
      const client = await asRole(role)
      const { rows } = await client.query(
        'select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user',
      )
      expect(rows).toEqual([
        {
          rolname: role,
          rolsuper: false,
          rolcreaterole: false,
          rolcreatedb: false,
          rolbypassrls: role === 'lini_backup',
        },
      ])
    },
  )

  it.each(databaseRoles.filter((role) => role !== 'lini_owner'))('does not let %s make a table', async (role) => {
    const client = await asRole(role)
    await expect(client.query('create table coba (a int)')).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|25006)$/),
    })
  })

  it.each(['lini_app', 'lini_across', 'lini_nation', 'lini_login'] as const)(
    'ends a statement of %s that runs on',
    async (role) => {
      const client = await asRole(role)
      for (const limit of [
        'statement_timeout',
        'transaction_timeout',
        'idle_in_transaction_session_timeout',
        'lock_timeout',
      ]) {
        const { rows } = await client.query(`select setting::int as limit from pg_settings where name = $1`, [limit])
        expect(rows[0].limit, limit).toBeGreaterThan(0)
      }
    },
  )

  it.each(['lini_fold', 'lini_verify', 'lini_move'])(
    'lets the owner become %s without acting with its rights',
    async (role) => {
      const client = await asSuperuser()
      const { rows } = await client.query(
        `select pg_has_role('lini_owner', $1, 'SET') as may_become, pg_has_role('lini_owner', $1, 'USAGE') as inherits,
              (select rolcanlogin from pg_roles where rolname = $1) as signs_in`,
        [role],
      )
      expect(rows).toEqual([{ may_become: true, inherits: false, signs_in: false }])
    },
  )

  it('lets the backup read every table, whole, and write none', async () => {
    const client = await asRole('lini_backup')
    const { rows } = await client.query(
      `select c.oid::regclass::text as name from pg_class c
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
          and (not has_table_privilege('lini_backup', c.oid, 'SELECT')
               or has_table_privilege('lini_backup', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))`,
    )
    expect(rows).toEqual([])
  })
})
