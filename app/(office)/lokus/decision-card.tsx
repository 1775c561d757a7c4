import { randomUUID } from 'node:crypto'
import { DecideForm } from '@/components/lokus/forms'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import type { LokusBoard } from '@/lib/convergence/lokus-board'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { decideLokusAction } from './actions'

type DecisionCardProps = { board: LokusBoard; decides: boolean; today: string }

/** What was decided and under which SK; before that the head's form, and for others who decides. */
export function DecisionCard({ board, decides, today }: DecisionCardProps) {
  const { plan, year, rows, proposed } = board
  const listed = rows.filter((row) => row.year === year && !row.removed)
  if (plan?.state === 'ditetapkan')
    return (
      <Banner tone="good" title={`Ditetapkan dengan SK ${plan.skNumber}, ${formatDate(plan.skOn)}`}>
        {plan.decision?.villages.length ?? listed.length} desa/kelurahan, oleh {plan.decidedName} pada{' '}
        {formatDate(plan.decidedOn)}.{' '}
        {plan.fileId && (
          <a className="link no-print" href={paths.fileOf(plan.fileId)} target="_blank" rel="noreferrer">
            Buka berkas SK
          </a>
        )}
      </Banner>
    )
  return (
    <>
      {listed.length > 0 && (
        <Banner>
          Daftar lokus {year} sudah berisi {listed.length} desa tanpa penetapan di Lini. Bila usulan ini ditetapkan,
          daftar itu mengikuti SK-nya.
        </Banner>
      )}
      {decides && (
        <Card
          title={`Tetapkan ${proposed.size} desa sebagai lokus ${year}`}
          note="Daftar lokus tahun ini akan berisi tepat desa yang diusulkan di bawah. Sesudah ditetapkan usulannya terkunci."
          className="no-print"
        >
          <DecideForm
            action={decideLokusAction}
            hidden={{ key: randomUUID(), year: String(year), version: String(plan?.version ?? 0) }}
            today={today}
          />
        </Card>
      )}
    </>
  )
}
