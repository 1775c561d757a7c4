import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { prepareInside } from '@/scripts/database/prepare'

// Before a test file imports anything: a database of its own, copied from the migrated one, and the variables that name it.
const { admin, secret, template } = inject('cluster')
const name = `uji_${randomBytes(6).toString('hex')}`

await asAdmin(`create database ${name} owner lini_owner template ${template} strategy file_copy`)
await prepareInside(admin, name)
Object.assign(process.env, {
  LINI_DB_HOST: admin.host,
  LINI_DB_PORT: String(admin.port),
  LINI_DB_NAME: name,
  LINI_DB_SECRET: secret,
})

afterAll(() => asAdmin(`drop database ${name} with (force)`))

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
