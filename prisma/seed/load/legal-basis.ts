import { NATIONAL_BASES } from '@/lib/kampung-kb/legal-schema'
import { stableId } from '../random'
import { type Story, sourceText } from '../story'
import type { OfficeConnection } from './office-connection'

/** Writes the papers an article names as the basis of the district's Kampung KB, unless the office has some. */
export async function loadLegalBasis(office: OfficeConnection, { code, facts, article }: Story): Promise<void> {
  if (!facts.legalBasis) return
  const [known] = await office.query('select 1 from legal_basis where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return
  const national = facts.legalBasis.national.map((named) => {
    const { kind, number, title, issuer, issuedOn } = NATIONAL_BASES.find((one) => one.code === named)!
    return { kind: kind as string, number, title, issuer, issued_on: issuedOn }
  })
  const own = facts.legalBasis.own.map((paper) => ({ ...paper, kind: 'instruksi_daerah', issued_on: null }))
  await office.insert(
    'legal_basis',
    [...national, ...own].map(({ kind, number, title, issuer, issued_on }, at) => ({
      id: stableId('dasar hukum', code, number),
      kind,
      number,
      title,
      issuer,
      issued_on,
      position: at + 1,
      source: sourceText(article),
    })),
  )
}
