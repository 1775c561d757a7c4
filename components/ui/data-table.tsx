import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { TickAll } from './tick-all'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures: to the right, digits under each other. */
  numeric?: boolean
  /** Address of the list sorted by this column. */
  sortHref?: string
  sorted?: 'asc' | 'desc'
  /**
   * Where it stands on a phone's card: `title` (first line, bold), `aside`
   * (first line, right), `line` (second line, with its head; the default) or `hidden`.
   */
  phone?: 'title' | 'aside' | 'line' | 'hidden'
  /** The word before the value on a phone when `head` is not plain text. */
  phoneLabel?: string
  /** Width class at a desk, such as `desk:w-40`. */
  className?: string
}

export type DataTableProps<Row> = {
  /** What the table holds, read by screen readers and shown when printed. */
  caption: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes the `title` cell a link to the row's page. */
  rowHref?: (row: Row) => string
  /** What stands here when there are no rows: an `EmptyState`. */
  empty: ReactNode
  /** Totals: one cell for each column. */
  foot?: ReactNode[]
  /** Tick boxes named `name`, sent with the form the table stands in; see `BulkForm`. */
  selection?: {
    name: string
    labelOf: (row: Row) => string
    /** A box in the head that ticks them all, for tables that offer it. */
    all?: string
    /** No boxes on a phone: long lists are picked from at a desk. */
    deskOnly?: boolean
  }
}

/** A table on the server: 36 px rows and a sticky head at a desk, two-line cards on a phone, never a sideways scroll. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, empty, foot, selection } = props
  if (rows.length === 0) return <div className="surface">{empty}</div>
  const sortable = columns.some((column) => column.sortHref)
  return (
    <div className="surface desk:overflow-clip">
      <table className="w-full phone:block desk:text-start">
        <caption className="sr-only text-start print:not-sr-only">{caption}</caption>
        <thead
          className={classNames(
            'phone:block desk:sticky desk:top-(--bar) desk:z-10 desk:bg-paper-sunk',
            sortable ? 'phone:border-b phone:border-line phone:px-4 phone:py-1' : 'phone:sr-only',
          )}
        >
          <tr className="phone:flex phone:flex-wrap phone:items-center phone:gap-x-4">
            {selection && (
              <th scope="col" className="no-print w-10 border-line phone:hidden desk:border-b">
                {selection.all ? (
                  <span className="grid place-items-center px-3">
                    <TickAll name={selection.name} label={selection.all} />
                  </span>
                ) : (
                  <span className="sr-only">Pilih</span>
                )}
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="phone:block phone:divide-y phone:divide-line">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classNames(
                'hover:bg-paper-sunk/60 has-[input:checked]:bg-brand-soft',
                'desk:*:border-b desk:*:border-line desk:last:*:border-b-0',
                'phone:relative phone:flex phone:flex-wrap phone:items-baseline phone:gap-x-3 phone:px-4 phone:py-3',
                'phone:before:order-3 phone:before:basis-full',
                selection && !selection.deskOnly && 'phone:ps-14',
              )}
            >
              {selection && (
                <td
                  className={classNames(
                    'no-print px-3 phone:absolute phone:start-4 phone:top-3 phone:p-0',
                    selection.deskOnly && 'phone:hidden',
                  )}
                >
                  <input
                    type="checkbox"
                    name={selection.name}
                    value={rowKey(row)}
                    aria-label={selection.labelOf(row)}
                    className="relative z-10 block size-6 accent-brand desk:size-4"
                  />
                </td>
              )}
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} href={rowHref?.(row)}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot className="phone:block">
            <tr className="border-t border-line-strong bg-paper-sunk font-semibold phone:flex phone:flex-wrap phone:gap-x-3 phone:px-4 phone:py-3">
              {selection && <td className="no-print phone:hidden" />}
              {columns.map((column, index) => (
                <FootCell key={column.key} column={column}>
                  {foot[index]}
                </FootCell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { head, sortHref, sorted, numeric, className } = column
  const mark = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown
  return (
    <th
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
      className={classNames(
        'border-line text-sm font-medium text-ink-soft desk:h-9 desk:border-b desk:px-3 desk:py-1.5',
        numeric ? 'desk:text-end' : 'text-start',
        !sortHref && 'phone:hidden',
        className,
      )}
    >
      {sortHref ? (
        <Link
          href={sortHref}
          scroll={false}
          className={classNames(
            'inline-flex min-h-9 items-center gap-1 rounded-sm hover:text-ink desk:min-h-0',
            sorted && 'text-ink',
          )}
        >
          {head}
          <Icon of={mark} className={classNames('size-3.5', !sorted && 'opacity-60 print:hidden')} />
        </Link>
      ) : (
        head
      )}
    </th>
  )
}

type CellProps<Row> = { column: Column<Row>; href?: string; children: ReactNode }

function BodyCell<Row>({ column, href, children }: CellProps<Row>) {
  const phone = column.phone ?? 'line'
  const label = column.phoneLabel ?? (typeof column.head === 'string' ? column.head : undefined)
  return (
    <td
      className={classNames(
        'desk:h-9 desk:px-3 desk:py-1.5',
        column.numeric && 'figures desk:text-end',
        phone === 'title' && 'font-medium phone:order-1 phone:min-w-0 phone:flex-1',
        phone === 'aside' && 'phone:order-2',
        phone === 'line' && 'phone:order-4 phone:text-sm phone:text-ink-soft',
        phone === 'hidden' && 'phone:hidden',
      )}
    >
      {phone === 'line' && label && <span className="desk:hidden print:hidden">{label} </span>}
      {phone === 'title' && href ? (
        <Link
          href={href}
          className="rounded-sm hover:text-brand hover:underline phone:after:absolute phone:after:inset-0"
        >
          {children}
        </Link>
      ) : (
        children
      )}
    </td>
  )
}

function FootCell<Row>({ column, children }: CellProps<Row>) {
  const phone = column.phone ?? 'line'
  const label = column.phoneLabel ?? (typeof column.head === 'string' ? column.head : undefined)
  const said = children !== undefined && children !== null && children !== ''
  return (
    <td
      className={classNames(
        'desk:h-9 desk:px-3',
        column.numeric && 'figures desk:text-end',
        (!said || phone === 'hidden') && 'phone:hidden',
        phone === 'title' && 'phone:basis-full',
      )}
    >
      {said && phone === 'line' && label && <span className="font-normal text-ink-soft desk:hidden">{label} </span>}
      {children}
    </td>
  )
}
