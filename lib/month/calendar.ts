import type { Period } from '@/lib/format/period'

/**
 * The reports of one row in one month. A report is *complete* when it was sent and each of its cells holds a value
 * or *tidak berlaku*: a blank stays *belum dilaporkan* also where its reason is given, so it is received, not
 * complete (design 1.4 keeps the four states apart; WHO's data quality review counts reports and their elements
 * apart in the same way). It is *on time* by what was judged when it first arrived (design 5). Neither asks for a click.
 */
export interface CalendarCell {
  period: Period
  expected: number
  /** Sent and not returned since. */
  received: number
  /** Null where only roll-ups are read: above the office no single report is known. */
  complete: number | null
  onTime: number
  /** Of those on time: made by then, received within seven days after. */
  later: number
  /** Whether the last day is over. */
  due: boolean
}

export type CalendarState = 'lengkap' | 'kemudian' | 'terlambat' | 'sebagian' | 'kosong' | 'menunggu' | 'tak_ditunggu'

/** Each state by a letter that also stands on grey paper, and in words. */
export const CALENDAR_STATES: Record<CalendarState, { mark: string; words: string }> = {
  lengkap: { mark: 'L', words: 'Lengkap, tepat waktu' },
  kemudian: { mark: 'K', words: 'Lengkap, tepat waktu, terkirim kemudian' },
  terlambat: { mark: 'T', words: 'Lengkap, terlambat' },
  sebagian: { mark: 'S', words: 'Sebagian atau ada sel kosong' },
  kosong: { mark: 'B', words: 'Belum masuk' },
  menunggu: { mark: '…', words: 'Belum jatuh tempo' },
  tak_ditunggu: { mark: '', words: 'Tidak ditunggu' },
}

/** A state in words; where no single report is known (`complete` is null), what is sent stands for what is complete. */
export const wordsOf = (state: CalendarState, sentOnly: boolean): string =>
  sentOnly
    ? CALENDAR_STATES[state].words
        .replace('Lengkap', 'Terkirim')
        .replace('Sebagian atau ada sel kosong', 'Sebagian terkirim')
    : CALENDAR_STATES[state].words

/** How a cell stands, whether it is one village or many: what holds for all of them. */
export function stateOf({ expected, received, complete, onTime, later, due }: CalendarCell): CalendarState {
  if (expected === 0) return 'tak_ditunggu'
  if ((complete ?? received) >= expected) {
    if (onTime < expected) return 'terlambat'
    return later > 0 ? 'kemudian' : 'lengkap'
  }
  if (!due && received < expected) return 'menunggu'
  return received === 0 ? 'kosong' : 'sebagian'
}

/** Sums of months whose day is over, or which are in already: what is not due is not missing. */
export interface CalendarSum {
  expected: number
  received: number
  complete: number | null
  onTime: number
}

export function sumOf(cells: readonly CalendarCell[]): CalendarSum {
  const sum: CalendarSum = { expected: 0, received: 0, complete: 0, onTime: 0 }
  for (const { due, expected, received, complete, onTime } of cells) {
    if (!due) continue
    sum.expected += expected
    sum.received += received
    sum.complete = sum.complete === null || complete === null ? null : sum.complete + complete
    sum.onTime += onTime
  }
  return sum
}

/** A village, officer, kecamatan, office or province with its months, oldest first. */
export interface CalendarRow {
  id: string
  name: string
  about: string
  cells: CalendarCell[]
}

/** All rows as one, month by month. */
export function totalOf(rows: readonly CalendarRow[]): CalendarCell[] {
  const sums = new Map<Period, CalendarCell>()
  for (const { cells } of rows)
    for (const cell of cells) {
      const sum = sums.get(cell.period)
      if (!sum) sums.set(cell.period, { ...cell })
      else {
        sum.expected += cell.expected
        sum.received += cell.received
        sum.complete = sum.complete === null || cell.complete === null ? null : sum.complete + cell.complete
        sum.onTime += cell.onTime
        sum.later += cell.later
      }
    }
  return [...sums.values()].sort((one, other) => one.period - other.period)
}
