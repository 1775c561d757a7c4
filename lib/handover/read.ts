import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import type { Content } from './content'
import type { Layout } from './layout'
import { readCards } from './read-card'
import { readCareSheets, readMeasureSheets, readVervalSheets } from './read-care'
import { readActivitySheets, readDevelopmentSheets, readProfileSheets } from './read-kampung-kb'
import { readRegisters } from './read-register'

/**
 * The sheets of a layout as they stand, by subject; a subject that has nothing to
 * copy in this month is not there.
 */
export function readSheets(
  tx: TenantSql,
  layout: Layout,
  subjects: readonly string[],
  period: Period,
  today: string,
): Promise<Map<string, Content>> {
  if (subjects.length === 0) return Promise.resolve(new Map())
  if (layout.code.startsWith('ri-')) return readRegisters(tx, subjects, period)
  if (layout.code.startsWith('k0-')) return readCards(tx, subjects, today)
  if (layout.code.startsWith('tpk-')) return readCareSheets(tx, subjects, period)
  switch (layout.code) {
    case 'verval-krs':
      return readVervalSheets(tx, subjects)
    case 'eppgbm-ukur':
      return readMeasureSheets(tx, subjects)
    case 'kkb-profil':
      return readProfileSheets(tx, subjects, period)
    case 'kkb-perkembangan':
      return readDevelopmentSheets(tx, subjects, period)
    case 'kkb-intervensi':
      return readActivitySheets(tx, subjects)
    default:
      throw new Error(`No reader for ${layout.code}`)
  }
}
