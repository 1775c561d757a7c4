import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/format/date'
import { type CardChange, type CardContent, cardSections } from '@/lib/poktan/card'

/** The whole card in the sections of the form; an empty answer is a line to write on. */
export function CardSheet({ card }: { card: CardContent }) {
  return (
    <div className="grid gap-5 print:gap-3">
      {cardSections(card).map(({ title, lines }) => (
        <section key={title} className="surface min-w-0 break-inside-auto print:border-0">
          <h2 className="px-4 pt-3 text-md desk:text-base print:px-0 print:pt-0">{title}</h2>
          {lines.length === 0 ? (
            <p className="px-4 pt-1 pb-3 text-ink-soft print:px-0">Belum ada.</p>
          ) : (
            <dl className="px-4 pb-2 print:px-0">
              {lines.map(({ label, value }, at) => (
                <div
                  // biome-ignore lint/suspicious/noArrayIndexKey: two kader may hold seats of the same name
                  key={`${label} ${at}`}
                  className="grid break-inside-avoid gap-x-4 border-b border-line py-1.5 last:border-b-0 sm:grid-cols-[minmax(9rem,18rem)_1fr] print:grid-cols-[14rem_1fr] print:py-0.5"
                >
                  <dt className="text-ink-soft">{label}</dt>
                  <dd className="min-w-0">{value ?? '—'}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </div>
  )
}

/** Where pembina and ketua sign, on paper. */
export function CardSignatures({ card }: { card: CardContent }) {
  const who = [
    ['Pembina', card.mentorName],
    ['Ketua kelompok', card.leader],
  ]
  return (
    <div className="only-print mt-8 break-inside-avoid">
      <p className="text-end">
        {card.village}, {formatDate(card.asOf)}
      </p>
      <div className="mt-2 grid grid-cols-2 gap-8">
        {who.map(([position, name]) => (
          <div key={position} className="text-center">
            <p>{position}</p>
            <p className="mt-16 font-semibold underline">{name || '……………………………'}</p>
          </div>
        ))}
      </div>
    </div>
  )
}

/** What differs between two years' cards. */
export function CardChanges({
  changes,
  before,
  after,
}: {
  changes: readonly CardChange[]
  before: string
  after: string
}) {
  return (
    <DataTable
      caption={`Perbedaan kartu ${before} dan ${after}`}
      rows={changes}
      rowKey={({ section, label, before: was, after: is }) => `${section} ${label} ${was} ${is}`}
      empty={
        <p className="px-4 py-6">
          Tidak ada perbedaan antara kartu {before} dan {after}.
        </p>
      }
      columns={[
        { key: 'isian', head: 'Isian', phone: 'title', cell: ({ label }) => label },
        { key: 'bagian', head: 'Bagian', phone: 'aside', cell: ({ section }) => section },
        {
          key: 'dulu',
          head: before,
          cell: ({ before: was }) => was ?? <span className="text-ink-soft">tidak ada</span>,
        },
        { key: 'kini', head: after, cell: ({ after: is }) => is ?? <span className="text-ink-soft">tidak ada</span> },
      ]}
    />
  )
}
