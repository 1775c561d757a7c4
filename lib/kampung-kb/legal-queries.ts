import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'

/** A paper that the office's Kampung KB stand on. */
export interface LegalBasis {
  id: string
  version: number
  kind: string
  number: string
  title: string
  issuedOn: string | null
  issuer: string
  fileId: string | null
  position: number
  source: string
}

/** The office's legal basis in the order it chose. */
export const listLegalBasis = (tx: TenantSql): Promise<LegalBasis[]> =>
  tx.sql.query<LegalBasis>(
    `select id, version, kind, number, title, to_char(issued_on, 'YYYY-MM-DD') as "issuedOn", issuer,
       file_id as "fileId", position, source
     from legal_basis where tenant_id = $1 and not removed order by position, created_at, id`,
    [tx.tenantId],
  )
