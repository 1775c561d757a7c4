import type { Period } from '@/lib/format/period'
import { periodOf } from '@/lib/format/period'
import type { KampungKbClass } from '@/lib/kampung-kb/rules'
import type { Place } from '../place'
import { villagesOf } from '../place'
import { type Random, randomOf, stableId } from '../random'
import type { Story } from '../story'
import { SAMPLE_SOURCE, sourceText } from '../story'
import { dayIn, periodOfDay, someDay } from './days'
import { countedIn, madeUp, named, type RowHead } from './row'
import { spread } from './spread'

export type KampungKbRow = RowHead & {
  id: string
  name: string
  name_key: string
  village_id: number
  kecamatan_id: number
  sk_number: string
  sk_on: string | null
}

export type KampungKbClassRow = {
  kampung_kb_id: string
  from_on: string
  to_on: string | null
  village_id: number
  kecamatan_id: number
  class: KampungKbClass
  sk_number: string
  source: string
  sample: boolean
}

/** The Kampung KB of a district: counted by its article, else a share of its villages as sample data. */
export function kampungKbRows(story: Story, place: Place, firstPeriod: Period): KampungKbRow[] {
  const fact = story.facts.kampungKb
  const random = randomOf(story.code, 'kampung-kb')
  const count = fact?.count ?? Math.round(story.sample.kampungKbShare * villagesOf(place).length)
  return spread(place, count, random, fact?.inEveryKecamatan).map((village, at) => {
    const until = fact ? Math.min(periodOf(fact.founded.to, 12), periodOfDay(story.article.day) - 1) : firstPeriod - 1
    const since = someDay(random, periodOf(fact?.founded.from ?? 2016, 1), until)
    const head = fact ? countedIn(story, since, `${count} Kampung KB`) : madeUp(since)
    return {
      ...head,
      ...named(`Kampung KB ${village.name}`),
      id: stableId('kampung-kb', story.code, at),
      village_id: village.id,
      kecamatan_id: village.kecamatanId,
      sk_number: `411/${random.between(10, 400)}/${since.slice(0, 4)}`,
      sk_on: since,
    }
  })
}

/** Their decreed classes: dealt out in the stated numbers, else made up with one step on the way. */
export function kampungKbClassRows(
  story: Story,
  kampung: readonly KampungKbRow[],
  firstPeriod: Period,
): KampungKbClassRow[] {
  const stated = story.facts.kampungKb?.classes
  const random = randomOf(story.code, 'kelas')
  if (!stated) return kampung.flatMap((row) => madeUpClasses(row, random, firstPeriod))
  const classes = (Object.entries(stated) as [KampungKbClass, number][]).flatMap(([name, count]) =>
    Array.from({ length: count }, () => name),
  )
  if (classes.length !== kampung.length) throw new Error(`${kampung.length} Kampung KB, ${classes.length} classes`)
  return random.shuffled(classes).map((name, at) => ({
    ...classOf(kampung[at]!),
    from_on: story.article.day,
    class: name,
    source: `${sourceText(story.article)}: ${name} ${stated[name]}`,
  }))
}

function madeUpClasses(row: KampungKbRow, random: Random, firstPeriod: Period): KampungKbClassRow[] {
  const started = {
    ...classOf(row),
    from_on: dayIn(firstPeriod - random.between(10, 20), 1),
    class: random.pick(EARLY),
  }
  if (random.chance(0.55)) return [started]
  const step = dayIn(firstPeriod + random.between(4, 20), 1)
  const later = started.class === 'dasar' ? 'berkembang' : 'berkelanjutan'
  return [
    { ...started, to_on: step },
    { ...started, from_on: step, class: later },
  ]
}

const EARLY: readonly KampungKbClass[] = ['dasar', 'dasar', 'berkembang', 'berkembang', 'mandiri', 'berkelanjutan']

const classOf = (row: KampungKbRow) => ({
  kampung_kb_id: row.id,
  to_on: null,
  village_id: row.village_id,
  kecamatan_id: row.kecamatan_id,
  sk_number: '',
  source: SAMPLE_SOURCE,
  // Which village has which class is made up even where the numbers are stated.
  sample: true,
})

/**
 * How a Kampung KB really is: mostly as it was decreed, some better, some worse by now.
 * The classes with an output index of 3 and more are *mandiri* and *berkelanjutan*.
 */
export function realClassOf(kampungKbId: string, decreed: KampungKbClass): KampungKbClass {
  const random = randomOf('kelas nyata', kampungKbId)
  return random.chance(0.84) ? decreed : random.pick(['dasar', 'berkembang', 'mandiri', 'berkelanjutan'] as const)
}

/** The class each Kampung KB was last decreed. */
export function lastClasses(rows: readonly KampungKbClassRow[]): Map<string, KampungKbClass> {
  const classes = new Map<string, KampungKbClass>()
  for (const { kampung_kb_id, class: name } of rows.toSorted((a, b) => (a.from_on < b.from_on ? -1 : 1)))
    classes.set(kampung_kb_id, name)
  return classes
}

/** Villages whose Kampung KB shows in what couples do. */
export function effectiveVillages(rows: readonly KampungKbClassRow[]): ReadonlySet<number> {
  const villages = new Map(rows.map(({ kampung_kb_id, village_id }) => [kampung_kb_id, village_id]))
  return new Set(
    [...lastClasses(rows)].flatMap(([id, decreed]) =>
      ['mandiri', 'berkelanjutan'].includes(realClassOf(id, decreed)) ? [villages.get(id)!] : [],
    ),
  )
}
