import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/number'
import { GROUP_LABELS, GROUPS } from '@/lib/tpk/care'
import type { TeamCounts } from '@/lib/tpk/queries'
import { loadOf, PLANNED_TARGETS } from '@/lib/tpk/team-rules'

/** How many a team accompanies, by group, beside the planning value and where that comes from. Sums only. */
export function TeamLoad({ counts }: { counts: TeamCounts }) {
  const { value, source } = PLANNED_TARGETS
  return (
    <div className="space-y-4">
      <ProgressBar
        label="Sasaran dibanding nilai rencana"
        done={counts.open}
        total={value}
        words={`${formatCount(counts.open)} sasaran, ${formatCount(loadOf(counts.open) ?? 0)}% dari rencana ${formatCount(value)}`}
      />
      <DescriptionList
        items={[
          ...GROUPS.map((group) => ({ term: GROUP_LABELS[group], detail: figure(counts[group]) })),
          { term: 'Hasil penapisan merah', detail: figure(counts.risky) },
          { term: 'Kunjungan lewat jadwal', detail: figure(counts.overdue) },
        ]}
      />
      <p className="text-sm text-ink-soft">
        <Badge>Mungkin</Badge> {source}. Nilai rencana, bukan batas.
      </p>
    </div>
  )
}

const figure = (count: number) => <span className="figures">{formatCount(count)}</span>
