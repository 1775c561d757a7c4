import { asOwner } from '../load/offices'

/** Whether an office that somebody really works in is open in this database. */
export const hasRealOffice = (): Promise<boolean> =>
  asOwner(async (client) => Boolean((await client.query('select 1 from tenant where not sample limit 1')).rowCount))

/**
 * Empties every office of a database that holds sample offices only: rows, totals
 * and the offices themselves. Accounts and the audit trail stay. Which tables are
 * an office's is read from their row policies, so that none is forgotten.
 */
export async function clearSampleOffices(): Promise<void> {
  await asOwner(async (client) => {
    await client.query('begin')
    const { rows } = await client.query<{ real: boolean; tables: string }>(
      `select exists (select 1 from tenant where not sample) as real,
         (select string_agg(distinct quote_ident(tablename), ', ') from pg_policies
           where roles && '{lini_app,lini_fold}' and tablename <> 'audit') as tables`,
    )
    if (rows[0]!.real) throw new Error('A real office is open: nothing was removed')
    await client.query(`truncate ${rows[0]!.tables}`)
    await client.query('delete from expected_units')
    await client.query('delete from tenant')
    await client.query('commit')
  })
}
