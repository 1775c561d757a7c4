import { describe, expect, it } from 'vitest'
import { findWeaknesses } from '@/lib/db/self-check'
import { asRole, asSuperuser } from '@/tests/support/database'

/** What the check finds after `statement`, which is undone: roles belong to the whole cluster, where other tests run. */
async function weaknessesAfter(statement: string): Promise<string> {
  const client = await asSuperuser()
  await client.query('begin')
  try {
    await client.query(statement)
    return (await findWeaknesses(client, { durable: false })).join('\n')
  } finally {
    await client.query('rollback')
  }
}

describe('the check before serving', () => {
  it('finds nothing wrong with the database as it is set up, asked as the application asks', async () => {
    expect(await findWeaknesses(await asRole('lini_app'), { durable: false })).toEqual([])
  })

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
    'sees that the test cluster runs without %s',
    async (setting) => {
      expect((await findWeaknesses(await asRole('lini_app'))).join('\n')).toContain(`Setelan ${setting} mati`)
    },
  )

  it.each([
    ['a superuser', 'alter role lini_app superuser', 'lini_app punya hak SUPERUSER'],
    ['one that passes row policies', 'alter role lini_nation bypassrls', 'lini_nation punya hak BYPASSRLS'],
    ['one that makes roles', 'alter role lini_login createrole', 'lini_login punya hak CREATEROLE'],
    ['a member of the owner', 'grant lini_owner to lini_app', 'lini_app menjadi anggota lini_owner'],
    ['one that may create', 'grant create on schema public to lini_app', 'lini_app boleh membuat'],
  ])('refuses a role that is %s', async (_what, statement, sentence) => {
    expect(await weaknessesAfter(statement)).toContain(sentence)
  })

  it.each([
    ['without policies', 'create table lemah (tenant_id int)', 'Tabel lemah'],
    [
      'whose policies do not bind its owner',
      'create table lemah (tenant_id int); alter table lemah enable row level security',
      'Tabel lemah',
    ],
    [
      'a role may empty',
      'create table lemah (); grant truncate on lemah to lini_app',
      'lini_app boleh mengosongkan tabel lemah',
    ],
    ['the application owns', 'create table lemah (); alter table lemah owner to lini_app', 'lini_app memiliki lemah'],
  ])('refuses a table %s', async (_what, statement, sentence) => {
    expect(await weaknessesAfter(statement)).toContain(sentence)
  })

  it('refuses a view that passes the policies of what it shows', async () => {
    expect(await weaknessesAfter('create view lemah as select 1 as a')).toContain('Tampilan lemah')
  })

  it("refuses a function that acts with its owner's rights and is not one of the few allowed", async () => {
    const statement = 'create function lemah() returns int language sql security definer as $$ select 1 $$'
    expect(await weaknessesAfter(statement)).toContain('Fungsi lemah()')
  })
})
