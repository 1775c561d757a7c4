import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable, type Column as TableColumn } from '@/components/ui/data-table'
import { formatDate } from '@/lib/format/date'
import { formatCount, MISSING } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { type ListView, listAddress, shownColumns } from '@/lib/registers/address'
import type { Column, Entry, Register } from '@/lib/registers/register'

export type EntryTableProps = {
  register: Register
  entries: readonly Entry[]
  view: ListView
  /** NIP and phone numbers are shown to staff only. */
  withPersonal: boolean
  /** Tick boxes for what can be done to many at once. */
  selectable?: boolean
  empty: ReactNode
}

/** A register's page of entries: a table at a desk, two-line cards on a phone. */
export function EntryTable({ register, entries, view, withPersonal, selectable, empty }: EntryTableProps) {
  return (
    <DataTable
      caption={register.title}
      rows={entries}
      rowKey={(entry) => entry.id}
      rowHref={(entry) => paths.registerEntry(register.code, entry.id)}
      empty={empty}
      {...(selectable && {
        selection: {
          name: 'pilih',
          labelOf: (entry: Entry) => `Pilih ${register.nameOf(entry.values)}`,
          all: 'Pilih semua di halaman ini',
          deskOnly: true,
        },
      })}
      columns={shownColumns(register.columns, view, withPersonal).map((column) => tableColumn(register, column, view))}
    />
  )
}

/** What a column says of an entry, in words. */
export function cellText(column: Column, entry: Entry): string {
  const value = column.value(entry)
  if (value === null || value === '') return MISSING
  if (column.type === 'day') return formatDate(String(value))
  if (column.type === 'count') return formatCount(Number(value))
  return String(value)
}

function tableColumn(register: Register, column: Column, view: ListView): TableColumn<Entry> {
  const { key, head, type, list, sortable, short } = column
  const sorted = view.sort === key
  const sorting = sortable && {
    sortHref: paths.registerList(
      register.code,
      listAddress(register, { ...view, sort: key, descending: sorted && !view.descending, page: 1 }),
    ),
    ...(sorted && { sorted: view.descending ? ('desc' as const) : ('asc' as const) }),
  }
  return {
    key,
    head,
    numeric: type === 'count',
    phone: list === 'desk' ? 'hidden' : (list ?? 'hidden'),
    cell: (entry) =>
      list === 'title' ? <Title entry={entry} text={cellText(column, entry)} /> : cellText(column, entry),
    ...(short !== undefined && { phoneLabel: short }),
    ...sorting,
  }
}

function Title({ entry, text }: { entry: Entry; text: string }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {text}
      {!entry.active && <Badge tone="neutral">Nonaktif</Badge>}
      {entry.sample && (
        <span title="Data contoh" className="text-ink-soft">
          <FlaskConical aria-hidden className="size-3.5" />
          <span className="sr-only">Data contoh</span>
        </span>
      )}
    </span>
  )
}
