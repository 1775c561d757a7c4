import type { Period } from '@/lib/format/period'

/** How many reports of a row stand where. Every owed report is in exactly one of the seven places of `stood`. */
export interface Tally {
  owed: number
  /** Nobody serves the village, and nothing was sent. */
  unserved: number
  notBegun: number
  draft: number
  returned: number
  /** Sent, waits for the koordinator. */
  sent: number
  /** Verified, waits for the dinas. */
  verified: number
  /** Approved or locked. */
  approved: number
  onTime: number
  late: number
  /** Not sent although the day is over. */
  overdue: number
  /** Waits for the reader's own step. */
  waiting: number
  /** The earliest last day among what is not sent, `YYYY-MM-DD`. */
  dueOn: string | null
}

/** One line of the board: a kecamatan, an officer, a village, an office or a province. */
export interface BoardRow extends Tally {
  /** `kecamatan:12`, `petugas:<uuid>`, `desa:34`, `kantor:3316`. */
  id: string
  name: string
  /** What stands smaller beside the name: the kecamatan of an officer. */
  about: string
  /** Who can be reminded of it: the officer's account, or null. */
  accountId: string | null
  /** Of a village: its reports by form. */
  forms: { code: string; tally: Tally }[]
}

export interface Board {
  period: Period
  level: 'provinsi' | 'kantor' | 'kecamatan' | 'petugas' | 'desa'
  /** The drill path above the rows. */
  place: string
  rows: BoardRow[]
  total: Tally
}

export const emptyTally = (): Tally => ({
  owed: 0,
  unserved: 0,
  notBegun: 0,
  draft: 0,
  returned: 0,
  sent: 0,
  verified: 0,
  approved: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  waiting: 0,
  dueOn: null,
})

/** Two tallies as one: counts add, the earlier day stays. */
export function addTally(one: Tally, other: Tally): Tally {
  const sum = emptyTally()
  for (const name of Object.keys(sum) as (keyof Tally)[]) {
    if (name === 'dueOn') sum.dueOn = [one.dueOn, other.dueOn].filter((day) => day !== null).sort()[0] ?? null
    else sum[name] = one[name] + other[name]
  }
  return sum
}

/** Sent, whatever became of it since, unless it was returned. */
export const receivedOf = ({ sent, verified, approved }: Tally): number => sent + verified + approved
/** Owed and not sent. */
export const openOf = (tally: Tally): number => tally.owed - receivedOf(tally)

const BLOCKS = [
  ['unserved', 'belum ada petugas'],
  ['returned', 'dikembalikan, belum diperbaiki'],
  ['notBegun', 'belum dimulai'],
  ['draft', 'masih draf'],
  ['sent', 'menunggu verifikasi'],
  ['verified', 'menunggu persetujuan'],
] as const

/**
 * What keeps a row from being done, in words, most urgent first: "3 belum dimulai", "7 menunggu verifikasi".
 * Above the office what is not sent is not told apart.
 */
export const blocksOf = (tally: Tally, above = false): { count: number; words: string }[] =>
  BLOCKS.flatMap(([name, words]) =>
    tally[name] > 0 ? [{ count: tally[name], words: above && name === 'notBegun' ? 'belum dikirim' : words }] : [],
  )

/** How long is left until a day, in words: "3 hari lagi", "hari ini", "lewat 2 hari". */
export function timeLeft(dueOn: string, today: string): string {
  const days = Math.round((Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
  if (days === 0) return 'hari ini'
  return days > 0 ? `${days} hari lagi` : `lewat ${-days} hari`
}
