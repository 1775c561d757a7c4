import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { readLines } from './lines'
import type { RapatKind } from './rules'
import type { Certainty, TemplateEdition } from './templates'

/** The office's own editions of templates, latest first. */
export async function listEditions(tx: TenantSql): Promise<TemplateEdition[]> {
  const rows = await tx.sql.query<{
    id: string
    kind: RapatKind
    fromOn: string
    body: { invited?: unknown; agenda?: unknown; timesAYear?: unknown }
    source: string
    certainty: Certainty
    version: number
  }>(
    `select id::text as id, kind, to_char(from_on, 'YYYY-MM-DD') as "fromOn", body, source, certainty, version
     from rapat_edition where tenant_id = $1 and not withdrawn order by kind, from_on desc`,
    [tx.tenantId],
  )
  return rows.map(({ body, ...row }) => ({
    ...row,
    invited: readLines(body.invited),
    agenda: readLines(body.agenda),
    timesAYear: typeof body.timesAYear === 'number' ? body.timesAYear : null,
  }))
}
