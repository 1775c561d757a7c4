import type { Period } from '@/lib/format/period'
import { stableId } from '../random'
import type { Story } from '../story'
import { dayIn } from './days'
import { countedIn, madeUp, named, type RowHead, stated } from './row'

export type OpdRow = RowHead & { id: string; name: string; name_key: string; acronym: string }

/** Agencies as they exist in most districts; which of them take part is made up. */
const USUAL = [
  ['Dinas Pendidikan', 'Disdik'],
  ['Dinas Sosial', 'Dinsos'],
  ['Dinas Pemberdayaan Masyarakat dan Desa', 'DPMD'],
  ['Dinas Kependudukan dan Pencatatan Sipil', 'Dukcapil'],
  ['Badan Perencanaan Pembangunan Daerah', 'Bappeda'],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', 'PUPR'],
  ['Dinas Perumahan dan Kawasan Permukiman', 'Perkim'],
  ['Dinas Lingkungan Hidup', 'DLH'],
  ['Dinas Perdagangan, Koperasi dan UKM', 'Dindagkop'],
  ['Dinas Komunikasi dan Informatika', 'Diskominfo'],
] as const

const WITHOUT_FACT = 6

/** Agencies that take part in Kampung KB: the named ones as stated, the rest of the stated number as sample data. */
export function opdRows(story: Story, firstPeriod: Period): OpdRow[] {
  const fact = story.facts.opd
  const others = USUAL.slice(0, fact ? fact.count - fact.named.length : WITHOUT_FACT)
  return [
    ...(fact?.named ?? []).map(({ name, acronym }) => ({ ...stated(story), ...opdOf(story, name, acronym) })),
    ...others.map(([name, acronym]) => ({
      ...(fact ? countedIn(story, story.article.day, `${fact.count} OPD`) : madeUp(dayIn(firstPeriod - 12, 1))),
      ...opdOf(story, name, acronym),
    })),
  ]
}

const opdOf = (story: Story, name: string, acronym: string) => ({
  ...named(name),
  id: stableId('opd', story.code, name),
  acronym,
})
