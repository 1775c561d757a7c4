import type { ReactNode } from 'react'
import { formatDate } from '@/lib/format/date'
import type { Rtl } from '@/lib/rapat/rtl-queries'
import { fundLabel } from '@/lib/rapat/rules'

/** A form as the guide prints it: ruled cells, a number before each line; on a phone each line is a card. */
function Ruled({ caption, heads, rows }: { caption: string; heads: readonly string[]; rows: readonly ReactNode[][] }) {
  return (
    <table className="w-full border-collapse text-sm phone:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="phone:sr-only">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className="border border-line-strong px-2 py-1 text-start font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="phone:block phone:divide-y phone:divide-line">
        {rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a printed form stand still
          <tr key={at} className="phone:block phone:py-2">
            {cells.map((cell, column) => (
              <td
                key={heads[column]}
                className="px-2 py-1 align-top desk:border desk:border-line-strong phone:block phone:px-0"
              >
                <span className="text-ink-soft desk:hidden print:hidden">{heads[column]}: </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The follow-ups: what, who, until when, which money, where. */
export const RtlTable = ({ list }: { list: readonly Rtl[] }) => (
  <Ruled
    caption="Rencana tindak lanjut"
    heads={['No', 'Kegiatan', 'Penanggung jawab', 'Waktu', 'Sumber dana', 'Desa']}
    rows={list.map(({ what, ownerName, dueOn, fund, villages }, at) => [
      at + 1,
      what,
      ownerName,
      formatDate(dueOn),
      fund ? fundLabel(fund) : '—',
      villages.join(', ') || 'Semua',
    ])}
  />
)

/** The work plan: who carries it out, in which week of the month. */
export const PlanTable = ({ list }: { list: readonly Rtl[] }) => (
  <Ruled
    caption="Rencana kerja"
    heads={[
      'No',
      'Kegiatan',
      'Pelaksana',
      'Penanggung jawab',
      'Minggu 1',
      'Minggu 2',
      'Minggu 3',
      'Minggu 4',
      'Keterangan',
    ]}
    rows={list.map(({ what, executor, ownerName, weeks, note }, at) => [
      at + 1,
      what,
      executor || '—',
      ownerName,
      ...[1, 2, 3, 4].map((week) => (weeks.includes(week) ? '✓' : '')),
      note || '—',
    ])}
  />
)
