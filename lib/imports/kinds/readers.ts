import { type KkReading, type NikReading, readKk, readNik } from '@/lib/families/nik'
import { foldName, squeezeName } from '@/lib/regions/name-key'
import type { RawCell } from '../read/cell'
import { type CellReader, type CellReading, UNCHANGED } from './kind'

const UNSTORABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u
/** Plain letters, digits and marks need no closer look. */
const PLAIN = /^[\x20-\x7e]*$/

/** A number as a person would write it, not as a machine keeps it: `3` for `3.0`, whole digits below 10^15. */
function numberText(written: string): string {
  const number = Number(written)
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : written
}

/** A cell as text, whatever its type. */
export function textOf(cell: RawCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.trim()
  if ('n' in cell) return numberText(cell.n)
  if ('d' in cell) return cell.d
  if ('b' in cell) return cell.b ? 'Ya' : 'Tidak'
  if ('e' in cell) return cell.e
  return textOf(cell.f)
}

/** A text of at most so many letters. */
export const text =
  (most = 100): CellReader =>
  (cell) => {
    const value = textOf(cell)
    if (value.length > most) return { problem: `Terlalu panjang: ${value.length} huruf, paling banyak ${most}.` }
    if (!PLAIN.test(value) && UNSTORABLE.test(value))
      return { problem: 'Berisi karakter yang tidak dapat disimpan. Hapus, lalu ketik ulang.' }
    return { value: value.includes('  ') ? value.replace(/ {2,}/g, ' ') : value }
  }

/** The number of an RW or RT: two digits at least, so that 1, 01 and 001 are one. */
export const neighbourhoodNumber: CellReader = (cell) => {
  const typed = textOf(cell).replace(/^(rw|rt)\.?\s*/i, '')
  if (!/^\d{1,3}$/.test(typed)) {
    if (/^\d+\s*[/\\-]\s*\d+$/.test(typed)) return { problem: 'Berisi dua nomor. Pisahkan RW dan RT ke dua kolom.' }
    return { problem: 'Tulis nomornya saja, misalnya 03.' }
  }
  return { value: String(Number(typed)).padStart(2, '0') }
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['januari', 'jan', 'january'],
    ['februari', 'feb', 'pebruari', 'february'],
    ['maret', 'mar', 'march'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'jun', 'june'],
    ['juli', 'jul', 'july'],
    ['agustus', 'agu', 'ags', 'agt', 'aug', 'august'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt', 'oct', 'october'],
    ['november', 'nov', 'nopember', 'nop'],
    ['desember', 'des', 'dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
)

const ONE_WAY = 'Tulis seperti 03/07/2022 (tanggal/bulan/tahun) atau 2022-07-03.'

function dayOf(year: number, month: number, day: number): string | null {
  const read = new Date(Date.UTC(year, month - 1, day))
  if (read.getUTCFullYear() !== year || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null
  return read.toISOString().slice(0, 10)
}

/** A calendar day as the field writes it: day before month, months by number or word. Two digits of a year are refused. */
export const day: CellReader = (cell) => {
  if (cell !== null && typeof cell === 'object') {
    if ('d' in cell) {
      const [year, month, date] = cell.d.split('-').map(Number)
      const real = dayOf(year ?? 0, month ?? 0, date ?? 0)
      return real ? inRange(real) : { problem: `Tanggal "${cell.d}" tidak ada di kalender. ${ONE_WAY}` }
    }
    if ('n' in cell) return serialProblem(cell.n)
  }
  const typed = textOf(cell)
  const turned = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(typed)
  const usual = turned ? null : /^(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{2,4})$/i.exec(typed.replace(/\s+/g, ' '))
  if (!turned && !usual) return { problem: `"${typed.slice(0, 30)}" bukan tanggal yang dikenal. ${ONE_WAY}` }
  const [year, month, date] = turned
    ? [Number(turned[1]), Number(turned[2]), Number(turned[3])]
    : [Number(usual![3]), MONTHS[usual![2]!.toLowerCase()] ?? Number(usual![2]), Number(usual![1])]
  if (usual && usual[3]!.length !== 4) return { problem: `Tulis tahun dengan empat angka. ${ONE_WAY}` }
  const found = dayOf(year, month, date)
  if (found) return inRange(found)
  if (month > 12 && date <= 12)
    return { problem: `Bulan ${month} tidak ada: mungkin tanggal dan bulannya terbalik. ${ONE_WAY}` }
  return { problem: `Tanggal "${typed.slice(0, 30)}" tidak ada di kalender. ${ONE_WAY}` }
}

function inRange(found: string): CellReading {
  if (found < '1900-01-01' || found > '2100-12-31') return { problem: `Periksa tahunnya: ${found.slice(0, 4)}.` }
  return { value: found }
}

function serialProblem(written: string): CellReading {
  const serial = Math.floor(Number(written))
  if (serial >= 3_654 && serial <= 73_050) {
    const meant = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
    const [year, month, date] = meant.split('-')
    return { problem: `Angka ${written} bukan tanggal; mungkin ${date}/${month}/${year}. Ketik tanggalnya.` }
  }
  return { problem: `Angka ${written} bukan tanggal. ${ONE_WAY}` }
}

/** One of some answers by label, value or older word, whatever case and punctuation. */
export function oneOf(
  choices: readonly { value: string; label: string }[],
  aliases: Readonly<Record<string, string>> = {},
): CellReader {
  const known = new Map<string, string>()
  for (const { value, label } of choices) {
    known.set(squeezeName(value), value)
    known.set(squeezeName(label), value)
    known.set(squeezeName(label.replace(/\(.*\)/, '')), value)
  }
  for (const [word, value] of Object.entries(aliases)) known.set(squeezeName(word), value)
  const labels = choices.map(({ label }) => label).join(', ')
  const quick = new Map<string, CellReading>()
  return (cell) => {
    const typed = textOf(cell)
    const before = quick.get(typed)
    if (before) return before
    const value = known.get(squeezeName(typed))
    const reading: CellReading =
      value === undefined
        ? { problem: `"${typed.slice(0, 40)}" tidak ada dalam daftar. Pilih salah satu: ${labels.slice(0, 300)}.` }
        : { value }
    if (quick.size < 200) quick.set(typed, reading)
    return reading
  }
}

/** Letters of a cell with several answers: all of them together stay far below. */
const MOST_WORDS = 2_000

/** Several answers, one after the other with a comma, semicolon or new line between them. */
export function severalOf(choices: readonly { value: string; label: string }[]): CellReader {
  const one = oneOf(choices)
  // A label may hold a comma itself: the longest that fits is taken first.
  const labels = choices.map(({ label }) => label).sort((a, b) => b.length - a.length)
  return (cell) => {
    let rest = textOf(cell)
    if (rest.length > MOST_WORDS)
      return { problem: `Terlalu panjang: ${rest.length} huruf, paling banyak ${MOST_WORDS}.` }
    const found = new Set<string>()
    while (rest.trim() !== '') {
      rest = rest.replace(/^[\s,;]+/, '')
      if (rest === '') break
      const whole = labels.find(
        (label) =>
          rest.toLowerCase().startsWith(label.toLowerCase()) && /^(\s*[,;\n]|\s*$)/.test(rest.slice(label.length)),
      )
      const word = whole ?? rest.split(/[,;\n]/)[0]!
      const reading = one(word)
      if ('problem' in reading) return reading
      found.add(String(reading.value))
      rest = rest.slice(word.length)
    }
    return { value: choices.map(({ value }) => value).filter((value) => found.has(value)) }
  }
}

const YES = new Set(['ya', 'y', 'ada', 'sudah', 'v', '√', '✓', 'x', '1', 'true', 'benar'])
const NO = new Set(['tidak', 't', 'tidak ada', 'belum', '-', '0', 'false', 'bukan', 'n', 'no'])

/** A yes or no as people tick it. */
export const yesNo: CellReader = (cell) => {
  const typed = textOf(cell).toLowerCase()
  if (YES.has(typed)) return { value: true }
  if (NO.has(typed)) return { value: false }
  return { problem: `"${typed.slice(0, 30)}" bukan jawaban ya atau tidak. Tulis Ya atau Tidak.` }
}

const SEX: Readonly<Record<string, 'L' | 'P'>> = Object.fromEntries([
  ...['l', 'lk', 'laki', 'laki laki', 'lakilaki', 'pria', 'm', 'male', '1'].map((word) => [word, 'L'] as const),
  ...['p', 'pr', 'perempuan', 'wanita', 'f', 'female', '2'].map((word) => [word, 'P'] as const),
])

/** L or P, however written. */
export const sex: CellReader = (cell) => {
  const typed = textOf(cell)
  if (typed === 'L' || typed === 'P') return { value: typed }
  const known = SEX[foldName(typed)]
  return known ? { value: known } : { problem: `"${typed.slice(0, 30)}" bukan jenis kelamin. Tulis L atau P.` }
}

const lost = (name: string) =>
  `${name} ini tersimpan sebagai angka, dan Excel hanya menjaga 15 angka pertama: angka ke-16 sudah hilang. Jadikan kolomnya Teks, lalu ketik ulang keenam belas angkanya dari kartunya.`

const MASKED = /^\d{4,6}[\s*•]+\d{4}$/

/** A number of sixteen digits as text. A numeric cell is refused with the reason; one that our own file masked stays. */
function sixteen(name: string, read: (typed: string) => NikReading | KkReading): CellReader {
  return (cell) => {
    if (cell !== null && typeof cell === 'object' && 'n' in cell) {
      return {
        problem: Number(cell.n) >= 1e15 ? lost(name) : `${name} terdiri dari 16 angka dan ditulis sebagai teks.`,
      }
    }
    const typed = textOf(cell)
    if (typed.length !== 16 && /[*•]/.test(typed) && MASKED.test(typed)) return { value: UNCHANGED }
    if (MASKED.test(typed)) return { value: UNCHANGED }
    const reading = read(typed)
    if ('problem' in reading) return reading
    if (reading.state !== 'ada') return { value: reading.state }
    return { value: 'nik' in reading ? reading.nik : reading.kk }
  }
}

export const nikCell = sixteen('NIK', (typed) => readNik(typed))
export const kkCell = sixteen('Nomor KK', readKk)
