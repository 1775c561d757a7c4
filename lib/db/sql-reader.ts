/** A value that travels to PostgreSQL as it is. Objects are turned into JSON text by the caller. */
export type SqlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly number[]
  | readonly string[]

/** Runs one statement inside somebody's transaction. Queries take this, so that any door may be used. */
export interface SqlReader {
  query<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>
}

/** One statement of a batch that travels to the database together with the others. */
export interface Statement {
  text: string
  values?: readonly SqlValue[]
}
