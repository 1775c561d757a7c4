import { findIndicator } from '@/lib/figures/catalogue'
import { formatPeriod, yearOf } from '@/lib/format/period'
import { capital, conditionsOf, periodWords, placeName, say, unitOf } from './draft-line'
import { type Line, LOW_COVERAGE, REPORTED_FORMS, SECTIONS } from './edition'
import { differenceOf, type Fact, isRatio, shownNumber } from './facts'
import { insideFacts, type Material, ownFact, type TargetFact } from './material'
import { enumerate, type Part, Pen, type Sentence } from './sentence'

const MOST_NAMED = 4
const told = (): Line[] => SECTIONS.flatMap(({ lines }) => lines).filter(({ tells }) => tells !== 'rincian')

interface Moved {
  line: Line
  now: Fact
  before: Fact
  good: boolean
}

/** Whether enough reports stand behind a figure to compare it: what is missing can be the whole difference. */
const isFirm = ({ unit, reported, expected }: Fact): boolean =>
  unit === 'kantor' || (expected > 0 && reported / expected >= LOW_COVERAGE.share)

/** Percentages of enough reports that have a better direction and moved since the period before, the largest steps first. */
function moved(material: Material): Moved[] {
  return told()
    .flatMap((line): Moved[] => {
      const now = ownFact(material, line.indicator, material.period)
      const before = ownFact(material, line.indicator, material.before)
      const better = findIndicator(line.indicator)?.better
      const step = now && before && isFirm(now) && isFirm(before) ? differenceOf(now, before) : null
      if (!now || !before || !isRatio(now) || step === null || step === 0 || !better || better === 'neither') return []
      return [{ line, now, before, good: step > 0 === (better === 'up') }]
    })
    .toSorted((one, other) => size(other) - size(one))
}
const size = ({ now, before }: Moved): number => Math.abs(differenceOf(now, before) ?? 0)

/** A prevalence has a noun of its own, since its line only says of whom. */
const nameOf = ({ name, tells }: Line): string => (tells === 'prevalensi' ? `balita ${name}` : name)

/** The first page: how complete it is, what got better and what got worse. */
export function draftSummary(material: Material): Sentence[] {
  const lalu = periodWords(material.before)
  const periode = periodWords(material.period)
  const all = moved(material)
  const list = (good: boolean): Sentence[] => {
    const some = all.filter((one) => one.good === good).slice(0, MOST_NAMED)
    if (some.length === 0) return []
    const pen = new Pen()
    const butir = enumerate(some.map((one) => changeParts(pen, one)))
    const code = good ? 'ringkas.baik' : 'ringkas.buruk'
    return [say(`ringkasan.${good ? 'baik' : 'buruk'}`, code, pen, { lalu, butir })]
  }
  const changes = [...list(true), ...list(false)]
  const compared = told().some(({ indicator }) => {
    const before = ownFact(material, indicator, material.before)
    return before !== undefined && shownNumber(before) !== null
  })
  const without = changes.length > 0 ? [] : [compared ? ('ringkas.tetap' as const) : ('ringkas.tanpa' as const)]
  return [
    ...reported(material),
    ...changes,
    ...weak(material),
    ...without.map((code) => say('ringkasan.arah', code, new Pen(), { lalu, periode })),
  ]
}

/** Reports too few to compare by, so that nobody misses their figures among those that moved. */
function weak(material: Material): Sentence[] {
  const pen = new Pen()
  const names = REPORTED_FORMS.flatMap(({ form, name }) => {
    const fact = ownFact(material, `laporan.${form}.kelengkapan`, material.period)
    if (fact?.state !== 'value' || isFirm(fact)) return []
    pen.place(fact)
    return [[name]]
  })
  return names.length > 0 ? [say('ringkasan.lemah', 'ringkas.lemah', pen, { butir: enumerate(names) })] : []
}

const changeParts = (pen: Pen, { line, now, before }: Moved): Part[] => [
  `${nameOf(line)} (${differenceOf(now, before)! > 0 ? 'naik' : 'turun'} `,
  pen.write('difference', now, before),
  ' poin persen menjadi ',
  pen.write('value', now),
  ...(line.tells === 'prevalensi' ? [' dari ', pen.write('denominator', now), ' balita yang diukur'] : []),
  ')',
]

function reported(material: Material): Sentence[] {
  const [{ form, name } = { form: '', name: '' }] = REPORTED_FORMS
  const fact = ownFact(material, `laporan.${form}.kelengkapan`, material.period)
  if (fact?.state !== 'value' || fact.expected === 0 || fact.reported === 0) return []
  const pen = new Pen()
  return [
    say('ringkasan.lapor', 'ringkas.lapor', pen, {
      Formulir: capital(name),
      periode: periodWords(material.period),
      unit: unitOf(material),
      masuk: pen.write('reported', fact),
      seharusnya: pen.write('expected', fact),
      persen: pen.write('value', fact),
    }),
  ]
}

/** What was aimed at this year, and how far it came. */
export function draftTargets(material: Material): Sentence[] {
  const year = String(yearOf(material.period.to))
  if (material.targets.length === 0) return [say('sasaran.kosong', 'sasaran.kosong', new Pen(), { tahun: year })]
  return material.targets.map((one) => {
    const pen = new Pen()
    const code = one.achieved ? (`sasaran.${one.track}` as const) : 'sasaran.belum'
    return say(`sasaran.${one.target.indicator}`, code, pen, targetSlots(pen, one, year))
  })
}

function targetSlots(pen: Pen, { target, achieved }: TargetFact, year: string) {
  const indicator = findIndicator(target.indicator)
  const name = told().find((line) => line.indicator === target.indicator)?.name ?? indicator?.label ?? ''
  return {
    Nama: capital(name),
    nama: name,
    tahun: year,
    arah: indicator?.better === 'down' ? 'paling banyak' : 'paling sedikit',
    sasaran: pen.write('value', target),
    ...(achieved && { capaian: pen.write('value', achieved), sampai: formatPeriod(achieved.period.to) }),
  }
}

/** What somebody should look at: who has not reported, what got worse, whom to help first, which target is behind. */
export function draftAttention(material: Material): Sentence[] {
  const all = [...missing(material), ...worse(material), ...lowest(material), ...behind(material)]
  if (all.length > 0) return all
  return [say('perhatian.kosong', 'perhatian.kosong', new Pen(), { periode: periodWords(material.period) })]
}

function missing(material: Material): Sentence[] {
  return REPORTED_FORMS.flatMap(({ form, name }) => {
    const fact = ownFact(material, `laporan.${form}.kelengkapan`, material.period)
    if (fact?.state !== 'value' || fact.reported === 0) return []
    if (fact.reported / fact.expected >= LOW_COVERAGE.share) return []
    const pen = new Pen()
    const kurang = pen.write('missing', fact)
    const slots = { formulir: name, periode: periodWords(material.period), kurang, unit: unitOf(material) }
    return [say(`perhatian.lapor.${form}`, 'perhatian.lapor', pen, slots)]
  })
}

const worse = (material: Material): Sentence[] =>
  moved(material)
    .filter(({ good }) => !good)
    .slice(0, 2)
    .map(({ line, now, before }) => {
      const pen = new Pen()
      const measured: Part[] =
        line.tells === 'prevalensi' ? [' dari ', pen.write('denominator', now), ' balita yang diukur'] : []
      return say(`perhatian.buruk.${line.indicator}`, 'perhatian.buruk', pen, {
        nama: nameOf(line),
        bergerak: conditionsOf(now, before).includes('naik') ? 'naik' : 'turun',
        selisih: pen.write('difference', now, before),
        nilai: [pen.write('value', now), ...measured],
      })
    })

/** The place whose own figure stands worst, for the indicators that name places. */
function lowest(material: Material): Sentence[] {
  return told()
    .filter(({ places, indicator }) => places && findIndicator(indicator)?.kind === 'ratio')
    .flatMap((line) => {
      const better = findIndicator(line.indicator)?.better
      const known = insideFacts(material, line.indicator, material.period).filter((fact) => shownNumber(fact) !== null)
      const own = ownFact(material, line.indicator, material.period)
      if (known.length < 3 || better === 'neither' || !own || !isFirm(own)) return []
      const sorted = known.toSorted((one, other) => shownNumber(one)! - shownNumber(other)!)
      const worst = better === 'up' ? sorted[0]! : sorted.at(-1)!
      const pen = new Pen()
      const measured: Part[] =
        line.tells === 'prevalensi' ? [' dari ', pen.write('denominator', worst), ' balita yang diukur'] : []
      const slots = {
        tempat: placeName(worst.region),
        nama: nameOf(line),
        nilai: [pen.write('value', worst), ...measured],
      }
      return [say(`perhatian.tempat.${line.indicator}`, 'perhatian.tempat', pen, slots)]
    })
    .slice(0, 3)
}

const behind = (material: Material): Sentence[] =>
  material.targets
    .filter(({ track, achieved }) => track === 'tertinggal' && achieved)
    .slice(0, 3)
    .map((one) => {
      const pen = new Pen()
      const slots = targetSlots(pen, one, String(yearOf(material.period.to)))
      return say(`perhatian.sasaran.${one.target.indicator}`, 'perhatian.sasaran', pen, slots)
    })
