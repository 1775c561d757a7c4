import { Figure } from '@/components/charts/figure'
import type { LokusBoard } from '@/lib/convergence/lokus-board'
import { difference } from '@/lib/convergence/lokus-score'
import { LINE_PERCENT } from '@/lib/convergence/lokus-weights'
import { formatCount } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import type { RankRow } from './rank-table'

/** The proposal in four numbers, and what it stands on. */
export function LokusFigures({ board, rows }: { board: LokusBoard; rows: readonly RankRow[] }) {
  const chosen = rows.filter((row) => row.chosen !== null)
  const before = rows.filter((row) => row.before)
  const { comes, leaves } = difference(
    before.map(({ villageId }) => villageId),
    chosen.map(({ villageId }) => villageId),
  )
  const decided = board.plan?.state === 'ditetapkan'
  const above = rows.filter(({ prevalence }) => prevalence !== null && prevalence > LINE_PERCENT).length
  const unknown = rows.filter(({ missing }) => missing.length > 0).length
  return (
    <>
      <div className="grid grid-cols-2 gap-3 desk:grid-cols-4">
        <Figure
          label={decided ? 'Ditetapkan' : 'Diusulkan'}
          value={formatCount(chosen.length)}
          unit="desa"
          note={`${formatCount(chosen.filter(({ chosen: by }) => by === 'ditambahkan').length)} ditambahkan dengan alasan`}
        />
        <Figure
          label="Dibanding daftar sebelumnya"
          value={`+${formatCount(comes.length)} / −${formatCount(leaves.length)}`}
          unit="desa"
          note={`Daftar sebelumnya ${formatCount(before.length)} desa`}
        />
        <Figure
          label={`Prevalensi di atas ${LINE_PERCENT}%`}
          value={formatCount(above)}
          unit="desa"
          note="Garis target nasional 2024, bukan syarat"
        />
        <Figure
          label="Data belum lengkap"
          value={formatCount(unknown)}
          unit="desa"
          note={`dari ${formatCount(rows.length)} desa/kelurahan`}
        />
      </div>
      <p className="text-sm text-ink-soft">
        Prevalensi dan jumlah balita: pengukuran rutin posyandu, bulan terukur terakhir tiap desa dalam 12 bulan sampai{' '}
        {formatPeriod(board.facts.until)}; bukan hasil survei. KRS:{' '}
        {board.facts.krsSource ?? 'belum ada daftar maupun laporan'}.
      </p>
    </>
  )
}
