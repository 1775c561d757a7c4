import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { hashRandomPassword } from '@/lib/auth/password-hash'
import { connection } from '@/lib/db/connection'
import { dataFolder } from '@/lib/env'
import type { SampleAccount } from '../accounts'

/** One line of `akun-contoh.json`. The first four fields are a contract; others may be added. */
interface PrintedAccount {
  peran: string
  wilayah: string
  namaPengguna: string
  kataSandi: string
  nama: string
  namaWilayah: string
}

/** No letter that is read as another one. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password of 104 random bits in three groups that can be read aloud. */
const newPassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 7 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-')

/**
 * Adds the accounts that are not there yet, each with a random password of this
 * installation, and notes them in `LINI_DATA/akun-contoh.json`, readable by the
 * owner only. Answers how many it added.
 */
export async function loadAccounts(accounts: readonly SampleAccount[], validFrom: string): Promise<number> {
  const client = new pg.Client(connection('lini_login'))
  await client.connect()
  try {
    const { rows } = await client.query('select id from account where id = any ($1::uuid[])', [accounts.map(({ id }) => id)])
    const known = new Set(rows.map(({ id }) => id))
    const added = accounts.filter(({ id }) => !known.has(id))
    if (added.length === 0) return 0
    const passwords = added.map(newPassword)
    const hashes = await Promise.all(passwords.map(hashRandomPassword))

    await client.query('begin')
    await client.query(
      `insert into account (id, username, name, home_tenant_id, password_hash, must_change_password, sample)
       select *, false, true from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[])`,
      [
        added.map(({ id }) => id),
        added.map(({ username }) => username),
        added.map(({ name }) => name),
        added.map(({ tenantId }) => tenantId),
        hashes,
      ],
    )
    await client.query(
      `insert into account_role (id, account_id, role, tenant_id, region_id, valid_from)
       select *, $6::date from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::int[])`,
      [
        added.map(({ roleId }) => roleId),
        added.map(({ id }) => id),
        added.map(({ role }) => role),
        added.map(({ tenantId }) => tenantId),
        added.map(({ region }) => region.id),
        validFrom,
      ],
    )
    // The file first: accounts whose passwords nobody knows would be worse than passwords without accounts.
    note(
      added.map(({ role, region, username, name }, at) => ({
        peran: role,
        wilayah: region.code,
        namaPengguna: username,
        kataSandi: passwords[at]!,
        nama: name,
        namaWilayah: region.name,
      })),
    )
    await client.query('commit')
    return added.length
  } finally {
    await client.end()
  }
}

/** Adds lines to the file of sample accounts; a line of the same user name is replaced. */
function note(added: readonly PrintedAccount[]): void {
  const file = join(dataFolder(), 'akun-contoh.json')
  const before: PrintedAccount[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const names = new Set(added.map(({ namaPengguna }) => namaPengguna))
  const all = [...before.filter(({ namaPengguna }) => !names.has(namaPengguna)), ...added]
  writeFileSync(`${file}.baru`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.baru`, file)
}
