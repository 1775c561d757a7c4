import { nameKey } from '@/lib/regions/name-key'
import { SAMPLE_SOURCE, type Story, sourceText } from '../story'

/** What every register row says of itself. */
export type RowHead = {
  active_from: string
  active_to: string | null
  inactive_reason: string
  sample: boolean
  source: string
  note: string
}

/** A name with the key under which it is searched. */
export const named = (name: string) => ({ name, name_key: nameKey(name) })

/** The head of a row that the article states as it is. */
export const stated = (story: Story): RowHead => ({
  active_from: story.article.day,
  active_to: null,
  inactive_reason: '',
  sample: false,
  source: sourceText(story.article),
  note: 'Tanggal mulai adalah tanggal berita; tanggal sebenarnya tidak disebutkan.',
})

/** The head of a made-up row that fills a stated count: the count is a fact, the row is not. */
export const countedIn = (story: Story, activeFrom: string, count: string): RowHead => ({
  active_from: activeFrom,
  active_to: null,
  inactive_reason: '',
  sample: true,
  source: `${sourceText(story.article)}: ${count}`,
  note: 'Data contoh: jumlahnya dari berita, nama, tempat dan tanggalnya dibuat.',
})

/** The head of a row that is made up altogether. */
export const madeUp = (activeFrom: string): RowHead => ({
  active_from: activeFrom,
  active_to: null,
  inactive_reason: '',
  sample: true,
  source: SAMPLE_SOURCE,
  note: '',
})
