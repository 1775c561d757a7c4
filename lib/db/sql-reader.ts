/** The least a read needs of a database connection, so that one query serves every door: an office's, a province's, the seed's. */
export interface SqlReader {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}
