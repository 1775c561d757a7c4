import { OLDER_COLUMNS, RANK_COLUMNS } from '@/lib/krs/editions'
import { KRS_TRAITS } from '@/lib/krs/marks'
import { NOBODY_KNOWS } from '../kinds/krs'
import type { RowValues, Severity } from '../rows'
import type { LineFacts } from './krs-writer'

const TICKED: readonly string[] = [
  ...KRS_TRAITS.map(({ code }) => code),
  ...OLDER_COLUMNS.map(({ field }) => field),
  'berisiko',
]

/** What a row says, column by column; null when its ranks contradict each other. `fields` are the file's columns. */
export function readFacts(
  values: RowValues,
  fields: readonly string[],
  tell: (field: string, severity: Severity, message: string) => void,
): LineFacts | null {
  const nothing = TICKED.every((field) => values[field] === null || values[field] === undefined)
  if (nothing)
    tell(
      'nama',
      'peringatan',
      'Tidak ada satu pun centang di baris ini, jadi sasaran, tanda, dan statusnya dicatat belum diketahui.',
    )
  // An empty cell among ticked ones says no; where `?` stands nothing is said.
  const truth = (field: string): boolean | null => {
    const value = values[field]
    if (!fields.includes(field) || nothing) return null
    return typeof value === 'boolean' ? value : value === NOBODY_KNOWS ? null : false
  }
  const ranks = RANK_COLUMNS.filter(({ field }) => values[field] === true)
  if (ranks.length > 1) {
    const said = ranks.map(({ label }) => label).join(' dan ')
    tell(ranks[1]!.field, 'tolak', `Dua peringkat dicentang: ${said}. Pilih salah satu.`)
    return null
  }
  return {
    values: KRS_TRAITS.map(({ code }) => truth(code)),
    rank: typeof values.peringkat === 'number' ? values.peringkat : (ranks[0]?.rank ?? null),
    atRisk: truth('berisiko'),
    older: Object.fromEntries(
      OLDER_COLUMNS.filter(({ field }) => fields.includes(field)).map(({ field }) => [field, truth(field)]),
    ),
  }
}

/** Whether two rows say the same of a family. */
export function sameFacts(stored: LineFacts, facts: LineFacts): boolean {
  const older = (one: Record<string, boolean | null>) => JSON.stringify(Object.entries(one).sort())
  return (
    stored.rank === facts.rank &&
    stored.atRisk === facts.atRisk &&
    stored.values.every((value, at) => value === facts.values[at]) &&
    older(stored.older) === older(facts.older)
  )
}
