import { ArrowRight } from 'lucide-react'
import { CoverageStrip } from '@/components/charts/coverage-strip'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { ReportStatus } from '@/components/ui/report-status'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import type { VillageReport } from '@/lib/dashboards/village-report'
import { formatDateTime } from '@/lib/format/date'
import { formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { statusName } from '@/lib/reports/workflow'

type VillageReportCardProps = { code: string; view: DashboardView; village: VillageReport }

/** A village's own report: where it stands, the months behind it, and the way to the report itself. */
export function VillageReportCard({ code, view, village: { report, months } }: VillageReportCardProps) {
  return (
    <Card
      title={`Laporan desa ini, ${formatFormPeriod(view.form, view.period)}`}
      note={noteOf(report)}
      actions={
        <LinkButton href={paths.report(view.form.code, periodText(view.period), report.unitId)} icon={ArrowRight}>
          Lihat laporannya
        </LinkButton>
      }
    >
      <div className="space-y-4">
        <ReportStatus status={report.status === null ? 'belum_mulai' : statusName(report.status)} />
        {report.returnReason && report.status === 1 && <p>Alasan dikembalikan: {report.returnReason}</p>}
        <div data-soft-links>
          <CoverageStrip
            label={`${view.form.name} desa ini, ${months.length} bulan`}
            noun="bulan"
            items={months.map(({ period, standing }) => ({
              id: String(period),
              name: formatPeriod(period),
              state: standing,
              href: paths.dashboard(code, viewQuery(view, { period })),
            }))}
          />
        </div>
      </div>
    </Card>
  )
}

function noteOf({ receivedAt, zone, sentByName, dueAt }: VillageReport['report']): string {
  const due = `Batas kirim ${formatDateTime(dueAt, zone)}.`
  return receivedAt ? `Diterima ${formatDateTime(receivedAt, zone)} dari ${sentByName}. ${due}` : due
}
