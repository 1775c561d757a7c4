import { Still } from '@/components/still/still'
import { formatCount, formatPercent } from '@/lib/format/number'
import { formatPeriodShort, monthName, monthOf, type Period, yearOf } from '@/lib/format/period'
import {
  CALENDAR_STATES,
  type CalendarCell,
  type CalendarRow,
  type CalendarState,
  stateOf,
  sumOf,
  totalOf,
  wordsOf,
} from '@/lib/month/calendar'

/** Each state by surface and line, beside its letter: on grey paper the letter is enough. */
const LOOKS: Record<CalendarState, string> = {
  lengkap: 'bg-good-soft text-on-good-soft',
  kemudian: 'bg-info-soft text-on-info-soft',
  terlambat: 'bg-warn-soft text-on-warn-soft',
  sebagian: 'border border-dashed border-line-strong bg-paper-raised text-ink',
  kosong: 'hatch border border-bad text-ink font-semibold',
  menunggu: 'text-ink-soft',
  tak_ditunggu: '',
}

interface CalendarTableProps {
  head: string
  rows: readonly CalendarRow[]
  /** The rows of this page; the foot sums all of `rows`. */
  shown: readonly CalendarRow[]
  periods: readonly Period[]
  hrefOf: (row: CalendarRow) => string | null
}

/** Rows by 24 months: a letter a cell, the words behind it, and what they come to. On a phone each row is a card. */
export function CalendarTable({ head, rows, shown, periods, hrefOf }: CalendarTableProps) {
  const total = totalOf(rows)
  return (
    <Still className="surface desk:overflow-clip">
      <table data-soft-links data-print-wide className="calendar w-full phone:block">
        <caption className="sr-only">
          Kelengkapan dan ketepatan waktu menurut {head.toLowerCase()}, {formatPeriodShort(periods[0]!)} sampai{' '}
          {formatPeriodShort(periods.at(-1)!)}
        </caption>
        <thead className="phone:sr-only">
          <tr className="bg-paper-sunk text-xs text-ink-soft">
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {head}
            </th>
            {periods.map((period) => (
              <th key={period} scope="col" className="px-0 py-1 text-center font-medium">
                <span className="sr-only">{formatPeriodShort(period)}</span>
                <span aria-hidden="true" className="block leading-tight">
                  {monthName(monthOf(period)).slice(0, 3)}
                  <span className="block">
                    {monthOf(period) === 1 || period === periods[0] ? `’${String(yearOf(period)).slice(2)}` : ' '}
                  </span>
                </span>
              </th>
            ))}
            <th scope="col" className="px-3 text-end font-medium">
              {total[0]?.complete === null ? 'Terkirim' : 'Lengkap'}
            </th>
            <th scope="col" className="px-3 text-end font-medium">
              Tepat waktu
            </th>
          </tr>
        </thead>
        <tbody className="phone:block phone:divide-y phone:divide-line">
          {shown.map((row) => (
            <Row key={row.id} name={row.name} about={row.about} cells={row.cells} href={hrefOf(row)} />
          ))}
        </tbody>
        <tfoot className="phone:block">
          <Row name="Semua" about="" cells={total} href={null} foot />
        </tfoot>
      </table>
    </Still>
  )
}

interface RowProps {
  name: string
  about: string
  cells: readonly CalendarCell[]
  href: string | null
  foot?: boolean
}

function Row({ name, about, cells, href, foot }: RowProps) {
  const sum = sumOf(cells)
  const done = sum.complete ?? sum.received
  return (
    <tr
      className={`border-t border-line phone:grid phone:grid-cols-12 phone:gap-y-1 phone:px-3 phone:py-3 ${foot ? 'bg-paper-sunk font-semibold' : ''}`}
    >
      <th scope="row" className="px-3 py-1.5 text-start font-medium phone:col-span-12 phone:px-1">
        {href ? (
          <a href={href} className="hover:text-brand hover:underline">
            {name}
          </a>
        ) : (
          name
        )}
        {about && about !== name && <span className="block text-xs font-normal text-ink-soft">{about}</span>}
      </th>
      {cells.map((cell) => (
        <Cell key={cell.period} cell={cell} />
      ))}
      <Share value={done} of={sum.expected} word={sum.complete === null ? 'Terkirim' : 'Lengkap'} />
      <Share value={sum.onTime} of={sum.expected} word="Tepat waktu" />
    </tr>
  )
}

function Cell({ cell }: { cell: CalendarCell }) {
  const state = stateOf(cell)
  const { mark } = CALENDAR_STATES[state]
  const words = wordsOf(state, cell.complete === null)
  const month = formatPeriodShort(cell.period)
  const done = cell.complete ?? cell.received
  const count = cell.expected > 1 ? `, ${formatCount(done)} dari ${formatCount(cell.expected)}` : ''
  // Of many villages the share says more than a letter.
  const share = cell.expected > 1 && (state === 'sebagian' || (state === 'menunggu' && cell.received > 0))
  return (
    <td className="p-px text-center align-middle phone:p-0.5" title={`${month}: ${words}${count}`}>
      <span
        aria-hidden="true"
        className="block text-[0.6875rem] leading-tight whitespace-nowrap text-ink-soft desk:hidden print:hidden"
      >
        {monthName(monthOf(cell.period)).slice(0, 3)}
      </span>
      <span
        aria-hidden="true"
        className={`figures grid h-7 place-items-center whitespace-nowrap desk:min-w-6 rounded-sm text-xs ${LOOKS[state]}`}
      >
        {share ? Math.floor((100 * done) / cell.expected) : mark}
      </span>
      <span className="sr-only">
        {month}: {words}
        {count}
      </span>
    </td>
  )
}

function Share({ value, of, word }: { value: number; of: number; word: string }) {
  return (
    <td className="figures px-3 text-end text-sm whitespace-nowrap phone:col-span-12 phone:px-1 phone:text-start">
      <span className="text-ink-soft desk:hidden print:hidden">{word} </span>
      {formatCount(value)}/{formatCount(of)}{' '}
      <span className="font-normal text-ink-soft">({formatPercent(value, of)})</span>
    </td>
  )
}

/** What each letter says. */
export function CalendarLegend({ sentOnly }: { sentOnly: boolean }) {
  return (
    <Still>
      <ul className="flex flex-wrap gap-x-4 gap-y-2 text-sm" aria-label="Arti tanda">
        {(Object.keys(CALENDAR_STATES) as CalendarState[])
          .filter((state) => state !== 'tak_ditunggu')
          .map((state) => (
            <li key={state} className="flex items-center gap-1.5">
              <span className={`grid size-6 place-items-center rounded-sm text-xs ${LOOKS[state]}`} aria-hidden="true">
                {CALENDAR_STATES[state].mark}
              </span>
              {wordsOf(state, sentOnly)}
            </li>
          ))}
        <li className="flex items-center gap-1.5">
          <span
            className={`figures grid size-6 place-items-center rounded-sm text-xs ${LOOKS.sebagian}`}
            aria-hidden="true"
          >
            87
          </span>
          {sentOnly ? 'Persen yang terkirim' : 'Persen yang lengkap'}
        </li>
      </ul>
    </Still>
  )
}
