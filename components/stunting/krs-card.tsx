import { Card } from '@/components/ui/card'
import { figureSays } from '@/lib/dashboards/words'
import { formatCount, formatPercent } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { KRS_MARKS } from '@/lib/krs/marks'
import { paths } from '@/lib/paths'
import type { StuntingDesk } from '@/lib/stunting/desk'
import type { KrsMarksOf } from '@/lib/stunting/krs-marks'
import { indicatorOf, KRS, KRS_REACHED } from '@/lib/stunting/measures'
import type { StuntingView } from '@/lib/stunting/view'
import { AskMark } from './ask-mark'
import { ShareBar } from './share-bar'

type KrsCardProps = {
  desk: StuntingDesk
  view: StuntingView
  marks: KrsMarksOf | null
  /** Why there are no marks. */
  without: string
}

/** Families at risk: how many, how many were accompanied, and the marks that make them so. */
export function KrsCard({ desk, view, marks, without }: KrsCardProps) {
  const [all, reached] = [desk.now.get(KRS), desk.now.get(KRS_REACHED)]
  return (
    <Card
      title="Keluarga berisiko stunting dan penyebabnya"
      note={`Rekap Penapisan, ${formatPeriod(view.period)}${marks ? `; tanda dari ${marks.list}` : ''}`}
      actions={
        marks && (
          <a href={paths.krs()} data-soft-link className="link text-sm">
            Buka verval KRS
          </a>
        )
      }
    >
      <dl className="figures grid grid-cols-2 gap-4">
        <div>
          <dt className="flex items-center gap-1 text-sm text-ink-soft">
            KRS
            <AskMark code={desk.region.code} indicator={indicatorOf(KRS)} period={view.period} />
          </dt>
          <dd>
            <b className="text-2xl font-semibold tracking-tight">{figureSays(indicatorOf(KRS), all)}</b>
            {all?.state === 'value' && ' keluarga'}
          </dd>
        </div>
        <div>
          <dt className="flex items-center gap-1 text-sm text-ink-soft">
            Didampingi bulan ini
            <AskMark code={desk.region.code} indicator={indicatorOf(KRS_REACHED)} period={view.period} />
          </dt>
          <dd>
            <b className="text-2xl font-semibold tracking-tight">{figureSays(indicatorOf(KRS_REACHED), reached)}</b>
            {reached?.state === 'value' && (
              <span className="block text-sm text-ink-soft">
                {formatCount(reached.numerator)} dari {formatCount(reached.denominator)}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {marks ? <Marks marks={marks} /> : <p className="mt-4 text-sm text-ink-soft">{without}</p>}
    </Card>
  )
}

function Marks({ marks: { sums, part, sample } }: { marks: KrsMarksOf }) {
  return (
    <>
      <h3 className="mt-4 mb-2 text-sm font-medium text-ink-soft">
        Tanda di {formatCount(sums.targets)} keluarga sasaran{part ? ' di wilayah kerja Anda' : ''}
      </h3>
      <ul className="space-y-2">
        {KRS_MARKS.map(({ code, label }) => {
          const value = sums.marks[code]
          const known = value !== null && sums.targets ? (value * 100) / sums.targets : null
          return (
            <li key={code}>
              <p className="flex justify-between gap-3 text-sm">
                <span>{label}</span>
                <span className="figures shrink-0">
                  {value === null
                    ? 'tidak ada di daftar'
                    : `${formatCount(value)} · ${formatPercent(value, sums.targets)}`}
                </span>
              </p>
              <ShareBar percent={known} />
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-xs text-ink-soft">
        Satu keluarga dapat bertanda lebih dari satu; keempat T bertumpang tindih dan tidak dijumlahkan. Paling sedikit
        satu 4T: {formatCount(sums.anyFourT)} keluarga.{sample ? ' Data contoh.' : ''}
      </p>
    </>
  )
}
