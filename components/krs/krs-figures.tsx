import { Figure } from '@/components/charts/figure'
import { Card } from '@/components/ui/card'
import { formatCount, formatPercent } from '@/lib/format/number'
import { KRS_MARKS, KRS_TARGETS, rankLabel } from '@/lib/krs/marks'
import type { KrsSums } from '@/lib/krs/sums'

const UNIT = 'keluarga'
const state = (value: number | null) => (value === null ? ('not_reported' as const) : ('value' as const))

/** What a list counts, each with its unit and what it is counted of. */
export function KrsFigures({ sums }: { sums: KrsSums }) {
  return (
    <div className="grid grid-cols-2 gap-3 desk:grid-cols-4">
      <Figure
        label="KRS menurut daftar"
        value={formatCount(sums.atRisk)}
        unit={UNIT}
        state={state(sums.atRisk)}
        note={
          sums.atRisk === null
            ? 'Daftar ini tidak memuat status berisiko'
            : `${formatPercent(sums.atRisk, sums.targets)} dari keluarga sasaran`
        }
      />
      <Figure
        label="Keluarga sasaran"
        value={formatCount(sums.targets)}
        unit={UNIT}
        state={state(sums.targets)}
        note="Punya baduta, balita 24–59 bulan, atau PUS"
      />
      <Figure
        label="KRS setelah verval"
        value={formatCount(sums.riskNow)}
        unit={UNIT}
        state={state(sums.riskNow)}
        note="Temuan lapangan di atas status daftar"
      />
      <Figure
        label="Sudah diverifikasi"
        value={formatCount(sums.verified)}
        unit={UNIT}
        note={`${formatPercent(sums.verified, sums.families)} dari ${formatCount(sums.families)} keluarga di daftar`}
      />
    </div>
  )
}

type Line = { label: string; value: number | null; strong?: boolean }

function Lines({ lines, of }: { lines: readonly Line[]; of: number | null }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ label, value, strong }) => (
        <li key={label} className={`flex justify-between gap-4 py-1.5 ${strong ? 'font-semibold' : ''}`}>
          <span>{label}</span>
          <span className="figures whitespace-nowrap">
            {formatCount(value)}
            <span className="ms-2 inline-block w-14 text-end text-sm font-normal text-ink-soft">
              {formatPercent(value, of)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Targets, marks and ranks of a list. The four T overlap, so a line of its own counts families with at least one. */
export function KrsBreakdown({ sums }: { sums: KrsSums }) {
  const four = KRS_MARKS.filter(({ code }) => ['muda', 'tua', 'dekat', 'banyak'].includes(code))
  const rest = KRS_MARKS.filter((mark) => !four.includes(mark))
  const line = ({ code, label }: { code: keyof KrsSums['marks']; label: string }) => ({
    label,
    value: sums.marks[code],
  })
  return (
    <div className="grid gap-4 desk:grid-cols-3">
      <Card title="Sasaran" note="Satu keluarga dapat masuk beberapa kelompok. Persen dari keluarga sasaran.">
        <Lines lines={KRS_TARGETS.map(line)} of={sums.targets} />
      </Card>
      <Card title="Tanda penapisan" note="4T bertumpang tindih, jadi tidak dijumlahkan. Persen dari keluarga sasaran.">
        <Lines
          lines={[
            ...rest.map(line),
            { label: 'Paling sedikit satu 4T', value: sums.anyFourT, strong: true },
            ...four.map(line),
          ]}
          of={sums.targets}
        />
      </Card>
      <Card title="Peringkat kesejahteraan KRS" note="Prioritas, bukan penyebab. Persen dari KRS menurut daftar.">
        <Lines
          lines={sums.ranks.map((value, at) => ({
            label: rankLabel(at < 5 ? at + 1 : null),
            value: sums.atRisk === null ? null : value,
          }))}
          of={sums.atRisk}
        />
      </Card>
    </div>
  )
}
