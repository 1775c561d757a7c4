import { DescriptionList } from '@/components/ui/description-list'
import { formatDate } from '@/lib/format/date'
import { type Cell, isAsked } from '@/lib/registers/fields'
import type { Entry, Register } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'

export type EntryFactsProps = { register: Register; entry: Entry; withPersonal: boolean }

/** Every answer of an entry in words, and how it ended. */
export function EntryFacts({ register, entry, withPersonal }: EntryFactsProps) {
  const facts = Object.entries(register.fields)
    .filter(([, field]) => field.kind !== 'account' && (withPersonal || !field.personal))
    .filter(([, field]) => isAsked(field.when, entry.values))
    .map(([name, field]) => ({ term: field.label, detail: detailOf(entry, name, field) }))
  const ending = entry.activeTo
    ? [{ term: 'Nonaktif per', detail: `${formatDate(entry.activeTo)}: ${entry.inactiveReason}` }]
    : entry.inactiveReason
      ? [{ term: 'Alasan dikeluarkan', detail: entry.inactiveReason }]
      : []
  return <DescriptionList items={[...facts, ...ending]} />
}

function detailOf(entry: Entry, name: string, field: Register['fields'][string]): string | null {
  if (field.kind === 'village') return entry.villageName
  if (field.kind === 'kecamatan') return entry.kecamatanName
  if (field.kind === 'reference') return (entry.extras[`${name}Name`] ?? null) as string | null
  return inWords(field, (entry.values[name] ?? null) as Cell)
}
