/** Lists of a rapat as they are typed: rows of a few short boxes. Safe in a browser. */

/** One box of a row. */
export interface LineBox {
  name: string
  label: string
  /** Letters it takes at most. */
  most: number
  wide?: true
}

const text = (name: string, label: string, most = 160, wide?: true): LineBox => ({
  name,
  label,
  most,
  ...(wide && { wide }),
})

/** What each list is made of. The first box of a row must be filled when any other is. */
export const LINES = {
  agenda: [text('what', 'Acara', 200, true), text('at', 'Waktu', 20), text('by', 'Pengisi')],
  speakers: [text('name', 'Nama', 120), text('as', 'Jabatan atau instansi'), text('topic', 'Materi', 200, true)],
  invited: [text('instansi', 'Instansi', 160, true), text('who', 'Siapa'), text('people', 'Orang', 4)],
  charters: [text('to', 'Diberikan kepada', 160, true), text('what', 'Piagam atau penghargaan'), text('by', 'Oleh')],
  papers: [text('what', 'Pokok paparan', 600, true), text('by', 'Oleh')],
  problems: [text('what', 'Masalah', 600, true), text('where', 'Di mana atau siapa')],
  agreements: [text('what', 'Kesepakatan', 600, true)],
  signers: [text('name', 'Nama', 120), text('as', 'Sebagai', 120), text('nip', 'NIP', 30)],
} as const satisfies Record<string, readonly LineBox[]>

export type LineList = keyof typeof LINES
export type Line = Readonly<Record<string, string>>
export const LINE_LISTS = Object.keys(LINES) as LineList[]
export const MOST_LINES = 60

/** The name a box is sent under: `agendaWhat`. */
export const boxName = (list: LineList, box: string): string => `${list}${box[0]!.toUpperCase()}${box.slice(1)}`

/** Columns as they were sent, as rows; empty rows are left out. */
export function zipLines(list: LineList, columns: Readonly<Record<string, readonly string[]>>): Line[] {
  const boxes = LINES[list]
  const length = Math.max(0, ...boxes.map(({ name }) => columns[name]?.length ?? 0))
  const rows = Array.from({ length }, (_, at) =>
    Object.fromEntries(boxes.map(({ name }) => [name, (columns[name]?.[at] ?? '').trim()])),
  )
  return rows.filter((row) => Object.values(row).some((value) => value !== ''))
}

/** What is wrong with a list, as one sentence; null when it may be kept. */
export function lineProblem(list: LineList, rows: readonly Line[]): string | null {
  if (rows.length > MOST_LINES) return `Paling banyak ${MOST_LINES} baris.`
  const [first] = LINES[list]
  for (const [at, row] of rows.entries()) {
    if (!row[first.name]) return `Baris ${at + 1}: tulis ${first.label.toLowerCase()}, atau kosongkan seluruh barisnya.`
    for (const { name, label, most } of LINES[list])
      if ((row[name] ?? '').length > most) return `Baris ${at + 1}: ${label.toLowerCase()} paling banyak ${most} huruf.`
    if (list === 'invited' && row.people && !/^[1-9]\d{0,3}$/.test(row.people))
      return `Baris ${at + 1}: jumlah orang ditulis dengan angka, atau dikosongkan.`
  }
  return null
}

/** Rows as they were stored; anything else reads as none. */
export const readLines = (stored: unknown): Line[] =>
  Array.isArray(stored) ? stored.filter((row): row is Line => typeof row === 'object' && row !== null) : []

/** How many were invited where it was said: null when no row says it. */
export function invitedPeople(rows: readonly Line[]): number | null {
  const said = rows.flatMap(({ people }) => (people ? [Number(people)] : []))
  return said.length === 0 ? null : said.reduce((sum, count) => sum + count, 0)
}
