import { randomUUID } from 'node:crypto'
import { WantedForm, WeightsForm } from '@/components/lokus/forms'
import { TrialCard } from '@/components/lokus/trial-card'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { LokusBoard } from '@/lib/convergence/lokus-board'
import { difference, MEASURES, propose, scoreVillages } from '@/lib/convergence/lokus-score'
import { paths } from '@/lib/paths'
import { planLokusAction, weighLokusAction } from './actions'
import type { LokusView } from './view'

type WeightsCardProps = { board: LokusBoard; view: LokusView; writes: boolean; decided: boolean }

/** The weights in force and where they come from; others can be tried, and kept as the office's own. */
export function WeightsCard({ board, view, writes, decided }: WeightsCardProps) {
  const { year, plan, wanted } = board
  const weighting = decided && plan?.decision ? plan.decision.weighting : board.weighting
  const words = MEASURES.map(({ code, short }) => `${short} ${weighting[code]}%`).join(' · ')
  return (
    <Card title={`Bobot: ${words}`} note={`${weighting.name}. Sumber: ${weighting.source} (${weighting.certainty}).`}>
      <div className="no-print space-y-2">
        <Disclosure summary="Coba bobot lain" open={view.trial !== null}>
          <TrialCard
            year={year}
            weights={view.trial ?? weighting}
            wanted={view.trial?.wanted ?? wanted}
            outcome={outcomeOf(board, view)}
            clearHref={paths.lokus(`?tahun=${year}`)}
          />
        </Disclosure>
        {writes && (
          <Disclosure summary="Atur jumlah desa">
            <WantedForm
              key={plan?.version ?? 0}
              action={planLokusAction}
              hidden={{ key: randomUUID(), year: String(year), version: String(plan?.version ?? 0) }}
              wanted={wanted}
            />
          </Disclosure>
        )}
        {writes && (
          <Disclosure summary="Pakai bobot kantor sendiri">
            <WeightsForm
              action={weighLokusAction}
              hidden={{ key: randomUUID() }}
              weights={view.trial ?? board.weighting}
              year={year}
            />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function outcomeOf({ facts, choices, wanted, proposed }: LokusBoard, { trial }: LokusView) {
  if (!trial) return null
  const scored = scoreVillages(facts.villages, trial)
  const then = propose(scored, trial.wanted ?? wanted, choices)
  const { comes, leaves } = difference(proposed.keys(), then.keys())
  const of = new Map(scored.map((village) => [village.villageId, village]))
  const named = (ids: number[]) =>
    ids.map((id) => of.get(id)!).sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
  return { comes: named(comes), leaves: named(leaves), total: trial.prevalence + trial.stunted + trial.krs }
}
