import { describe, expect, it } from 'vitest'
import { yearsOfLokus } from '@/lib/convergence/lokus-history'
import { difference, propose, scoreVillages, type VillageFacts } from '@/lib/convergence/lokus-score'
import { SHIPPED_WEIGHTING, type Weighting, weightingFor } from '@/lib/convergence/lokus-weights'

const village = (id: number, cases: number | null, valid: number | null, krs: number | null): VillageFacts => ({
  ...{ villageId: id, code: `33.16.01.20${id}`, name: `Desa ${id}`, kecamatanId: 1, kecamatanName: 'Satu' },
  ...{ cases, valid, period: valid === null ? null : 24_311, krs },
})
const EVEN = { prevalence: 50, stunted: 25, krs: 25 }
const order = (villages: VillageFacts[], weights = EVEN) => scoreVillages(villages, weights).map((one) => one.villageId)

describe('the score of a village', () => {
  it('adds each measure held to the highest of the district, times its weight', () => {
    const [first, second] = scoreVillages([village(1, 20, 100, 50), village(2, 5, 50, 100)], EVEN)
    // 20 % is the highest prevalence, 20 the most cases, 100 the most KRS.
    expect(first).toMatchObject({ villageId: 1, score: 50 + 25 + 12.5, rank: 1 })
    expect(second).toMatchObject({ villageId: 2, score: 25 + 6.25 + 25, rank: 2 })
    expect(second!.parts.prevalence).toEqual({ value: 10, highest: 20, weight: 50, points: 25 })
  })

  it('gives the weight of an unknown measure to the known ones and names it; unknown is not zero', () => {
    const scored = scoreVillages([village(1, 20, 100, 100), village(2, 20, 100, null), village(3, 0, 100, 0)], EVEN)
    const unknown = scored.find(({ villageId }) => villageId === 2)!
    expect(unknown.missing).toEqual(['krs'])
    expect(unknown.parts.krs).toBeNull()
    expect(unknown.score).toBeCloseTo(100)
    expect(scored.find(({ villageId }) => villageId === 3)!.score).toBe(0)
  })

  it('has no score and no rank where nothing with a weight is known, and stands last', () => {
    const scored = scoreVillages([village(1, null, null, null), village(2, 0, 10, 0)], EVEN)
    expect(scored.map(({ villageId, score, rank }) => [villageId, score, rank])).toEqual([
      [2, 0, 1],
      [1, null, null],
    ])
    expect(scoreVillages([village(1, null, null, 9)], { prevalence: 100, stunted: 0, krs: 0 })[0]!.score).toBeNull()
  })

  it('knows no prevalence where nobody was measured', () => {
    expect(scoreVillages([village(1, 0, 0, 5)], EVEN)[0]!.prevalence).toBeNull()
  })

  it('ranks by the weights: by prevalence one village, by KRS the other', () => {
    const villages = [village(1, 10, 40, 10), village(2, 10, 400, 1297)]
    expect(order(villages, { prevalence: 100, stunted: 0, krs: 0 })).toEqual([1, 2])
    expect(order(villages, { prevalence: 0, stunted: 0, krs: 100 })).toEqual([2, 1])
  })

  it('sums the parts to the score and stays within 0 and 100 for any figures', () => {
    let seed = 7
    const random = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % (most + 1)
    }
    for (let round = 0; round < 200; round++) {
      const villages = Array.from({ length: 1 + random(30) }, (_, id) => {
        const valid = random(3) === 0 ? null : random(200)
        return village(id, valid === null ? null : random(valid), valid, random(3) === 0 ? null : random(2_000))
      })
      for (const { score, parts } of scoreVillages(villages, EVEN)) {
        if (score === null) continue
        const sum = Object.values(parts).reduce((total, part) => total + (part?.points ?? 0), 0)
        expect(sum).toBeCloseTo(score, 9)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100 + 1e-9)
      }
    }
  })
})

describe('the proposal', () => {
  const scored = scoreVillages(
    [1, 2, 3, 4].map((id) => village(id, 5 - id, 10, 10)),
    EVEN,
  )

  it('takes the first of the ranking, and who is left out makes room for the next', () => {
    expect([...propose(scored, 2, []).keys()]).toEqual([1, 2])
    const left = propose(scored, 2, [{ villageId: 1, choice: 'keluar', reason: 'sudah tuntas' }])
    expect([...left.keys()]).toEqual([2, 3])
  })

  it('adds a village by hand beside the ranking, as Belitung did with Pangkallalang', () => {
    const added = propose(scored, 1, [{ villageId: 4, choice: 'masuk', reason: '1.297 KRS' }])
    expect([...added]).toEqual([
      [1, 'peringkat'],
      [4, 'ditambahkan'],
    ])
  })

  it('never ranks a village of which nothing is known, but lets people add it', () => {
    const blank = scoreVillages([village(1, null, null, null)], EVEN)
    expect(propose(blank, 5, []).size).toBe(0)
    expect(propose(blank, 5, [{ villageId: 1, choice: 'masuk', reason: 'desa terpencil' }]).get(1)).toBe('ditambahkan')
  })

  it('says who comes and who leaves', () => {
    expect(difference([1, 2], [2, 3])).toEqual({ comes: [3], leaves: [1] })
  })
})

describe('weights and years', () => {
  const own = (yearFrom: number): Weighting => ({ ...SHIPPED_WEIGHTING, id: String(yearFrom), yearFrom })

  it('takes the office’s latest edition for the year, else what Lini comes with', () => {
    expect(weightingFor(2026, [own(2027), own(2025)]).yearFrom).toBe(2025)
    expect(weightingFor(2024, [own(2027), own(2025)])).toBe(SHIPPED_WEIGHTING)
    expect(SHIPPED_WEIGHTING.prevalence + SHIPPED_WEIGHTING.stunted + SHIPPED_WEIGHTING.krs).toBe(100)
  })

  it('compares each list with the one before: 10 in 2020, ten more in 2021', () => {
    const row = (year: number, villageId: number, removed = false) => ({
      ...{ year, villageId, removed, villageName: `Desa ${villageId}`, kecamatanName: 'Satu' },
    })
    const rows = [
      ...Array.from({ length: 10 }, (_, id) => row(2020, id)),
      ...Array.from({ length: 20 }, (_, id) => row(2021, id)),
      ...[row(2022, 1), row(2022, 30), row(2022, 31, true)],
    ]
    expect(yearsOfLokus(rows)).toEqual([
      { year: 2022, count: 2, comes: 1, leaves: 19 },
      { year: 2021, count: 20, comes: 10, leaves: 0 },
      { year: 2020, count: 10, comes: null, leaves: null },
    ])
  })
})
