import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/section-heading'
import { figureSays } from '@/lib/dashboards/words'
import { formatCount, MISSING } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'
import type { StuntingRow } from '@/lib/stunting/desk'
import { columnLabel, indicatorOf, TABLE_CODES } from '@/lib/stunting/measures'
import { SURENESS_WORDS, surenessOf } from '@/lib/stunting/sureness'
import { type StuntingView, stuntingQuery } from '@/lib/stunting/view'

type RegionsTableProps = { code: string; view: StuntingView; rows: readonly StuntingRow[]; noun: string }

/** Rows by the column an address asks for; those without a value stand last, whichever way it goes. */
export function sortStunting(rows: readonly StuntingRow[], { sort, descending }: StuntingView): StuntingRow[] {
  if (sort === null) return [...rows]
  const value = (row: StuntingRow) => row.figures.get(sort)?.value ?? null
  return rows.toSorted((one, other) => {
    const [first, second] = [value(one), value(other)]
    if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1
    return descending ? second - first : first - second
  })
}

/** All regions inside with the figures that belong together; sorted by link. A phone has the ranking and the file. */
export function RegionsTable({ code, view, rows, noun }: RegionsTableProps) {
  const seen = sortStunting(
    rows.filter(({ coverage }) => coverage.expected > 0),
    view,
  )
  const away = rows.filter(({ coverage }) => coverage.expected === 0)
  const columns = TABLE_CODES.map(indicatorOf)
  const sortHref = (column: string) =>
    `${paths.stunting(code, stuntingQuery(view, { sort: column, descending: view.sort !== column || !view.descending }))}#semua-wilayah`
  return (
    <section id="semua-wilayah" aria-labelledby="judul-semua" className="space-y-3 phone:hidden">
      <SectionHeading
        id="judul-semua"
        title={`Semua ${noun}`}
        note={`Tekan judul kolom untuk mengurutkan, nama untuk menelusuri. ${MISSING}: belum dilaporkan.`}
      />
      <div className="surface desk:overflow-clip">
        <table data-soft-links aria-label={`Angka stunting menurut ${noun}`} className="children">
          <thead>
            <tr>
              <th scope="col">Wilayah</th>
              <th scope="col">Keyakinan</th>
              {columns.map((column) => (
                <th
                  key={column.code}
                  scope="col"
                  aria-sort={view.sort === column.code ? (view.descending ? 'descending' : 'ascending') : undefined}
                >
                  <a href={sortHref(column.code)}>{columnLabel(column)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.map((row) => (
              <tr key={row.region.id}>
                <th scope="row">
                  <a href={paths.stunting(row.region.code, stuntingQuery(view, { sort: null }))}>
                    {shortName(row.region)}
                  </a>
                </th>
                <td>{SURENESS_WORDS[surenessOf(row.figures).level].label}</td>
                {columns.map((column) => {
                  const figure = row.figures.get(column.code)
                  return (
                    <td key={column.code} className={figure?.state === 'value' ? undefined : 'text-ink-soft'}>
                      {!figure || figure.state === 'not_reported' ? MISSING : figureSays(column, figure)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {away.length > 0 && (
        <Disclosure summary={`${formatCount(away.length)} ${noun} belum memakai Lini`}>
          <p className="text-ink-soft">{away.map(({ region }) => shortName(region)).join(', ')}</p>
        </Disclosure>
      )}
    </section>
  )
}
