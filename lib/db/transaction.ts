import 'server-only'
import { createHash } from 'node:crypto'
import type { Pool, PoolClient, QueryResult } from 'pg'
import type { SqlReader, SqlValue, Statement } from '@/lib/db/sql-reader'

const names = new Map<string, string>()

/** Statements are prepared once per connection under a name made of their text. */
export function statementName(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = `s${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
    if (names.size < 2_000) names.set(text, name)
  }
  return name
}

/**
 * Turns values into what travels before anything is sent: a value that fails to
 * serialise in the middle of a pipeline would let the others commit without it.
 */
function prepared({ text, values = [] }: Statement) {
  for (const value of values) {
    const plain =
      value === null ||
      typeof value !== 'object' ||
      value instanceof Date ||
      value instanceof Uint8Array ||
      Array.isArray(value)
    if (!plain) throw new TypeError('A statement takes plain values: write objects as JSON text')
  }
  return { name: statementName(text), text, values: values as SqlValue[] }
}

const send = (client: PoolClient, statement: Statement): Promise<QueryResult> => client.query(prepared(statement))

/**
 * Runs statements in one transaction and one round trip. Answers the rows of each
 * of `statements`; throws the first error, and then nothing was kept.
 */
export async function runTogether(pool: Pool, scope: readonly Statement[], statements: readonly Statement[]) {
  const all = [...scope, ...statements].map(prepared)
  const client = await pool.connect()
  try {
    const sent = [client.query('BEGIN'), ...all.map((statement) => client.query(statement)), client.query('COMMIT')]
    const results = await Promise.allSettled(sent)
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
    const commit = results.at(-1) as PromiseFulfilledResult<QueryResult>
    // After an error the server answers COMMIT with ROLLBACK and the promise still fulfils.
    if (commit.value.command !== 'COMMIT') throw new Error('The transaction was rolled back')
    return results
      .slice(1 + scope.length, -1)
      .map((result) => (result as PromiseFulfilledResult<QueryResult>).value.rows)
  } finally {
    client.release()
  }
}

/** Sends a transaction's last statements together with its commit. Answers their rows; nothing may follow. */
export type Finish = (statements: readonly Statement[]) => Promise<QueryResult['rows'][]>

/**
 * Runs `work` in one transaction whose opening and scope travel with its first
 * statement. Commits when it returns; rolls back when it throws. `finish` lets the
 * last writes and the commit travel together.
 */
export async function runInTransaction<Result>(
  pool: Pool,
  scope: readonly Statement[],
  work: (sql: SqlReader, finish: Finish) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const opening = [client.query('BEGIN'), ...scope.map((statement) => send(client, statement))]
    const opened = Promise.all(opening)
    opened.catch(() => {})
    let open = true
    let committed = false
    const sql: SqlReader = {
      async query<Row>(text: string, values: readonly SqlValue[] = []) {
        if (!open) throw new Error('This transaction has ended: a query came after its work')
        return (await send(client, { text, values })).rows as Row[]
      },
    }
    const finish: Finish = async (statements) => {
      if (!open) throw new Error('This transaction has ended: a query came after its work')
      const last = statements.map(prepared)
      open = false
      const results = await Promise.allSettled([
        ...last.map((statement) => client.query(statement)),
        client.query('COMMIT'),
      ])
      const failed = results.find((result) => result.status === 'rejected')
      if (failed) throw failed.reason
      const done = results.map((result) => (result as PromiseFulfilledResult<QueryResult>).value)
      if (done.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back')
      committed = true
      return done.slice(0, -1).map((result) => result.rows)
    }
    try {
      const result = await work(sql, finish)
      await opened
      open = false
      if (committed) return result
      const { command } = await client.query('COMMIT')
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back')
      return result
    } catch (error) {
      open = false
      if (committed) throw error
      await client.query('ROLLBACK').catch((reason: Error) => {
        broken = reason
      })
      throw error
    }
  } finally {
    client.release(broken)
  }
}
