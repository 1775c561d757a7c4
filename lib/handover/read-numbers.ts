import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { maskNumber } from '@/lib/families/nik'
import { numberMark, openNumber } from '@/lib/families/numbers'
import type { NumberOwner } from './content'

/** Letters of a number's mark that tell two numbers of one mask apart. */
const MARK = 8

/** A stored number as a sheet shows it; null without one. */
export function maskedNumber(
  tx: Pick<TenantSql, 'tenantId'>,
  owner: NumberOwner,
  sealed: Uint8Array | null,
): { masked: string; mark: string; owner: NumberOwner } | null {
  if (!sealed) return null
  const digits = openNumber(tx.tenantId, 'nik', owner.id, sealed)
  return { masked: maskNumber(digits), mark: numberMark(tx.tenantId, 'nik', digits).slice(0, MARK), owner }
}
