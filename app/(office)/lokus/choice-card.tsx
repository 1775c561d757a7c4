import { randomUUID } from 'node:crypto'
import { StepButton } from '@/components/forms/step-button'
import { ChoiceForm } from '@/components/lokus/forms'
import { Card } from '@/components/ui/card'
import type { LokusBoard } from '@/lib/convergence/lokus-board'
import { chooseLokusAction, withdrawLokusAction } from './actions'

/** The choice about one village, or the way to take it back. */
export function ChoiceCard({ board, villageId }: { board: LokusBoard; villageId: number }) {
  const village = board.scored.find((one) => one.villageId === villageId)
  if (!village) return null
  const made = board.choices.find((choice) => choice.villageId === villageId)
  return (
    <div id="pilihan" className="no-print scroll-mt-(--bar)">
      <Card title={`${village.name}, Kec. ${village.kecamatanName}`}>
        {made ? (
          <div className="space-y-3">
            <p>
              {made.choice === 'masuk' ? 'Dimasukkan di luar peringkat' : 'Tidak diikutkan'} oleh {made.madeName}.
              Alasan: {made.reason}
            </p>
            <StepButton
              step={withdrawLokusAction}
              fields={{ key: randomUUID(), id: made.id, version: String(made.version) }}
            >
              Tarik pilihan ini
            </StepButton>
          </div>
        ) : (
          <ChoiceForm
            action={chooseLokusAction}
            hidden={{ key: randomUUID(), year: String(board.year), villageId: String(villageId) }}
            inRanking={board.proposed.get(villageId) === 'peringkat'}
          />
        )}
      </Card>
    </div>
  )
}
