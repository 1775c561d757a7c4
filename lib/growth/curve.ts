import type { Index, Measures } from './growth'
import { DAYS_OF_MONTH, judge, STANDING_FROM } from './judge'
import { type Standard, standards } from './tables'
import { measureAt } from './z-score'

/** Indices a growth curve is drawn of. */
export const CURVES = ['zwei', 'zlen', 'zwfl', 'zhc'] as const satisfies readonly Index[]
export type Curve = (typeof CURVES)[number]

/** Lines of a growth chart: standard deviations from the median. */
export const CURVE_SDS = [-3, -2, -1, 0, 1, 2, 3] as const

/** One measurement of the child, with its day. */
export interface GrowthPoint extends Measures {
  measuredOn: string
}

/** A child's point in a chart: its place, and where it stands. */
export interface PlacedPoint {
  x: number
  y: number
  z: number
  flagged: boolean
  of: GrowthPoint
}

export interface CurveShape {
  /** Left and right end: days of age, or centimetres. */
  x: readonly [number, number]
  y: readonly [number, number]
  /** One line for each of `CURVE_SDS`, all over the same places. */
  places: readonly number[]
  lines: readonly (readonly number[])[]
  points: readonly PlacedPoint[]
  /** Points that do not belong in this chart: lying beside standing, or outside its range. */
  left: number
  /** Whether it goes by lying length or by standing height (weight for length); of charts by age, the latest point's. */
  standing: boolean
}

const PLACES = 48

/** All that is drawn of one index for one child; without points the first two years. */
export function curveShape(index: Curve, sex: 'L' | 'P', points: readonly GrowthPoint[]): CurveShape {
  const inOrder = [...points].sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1))
  const latest = inOrder.findLast(({ ageDays }) => ageDays !== null)?.ageDays ?? 0
  const standing = latest >= STANDING_FROM
  const all = inOrder.flatMap((point) => place(index, sex, point))
  const table = standards()[sex][index === 'zwfl' ? (standing ? 'wfh' : 'wfl') : index]
  const own = index === 'zwfl' ? all.filter(({ of }) => (of.ageDays ?? latest) >= STANDING_FROM === standing) : all
  const x = index === 'zwfl' ? lengthRange(table, own) : ageRange(own)
  const shown = own.filter((point) => point.x >= x[0] && point.x <= x[1])
  const places = placesOf(x, index === 'zwfl')
  const lines = CURVE_SDS.map((sd) => places.map((at) => lineAt(table, index === 'zwfl' ? at * 10 : at, sd)))
  const values = [...lines[0]!, ...lines.at(-1)!, ...shown.map(({ y }) => y)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least) * 0.04
  return {
    x,
    y: [Math.max(0, least - room), most + room],
    places,
    lines,
    points: shown,
    left: points.filter((point) => measureOf(index, point) !== null).length - shown.length,
    standing,
  }
}

/** The measure an index is drawn of: kilograms or centimetres. */
function measureOf(index: Curve, { weightKg, lengthCm, headCm }: Measures): number | null {
  return index === 'zlen' ? lengthCm : index === 'zhc' ? headCm : weightKg
}

function place(index: Curve, sex: 'L' | 'P', of: GrowthPoint): PlacedPoint[] {
  const judged = judge({ ...of, sex })
  const z = judged[index]
  const x = index === 'zwfl' ? judged.corrected : of.ageDays
  const y = index === 'zlen' ? judged.corrected : measureOf(index, of)
  return z === null || x === null || y === null ? [] : [{ x, y, z, flagged: judged.flagged[index] === true, of }]
}

/** The first year, the first two, or all five, whichever holds every point. */
function ageRange(points: readonly PlacedPoint[]): [number, number] {
  const last = Math.max(0, ...points.map(({ x }) => x))
  const months = [12, 24, 60].find((end) => last <= end * DAYS_OF_MONTH) ?? 60
  return [0, Math.min(1826, Math.round(months * DAYS_OF_MONTH))]
}

/** At least 25 cm around the points, within the table. */
function lengthRange({ first, last }: Standard, points: readonly PlacedPoint[]): [number, number] {
  const [from, to] = [first / 10, last / 10]
  const lengths = points.map(({ x }) => x)
  const least = lengths.length > 0 ? Math.min(...lengths) : from
  const low = Math.max(from, Math.min(Math.floor((least - 5) / 5) * 5, to - 25))
  return [low, Math.min(to, Math.max(low + 25, Math.ceil((Math.max(low, ...lengths) + 5) / 5) * 5))]
}

/** Evenly spread places, by age also both sides of the day on which length becomes height. */
function placesOf([from, to]: readonly [number, number], tenths: boolean): number[] {
  const unit = tenths ? 10 : 1
  const places = Array.from(
    { length: PLACES + 1 },
    (_, step) => Math.round((from + ((to - from) * step) / PLACES) * unit) / unit,
  )
  if (tenths || to < STANDING_FROM) return places
  return [...new Set([...places, STANDING_FROM - 1, STANDING_FROM])].sort((a, b) => a - b)
}

function lineAt({ first, last, values }: Standard, key: number, sd: number): number {
  const at = (Math.min(last, Math.max(first, Math.round(key))) - first) * 3
  return measureAt(sd, values[at]!, values[at + 1]!, values[at + 2]!)
}
