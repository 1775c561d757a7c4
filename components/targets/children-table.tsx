import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { Indicator } from '@/lib/figures/indicator'
import { formatCount } from '@/lib/format/number'
import type { TargetChild } from '@/lib/targets/board'
import { amountText, shareText } from '@/lib/targets/words'
import { TrackBadge } from './track-badge'

export type TargetChildrenProps = {
  indicator: Indicator
  rows: readonly TargetChild[]
  noun: string
  /** "Pasangan usia subur (PUS)"; empty when the plan was not spread by a base. */
  base: string
  hrefOf?: (child: TargetChild) => string
  editHrefOf?: (child: TargetChild) => string
}

/** The regions inside with their part of the target and what they reached. */
export function TargetChildren({ indicator, rows, noun, base, hrefOf, editHrefOf }: TargetChildrenProps) {
  return (
    <DataTable
      caption={`Sasaran ${indicator.label} menurut ${noun}`}
      rows={rows}
      rowKey={({ region }) => String(region.id)}
      rowHref={hrefOf}
      empty={<EmptyState title="Belum ada wilayah di dalamnya" />}
      columns={[
        { key: 'nama', head: noun, phone: 'title', cell: ({ region }) => region.name },
        ...(base
          ? [
              {
                key: 'dasar',
                head: base,
                numeric: true,
                cell: ({ value }: TargetChild) => formatCount(value?.baseValue),
              },
            ]
          : []),
        {
          key: 'sasaran',
          head: 'Sasaran',
          numeric: true,
          cell: ({ value }) => (
            <>
              {amountText(indicator, value?.value)}
              {value?.byHand && (
                <span className="ms-1.5" title={value.reason}>
                  <Badge>tangan</Badge>
                  <span className="sr-only">: {value.reason}</span>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'capaian',
          head: 'Capaian',
          numeric: true,
          cell: ({ achievement }) => amountText(indicator, achievement?.achieved),
        },
        {
          key: 'banding',
          head: 'Dibanding sasaran',
          numeric: true,
          cell: ({ achievement }) => (achievement ? shareText(indicator, achievement) : '—'),
        },
        ...(indicator.aggregation === 'flow'
          ? [
              {
                key: 'sisa',
                head: 'Perlu per bulan',
                numeric: true,
                cell: ({ achievement }: TargetChild) => formatCount(achievement?.needed?.perMonth),
              },
            ]
          : []),
        {
          key: 'keadaan',
          head: 'Keadaan',
          phone: 'aside',
          cell: ({ achievement }) => (achievement ? <TrackBadge track={achievement.track} /> : '—'),
        },
        ...(editHrefOf
          ? [
              {
                key: 'ubah',
                head: <span className="sr-only">Langkah</span>,
                cell: (child: TargetChild) => (
                  <span className="no-print relative z-10 block text-end">
                    <LinkButton href={editHrefOf(child)} size="small" tone="quiet" prefetch={false} scroll={false}>
                      Ubah
                      <span className="sr-only"> sasaran {child.region.name}</span>
                    </LinkButton>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
