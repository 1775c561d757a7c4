import { Sparkline } from '@/components/charts/sparkline'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDecimal } from '@/lib/format/number'
import { formatPeriod, type Period } from '@/lib/format/period'
import { classLabel } from '@/lib/kampung-kb/rules'
import type { ScoreSheet } from '@/lib/kampung-kb/score'
import { SCORE_EDITION } from '@/lib/kampung-kb/score-edition'
import { indexWords } from '@/lib/kampung-kb/score-words'

/** A month and what was computed as of it; null while nobody had told a profile. */
export type ScoredMonth = { asOf: Period; profilePeriod: Period | null; sheet: ScoreSheet | null }

/** The computed indices and class of the last months, oldest first given, latest first in the table. */
export function ScoreHistory({ months }: { months: readonly ScoredMonth[] }) {
  const known = months.filter(({ sheet }) => sheet !== null)
  return (
    <Card
      title="Riwayat kelas yang dihitung"
      note={`${months.length} bulan terakhir, masing-masing dari profil terakhir sampai bulan itu.`}
    >
      {known.length === 0 ? (
        <p className="text-ink-soft">Belum ada profil untuk dihitung.</p>
      ) : (
        <>
          <div className="grid grid-cols-3 gap-4">
            {SCORE_EDITION.indexes.map(({ code, label }, at) => {
              const values = months.map(({ sheet }) => (sheet ? sheet.indexes[at]!.hundredths / 100 : null))
              const last = values.findLast((value) => value !== null)
              return (
                <div key={code}>
                  <p className="text-sm text-ink-soft">
                    {label} <span className="figures font-semibold text-ink">{formatDecimal(last, 2)}</span>
                  </p>
                  <Sparkline
                    values={values}
                    label={`Indeks ${label}, ${months.length} bulan, kini ${formatDecimal(last, 2)}`}
                  />
                </div>
              )
            })}
          </div>
          <Disclosure summary="Tabel per bulan">
            <DataTable
              caption="Kelas yang dihitung per bulan"
              rows={months.toReversed()}
              rowKey={({ asOf }) => String(asOf)}
              empty={null}
              columns={[
                { key: 'bulan', head: 'Bulan', phone: 'title', cell: ({ asOf }) => formatPeriod(asOf) },
                {
                  key: 'kelas',
                  head: 'Dihitung',
                  phone: 'aside',
                  cell: ({ sheet }) => (sheet ? classLabel(sheet.class) : '—'),
                },
                ...SCORE_EDITION.indexes.map(({ code, label }, at) => ({
                  key: code,
                  head: label,
                  numeric: true,
                  cell: ({ sheet }: ScoredMonth) => (sheet ? indexWords(sheet.indexes[at]!) : '—'),
                })),
                {
                  key: 'profil',
                  head: 'Profil',
                  cell: ({ asOf, profilePeriod }) =>
                    profilePeriod === null
                      ? 'belum ada'
                      : profilePeriod === asOf
                        ? 'bulan itu'
                        : formatPeriod(profilePeriod),
                },
              ]}
            />
          </Disclosure>
        </>
      )}
    </Card>
  )
}
