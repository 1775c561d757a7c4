import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { maskNumber } from '@/lib/families/nik'
import { openNumber } from '@/lib/families/numbers'
import type { NumberOwner } from './content'

/** Letters of a blind index that tell two numbers of one mask apart. */
const MARK = 8

/** A stored number as a sheet shows it; null without one. */
export function maskedNumber(
  tx: Pick<TenantSql, 'tenantId'>,
  owner: NumberOwner,
  sealed: Uint8Array | null,
  index: string,
): { masked: string; mark: string; owner: NumberOwner } | null {
  if (!sealed) return null
  return { masked: maskNumber(openNumber(tx.tenantId, 'nik', owner.id, sealed)), mark: index.slice(0, MARK), owner }
}
