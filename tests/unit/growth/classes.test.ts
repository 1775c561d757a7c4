import { describe, expect, it } from 'vitest'
import { type Classed, classesOf, classOf, indexName } from '@/lib/growth/classes'
import { ageGroup, countedOf } from '@/lib/growth/counted'
import type { Index, Judged } from '@/lib/growth/growth'
import { unjudged } from '@/lib/growth/judge'

/** z-scores in hundredths with nothing flagged but what is named. */
function judged(z: Partial<Record<Index, number>>, flagged: Index[] = []): Judged {
  const answer = unjudged()
  for (const [index, value] of Object.entries(z) as [Index, number][]) {
    answer[index] = value
    answer.flagged[index] = flagged.includes(index)
  }
  return answer
}

describe('the classes of Permenkes 2/2020', () => {
  it.each<[Classed, number, string]>([
    ['bbu', -301, 'Berat badan sangat kurang'],
    ['bbu', -300, 'Berat badan kurang'],
    ['bbu', -201, 'Berat badan kurang'],
    ['bbu', -200, 'Berat badan normal'],
    ['bbu', 100, 'Berat badan normal'],
    ['bbu', 101, 'Risiko berat badan lebih'],
    ['pbu', -301, 'Sangat pendek'],
    ['pbu', -300, 'Pendek'],
    ['pbu', -201, 'Pendek'],
    ['pbu', -200, 'Normal'],
    ['pbu', 300, 'Normal'],
    ['pbu', 301, 'Tinggi'],
    ['bbpb', -301, 'Gizi buruk'],
    ['bbpb', -300, 'Gizi kurang'],
    ['bbpb', -201, 'Gizi kurang'],
    ['bbpb', -200, 'Gizi baik'],
    ['bbpb', 100, 'Gizi baik'],
    ['bbpb', 101, 'Berisiko gizi lebih'],
    ['bbpb', 200, 'Berisiko gizi lebih'],
    ['bbpb', 201, 'Gizi lebih'],
    ['bbpb', 300, 'Gizi lebih'],
    ['bbpb', 301, 'Obesitas'],
    ['imtu', -201, 'Gizi kurang'],
    ['imtu', 301, 'Obesitas'],
  ])('%s at %d hundredths is "%s"', (index, z, label) => expect(classOf(index, z)?.label).toBe(label))

  it('gives no class without a z-score, but oedema is severe by itself', () => {
    const none = { bbu: null, pbu: null, bbpb: null, imtu: null }
    expect(classesOf(judged({}), 400)).toEqual(none)
    expect(classesOf(judged({}), 400, true)).toEqual({ ...none, bbpb: expect.objectContaining({ code: 'gizi-buruk' }) })
    expect(classesOf(judged({}), 1827, true).bbpb).toBeNull()
  })

  it('speaks of length to day 730 and of height from 731', () => {
    expect([indexName('pbu', 730), indexName('bbpb', 730)]).toEqual(['PB/U', 'BB/PB'])
    expect([indexName('pbu', 731), indexName('bbpb', 731)]).toEqual(['TB/U', 'BB/TB'])
  })
})

describe('how a child counts in the prevalences', () => {
  it('counts by the rounded z-score: -2.00 is not stunted, -2.01 is', () => {
    expect(countedOf(judged({ zlen: -200 }), false, 400)).toMatchObject({ stunted: false, severelyStunted: false })
    expect(countedOf(judged({ zlen: -201 }), false, 400)).toMatchObject({ stunted: true, severelyStunted: false })
    expect(countedOf(judged({ zlen: -301 }), false, 400)).toMatchObject({ stunted: true, severelyStunted: true })
    expect(countedOf(judged({ zwfl: 201 }), false, 400)).toMatchObject({ wasted: false, overweight: true })
    expect(countedOf(judged({ zwfl: 200 }), false, 400).overweight).toBe(false)
  })

  it('leaves out what is implausible, index by index', () => {
    const counted = countedOf(judged({ zlen: -640, zwei: -250 }, ['zlen']), false, 400)
    expect(counted).toMatchObject({ stunted: null, underweight: true, wasted: null, overweight: null })
  })

  it('counts oedema as below -3 by weight, and not by length', () => {
    expect(countedOf(judged({ zlen: -100 }), true, 400)).toEqual({
      stunted: false,
      severelyStunted: false,
      underweight: true,
      severelyUnderweight: true,
      wasted: true,
      severelyWasted: true,
      overweight: false,
    })
    expect(countedOf(judged({}), true, 60 * 30.4375).wasted).toBeNull()
  })

  it.each([
    [0, '0–5 bulan'],
    [182, '0–5 bulan'],
    [183, '6–11 bulan'],
    [365, '6–11 bulan'],
    [366, '12–23 bulan'],
    [730, '12–23 bulan'],
    [731, '24–35 bulan'],
    [1826, '48–59 bulan'],
    [1827, null],
    [-1, null],
    [null, null],
  ])('puts day %s into the group %s', (day, label) => expect(ageGroup(day)).toBe(label))
})
