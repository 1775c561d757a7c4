import type { FieldBookMonth } from '@/lib/poktan/field-book'

/** What a month comes to, as the register's own counts. */
export function MonthCounts({ month, noun }: { month: FieldBookMonth; noun: string }) {
  const of = (kind: string) => month.services.filter(({ service }) => service === kind).length
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 desk:grid-cols-6">
      <Count term="Pertemuan" value={month.meetings.length} />
      <Count term={`Hadir dari ${month.members} ${noun}`} value={month.present} />
      <Count term="Hadir pertama" value={month.first} />
      <Count term="Hadir lagi" value={month.present - month.first} />
      <Count term="Kunjungan" value={of('kunjungan')} />
      <Count term="Rujukan" value={of('rujukan')} />
    </dl>
  )
}

function Count({ term, value }: { term: string; value: number }) {
  return (
    <div className="surface px-3 py-2.5">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="figures text-xl font-semibold">{value}</dd>
    </div>
  )
}
