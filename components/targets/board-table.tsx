import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { formatPercent } from '@/lib/format/number'
import type { TargetRow } from '@/lib/targets/board'
import { PLAN_STATES } from '@/lib/targets/plan'
import { amountText, neededText, shareText } from '@/lib/targets/words'
import { TrackBadge } from './track-badge'

export type BoardTableProps = { rows: readonly TargetRow[]; hrefOf: (row: TargetRow) => string }

/** The targets of a region in a year, each with what was reached and what is still needed. */
export function BoardTable({ rows, hrefOf }: BoardTableProps) {
  return (
    <DataTable
      caption="Sasaran dan capaian"
      rows={rows}
      rowKey={({ plan }) => plan.id}
      rowHref={hrefOf}
      empty={null}
      columns={[
        {
          key: 'indikator',
          head: 'Indikator',
          phone: 'title',
          cell: ({ indicator, plan, draft }) => (
            <>
              {indicator.label}
              {plan.state !== 'disetujui' && (
                <span className="ms-2">
                  <Badge tone={plan.state === 'diajukan' ? 'info' : 'neutral'}>{PLAN_STATES[plan.state]}</Badge>
                </span>
              )}
              {draft && (
                <span className="ms-2">
                  <Badge tone="info">{`Revisi ${draft.revision}: ${PLAN_STATES[draft.state]}`}</Badge>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'sasaran',
          head: 'Sasaran',
          numeric: true,
          cell: ({ indicator, achievement }) => amountText(indicator, achievement?.target),
        },
        {
          key: 'capaian',
          head: 'Capaian',
          numeric: true,
          cell: ({ indicator, achievement }) => amountText(indicator, achievement?.achieved),
        },
        {
          key: 'banding',
          head: 'Dibanding sasaran',
          numeric: true,
          cell: ({ indicator, achievement }) => (achievement ? shareText(indicator, achievement) : '—'),
        },
        {
          key: 'laporan',
          head: 'Laporan terkumpul',
          numeric: true,
          cell: ({ figure }) => formatPercent(figure?.coverage.reported, figure?.coverage.expected),
        },
        {
          key: 'perlu',
          head: 'Yang masih diperlukan',
          phoneLabel: '',
          cell: ({ achievement }) => (achievement && neededText(achievement)) || '—',
        },
        {
          key: 'keadaan',
          head: 'Keadaan',
          phone: 'aside',
          cell: ({ achievement }) => (achievement ? <TrackBadge track={achievement.track} /> : '—'),
        },
      ]}
    />
  )
}
