import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashRandomPassword } from '@/lib/auth/password-hash'
import { withAccounts } from '@/lib/db/login'
import { dataFolder } from '@/lib/env'
import { createAccount } from '@/lib/people/create-account'
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
  Array.from({ length: 3 }, () => Array.from({ length: 7 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )

/**
 * Adds the accounts that are not there yet, each with a random password of this
 * installation, and notes them in `LINI_DATA/akun-contoh.json`, readable by the
 * owner only. Answers how many it added.
 */
export function loadAccounts(accounts: readonly SampleAccount[], validFrom: string): Promise<number> {
  return withAccounts(async (db) => {
    const known = await db.account.findMany({
      where: { id: { in: accounts.map(({ id }) => id) } },
      select: { id: true },
    })
    const added = accounts.filter(({ id }) => !known.some((there) => there.id === id))
    const passwords = added.map(newPassword)
    const hashes = await Promise.all(passwords.map(hashRandomPassword))
    for (const [at, { id, username, name, role, tenantId, region }] of added.entries()) {
      await createAccount(db, {
        id,
        username,
        name,
        homeTenantId: tenantId,
        passwordHash: hashes[at]!,
        sample: true,
        roles: [{ role, tenantId, regionId: region.id, validFrom }],
      })
    }
    // Before the commit: accounts whose passwords nobody knows are worse than passwords without accounts.
    if (added.length) {
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
    }
    return added.length
  })
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
