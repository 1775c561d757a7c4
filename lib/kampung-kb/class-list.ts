import type { Period } from '@/lib/format/period'
import { foldName } from '@/lib/regions/name-key'
import { KAMPUNG_KB_CLASSES, type KampungKbClass } from './rules'

/** A Kampung KB with the class decreed and the class computed, side by side. */
export interface ClassRow {
  id: string
  name: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  sample: boolean
  decreed: KampungKbClass | null
  decreedFrom: string | null
  skNumber: string | null
  /** Null where nobody has told a month yet. */
  computed: KampungKbClass | null
  /** The three indices in hundredths. */
  indexes: readonly number[] | null
  profilePeriod: Period | null
}

/** The word in addresses and tables for a class that is not there. */
export const NO_DECREE = 'belum'
export const NO_PROFILE = 'tanpa-profil'

export const decreedKey = ({ decreed }: ClassRow): string => decreed ?? NO_DECREE
export const computedKey = ({ computed }: ClassRow): string => computed ?? NO_PROFILE

/** Whether the computed class says otherwise than the decreed one; unknown on either side is no difference. */
export const differs = ({ decreed, computed }: ClassRow): boolean =>
  decreed !== null && computed !== null && decreed !== computed

export const CLASS_SORTS = ['beda', 'nama', 'kecamatan', 'masukan', 'proses', 'keluaran'] as const
export type ClassSort = (typeof CLASS_SORTS)[number]

/** Which rows a list shows, and in what order. */
export interface ClassView {
  search: string
  kecamatanId: number | null
  decreed: string
  computed: string
  onlyDifferent: boolean
  sort: ClassSort
  descending: boolean
  page: number
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))
const CLASSES: readonly string[] = KAMPUNG_KB_CLASSES.map(({ value }) => value)
const among = (value: string, allowed: readonly string[]): string => (allowed.includes(value) ? value : '')

/** The list an address asks for; what it does not understand is left out. */
export function readClassView(params: Readonly<Record<string, string | string[] | undefined>>): ClassView {
  const number = (name: string) => (/^\d{1,9}$/.test(one(params[name])) ? Number(one(params[name])) : null)
  return {
    search: one(params.q).slice(0, 100),
    kecamatanId: number('kecamatan'),
    decreed: among(one(params.ditetapkan), [...CLASSES, NO_DECREE]),
    computed: among(one(params.dihitung), [...CLASSES, NO_PROFILE]),
    onlyDifferent: one(params.beda) === '1',
    sort: (among(one(params.urut), CLASS_SORTS) || 'beda') as ClassSort,
    descending: one(params.arah) === 'turun',
    page: Math.max(1, number('hal') ?? 1),
  }
}

/** The address of a view, without what is the rule. `month` is kept when it is not the running one. */
export function classQuery(view: Partial<ClassView>, month?: string): string {
  const params = new URLSearchParams()
  if (month) params.set('bulan', month)
  if (view.search) params.set('q', view.search)
  if (view.kecamatanId) params.set('kecamatan', String(view.kecamatanId))
  if (view.decreed) params.set('ditetapkan', view.decreed)
  if (view.computed) params.set('dihitung', view.computed)
  if (view.onlyDifferent) params.set('beda', '1')
  if (view.sort && view.sort !== 'beda') params.set('urut', view.sort)
  if (view.descending) params.set('arah', 'turun')
  if (view.page && view.page > 1) params.set('hal', String(view.page))
  return params.size > 0 ? `?${params}` : ''
}

const INDEX_AT: Partial<Record<ClassSort, number>> = { masukan: 0, proses: 1, keluaran: 2 }

/** The rows of a view in its order: those whose classes differ first unless it says otherwise. */
export function viewRows(rows: readonly ClassRow[], view: ClassView): ClassRow[] {
  const words = foldName(view.search).split(' ').filter(Boolean)
  const fits = rows.filter((row) => {
    if (view.kecamatanId !== null && row.kecamatanId !== view.kecamatanId) return false
    if (view.decreed && decreedKey(row) !== view.decreed) return false
    if (view.computed && computedKey(row) !== view.computed) return false
    if (view.onlyDifferent && !differs(row)) return false
    const known = foldName(`${row.name} ${row.villageName} ${row.kecamatanName}`)
    return words.every((word) => known.includes(word))
  })
  const at = INDEX_AT[view.sort]
  const sorted = fits.toSorted((row, other) => {
    if (view.sort === 'beda') return Number(differs(other)) - Number(differs(row))
    if (view.sort === 'nama') return row.name.localeCompare(other.name, 'id')
    if (view.sort === 'kecamatan') return row.kecamatanName.localeCompare(other.kecamatanName, 'id')
    // Without a profile there is no index: last, whichever way.
    if (!row.indexes || !other.indexes || at === undefined) return Number(!row.indexes) - Number(!other.indexes)
    return (row.indexes[at]! - other.indexes[at]!) * (view.descending ? -1 : 1)
  })
  return view.descending && (view.sort === 'nama' || view.sort === 'kecamatan') ? sorted.reverse() : sorted
}

/** How many rows have each pair of classes: `matrix[decreed][computed]`. */
export function countPairs(rows: readonly ClassRow[]): Record<string, Record<string, number>> {
  const matrix: Record<string, Record<string, number>> = {}
  for (const row of rows) {
    const line = matrix[decreedKey(row)] ?? {}
    matrix[decreedKey(row)] = { ...line, [computedKey(row)]: (line[computedKey(row)] ?? 0) + 1 }
  }
  return matrix
}

/** How many rows have each key. */
export function countBy(rows: readonly ClassRow[], keyOf: (row: ClassRow) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1
  return counts
}
