import type { Column, Entry } from './register'

/** What a column may say otherwise than usual: its head, its place in the list, its width. */
type Look = Partial<Pick<Column, 'head' | 'list' | 'width' | 'short' | 'personal' | 'sortable'>>

const textOf =
  (name: string) =>
  ({ values }: Entry): string | null => {
    const value = (values as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'string' && value !== '' ? value : null
  }

/** The name an entry is known by: the first line of its card and the link to its page. */
export const nameColumn = (look: Look = {}): Column => ({
  key: 'nama',
  head: 'Nama',
  type: 'text',
  value: textOf('name'),
  list: 'title',
  sortable: true,
  width: 34,
  ...look,
})

/** The village, without a word before it on a card. */
export const villageColumn = (look: Look = {}): Column => ({
  key: 'desa',
  head: 'Desa/kelurahan',
  type: 'text',
  short: '',
  value: ({ villageName }) => villageName,
  list: 'line',
  sortable: true,
  width: 26,
  ...look,
})

export const kecamatanColumn = (look: Look = {}): Column => ({
  key: 'kecamatan',
  head: 'Kecamatan',
  type: 'text',
  short: 'Kec.',
  value: ({ kecamatanName }) => kecamatanName,
  list: 'line',
  sortable: true,
  width: 22,
  ...look,
})

/** The first day it counts. */
export const sinceColumn = (head: string, look: Look = {}): Column => ({
  key: 'sejak',
  head,
  type: 'day',
  value: ({ activeFrom }) => activeFrom,
  sortable: true,
  width: 14,
  ...look,
})

/** A line of text kept in one field; nothing typed is nothing shown. */
export const textColumn = (key: string, head: string, field: string, look: Look = {}): Column => ({
  key,
  head,
  type: 'text',
  value: textOf(field),
  ...look,
})

/** The phone number, for the office's own staff. */
export const phoneColumn = (look: Look = {}): Column =>
  textColumn('telepon', 'Nomor telepon', 'phone', { personal: true, width: 18, ...look })

/** The decree: its number and day. */
export const decreeColumns = (look: Look = {}): Column[] => [
  textColumn('sk', 'Nomor SK', 'skNumber', { width: 24, ...look }),
  { key: 'tanggal-sk', head: 'Tanggal SK', type: 'day', value: textOf('skOn'), width: 14 },
]

/** What files add at their end: until when it counted, why it stopped, where the facts are from. */
export const tailColumns = (): Column[] => [
  { key: 'sampai', head: 'Nonaktif per', type: 'day', value: ({ activeTo }) => activeTo, width: 14 },
  reasonColumn('Alasan nonaktif'),
  sourceColumn(),
]

export const reasonColumn = (head: string): Column => ({
  key: 'alasan',
  head,
  type: 'text',
  value: ({ inactiveReason }) => inactiveReason || null,
  width: 24,
})

export const sourceColumn = (): Column => textColumn('sumber', 'Sumber data', 'source', { width: 30 })
