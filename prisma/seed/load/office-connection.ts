import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connection } from '@/lib/db/connection'

export type CellIn = string | number | boolean | null | readonly string[]
export type RowIn = Readonly<Record<string, CellIn>>

/** One office's connection as the application's own role: what the row policies refuse, the demo cannot write. */
export interface OfficeConnection {
  tenantId: number
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>
  /** Fills a temporary table by COPY, which row policies refuse on a table of the office. All rows have the same keys. */
  copy(table: string, rows: readonly RowIn[]): Promise<void>
  /** Adds rows to a table of the office; the register's triggers count them. */
  insert(table: string, rows: readonly RowIn[]): Promise<void>
}

/** Runs work in one transaction of an office: all of it or nothing. */
export type InOffice = <Result>(
  tenantId: number,
  work: (office: OfficeConnection) => Promise<Result>,
) => Promise<Result>

export const inOffice: InOffice = (tenantId, work) => withOffices((within) => within(tenantId, work))

/** The same for one office after another on one connection. */
export async function withOffices<Result>(work: (within: InOffice) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(connection('lini_app'))
  await client.connect()
  try {
    return await work(async (tenantId, step) => {
      await client.query('begin')
      await client.query("select set_config('app.tenant', $1, true)", [String(tenantId)])
      const result = await step(officeOn(client, tenantId))
      await client.query('commit')
      return result
    })
  } finally {
    // Ending the connection also rolls back what failed half-way.
    await client.end()
  }
}

function officeOn(client: pg.Client, tenantId: number): OfficeConnection {
  async function copy(table: string, rows: readonly RowIn[]): Promise<void> {
    const columns = Object.keys(rows[0]!)
    const lines = function* () {
      for (const row of rows) yield `${columns.map((column) => copyText(row[column] ?? null)).join('\t')}\n`
    }
    const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
    await pipeline(Readable.from(batched(lines())), into)
  }
  return {
    tenantId,
    copy,
    async query<Row>(text: string, values: unknown[] = []) {
      return (await client.query(text, values)).rows as Row[]
    },
    async insert(table, rows) {
      if (rows.length === 0) return
      const columns = Object.keys(rows[0]!).join(', ')
      await client.query(`create temporary table added on commit drop as select ${columns} from ${table} limit 0`)
      await copy('added', rows)
      await client.query(`insert into ${table} (tenant_id, ${columns}) select $1, ${columns} from added`, [tenantId])
      await client.query('drop table added')
    },
  }
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]!)

/** A value in COPY's text format. */
function copyText(value: CellIn): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'object') {
    return escaped(`{${value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
  }
  return String(value)
}

/** Small lines in large pieces: a stream of single lines costs more than the lines. */
function* batched(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}
