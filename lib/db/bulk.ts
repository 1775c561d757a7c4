import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Actor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { connection } from '@/lib/db/connection'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'

/** One office's transaction that may also fill temporary tables by COPY. */
export type TenantBulk = TenantSql & { readonly copyRows: CopyRows }

/** Fills a temporary table; a line is one row in COPY's text format, as `copyLine` writes it. */
export type CopyRows = (table: string, columns: readonly string[], lines: Iterable<string>) => Promise<void>

/** A value of a copied row. Bytes travel as `\x…`. */
export type CopyValue = string | number | boolean | Uint8Array | null

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const SPECIAL = /[\\\t\n\r]/

function copyText(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string')
    return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]!) : value
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`
  return String(value)
}

/** A row in COPY's text format, with its line end. */
export const copyLine = (values: readonly CopyValue[]): string => {
  let line = ''
  for (let at = 0; at < values.length; at++) line += at === 0 ? copyText(values[at]!) : `\t${copyText(values[at]!)}`
  return `${line}\n`
}

/** Small lines in large pieces: a stream of single lines costs more than the lines. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < 131_072) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

const plainName = (name: string): string => {
  if (!/^[a-z][a-z_0-9]*$/.test(name)) throw new Error(`Not a name of ours: ${name}`)
  return name
}

/**
 * The door for work on thousands of rows of one office: a connection of its own,
 * so that COPY (refused on tables with row policies, hence to temporary ones)
 * stands in nobody's way, and five minutes instead of two. All of it or nothing.
 */
export async function inTenantBulk<Result>(actor: Actor, work: (tx: TenantBulk) => Promise<Result>): Promise<Result> {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  const client = new pg.Client({
    ...connection('lini_app'),
    options: '-c transaction_timeout=300s -c statement_timeout=300s',
  })
  // A connection that the server cuts fails the statement that waits on it; it must not end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.tenant', $1, true)", [String(actor.tenantId)])
    // One after the other: a COPY in the middle of others' statements would be read as theirs.
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
      const mine = last.then(work)
      last = mine.catch(() => {})
      return mine
    }
    const sql: SqlReader = {
      query: <Row>(text: string, values: readonly SqlValue[] = []) =>
        inTurn(async () => (await client.query(text, values as SqlValue[])).rows as Row[]),
    }
    const copyRows: CopyRows = (table, columns, lines) =>
      inTurn(async () => {
        const into = client.query(
          copyFrom(`copy ${plainName(table)} (${columns.map(plainName).join(', ')}) from stdin`),
        )
        await pipeline(Readable.from(pieces(lines)), into)
      })
    const result = await work({ tenantId: actor.tenantId, actor, sql, copyRows } as TenantBulk)
    await last
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back')
    return result
  } finally {
    // Ending the connection also rolls back what failed half-way.
    await client.end().catch(() => {})
  }
}
