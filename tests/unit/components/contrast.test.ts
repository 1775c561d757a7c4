import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, readTokens } from './oklch'

const tokens = readTokens(readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8'))

const papers = ['paper', 'paper-raised', 'paper-sunk']
const tones = ['brand', 'good', 'warn', 'bad', 'info']
const categories = [1, 2, 3, 4, 5, 6].map((step) => `cat-${step}`)

/** Text and what it stands on. */
const textPairs = [
  ...['ink', 'ink-soft', 'brand-strong', ...tones].flatMap((text) => papers.map((paper) => [text, paper])),
  ...tones.flatMap((tone) => [
    [`on-${tone}`, tone],
    [`on-${tone}-soft`, `${tone}-soft`],
    ['ink', `${tone}-soft`],
  ]),
  ['on-brand', 'brand-strong'],
  ...[1, 2, 3, 4, 5, 6, 7].map((step) => [`on-seq-${step}`, `seq-${step}`]),
  ...[1, 2, 3, 4, 5].map((step) => [`on-div-${step}`, `div-${step}`]),
] as [string, string][]

/** Marks and borders that carry meaning and what they stand on. */
const markPairs = ['line-strong', ...categories].flatMap((mark) => [
  [mark, 'paper'],
  [mark, 'paper-raised'],
]) as [string, string][]

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
  const ratio = (one: string, other: string) => contrast(tokens[theme].get(one)!, tokens[theme].get(other)!)

  it.each(textPairs)('lets %s be read on %s', (text, paper) => {
    expect(ratio(text, paper)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markPairs)('lets the mark %s be told from %s', (mark, paper) => {
    expect(ratio(mark, paper)).toBeGreaterThanOrEqual(3)
  })

  it('orders the sequential scale from little to much, each step apart from the last', () => {
    const paper = tokens[theme].get('paper')!
    const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => contrast(tokens[theme].get(`seq-${step}`)!, paper))
    for (const [index, step] of steps.entries()) {
      if (index > 0) expect(step / steps[index - 1]!).toBeGreaterThan(1.1)
    }
  })
})

describe('the measure itself', () => {
  it.each([
    ['black on white', [0, 0, 0], [1, 0, 0], 21],
    ['white on white', [1, 0, 0], [1, 0, 0], 1],
    ['#767676 on white, the grey that just passes', [0.5672, 0, 0], [1, 0, 0], 4.54],
  ] as const)('gives %s', (_case, text, paper, expected) => {
    expect(contrast(text, paper)).toBeCloseTo(expected, 1)
  })
})
