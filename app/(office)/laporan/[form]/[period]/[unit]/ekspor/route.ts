import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { exportReports } from '@/lib/reports/export'
import { refuse } from '@/lib/reports/http'
import { readReportAddress } from '@/lib/reports/schema'

/** One village's month as an Excel file. */
export async function GET(_request: Request, { params }: RouteContext<'/laporan/[form]/[period]/[unit]/ekspor'>) {
  const actor = await findActor()
  if (!actor) return refuse('sign-in-needed')
  const ref = readReportAddress(await params)
  if (!ref || !worksInOffice(actor)) return refuse('not-found')
  return exportReports(actor, ref.form, ref.period, { unitIds: [ref.unit] }, new Date())
}
