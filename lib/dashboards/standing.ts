import { STATUS, type Status } from '@/lib/reports/workflow'

/** How a village stands in a month, as the coverage strip shows it. */
export type Standing = 'sent' | 'approved' | 'late' | 'returned' | 'draft' | 'missing'

/** A report that was approved says so even when it came late; a return weighs more than any draft typed since. */
export function standingOf(report: { status: Status | null; timely: 0 | 1 | 2; hasDraft: boolean }): Standing {
  const { status, timely, hasDraft } = report
  if (status === null) return 'missing'
  if (status >= STATUS.disetujui) return 'approved'
  if (status >= STATUS.dikirim) return timely === 0 ? 'late' : 'sent'
  if (status === STATUS.dikembalikan) return 'returned'
  return hasDraft ? 'draft' : 'missing'
}
