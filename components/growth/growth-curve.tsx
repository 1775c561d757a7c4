import { ChartFrame } from '@/components/charts/chart-frame'
import { spreadOf, tenths } from '@/components/charts/scale'
import { formatDate } from '@/lib/format/date'
import { formatDecimal } from '@/lib/format/number'
import {
  CURVE_SDS,
  type Curve,
  type CurveShape,
  curveShape,
  type GrowthPoint,
  type PlacedPoint,
} from '@/lib/growth/curve'
import { DAYS_OF_MONTH, judge } from '@/lib/growth/judge'
import { ageInWords, CLASS_OF, classIn, classRanges, formatZ, indexTitle, shortName } from '@/lib/growth/words'
import { CurveKey } from './curve-key'
import {
  Band,
  ChildLine,
  ChildPoint,
  CURVE_BOTTOM,
  CURVE_HEIGHT,
  CURVE_TOP,
  type Scales,
  StandardLine,
  scalesOf,
} from './curve-marks'

export type GrowthCurveProps = { index: Curve; sex: 'L' | 'P'; points: readonly GrowthPoint[] }

/**
 * A growth curve as on the card KMS: the WHO standard's lines, the classes of Permenkes
 * 2/2020 between them, the child's measurements joined, and the same as a table. Finished
 * markup without script; names nobody.
 */
export function GrowthCurve({ index, sex, points }: GrowthCurveProps) {
  const shape = curveShape(index, sex, points)
  const title = `${indexTitle(index, titleAge(shape))} (${shortName(index, titleAge(shape))})`
  const unit = index === 'zlen' || index === 'zhc' ? 'cm' : 'kg'
  const rows = shape.points.map((point) => rowOf(index, sex, point, unit))
  const last = rows.at(-1)
  const label = [
    `${title}, anak ${sex === 'L' ? 'laki-laki' : 'perempuan'}`,
    `${rows.length} pengukuran`,
    last && `terakhir ${last.slice(0, 1)}: ${last[2]}, ${last[3]} SD${last[4] === '—' ? '' : `, ${last[4]}`}`,
  ]
    .filter(Boolean)
    .join('; ')
  return (
    <ChartFrame
      title={title}
      note={noteOf(index, shape)}
      table={{ caption: title, head: ['Tanggal', 'Umur', 'Ukuran', 'Simpangan baku (SD)', 'Kelas'], rows }}
      source="Standar Pertumbuhan Anak WHO (2006); kelas menurut Permenkes 2/2020. Dinas Kesehatan yang menegakkan diagnosis."
    >
      <Drawing label={label} index={index} shape={shape} words={rows.map((row) => row.join(', '))} unit={unit} />
      <CurveKey index={index} flagged={shape.points.some(({ flagged }) => flagged)} />
    </ChartFrame>
  )
}

type DrawingProps = { label: string; index: Curve; shape: CurveShape; words: readonly string[]; unit: string }

function Drawing({ label, index, shape, words, unit }: DrawingProps) {
  const scales = scalesOf(shape)
  const { places, lines, points } = shape
  const lineOf = (sd: number | null) => (sd === null ? null : lines[CURVE_SDS.indexOf(sd as 0)]!)
  return (
    <svg role="img" aria-label={label} height={CURVE_HEIGHT} className="block w-full overflow-visible text-xs">
      <svg
        width="100%"
        height={CURVE_HEIGHT}
        viewBox={`0 0 100 ${CURVE_HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {bandsOf(index).map(({ from, to, weight }) => (
          <Band key={from} {...{ places, weight, scales }} lower={lineOf(from)} upper={lineOf(to)} />
        ))}
      </svg>
      <Axes index={index} shape={shape} scales={scales} unit={unit} />
      <svg
        width="100%"
        height={CURVE_HEIGHT}
        viewBox={`0 0 100 ${CURVE_HEIGHT}`}
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden
      >
        {CURVE_SDS.map((sd, at) => (
          <StandardLine key={sd} {...{ places, sd, scales }} line={lines[at]!} />
        ))}
        {points.length > 1 && <ChildLine points={points} scales={scales} />}
      </svg>
      {CURVE_SDS.filter((sd) => Math.abs(sd) !== 1).map((sd) => (
        <text
          key={sd}
          x="93.8%"
          y={tenths(scales.y(lineOf(sd)!.at(-1)!) + 4)}
          className={`figures font-medium ${sd === 0 ? 'fill-good' : Math.abs(sd) === 3 ? 'fill-bad' : 'fill-ink-soft'}`}
        >
          {sd === 0 ? '0' : formatSd(sd)}
        </text>
      ))}
      {points.map((point, at) => (
        <ChildPoint key={point.of.measuredOn} point={point} words={words[at]!} scales={scales} />
      ))}
    </svg>
  )
}

/** Figures at the left and beneath, with lines across. */
function Axes({ index, shape, scales, unit }: { index: Curve; shape: CurveShape; scales: Scales; unit: string }) {
  const ticks = stepsOf(shape.y)
  const months = index !== 'zwfl'
  const marks = months ? monthsOf(shape.x[1]) : stepsOf(shape.x, 6)
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1="7%" x2="93%" y1={scales.y(tick)} y2={scales.y(tick)} className="stroke-line" />
          <text x="6%" y={scales.y(tick) + 4} textAnchor="end" className="figures fill-ink-soft">
            {formatDecimal(tick, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      {marks.map((mark) => {
        const x = `${scales.x(months ? mark * DAYS_OF_MONTH : mark)}%`
        return (
          <g key={mark}>
            <line x1={x} x2={x} y1={CURVE_TOP} y2={CURVE_BOTTOM} className="stroke-line" />
            <text x={x} y={CURVE_BOTTOM + 15} textAnchor="middle" className="figures fill-ink-soft">
              {mark}
            </text>
          </g>
        )
      })}
      <text x="50%" y={CURVE_HEIGHT - 3} textAnchor="middle" className="fill-ink-soft">
        {months ? 'Umur (bulan)' : shape.standing ? 'Tinggi badan (cm)' : 'Panjang badan (cm)'}
      </text>
      <text x="7%" y={CURVE_TOP + 12} dx="4" className="fill-ink-soft">
        {unit}
      </text>
    </g>
  )
}

/** The bands of an index: its classes, or without classes what lies beyond two deviations. */
function bandsOf(index: Curve) {
  const classed = CLASS_OF[index]
  if (classed) return classRanges(classed).map(({ class: { weight }, from, to }) => ({ from, to, weight }))
  return [
    { from: null, to: -2, weight: 'warn' },
    { from: -2, to: 2, weight: 'good' },
    { from: 2, to: null, weight: 'warn' },
  ] as const
}

function rowOf(index: Curve, sex: 'L' | 'P', { y, z, flagged, of }: PlacedPoint, unit: string): string[] {
  const found = classIn(index, judge({ ...of, sex }), of)
  return [
    formatDate(of.measuredOn),
    ageInWords(of.ageDays),
    `${formatDecimal(y, 1)} ${unit}`,
    formatZ(z),
    flagged ? 'Di luar batas wajar, ukur ulang' : (found?.label ?? '—'),
  ]
}

function noteOf(index: Curve, shape: CurveShape): string | undefined {
  if (shape.points.length === 0) return 'Belum ada pengukuran yang dapat digambar di sini.'
  if (shape.left === 0) return undefined
  if (index === 'zwfl')
    return `${shape.left} pengukuran ${shape.standing ? 'telentang' : 'berdiri'} atau di luar tabel tidak digambar di sini.`
  return `${shape.left} pengukuran tanpa umur atau di luar tabel tidak digambar di sini.`
}

/** Charts by age that reach past two years speak of height. */
const titleAge = (shape: CurveShape): number => (shape.standing ? 731 : 0)
const formatSd = (sd: number): string => `${sd > 0 ? '+' : '−'}${Math.abs(sd)}`

function monthsOf(days: number): number[] {
  const months = Math.round(days / DAYS_OF_MONTH)
  const step = months > 24 ? 6 : months > 12 ? 3 : 1
  const all = Array.from({ length: Math.floor(months / step) + 1 }, (_, at) => at * step)
  return spreadOf(all.length, 13).map((at) => all[at]!)
}

/** Round figures within a range, about eight. */
function stepsOf([from, to]: readonly [number, number], most = 8): number[] {
  const step = [0.5, 1, 2, 5, 10, 20].find((size) => (to - from) / size <= most) ?? 50
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, at) => first + at * step)
}
