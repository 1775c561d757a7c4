import { ComputedShare } from '@/components/reports/computed-share'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ReportStatus } from '@/components/ui/report-status'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { MISSING } from '@/lib/format/number'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { type ComputedShare as ComputedShareOf, hasComputed } from '@/lib/reports/computed-share'
import { TIMELINESS_WORDS } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import type { ReportState } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'
import { listStatus } from './view'

interface ReportTableProps {
  rows: ReportState[]
  /** How much of each sent report Lini counted; empty for a form without such cells. */
  shares: ReadonlyMap<number, ComputedShareOf>
  form: FormDeclaration
  period: Period
  wholeOffice: boolean
  zone: string
}

/** Villages of a month with the state of their report, each a way to it. */
export function ReportTable({ rows, shares, form, period, wholeOffice, zone }: ReportTableProps) {
  return (
    <DataTable
      caption={`${form.name}: keadaan laporan tiap desa`}
      rows={rows}
      rowKey={(state) => `${state.unitId}:${state.version}`}
      rowHref={(state) => paths.report(form.code, periodText(period), state.unitId)}
      empty={<EmptyState title="Tidak ada desa dengan saringan ini" />}
      columns={[
        { key: 'desa', head: 'Desa', phone: 'title', cell: (state) => state.name },
        ...(wholeOffice
          ? [{ key: 'kecamatan', head: 'Kecamatan', cell: (state: ReportState) => state.kecamatanName }]
          : []),
        {
          key: 'status',
          head: 'Status',
          phone: 'aside',
          cell: (state) => <ReportStatus status={listStatus(state)} />,
        },
        {
          key: 'waktu',
          head: 'Diterima',
          cell: (state) => (state.receivedAt ? formatDateTime(state.receivedAt, zone as Zone) : MISSING),
        },
        ...(hasComputed(form)
          ? [
              {
                key: 'hitung',
                head: 'Dihitung Lini',
                cell: ({ unitId }: ReportState) => {
                  const share = shares.get(unitId)
                  return share ? <ComputedShare share={share} size="cell" /> : MISSING
                },
              },
            ]
          : []),
        { key: 'ketepatan', head: 'Ketepatan', cell: timelinessOf },
        { key: 'oleh', head: 'Pengirim', phone: 'hidden', cell: (state) => state.sentByName || MISSING },
        { key: 'catatan', head: 'Catatan', cell: noteOf },
      ]}
    />
  )
}

const timelinessOf = ({ receivedAt, timely }: ReportState) => (receivedAt ? TIMELINESS_WORDS[timely] : MISSING)

const noteOf = ({ status, returnReason, correction, revision }: ReportState): string => {
  if (status === STATUS.dikembalikan) return returnReason
  if (correction) return `Sedang diperbaiki: ${correction}`
  return revision > 1 ? `Revisi ${revision}` : ''
}
