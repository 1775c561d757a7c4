import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicator } from '@/lib/figures/catalogue'
import { type FigurePeriod, formatFigurePeriod, monthly } from '@/lib/figures/period'
import { periodOf } from '@/lib/format/period'
import { draftBody, INSIDE_INDICATORS, OWN_INDICATORS } from '@/lib/naskah/draft'
import { differenceOf, type Fact } from '@/lib/naskah/facts'
import type { Material } from '@/lib/naskah/material'
import { type Sentence, saidOf, workOut } from '@/lib/naskah/sentence'

const NOW = monthly(periodOf(2026, 7))
const BEFORE = monthly(periodOf(2026, 6))
const AGO = monthly(periodOf(2025, 7))
const DISTRICT: Fact['region'] = { id: 1, level: 2, code: '33.16', name: 'Kabupaten Blora', kind: 'kabupaten' }
const PLACES = ['Jati', 'Randublatung', 'Cepu', 'Sambong', 'Ngawen'].map((name, at): Fact['region'] => ({
  id: 10 + at,
  level: 3,
  code: `33.16.0${at + 1}`,
  name,
  kind: 'kecamatan',
}))

/** A figure as the reader may meet it: known, unknown or not applicable, from few reports or all. */
const factArb = (indicator: string, region: Fact['region'], period: FigurePeriod) =>
  fc
    .record({
      state: fc.constantFrom('value', 'value', 'value', 'not_reported', 'not_applicable'),
      below: fc.integer({ min: 1, max: 90_000 }),
      share: fc.double({ min: 0, max: 1.2, noNaN: true }),
      expected: fc.integer({ min: 1, max: 300 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ state, below, share, expected, part }): Fact => {
      const ratio = findIndicator(indicator)?.kind === 'ratio'
      const reporting = indicator.startsWith('laporan.')
      const reported = Math.round(expected * part)
      const numerator = reporting ? reported : Math.round(below * share)
      const denominator = reporting ? expected : below
      const known = state === 'value'
      return {
        ...{ from: 'figure', indicator, region, period, counted: reported, unit: 'desa', reported, expected },
        state: state as Fact['state'],
        value: known ? (ratio ? (100 * numerator) / denominator : numerator) : null,
        numerator: known ? numerator : null,
        denominator: known && ratio ? denominator : null,
        asOf: '2026-08-05T00:00:00.000Z',
      }
    })

const factsArb = (codes: readonly string[], regions: readonly Fact['region'][], periods: readonly FigurePeriod[]) =>
  fc.tuple(
    ...regions.flatMap((region) =>
      periods.flatMap((period) => codes.map((indicator) => factArb(indicator, region, period))),
    ),
  )

const materialArb = fc
  .tuple(
    factsArb(OWN_INDICATORS, [DISTRICT], [BEFORE, NOW, AGO]),
    factsArb(INSIDE_INDICATORS, PLACES, [BEFORE, NOW]),
    fc.constantFrom('tercapai', 'sesuai', 'tertinggal') as fc.Arbitrary<'tercapai' | 'sesuai' | 'tertinggal'>,
  )
  .map(
    ([own, inside, track]): Material => ({
      ...{ kind: 'bulanan', region: DISTRICT, period: NOW, before: BEFORE, yearAgo: AGO, own, inside, months: [] },
      targets: own
        .filter(({ indicator, period }) => indicator === 'kb.baru' && period === NOW)
        .map((fact) => ({
          target: { ...fact, from: 'target', state: 'value', value: 12_345, numerator: null, denominator: null },
          achieved: fact.state === 'value' ? fact : null,
          track,
        })),
      asOf: '2026-08-05T00:00:00.000Z',
    }),
  )

const sentencesOf = (material: Material): Sentence[] =>
  draftBody(material).sections.flatMap(({ sentences }) => sentences)

/** What may hold digits without being a figure: periods, years and the names of places and measures. */
const WORDS_WITH_DIGITS = [...[NOW, BEFORE, AGO].map(formatFigurePeriod), '2026', 'D/S']

describe('a drafted sentence', () => {
  it('writes no number that its own facts do not give', () => {
    fc.assert(
      fc.property(materialArb, (material) => {
        for (const sentence of sentencesOf(material))
          for (const part of sentence.parts) {
            if (typeof part === 'string') {
              const left = WORDS_WITH_DIGITS.reduce((text, words) => text.replaceAll(words, ''), part)
              expect(left, `${sentence.rule}: ${saidOf(sentence)}`).not.toMatch(/\d/)
            } else {
              const facts = part.of.map((at) => sentence.facts[at]!)
              expect(facts.every(Boolean)).toBe(true)
              expect(part.n, `${sentence.rule}: ${saidOf(sentence)}`).toBe(workOut(part.means, facts))
            }
          }
      }),
      { numRuns: 60 },
    )
  })

  it('is a whole sentence: no null, no NaN, no double space, no empty place, one full stop at its end', () => {
    fc.assert(
      fc.property(materialArb, (material) => {
        const sentences = sentencesOf(material)
        expect(sentences.length).toBeGreaterThan(5)
        for (const sentence of sentences) {
          const text = saidOf(sentence)
          expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u)
          expect(text).not.toMatch(/null|undefined|NaN|Infinity|—|\s{2}|\(\)|\( | \)| ,| \.|,,|\{|\}|-\d/)
        }
        expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length)
      }),
      { numRuns: 60 },
    )
  })

  it('says rise where the figure that is read rose and fall where it fell, in poin persen for percentages', () => {
    fc.assert(
      fc.property(materialArb, (material) => {
        for (const sentence of sentencesOf(material)) {
          const way = /\.(naik|turun)$/.exec(sentence.rule)?.[1]
          const differs = sentence.parts.find((part) => typeof part !== 'string' && part.means === 'difference')
          if (!way || !differs || typeof differs === 'string') continue
          const [now, before] = differs.of.map((at) => sentence.facts[at]!)
          const step = differenceOf(now!, before!)!
          const text = saidOf(sentence)
          expect(way, text).toBe(step > 0 ? 'naik' : 'turun')
          expect(step).not.toBe(0)
          if (findIndicator(now!.indicator)?.kind === 'ratio') expect(text).toContain('poin persen')
          else expect(text).not.toContain('poin')
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never tells a prevalence without how many were measured', () => {
    fc.assert(
      fc.property(materialArb, (material) => {
        for (const sentence of sentencesOf(material))
          for (const part of sentence.parts) {
            if (typeof part === 'string' || part.means !== 'value') continue
            const fact = sentence.facts[part.of[0]!]!
            if (!fact.indicator.startsWith('gizi.') || findIndicator(fact.indicator)?.kind !== 'ratio') continue
            const measured = sentence.parts.some(
              (other) => typeof other !== 'string' && other.means === 'denominator' && other.of.includes(part.of[0]!),
            )
            expect(measured, saidOf(sentence)).toBe(true)
            expect(saidOf(sentence)).toMatch(/diukur/)
          }
      }),
      { numRuns: 60 },
    )
  })
})
