import type { Client } from 'pg'
import { insertionOf, tenantTables } from '@/tests/support/canaries'

/** A database role with the settings of one principal, and whose rows it may see. */
export interface Principal {
  name: string
  client: Client
  settings: Record<string, string>
  sees: readonly number[]
  /** Tenant tables it may read at all; the rest must be refused by grant. */
  reads: (table: string) => boolean
  writes: boolean
}

export interface Findings {
  attempts: number
  /** What a principal reached though it should not. */
  leaks: string[]
  /** What it could not reach though it should: without these, no leak would prove nothing. */
  missing: string[]
}

type Outcome = { rows: number; denied: boolean }

/** Runs one statement as a principal in a transaction that is always undone. */
async function attempt({ client, settings }: Principal, statement: string): Promise<Outcome> {
  await client.query('begin')
  try {
    for (const [key, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, true)', [key, value])
    const { rowCount } = await client.query(statement)
    return { rows: rowCount ?? 0, denied: false }
  } catch (error) {
    const code = (error as { code?: string }).code
    // 42501: no right, or the row policy's check; 23503/23514/42501 all mean that nothing was kept.
    if (!code) throw error
    return { rows: 0, denied: true }
  } finally {
    await client.query('rollback')
  }
}

/**
 * Tries every tenant table with every principal: reading, changing, moving,
 * removing, adding and emptying rows of every planted office.
 */
export async function findLeaks(
  admin: Client,
  principals: readonly Principal[],
  tenants: readonly number[],
  only?: string,
): Promise<Findings> {
  const findings: Findings = { attempts: 0, leaks: [], missing: [] }
  for (const table of only ? [only] : await tenantTables(admin)) {
    for (const principal of principals) {
      const run = async (statement: string) => {
        findings.attempts += 1
        return attempt(principal, statement)
      }
      const say = (list: string[], what: string) => list.push(`${principal.name}: ${what} ${table}`)
      for (const tenant of tenants) {
        const own = principal.sees.includes(tenant)
        const seen = await run(`select tenant_id from ${table} where tenant_id = ${tenant}`)
        const mayRead = own && principal.reads(table)
        if (!mayRead && seen.rows > 0) say(findings.leaks, `reads office ${tenant} in`)
        if (mayRead && seen.rows === 0) say(findings.missing, `cannot read its own row in`)

        const touched = await run(`update ${table} set tenant_id = tenant_id where tenant_id = ${tenant}`)
        if (touched.rows > 0 && !(own && principal.writes)) say(findings.leaks, `changes office ${tenant} in`)
        const removed = await run(`delete from ${table} where tenant_id = ${tenant}`)
        if (removed.rows > 0 && !(own && principal.writes)) say(findings.leaks, `removes from office ${tenant} in`)
        const added = await run(await insertionOf(admin, table, tenant, 2))
        if (added.rows > 0 && !(own && principal.writes)) say(findings.leaks, `adds to office ${tenant} in`)
        for (const other of tenants) {
          if (other === tenant) continue
          const moved = await run(`update ${table} set tenant_id = ${other} where tenant_id = ${tenant}`)
          if (moved.rows > 0) say(findings.leaks, `moves a row of office ${tenant} to ${other} in`)
        }
      }
      const all = await run(`select tenant_id from ${table} where tenant_id <> all ('{${principal.sees.join(',')}}')`)
      if (all.rows > 0) say(findings.leaks, 'reads without naming an office in')
      const emptied = await run(`truncate ${table} cascade`)
      if (!emptied.denied) say(findings.leaks, 'empties')
    }
  }
  return findings
}
