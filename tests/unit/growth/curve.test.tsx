import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GrowthCurve } from '@/components/growth/growth-curve'
import { toHtml } from '@/components/still/to-html'
import { curveShape, type GrowthPoint } from '@/lib/growth/curve'

const point = (measuredOn: string, ageDays: number, more: Partial<GrowthPoint> = {}): GrowthPoint => ({
  measuredOn,
  sex: 'L',
  ageDays,
  weightKg: 8,
  lengthCm: 70,
  measure: 'L',
  oedema: false,
  headCm: 44,
  muacCm: null,
  ...more,
})
const history = [point('2026-05-10', 300, { weightKg: 8.4 }), point('2026-04-10', 270), point('2026-06-10', 331)]

describe('the shape of a growth curve', () => {
  it('draws the published table: the median of boys of a year weighs 9.6 kg, minus two deviations 7.7', () => {
    const { places, lines } = curveShape('zwei', 'L', [])
    const last = places.findIndex((day) => day >= 365)
    expect(lines[3]![last]).toBeCloseTo(9.646, 1)
    expect(lines[1]![last]).toBeCloseTo(7.7, 1)
  })

  it.each([
    [[history[0]!], 365],
    [[point('2026-01-01', 400)], 731],
    [[point('2026-01-01', 900, { measure: 'H' })], 1826],
    [[], 365],
  ])('reaches as far as its points need', (points, end) => expect(curveShape('zwei', 'L', points).x).toEqual([0, end]))

  it('breaks length and height between days 730 and 731', () => {
    const { places, lines } = curveShape('zlen', 'P', [point('2026-01-01', 900, { measure: 'H' })])
    const at = places.indexOf(731)
    expect(places[at - 1]).toBe(730)
    expect(lines[3]![at - 1]! - lines[3]![at]!).toBeGreaterThan(0.5)
  })

  it('puts points in order of their days, corrected as they were judged, and says what it leaves out', () => {
    const shape = curveShape('zlen', 'L', [...history, point('2026-07-01', 350, { measure: 'H', lengthCm: 72 })])
    expect(shape.points.map(({ x }) => x)).toEqual([270, 300, 331, 350])
    expect(shape.points.at(-1)!.y).toBeCloseTo(72.7, 6)
    expect(curveShape('zwei', 'L', [point('2026-07-01', 2_000)])).toMatchObject({ points: [], left: 1 })
  })

  it('draws weight for length of the way the child is measured now', () => {
    const standing = point('2027-06-10', 800, { measure: 'H', lengthCm: 84, weightKg: 11 })
    expect(curveShape('zwfl', 'L', [...history, standing])).toMatchObject({ standing: true, left: 3 })
    expect(curveShape('zwfl', 'L', history)).toMatchObject({ standing: false, left: 0 })
  })
})

describe('the growth curve on screen', () => {
  it('is finished markup that tells who cannot see it what stands there, and names nobody', () => {
    const html = toHtml(<GrowthCurve index="zwei" sex="L" points={history} />)
    expect(html).toContain('Berat badan menurut umur (BB/U), anak laki-laki; 3 pengukuran; terakhir 10 Juni 2026')
    expect(html.match(/<circle/g)).toHaveLength(3)
    expect(html).toContain('Berat badan sangat kurang')
    expect(html).toContain('di bawah −3 SD')
    expect(html).toContain('<th scope=row>10 April 2026</th>')
  })

  it('shows an implausible measure apart from the line, with what to do', () => {
    const html = renderToStaticMarkup(
      <GrowthCurve index="zwei" sex="L" points={[...history, point('2026-07-10', 361, { weightKg: 28 })]} />,
    )
    expect(html.match(/<circle/g)).toHaveLength(3)
    expect(html).toContain('Di luar batas wajar, ukur ulang')
  })

  it('says so when there is nothing to draw', () => {
    expect(toHtml(<GrowthCurve index="zhc" sex="P" points={[]} />)).toContain('Belum ada pengukuran')
  })
})
