import { z } from 'zod'
import type { Column, Register } from './register'

export const STATES = [
  { value: 'aktif', label: 'Aktif' },
  { value: 'nonaktif', label: 'Nonaktif' },
  { value: 'semua', label: 'Aktif dan nonaktif' },
] as const
export type EntryState = (typeof STATES)[number]['value']

export const PAGE_SIZES = [25, 50, 100] as const

/** Which entries a list shows. */
export interface ListFilter {
  /** Words of the name, the village, the kecamatan or the kind. */
  search: string
  kecamatanId: number | null
  villageId: number | null
  state: EntryState
  /** The register's own filters by name; absent means all. */
  more: Readonly<Record<string, string>>
}

export interface ListView extends ListFilter {
  sort: string
  descending: boolean
  /** From 1. */
  page: number
  size: number
  /** Keys of the columns somebody chose; absent: the usual ones. */
  columns?: readonly string[]
}

/** More columns than this do not fit a desk's screen; a file may be asked for without a choice and holds all. */
export const MOST_COLUMNS = 10

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const id = z.preprocess(first, z.coerce.number().int().positive().max(2_147_483_647)).catch(0)

/** Everything of every register, active ones, by name. */
export const WHOLE_LIST: ListFilter = { search: '', kecamatanId: null, villageId: null, state: 'aktif', more: {} }

type Params = Readonly<Record<string, string | string[] | undefined>>

/**
 * Reads a list's address. What cannot be read counts as not asked, since
 * addresses are typed, cut and shared: a list never fails by its address.
 */
export function readListAddress(register: Pick<Register, 'filters' | 'columns'>, params: Params): ListView {
  const word = (name: string) => String(first(params[name]) ?? '').trim()
  const more: Record<string, string> = {}
  for (const { name, choices } of register.filters) {
    const value = word(name)
    const known = choices ? choices.some((choice) => choice.value === value) : /^\d{4}$/.test(value)
    if (known) more[name] = value
  }
  const columns = readColumns(register, params.kolom)
  const sortable = register.columns.filter((column) => column.sortable).map((column) => column.key)
  return {
    search: word('q').replace(/\0/g, '').slice(0, 100),
    kecamatanId: id.parse(params.kecamatan) || null,
    villageId: id.parse(params.desa) || null,
    state: STATES.find(({ value }) => value === word('status'))?.value ?? 'aktif',
    more,
    sort: sortable.includes(word('urut')) ? word('urut') : (sortable[0] ?? ''),
    descending: word('arah') === 'turun',
    page: Math.min(Number(word('hal').match(/^\d{1,6}$/)?.[0] ?? 1) || 1, 100_000),
    size: PAGE_SIZES.find((size) => String(size) === word('per')) ?? PAGE_SIZES[0],
    ...(columns.length > 0 && { columns }),
  }
}

const isUsual = (column: Pick<Column, 'list'>): boolean => column.list !== undefined

/** The chosen columns in the register's order, the title always among them; empty when they are the usual ones. */
function readColumns({ columns }: Pick<Register, 'columns'>, asked: string | string[] | undefined): string[] {
  const wanted = new Set([asked ?? []].flat().flatMap((keys) => keys.split(',')))
  if (!columns.some(({ key }) => wanted.has(key))) return []
  const chosen = columns.filter(({ key, list }) => list === 'title' || wanted.has(key)).slice(0, MOST_COLUMNS)
  const usual = columns.filter(isUsual)
  const same = chosen.length === usual.length && chosen.every((column) => isUsual(column))
  return same ? [] : chosen.map(({ key }) => key)
}

/** The columns a view shows: those chosen, else the usual ones. Numbers of persons are for the office's staff. */
export function shownColumns<One extends Pick<Column, 'key' | 'list' | 'personal'>>(
  columns: readonly One[],
  { columns: chosen = [] }: Pick<ListView, 'columns'>,
  withPersonal: boolean,
): One[] {
  return columns.filter(
    (column) =>
      (chosen.length > 0 ? chosen.includes(column.key) : isUsual(column)) && (withPersonal || !column.personal),
  )
}

/** The query text of a view, with `?` when there is any; what is usual is left out. */
export function listAddress(register: Pick<Register, 'columns'>, view: Partial<ListView>): string {
  const usual = register.columns.find((column) => column.sortable)?.key
  const params = new URLSearchParams()
  const set = (name: string, value: string | number | null | undefined, unless?: string | number) => {
    if (value !== null && value !== undefined && value !== '' && value !== unless) params.set(name, String(value))
  }
  set('q', view.search)
  set('kecamatan', view.kecamatanId)
  set('desa', view.villageId)
  for (const [name, value] of Object.entries(view.more ?? {})) set(name, value)
  set('status', view.state, 'aktif')
  set('urut', view.sort, usual)
  if (view.descending) params.set('arah', 'turun')
  set('per', view.size, PAGE_SIZES[0])
  set('kolom', view.columns?.join(','))
  set('hal', view.page, 1)
  return params.size > 0 ? `?${params}` : ''
}

/** Whether a view leaves anything out beyond what is ended. */
export const isFiltered = (view: ListFilter): boolean =>
  view.search !== '' ||
  view.kecamatanId !== null ||
  view.villageId !== null ||
  view.state !== 'aktif' ||
  Object.keys(view.more).length > 0
