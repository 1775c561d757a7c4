import { describe, expect, it } from 'vitest'
import { scoreKampungKb } from '@/lib/kampung-kb/score'
import { NO_FACTS, type ScoreFacts } from '@/lib/kampung-kb/score-facts'
import { missingOf, raisesOf } from '@/lib/kampung-kb/score-raise'

const half = { joined: 50, reach: 100 }
/** All three indices reached with room, so that each test takes away what it is about. */
const strong: ScoreFacts = {
  pokja: { exists: true, members: 12, trained: true },
  funds: 3,
  poktan: ['bkb', 'bkr', 'bkl'],
  sarana: { sekretariat: true, rumahDataku: true },
  mentor: true,
  regulation: true,
  dataKinds: 3,
  mechanisms: 3,
  agencies: 5,
  participation: { bkb: half, bkr: half, bkl: half, uppka: half, pikr: half },
  pus: 400,
  methods: { iud: 60, mow: 10, mop: 0, implan: 40, suntik: 100, pil: 20, kondom: 10 },
  iat: 8,
  tial: 8,
}
const words = (facts: ScoreFacts) =>
  raisesOf(facts).map(({ to, lifts }) => `${to}: ${lifts.map(({ sentence }) => sentence).join(' + ')}`)

describe('what raises a Kampung KB', () => {
  it('is nothing above Berkelanjutan', () => {
    expect(scoreKampungKb(strong).class).toBe('berkelanjutan')
    expect(raisesOf(strong)).toEqual([])
  })

  it('tells one source of funds, with where it stands and what it needs', () => {
    const facts = { ...strong, funds: 1, pokja: { exists: true, members: 12, trained: false } }
    expect(scoreKampungKb(facts).class).toBe('mandiri')
    expect(words(facts)).toContain('berkelanjutan: tambah 1 sumber dana (kini 1, perlu 2)')
    expect(words(facts)[0]).toBe('berkelanjutan: Pokja: latih anggotanya')
  })

  it('tells how many couples bring unmet need down, and takes no fewer', () => {
    const none = { joined: 5, reach: 100 }
    const facts: ScoreFacts = {
      ...strong,
      participation: { bkb: none, bkr: none, bkl: none, uppka: none, pikr: none },
      iat: 30,
      tial: 19,
    }
    // Participation 1, CPR 4, MKJP 4, unmet 12% 2: one point short.
    expect(scoreKampungKb(facts).class).toBe('berkembang')
    const told = words(facts)
    expect(told).toContain('berkelanjutan: unmet need turun dari 12% ke 9%: 12 PUS terlayani')
    const served = (couples: number) => scoreKampungKb({ ...facts, iat: 30 - couples }).class
    expect([served(11), served(12)]).toEqual(['berkembang', 'berkelanjutan'])
  })

  it('tells members where a head weighs most, and takes no fewer', () => {
    const small = { joined: 1, reach: 10 }
    const few = { joined: 10, reach: 100 }
    const facts: ScoreFacts = {
      ...strong,
      participation: { bkb: few, bkr: few, bkl: few, uppka: few, pikr: small },
      iat: 33,
      tial: 19,
    }
    const raise = raisesOf(facts).find(({ lifts }) => lifts.length === 1 && lifts[0]?.code === 'partisipasi')
    expect(raise?.lifts[0]?.sentence).toMatch(/dari 10% ke 21%: misalnya 6 remaja lagi ikut PIK-R/)
  })

  it('offers pairs, and none with a lift it could do without', () => {
    const facts: ScoreFacts = { ...strong, mechanisms: 0, dataKinds: 1, funds: 0, regulation: false }
    expect(scoreKampungKb(facts).class).toBe('dasar')
    const raises = raisesOf(facts)
    expect(raises.length).toBeGreaterThan(0)
    for (const { to, lifts } of raises)
      for (const left of lifts) {
        const rest = lifts.filter((lift) => lift !== left)
        expect(raises.some((other) => other.to === to && sameLifts(other.lifts, rest))).toBe(false)
      }
    const efforts = raises.map(({ effort }) => effort)
    expect(efforts).toEqual(efforts.toSorted((one, other) => one - other))
  })

  it('tells the longer way when no pair is enough, and what to fill in first', () => {
    const facts: ScoreFacts = { ...NO_FACTS, pokja: { exists: true, members: 3, trained: false } }
    const [first] = raisesOf(facts)
    expect(first?.to).toBe('berkembang')
    expect(first?.lifts.length).toBeGreaterThan(2)
    expect(missingOf(facts)).toEqual(expect.arrayContaining(['partisipasi', 'cpr', 'mkjp', 'unmet', 'dana']))
  })

  it('never calls Mandiri a step up from Berkembang', () => {
    const facts: ScoreFacts = { ...strong, pus: null }
    expect(scoreKampungKb(facts).class).toBe('berkembang')
    expect(raisesOf(facts).every(({ to }) => to === 'berkelanjutan')).toBe(true)
  })
})

const sameLifts = (one: readonly { code: string; to: number }[], other: readonly { code: string; to: number }[]) =>
  one.length === other.length && one.every(({ code, to }) => other.some((lift) => lift.code === code && lift.to === to))
