import { describe, expect, it } from 'vitest'
import { favourites, heapingIndex, isBeyondChance } from '@/lib/growth/heaping'
import { firstAdvice, type MeasuringFacts, qualityMarks } from '@/lib/growth/quality'
import { periodsOf, qualityQuery, qualityScopeOf, readQualityView } from '@/lib/growth/quality-view'

const EVEN = Array.from({ length: 10 }, () => 10)
const facts = (over: Partial<MeasuringFacts> = {}): MeasuringFacts => ({
  measurements: 100,
  weightDigits: EVEN,
  lengthDigits: EVEN,
  spread: { zlen: { count: 90, sd: 1.2 }, zwei: { count: 90, sd: 1.1 }, zwfl: { count: 90, sd: 1 } },
  judged: 100,
  flagged: 0,
  birthUnknown: 0,
  birthInexact: 0,
  lengths: 100,
  unmarked: 0,
  repeated: 0,
  ...over,
})
const mark = (
  key: string,
  over: Partial<MeasuringFacts>,
  coverage: { weighed: number; target: number } | null = null,
) => qualityMarks(facts(over), coverage).find((one) => one.key === key)!

describe('heaping of last digits', () => {
  it.each([
    [EVEN, 0],
    [[100, 0, 0, 0, 0, 0, 0, 0, 0, 0], 90],
    [[50, 0, 0, 0, 0, 50, 0, 0, 0, 0], 80],
    [[20, 0, 10, 10, 10, 10, 10, 10, 10, 10], 10],
  ])('of %j is %d percent', (digits, index) => expect(heapingIndex(digits)).toBeCloseTo(index, 9))

  it('knows nothing of no measures', () => expect(heapingIndex([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeNull())

  it('names the digits that are far too frequent', () => {
    expect(favourites([40, 2, 2, 2, 2, 45, 2, 2, 1, 2])).toEqual([5, 0])
    expect(favourites(EVEN)).toEqual([])
  })

  it('believes chance: chi-square at 9 degrees of freedom', () => {
    expect(isBeyondChance([16, 10, 10, 10, 10, 10, 10, 10, 10, 4])).toBe(false)
    expect(isBeyondChance([21, 10, 10, 10, 10, 10, 10, 9, 10, 0])).toBe(true)
  })
})

describe('what is thought of measuring, and what to do', () => {
  it('has nothing to say of a posyandu that measures well', () => {
    const marks = qualityMarks(facts(), { weighed: 90, target: 100 })
    expect(marks.every(({ verdict }) => verdict === 'good')).toBe(true)
    expect(firstAdvice(marks)).toBe('')
  })

  it.each([
    ['length', { lengthDigits: [55, 0, 0, 0, 0, 45, 0, 0, 0, 0] }, 'bad', 'Terlalu sering berakhir 0, 5'],
    ['length', { lengthDigits: [21, 4, 10, 10, 10, 21, 10, 5, 5, 4] }, 'warn', 'Baca alat sampai 0,1 cm'],
    ['weight', { weightDigits: [10, 0, 0, 0, 0, 10, 0, 0, 0, 0] }, 'few', ''],
    ['zlen', { spread: { ...facts().spread, zlen: { count: 90, sd: 1.31 } } }, 'warn', 'Ukur berdua'],
    ['zlen', { spread: { ...facts().spread, zlen: { count: 90, sd: 2 } } }, 'bad', 'Ukur berdua'],
    ['zlen', { spread: { ...facts().spread, zlen: { count: 90, sd: 0.5 } } }, 'warn', 'terlalu seragam'],
    ['zlen', { spread: { ...facts().spread, zlen: { count: 40, sd: 0.75 } } }, 'good', ''],
    ['zlen', { spread: { ...facts().spread, zlen: { count: 12, sd: 3 } } }, 'few', ''],
    ['zlen', { spread: { ...facts().spread, zlen: { count: 0, sd: null } } }, 'none', ''],
    ['flagged', { flagged: 1 }, 'warn', 'Ukur ulang'],
    ['flagged', { flagged: 1, judged: 20 }, 'warn', 'Ukur ulang'],
    ['flagged', { judged: 0 }, 'none', ''],
    ['births', { birthUnknown: 6 }, 'bad', 'Lengkapi tanggal lahir'],
    ['births', { birthInexact: 3 }, 'warn', 'Pastikan tanggal lahir'],
    ['repeated', { repeated: 2 }, 'bad', 'dua kali pada hari yang sama'],
    ['unmarked', { unmarked: 10 }, 'bad', 'telentang atau berdiri'],
  ] as const)('%s of %j is %s', (key, over, verdict, words) => {
    const found = mark(key, over as Partial<MeasuringFacts>)
    expect(found.verdict).toBe(verdict)
    expect(found.advice).toContain(words)
    expect(found.advice === '').toBe(words === '')
  })

  it.each([
    [80, 'good'],
    [79, 'warn'],
    [59, 'bad'],
  ])('%d of 100 weighed is %s', (weighed, verdict) =>
    expect(mark('coverage', {}, { weighed, target: 100 }).verdict).toBe(verdict),
  )

  it('says D/S is unknown where nobody knows how many children there are', () => {
    expect(mark('coverage', {}, null)).toMatchObject({ value: '—', verdict: 'none' })
    expect(mark('coverage', {}, { weighed: 0, target: 0 }).verdict).toBe('none')
  })

  it('puts the gravest first', () => {
    const marks = qualityMarks(facts({ flagged: 2, birthUnknown: 9 }), null)
    expect(firstAdvice(marks)).toBe('Lengkapi tanggal lahir dari buku KIA atau akta')
  })
})

describe('the view of an address', () => {
  const now = 2026 * 12 + 10
  it('is three months up to now unless told otherwise', () => {
    const view = readQualityView({}, now)
    expect(view).toEqual({ period: now, span: 3, by: 'posyandu', chosen: null, page: 1 })
    expect(periodsOf(view)).toEqual([now - 2, now - 1, now])
    expect(readQualityView({ bulan: '2030-01', rentang: '99', pilih: "'; drop", halaman: '-1' }, now)).toEqual(view)
  })

  it('comes back from its own address', () => {
    const chosen = '0f0f0f0f-1111-4111-8111-111111111111'
    const view = { period: now - 4, span: 12, by: 'worker', chosen, page: 4 } as const
    expect(
      readQualityView(Object.fromEntries(new URLSearchParams(qualityQuery(view, { chosen, page: 4 }))), now),
    ).toEqual(view)
  })

  it.each([
    ['kabid_kb', 2, { kecamatanId: null, villageId: null }],
    ['koordinator_kecamatan', 3, { kecamatanId: 77, villageId: null }],
    ['kader_tpk', 4, { kecamatanId: null, villageId: 77 }],
    ['faskes', 3, null],
    ['petugas_pdp', 2, null],
    ['kader_poktan', 4, null],
  ] as const)('%s at level %d sees %j', (role, level, scope) => {
    const region = { id: 77, level } as Parameters<typeof qualityScopeOf>[0]['region']
    expect(qualityScopeOf({ role, region })).toEqual(scope)
  })
})
