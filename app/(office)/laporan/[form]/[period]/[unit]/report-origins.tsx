import { OriginList } from '@/components/meetings/origin-list'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { formatCount } from '@/lib/format/number'
import { periodText } from '@/lib/format/period'
import { isMonthlySource } from '@/lib/poktan/monthly-source'
import type { GroupOrigin } from '@/lib/poktan/origins'
import type { Report } from '@/lib/reports/queries'

interface ReportOriginsProps {
  report: Report
  groups: readonly GroupOrigin[]
}

/** The figures that rosters and meetings count, each with the groups behind it, for those who review it. */
export function ReportOrigins({ report, groups }: ReportOriginsProps) {
  const counted = report.form.elements.filter(
    ({ column, computedFrom = '' }) => isMonthlySource(computedFrom) && typeof report.computed[column] === 'number',
  )
  if (counted.length === 0) return null
  return (
    <div className="no-print">
      <Card title="Asal angka poktan" note="Menurut pertemuan dan daftar anggota yang dicatat sampai sekarang.">
        <div className="grid gap-x-6 desk:grid-cols-2">
          {counted.map(({ column, label, computedFrom = '' }) => (
            <Disclosure key={column} summary={`${label}: ${formatCount(Number(report.computed[column]))}`}>
              <OriginList groups={groups} source={computedFrom} month={periodText(report.period)} />
            </Disclosure>
          ))}
        </div>
      </Card>
    </div>
  )
}
