import type { Place, Village } from '../place'
import { villagesOf } from '../place'
import { randomOf, stableId } from '../random'
import { SAMPLE_SOURCE, type Story, sourceText } from '../story'

export type LokusRow = {
  id: string
  year: number
  village_id: number
  kecamatan_id: number
  note: string
  sample: boolean
  source: string
}

/** How many years of sample lists an office has before this one. */
const SAMPLE_YEARS = 3

/** The villages in focus, year by year: the stated numbers, then sample lists until this year. */
export function lokusRows(story: Story, place: Place, thisYear: number): LokusRow[] {
  const facts = story.facts.lokus ?? []
  const order = randomOf(story.code, 'lokus').shuffled(villagesOf(place))
  const firstSample = (facts.at(-1)?.year ?? thisYear - SAMPLE_YEARS - 1) + 1
  const years = Array.from({ length: Math.max(0, thisYear - firstSample + 1) }, (_, at) => firstSample + at)
  return [
    // A later stated list keeps the earlier villages: the first of one order.
    ...facts.flatMap(({ year, count }) =>
      order.slice(0, count).map((village) => ({
        ...lokusOf(story, year, village),
        note: 'Data contoh: jumlahnya dari berita, desanya dibuat.',
        source: `${sourceText(story.article)}: ${count} lokus tahun ${year}`,
      })),
    ),
    // Each sample year lets a quarter of the list go and takes others in.
    ...years.flatMap((year, at) => {
      const count = Math.min(story.sample.lokusPerYear, order.length)
      const start = Math.round((at * count) / 4)
      return Array.from({ length: count }, (_, turn) => order[(start + turn) % order.length]!).map((village) =>
        lokusOf(story, year, village),
      )
    }),
  ]
}

const lokusOf = (story: Story, year: number, village: Village) => ({
  id: stableId('lokus', story.code, year, village.code),
  year,
  village_id: village.id,
  kecamatan_id: village.kecamatanId,
  note: '',
  sample: true,
  source: SAMPLE_SOURCE,
})
