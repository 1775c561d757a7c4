import { findIndicator } from '@/lib/figures/catalogue'
import { type FigurePeriod, formatFigurePeriod } from '@/lib/figures/period'
import { type RegionKind, shortName } from '@/lib/regions/rules'
import type { Line } from './edition'
import { differenceOf, type Fact, isRatio, shownNumber } from './facts'
import { insideFacts, type Material, ownFact } from './material'
import { enumerate, fill, type Part, Pen, type Sentence } from './sentence'
import {
  type Condition,
  PREVALENCE_TEMPLATES,
  type Template,
  VALUE_TEMPLATES,
  WORDS,
  type WordsCode,
} from './templates'

/** How many places a sentence names. */
const MOST_PLACES = 3

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const periodWords = (period: FigurePeriod): string => formatFigurePeriod(period)

/** A place inside, as a list in a text names it. */
export const placeName = (region: { kind: RegionKind; name: string }): string =>
  region.kind === 'kecamatan' ? `Kec. ${region.name}` : shortName(region)

/** What is counted where a form is due: villages in a month, their months in a half-year. */
export const unitOf = ({ kind }: Material): string => (kind === 'bulanan' ? 'desa' : 'desa-bulan')

/** A sentence as its rule writes it. */
export const sentence = (id: string, rule: string, parts: Part[], pen: Pen): Sentence => ({
  id,
  rule,
  parts,
  facts: [...pen.facts],
  typed: null,
  kept: [],
})

/** A sentence of `WORDS`. */
export function say(
  id: string,
  code: WordsCode,
  pen: Pen,
  slots: Readonly<Record<string, readonly Part[] | Part>>,
): Sentence {
  return sentence(id, code, fill(WORDS[code], slots), pen)
}

/** The conditions that hold for a figure beside the one before it. */
export function conditionsOf(now: Fact, before: Fact | undefined): Condition[] {
  if (now.state === 'not_applicable') return ['tidak-berlaku']
  if (now.state !== 'value' || shownNumber(now) === null) return ['belum-dilaporkan']
  const kind: Condition = isRatio(now) ? 'rasio' : 'jumlah'
  const step = before ? differenceOf(now, before) : null
  const zero: Condition[] = kind === 'jumlah' && now.value === 0 ? ['nol'] : []
  if (step === null) return [kind, 'tanpa-pembanding', ...zero]
  return [kind, step > 0 ? 'naik' : step < 0 ? 'turun' : 'tetap', ...zero]
}

const templateFor = (templates: readonly Template[], held: readonly Condition[]): Template | undefined =>
  templates.find(({ when }) => when.every((condition) => held.includes(condition)))

/** The same wording for the same indicator and period, another for the next. */
function wordingOf({ texts }: Template, now: Fact): string {
  const seed = [...`${now.indicator}${now.period.from}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return texts[seed % texts.length] ?? ''
}

/** What one line of a section says: its value and change, the year before, and who stands out. */
export function draftLine(section: string, line: Line, material: Material): Sentence[] {
  const now = ownFact(material, line.indicator, material.period)
  if (!now) return []
  const before = ownFact(material, line.indicator, material.before)
  const held = conditionsOf(now, before)
  const id = `${section}.${line.indicator}`
  const first = valueSentence(id, line, material, now, before, held)
  if (!first) return []
  if (shownNumber(now) === null || now.state !== 'value') return [first]
  return [first, ...lastYear(id, line, material, now), ...(line.places ? places(id, line, material, now, held) : [])]
}

function valueSentence(
  id: string,
  line: Line,
  material: Material,
  now: Fact,
  before: Fact | undefined,
  held: readonly Condition[],
): Sentence | null {
  const template = templateFor(line.tells === 'prevalensi' ? PREVALENCE_TEMPLATES : VALUE_TEMPLATES, held)
  if (!template) return null
  const pen = new Pen()
  const known = now.state === 'value'
  const compared = before && differenceOf(now, before) !== null ? before : null
  if (!known) pen.place(now)
  const parts = fill(wordingOf(template, now), {
    Nama: capital(line.name),
    nama: line.name,
    periode: periodWords(now.period),
    lalu: periodWords(material.before),
    satuan: findIndicator(line.indicator)?.unit ?? '',
    ...(known && { nilai: pen.write('value', now) }),
    ...(known && isRatio(now) && { pembilang: pen.write('numerator', now), penyebut: pen.write('denominator', now) }),
    ...(known &&
      compared && {
        selisih: pen.write('difference', now, compared),
        'nilai-lalu': pen.write('value', compared),
        ...(isRatio(compared) && { 'penyebut-lalu': pen.write('denominator', compared) }),
      }),
  })
  return sentence(id, template.code, parts, pen)
}

function lastYear(id: string, line: Line, material: Material, now: Fact): Sentence[] {
  const then = ownFact(material, line.indicator, material.yearAgo)
  const step = then ? differenceOf(now, then) : null
  if (!then || step === null || line.tells === 'prevalensi') return []
  const pen = new Pen()
  const year = periodWords(material.yearAgo)
  if (step === 0) {
    pen.place(now)
    pen.place(then)
    return [say(`${id}.tahun-lalu`, 'tahun-lalu.tetap', pen, { 'tahun-lalu': year })]
  }
  const code = `tahun-lalu.${isRatio(now) ? 'rasio' : 'jumlah'}.${step > 0 ? 'naik' : 'turun'}` as const
  return [
    say(`${id}.tahun-lalu`, code, pen, {
      'tahun-lalu': year,
      selisih: pen.write('difference', now, then),
      'nilai-tahun-lalu': pen.write('value', then),
    }),
  ]
}

/** Highest and lowest for a percentage; who brings most for a count, and who moved most with the whole. */
function places(id: string, line: Line, material: Material, now: Fact, held: readonly Condition[]): Sentence[] {
  const known = insideFacts(material, line.indicator, material.period).filter((fact) => shownNumber(fact) !== null)
  if (known.length < 3) return []
  const sorted = known.toSorted((one, other) => shownNumber(other)! - shownNumber(one)!)
  const named = (pen: Pen, fact: Fact): Part[] => [
    `${placeName(fact.region)} (`,
    pen.write('value', fact),
    ...(line.tells === 'prevalensi' ? [' dari ', pen.write('denominator', fact), ' balita diukur'] : []),
    ')',
  ]
  const pen = new Pen()
  if (isRatio(now)) {
    const [top, bottom] = [sorted[0]!, sorted.at(-1)!]
    if (shownNumber(top) === shownNumber(bottom)) return []
    const noun = material.region.level === 2 ? 'kecamatan' : 'desa'
    const code = line.tells === 'prevalensi' ? 'tempat.prevalensi' : 'tempat.rasio'
    return [say(`${id}.tempat`, code, pen, { tertinggi: named(pen, top), terendah: named(pen, bottom), tempat: noun })]
  }
  if (now.value === 0) return []
  const most = sorted.slice(0, MOST_PLACES).filter((fact) => (fact.value ?? 0) > 0)
  if (most.length === 0) return []
  return [
    say(`${id}.tempat`, 'tempat.jumlah', pen, {
      terbanyak: enumerate(most.map((fact) => named(pen, fact))),
      jumlah: pen.write('sum', ...most),
      nilai: pen.write('value', now),
      satuan: findIndicator(line.indicator)?.unit ?? '',
    }),
    ...movers(id, line, material, known, held),
  ]
}

function movers(
  id: string,
  line: Line,
  material: Material,
  known: readonly Fact[],
  held: readonly Condition[],
): Sentence[] {
  const way = held.includes('naik') ? 1 : held.includes('turun') ? -1 : 0
  if (way === 0) return []
  const earlier = new Map(insideFacts(material, line.indicator, material.before).map((fact) => [fact.region.id, fact]))
  const moved = known
    .flatMap((now) => {
      const before = earlier.get(now.region.id)
      const step = before ? differenceOf(now, before) : null
      return before && step !== null && step * way > 0 ? [{ now, before, step: step * way }] : []
    })
    .toSorted((one, other) => other.step - one.step)
    .slice(0, MOST_PLACES)
  if (moved.length === 0) return []
  const pen = new Pen()
  const items = moved.map(({ now, before }): Part[] => [
    `${placeName(now.region)} (`,
    pen.write('difference', now, before),
    ')',
  ])
  return [
    say(`${id}.gerak`, way > 0 ? 'tempat.naik' : 'tempat.turun', pen, {
      bergerak: enumerate(items),
    }),
  ]
}
