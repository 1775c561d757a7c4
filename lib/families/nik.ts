import { formatDate } from '@/lib/format/date'

/** What is known of a person beside the number. A difference is worth a look, never a refusal. */
export interface NikFacts {
  sex?: 'L' | 'P' | ''
  /** `YYYY-MM-DD` */
  bornOn?: string | null
  /** Kemendagri code of the place the person lives in, as `33.16.05.2003`. */
  regionCode?: string
}

/** What a typed NIK means: a number, none yet, one that is not known, or a sentence that says what is wrong. */
export type NikReading =
  | { state: 'ada'; nik: string; warnings: string[] }
  | { state: 'belum_ada' | 'tidak_diketahui' }
  | { problem: string }

/** What a typed number of a family card means. */
export type KkReading =
  | { state: 'ada'; kk: string; warnings: string[] }
  | { state: 'belum_ada' | 'tidak_diketahui' }
  | { problem: string }

const NONE = new Set(['', '-', '—', 'belum ada', 'tidak ada', 'belum'])
const UNKNOWN = new Set(['tidak diketahui', 'tidak tahu', '?'])
/** Sixteen nines are what the field types when a NIK is not known. */
const NINES = /^9{16}$/
const DAMAGED =
  'ini rusak oleh pengolah angka: angka terakhirnya sudah hilang. Jadikan kolomnya teks, lalu ketik ulang keenam belas angkanya dari kartu keluarga.'

const MASKED = /^\d{6}\*{6}\d{4}$/

/** The number without what people put between its digits; Excel's apostrophe before text goes, too. */
const bare = (typed: string): string =>
  typed
    .trim()
    .replace(/^['’`]/, '')
    .replace(/[\s.\-_/]/g, '')

/**
 * A number that a spreadsheet shortened to `3.20112E+15`, or what is left of such
 * a one: zeros from the month on, or a wrong length that ends in zeros.
 */
const isDamaged = (typed: string, digits: string): boolean =>
  /^['’`]?\d+([.,]\d+)?e[+-]?\d+$/i.test(typed.replace(/\s/g, '')) ||
  (digits.length === 16 ? /^\d{8}0{8}$/.test(digits) && !/^0+$/.test(digits) : /^\d{4,}0{6,}$/.test(digits))

/** What is wrong with a number of 16 digits before its parts are looked at; null when nothing is. */
function lengthProblem(name: string, typed: string, digits: string): string | null {
  if (isDamaged(typed, digits)) return `${name} ${DAMAGED}`
  if (MASKED.test(digits)) return `${name} ini tersamar. Ketik keenam belas angkanya, atau kosongkan.`
  if (/\D/.test(digits)) return `${name} hanya berisi angka. Hapus huruf dan tanda bacanya.`
  if (digits.length !== 16) return `${name} terdiri dari 16 angka; yang diketik ${digits.length} angka.`
  if (/^(\d)\1{15}$/.test(digits)) return `${name} tidak mungkin 16 angka yang sama. Kosongkan bila belum ada.`
  return null
}

const nothingIn = (typed: string): 'belum_ada' | 'tidak_diketahui' | null => {
  const word = typed.trim().toLowerCase()
  if (NONE.has(word)) return 'belum_ada'
  return UNKNOWN.has(word) || NINES.test(bare(typed)) ? 'tidak_diketahui' : null
}

/**
 * Reads a NIK as it was typed (domain 11, dukcapil): text of 16 digits, a woman's
 * day of birth plus 40. Refuses only what no NIK can be: another length, one digit
 * sixteen times, a day outside 1-31 and 41-71, a month outside 1-12. Sex, day of
 * birth and place may differ from the record and are warnings: a NIK follows
 * neither a move nor a correction. Empty means that there is none yet; sixteen
 * nines that it is not known, which is no key to find anybody by.
 */
export function readNik(typed: string, facts: NikFacts = {}): NikReading {
  const nothing = nothingIn(typed)
  if (nothing) return { state: nothing }
  const nik = bare(typed)
  const problem = lengthProblem('NIK', typed, nik)
  if (problem) return { problem }
  const day = Number(nik.slice(6, 8))
  const month = Number(nik.slice(8, 10))
  if (day < 1 || day > 71 || (day > 31 && day < 41))
    return {
      problem: `Angka ke-7 dan ke-8 NIK adalah tanggal lahir: 01–31, perempuan 41–71; tertulis ${nik.slice(6, 8)}.`,
    }
  if (month < 1 || month > 12)
    return { problem: `Angka ke-9 dan ke-10 NIK adalah bulan lahir: 01–12; tertulis ${nik.slice(8, 10)}.` }
  return { state: 'ada', nik, warnings: nikWarnings(nik, facts) }
}

function nikWarnings(nik: string, { sex, bornOn, regionCode }: NikFacts): string[] {
  const warnings: string[] = []
  const woman = Number(nik.slice(6, 8)) > 40
  if (sex && (sex === 'P') !== woman)
    warnings.push(`NIK ini milik ${woman ? 'perempuan' : 'laki-laki'} menurut angka tanggal lahirnya.`)
  const day = String(Number(nik.slice(6, 8)) - (woman ? 40 : 0)).padStart(2, '0')
  const inNik = `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`
  // Two digits of a year do not say the century.
  // The digits themselves stay unsaid: they are what the mask hides, and warnings are kept.
  if (bornOn && bornOn.slice(2) !== inNik)
    warnings.push(`Tanggal lahir menurut NIK berbeda dari yang tercatat, ${formatDate(bornOn)}.`)
  if (regionCode && regionCode.replaceAll('.', '').slice(0, 6) !== nik.slice(0, 6))
    warnings.push('NIK pertama kali diterbitkan di kecamatan lain; wajar bila keluarga ini pindahan.')
  if (nik.endsWith('0000')) warnings.push('Empat angka terakhir NIK 0000: periksa apakah rusak oleh pengolah angka.')
  return warnings
}

/**
 * Reads the number of a family card as it was typed: text of 16 digits, region,
 * day of issue, serial. Refuses another length and one digit sixteen times; a day
 * of issue that is none is a warning, since only its usual shape is known.
 */
export function readKk(typed: string): KkReading {
  const nothing = nothingIn(typed)
  if (nothing) return { state: nothing }
  const kk = bare(typed)
  const problem = lengthProblem('Nomor KK', typed, kk)
  if (problem) return { problem }
  const [day, month] = [Number(kk.slice(6, 8)), Number(kk.slice(8, 10))]
  const warnings: string[] = []
  if (day < 1 || day > 31 || month < 1 || month > 12)
    warnings.push('Angka ke-7 sampai ke-10 nomor KK biasanya tanggal dan bulan terbitnya. Periksa ke kartunya.')
  return { state: 'ada', kk, warnings }
}

/** A NIK or a family card's number as lists show it, without the day of birth: `320112******0003`. */
export const maskNumber = (digits: string): string => `${digits.slice(0, 6)}******${digits.slice(-4)}`
