/** Kinds and states of rapat and of what they agree on. Safe in a browser. */

export const RAPAT_KINDS = [
  { value: 'lokmin', label: 'Lokmin kecamatan', long: 'Lokakarya mini lintas sektor kecamatan' },
  { value: 'rembuk', label: 'Rembuk stunting', long: 'Rembuk stunting' },
  { value: 'lintas_sektor', label: 'Lintas sektor', long: 'Pertemuan lintas sektor' },
  { value: 'kie', label: 'KIE', long: 'Pertemuan KIE (komunikasi, informasi, dan edukasi)' },
] as const
export type RapatKind = (typeof RAPAT_KINDS)[number]['value']
export const KIND_VALUES = RAPAT_KINDS.map(({ value }) => value) as unknown as readonly [RapatKind, ...RapatKind[]]
export const isRapatKind = (text: string): text is RapatKind => RAPAT_KINDS.some(({ value }) => value === text)
export const kindLabel = (kind: string): string => RAPAT_KINDS.find(({ value }) => value === kind)?.label ?? kind
export const kindLong = (kind: string): string => RAPAT_KINDS.find(({ value }) => value === kind)?.long ?? kind

export const RAPAT_STATES = [
  { value: 'rencana', label: 'Direncanakan' },
  { value: 'selesai', label: 'Selesai, notulen ada' },
  { value: 'batal', label: 'Batal' },
] as const
export type RapatState = (typeof RAPAT_STATES)[number]['value']
export const rapatStateLabel = (state: string): string =>
  RAPAT_STATES.find(({ value }) => value === state)?.label ?? state

/** Where the money comes from. Village money is two things: DD is not ADD. */
export const FUNDS = [
  { value: 'bokb', label: 'DAK nonfisik BOKB' },
  { value: 'apbn', label: 'APBN' },
  { value: 'apbd', label: 'APBD' },
  { value: 'dd', label: 'Dana Desa (DD)' },
  { value: 'add', label: 'Alokasi Dana Desa (ADD)' },
  { value: 'csr', label: 'CSR' },
  { value: 'swadaya', label: 'Swadaya' },
  { value: 'tanpa', label: 'Tanpa biaya' },
] as const
export const FUND_VALUES = FUNDS.map(({ value }) => value) as unknown as readonly [string, ...string[]]
export const fundLabel = (fund: string): string => FUNDS.find(({ value }) => value === fund)?.label ?? fund

/** What is stored of a follow-up; *lewat* is read from its day. */
export const RTL_STATES = [
  { value: 'belum', label: 'Belum mulai' },
  { value: 'berjalan', label: 'Berjalan' },
  { value: 'selesai', label: 'Selesai' },
  { value: 'batal', label: 'Batal' },
] as const
export type RtlState = (typeof RTL_STATES)[number]['value']
export const RTL_STATE_VALUES = RTL_STATES.map(({ value }) => value) as unknown as readonly [RtlState, ...RtlState[]]

/** What a board shows: an open follow-up whose day has passed is *lewat*. */
export const RTL_LOOKS = [
  { value: 'lewat', label: 'Lewat tenggat' },
  { value: 'belum', label: 'Belum mulai' },
  { value: 'berjalan', label: 'Berjalan' },
  { value: 'selesai', label: 'Selesai' },
  { value: 'batal', label: 'Batal' },
] as const
export type RtlLook = (typeof RTL_LOOKS)[number]['value']
export const isRtlLook = (text: string): text is RtlLook => RTL_LOOKS.some(({ value }) => value === text)
export const rtlLabel = (look: string): string => RTL_LOOKS.find(({ value }) => value === look)?.label ?? look

export const isOpenRtl = (state: RtlState): boolean => state === 'belum' || state === 'berjalan'

/** How a follow-up stands on a day (`YYYY-MM-DD`); on its due day it is not late yet. */
export const lookOf = ({ state, dueOn }: { state: RtlState; dueOn: string }, today: string): RtlLook =>
  isOpenRtl(state) && dueOn < today ? 'lewat' : state

/** How many were there: those on the list, and what was said, which stay two numbers. Null: nobody knows. */
export interface Attendance {
  /** Everybody on the list whose number is known; null where the list knows none. */
  listed: number | null
  /** Lines that say somebody was there and not how many. */
  unsaid: number
  said: number | null
}

/** Adds up a list of those present. A line without a number is not one, and not zero. */
export function attendanceOf(people: readonly (number | null)[], said: number | null): Attendance {
  const known = people.filter((count) => count !== null)
  return {
    listed: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
    unsaid: people.length - known.length,
    said,
  }
}

/** The number to show first: the list, unless it is not whole and somebody said more. */
export const presentOf = ({ listed, unsaid, said }: Attendance): number | null =>
  listed === null ? said : unsaid > 0 && said !== null && said > listed ? said : listed
