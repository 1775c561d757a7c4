import { formatCount, formatDecimal } from '@/lib/format/number'
import { differenceOf, type Fact, factText, shownNumber } from './facts'

/** What a number in a sentence says of its facts, so that anybody can work it out again. */
export type Meaning =
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'reported'
  | 'expected'
  | 'missing'
  | 'counted'
  | 'difference'
  | 'sum'
  | 'howMany'

/** A number as written, of which facts of its sentence (by their place), and what it says of them. */
export interface Written {
  n: string
  means: Meaning
  of: number[]
}

export type Part = string | Written

/** One sentence of a naskah: what the rule said, of which facts, and what people made of it. */
export interface Sentence {
  id: string
  /** The template it was made of. */
  rule: string
  parts: Part[]
  facts: Fact[]
  /** What somebody wrote instead; an empty text leaves the sentence out; null leaves it as the rule says. */
  typed: string | null
  /** Everything that was written here before, newest first: nothing typed is lost. */
  kept: string[]
}

/** What the rule said. */
export const saidOf = ({ parts }: Pick<Sentence, 'parts'>): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.n)).join('')

/** What stands in the naskah. */
export const textOf = (sentence: Pick<Sentence, 'parts' | 'typed'>): string => sentence.typed ?? saidOf(sentence)

export const isEdited = ({ typed }: Pick<Sentence, 'typed'>): boolean => typed !== null

/** The number that a meaning takes from facts, worked out anew; null when they do not hold one. */
export function workOut(means: Meaning, facts: readonly Fact[]): string | null {
  const [first, second] = facts
  if (!first) return null
  const count = (value: number | null) => (value === null ? null : formatCount(value))
  switch (means) {
    case 'value':
      return first.value === null ? null : factText(first)
    case 'numerator':
      return count(first.numerator)
    case 'denominator':
      return count(first.denominator)
    case 'reported':
      return count(first.reported)
    case 'expected':
      return count(first.expected)
    case 'missing':
      return count(first.expected - first.reported)
    case 'counted':
      return count(first.counted)
    case 'howMany':
      return count(facts.length)
    case 'sum':
      return facts.some((fact) => shownNumber(fact) === null)
        ? null
        : count(facts.reduce((sum, fact) => sum + (fact.value ?? 0), 0))
    case 'difference': {
      const step = second ? differenceOf(first, second) : null
      if (step === null) return null
      const size = Math.abs(step)
      return factText(first).endsWith('%') || !Number.isInteger(size) ? formatDecimal(size) : formatCount(size)
    }
  }
}

/** Collects the facts of a sentence while its numbers are written. */
export class Pen {
  readonly facts: Fact[] = []

  /** A number of these facts, as a part of the sentence. Refuses (RangeError) facts that hold none. */
  write(means: Meaning, ...facts: Fact[]): Written {
    const n = workOut(means, facts)
    if (n === null) throw new RangeError(`No ${means} to write of ${facts.map((fact) => fact.indicator).join(', ')}`)
    return { n, means, of: facts.map((fact) => this.place(fact)) }
  }

  /** Keeps a fact that the sentence speaks of without a number of its own. */
  place(fact: Fact): number {
    const known = this.facts.indexOf(fact)
    return known >= 0 ? known : this.facts.push(fact) - 1
  }
}

/** Fills a template's places (`{nilai}`). Refuses (RangeError) a place that nothing was given for. */
export function fill(template: string, slots: Readonly<Record<string, readonly Part[] | Part>>): Part[] {
  const parts = template.split(/(\{[a-z-]+\})/i).flatMap((piece): readonly Part[] => {
    const name = /^\{([a-z-]+)\}$/i.exec(piece)?.[1]
    if (!name) return piece === '' ? [] : [piece]
    const given = slots[name]
    if (given === undefined) throw new RangeError(`Nothing for {${name}} in: ${template}`)
    return typeof given === 'string' || !Array.isArray(given) ? [given as Part] : given
  })
  return joined(parts)
}

/** Neighbouring words as one part. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part
    else all.push(part)
  }
  return all
}

/** "A", "A dan B", "A, B, dan C". */
export function enumerate(items: readonly (readonly Part[])[]): Part[] {
  return joined(
    items.flatMap((item, at): Part[] => {
      if (at === 0) return [...item]
      const comma = items.length > 2 ? ', ' : ' '
      return [at === items.length - 1 ? `${comma}dan ` : ', ', ...item]
    }),
  )
}
