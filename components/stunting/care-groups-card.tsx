import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { ABSENCE_WORDS } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import { formatCount, formatPercent } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import type { StuntingDesk } from '@/lib/stunting/desk'
import { CARE_GROUPS, joinShares, type Share } from '@/lib/stunting/groups'
import { indicatorOf } from '@/lib/stunting/measures'
import type { StuntingView } from '@/lib/stunting/view'
import { AskMark } from './ask-mark'
import { ShareBar } from './share-bar'

const CHILDREN = [
  { code: 'tpk.baduta.cakupan', label: 'Baduta 0–23 bulan' },
  { code: 'tpk.balita.cakupan', label: 'Balita 24–59 bulan' },
] as const

/** How many of the four groups TPK accompany. Children are the sum of both ages, over the sum of both. */
export function CareGroupsCard({ desk, view, href }: { desk: StuntingDesk; view: StuntingView; href: string | null }) {
  const of = (code: string): Figure | undefined => desk.now.get(code)
  const coverage = of('tpk.hamil.cakupan')?.coverage
  return (
    <Card
      title="Empat kelompok dampingan TPK"
      note={`Rekap TPK, ${formatPeriod(view.period)}${coverage && coverage.expected > 0 ? `: ${formatCount(coverage.reported)} dari ${formatCount(coverage.expected)} desa mengirim` : ''}`}
      actions={
        href && (
          <a href={href} data-soft-link className="link text-sm">
            Lihat menurut tim
          </a>
        )
      }
    >
      <ul className="space-y-4">
        {CARE_GROUPS.map(({ code, label, figures }) => (
          <li key={code}>
            <GroupLine
              label={label}
              share={joinShares(figures.map(of))}
              ask={<AskMark code={desk.region.code} indicator={indicatorOf(figures[0])} period={view.period} />}
            />
            {code === 'anak' && (
              <ul className="mt-2 space-y-2 border-s-2 border-line ps-3 text-sm">
                {CHILDREN.map((child) => (
                  <li key={child.code}>
                    <GroupLine label={child.label} share={joinShares([of(child.code)])} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function GroupLine({ label, share, ask }: { label: string; share: Share; ask?: ReactNode }) {
  const { state, numerator, denominator } = share
  const known = state === 'value' && denominator ? ((numerator ?? 0) * 100) / denominator : null
  return (
    <>
      <p className="mb-1 flex items-center justify-between gap-3">
        <span className="inline-flex items-center gap-1">
          {label}
          {ask}
        </span>
        <span className="figures text-end">
          {known !== null ? (
            <>
              <b className="font-semibold">{formatPercent(numerator, denominator)}</b>{' '}
              <span className="text-sm text-ink-soft">
                {formatCount(numerator)} dari {formatCount(denominator)}
              </span>
            </>
          ) : (
            <span className="text-sm text-ink-soft">
              {state === 'value' ? 'tidak ada sasaran' : ABSENCE_WORDS[state]}
            </span>
          )}
        </span>
      </p>
      <ShareBar percent={known} />
    </>
  )
}
