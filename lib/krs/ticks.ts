/** Reading ticks and ranks as people write them. Safe in a browser. */

type Reading = { value: boolean | number | null } | { problem: string }

const YES = new Set([
  'v',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  'x',
  '1',
  'y',
  'ya',
  'iya',
  'ada',
  'true',
  'benar',
  'sudah',
  'berisiko',
  'yes',
  '*',
])
const NO = new Set([
  '0',
  't',
  'tidak',
  'tdk',
  'n',
  'no',
  '-',
  '–',
  'false',
  'bukan',
  'tidak ada',
  'belum',
  'tidak berisiko',
  '✗',
  '✘',
  '☐',
])
const UNKNOWN = new Set(['?', 'tt', 'tidak tahu', 'belum diketahui', 'tidak diketahui', 'n/a', 'na'])

/** A tick in any spelling; null where a person says that it is not known. */
export function readTick(typed: string): Reading {
  const word = typed.trim().toLowerCase().replace(/[️.]/gu, '').replace(/\s+/g, ' ')
  if (YES.has(word)) return { value: true }
  if (NO.has(word)) return { value: false }
  if (UNKNOWN.has(word)) return { value: null }
  if (/^\d+$/.test(word))
    return {
      problem: `Berisi angka ${word.slice(0, 10)}, bukan centang. Tulis ✓ atau Ya bila benar; kosongkan bila tidak.`,
    }
  return {
    problem: `"${typed.slice(0, 30)}" bukan centang yang dikenal. Tulis ✓ atau Ya bila benar; kosongkan bila tidak.`,
  }
}

/** A rank of welfare: 1-4, or 5 for more than 4; null when not identified. Deciles 5-10 are more than 4. */
export function readRank(typed: string): Reading {
  const word = typed
    .trim()
    .toLowerCase()
    .replace(/^(peringkat|desil)\s*(kesejahteraan)?\s*/, '')
    .trim()
  if (/^[1-4]$/.test(word)) return { value: Number(word) }
  if (/^(>\s*4|4\s*\+|lebih dari 4|di atas 4|[5-9]|10)$/.test(word)) return { value: 5 }
  if (/^(\?|-|belum( ter)?identifikasi|belum teridentifikasi|tidak teridentifikasi|belum|tidak diketahui)$/.test(word))
    return { value: null }
  return { problem: `"${typed.slice(0, 30)}" bukan peringkat. Tulis 1, 2, 3, 4, >4, atau Belum teridentifikasi.` }
}
