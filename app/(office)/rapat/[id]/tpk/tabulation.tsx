import { formatCount, formatPercent } from '@/lib/format/number'
import { TABLE_GROUPS, type TableRow, type TpkTable } from '@/lib/rapat/tpk-rows'

const HEADS = ['Sasaran', 'Didampingi', '%', 'Dirujuk'] as const

/** TPK's four groups of every village: targets, accompanied, share, referred. A village nobody knows stays blank. */
export function Tabulation({ table, caption }: { table: TpkTable; caption: string }) {
  return (
    <>
      <div className="surface overflow-clip phone:hidden print:block">
        <table className="w-full text-sm desk:text-[0.8125rem] print:text-xs">
          <caption className="sr-only">{caption}</caption>
          <thead className="bg-paper-sunk text-ink-soft">
            <tr>
              <th scope="col" rowSpan={2} className="border-b border-line px-3 py-1.5 text-start font-medium">
                Desa/kelurahan
              </th>
              {TABLE_GROUPS.map(({ key, label }) => (
                <th
                  key={key}
                  scope="colgroup"
                  colSpan={HEADS.length}
                  className="border-s border-line px-2 py-1.5 text-center font-medium"
                >
                  {label}
                </th>
              ))}
            </tr>
            <tr>
              {TABLE_GROUPS.flatMap(({ key }) =>
                HEADS.map((head, at) => (
                  <th
                    key={`${key}-${head}`}
                    scope="col"
                    className={`border-b border-line px-1 py-1 text-end text-xs font-medium ${at === 0 ? 'border-s' : ''}`}
                  >
                    {head}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {table.villages.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-0">
                <th scope="row" className="px-3 py-1.5 text-start font-normal">
                  {row.name}
                </th>
                <Cells row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t border-line-strong bg-paper-sunk font-semibold">
              <th scope="row" className="px-3 py-1.5 text-start">
                Jumlah
              </th>
              <Cells row={table.sum} />
            </tr>
          </tfoot>
        </table>
      </div>
      <ul className="surface divide-y divide-line desk:hidden print:hidden">
        {[table.sum, ...table.villages].map((row) => (
          <li key={row.id || 'jumlah'} className="px-4 py-3">
            <p className="font-medium">{row.name}</p>
            {row.groups === null ? (
              <p className="text-sm text-ink-soft">Belum ada sasaran di Lini</p>
            ) : (
              <dl className="mt-1 grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
                {TABLE_GROUPS.map(({ key, label }) => {
                  const { sasaran, didampingi, dirujuk } = row.groups![key]
                  return (
                    <div key={key}>
                      <dt className="text-ink-soft">{label}</dt>
                      <dd className="figures">
                        {formatCount(didampingi)} dari {formatCount(sasaran)}, {formatCount(dirujuk)} dirujuk
                      </dd>
                    </div>
                  )
                })}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Cells({ row }: { row: TableRow }) {
  return TABLE_GROUPS.flatMap(({ key }) => {
    const counts = row.groups?.[key]
    return [
      formatCount(counts?.sasaran),
      formatCount(counts?.didampingi),
      formatPercent(counts?.didampingi, counts?.sasaran),
      formatCount(counts?.dirujuk),
    ].map((text, at) => (
      <td
        key={`${key}-${HEADS[at]}`}
        data-sel={`${key}.${HEADS[at]}`}
        className={`figures px-1 py-1.5 text-end ${at === 0 ? 'border-s border-line' : ''}`}
      >
        {text}
      </td>
    ))
  })
}
