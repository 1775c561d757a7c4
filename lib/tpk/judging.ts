import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type CareEditions, SHIPPED_EDITIONS } from './screening'

/** What judges and schedules in the office on a day: its own thresholds and schedule, or the shipped ones. */
export async function editionsOn(_tx: TenantSql, _on: string): Promise<CareEditions> {
  return SHIPPED_EDITIONS
}
