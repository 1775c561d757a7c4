import { formatDate } from '@/lib/format/date'
import type { TypedMeasures } from '@/lib/tpk/care'
import { daysBetween } from './gain'

/** Places beside which a sentence of a measurement stands. */
export type MeasureField = 'weightKg' | 'lengthCm' | 'measure' | 'headCm' | 'muacCm' | 'oedema'
export type MeasureProblems = Partial<Record<MeasureField | 'measuredOn' | 'sex' | 'bornOn' | 'personId', string>>

/** The last day of age on which a child is judged: 60,0 months are 1826,25 days. */
export const LAST_DAY = 1826

export const NO_MEASURE = 'Isi paling sedikit satu: berat, panjang/tinggi, lingkar lengan, atau lingkar kepala.'

const shown = (value: number, digits: number): string =>
  value.toLocaleString('id-ID', { minimumFractionDigits: 0, maximumFractionDigits: digits })

/** A number as people type it, `9,4` or `9.4`; null for nothing, NaN for what is none. */
export function readDecimal(typed: string): number | null {
  const bare = typed.trim().replace(/\s*(kg|cm)$/i, '')
  if (bare === '' || bare === '-' || bare === '—') return null
  return /^\d{1,5}([.,]\d{1,3})?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN
}

function weightProblem(kg: number): string | null {
  if (Number.isNaN(kg)) return 'Tulis berat dalam kilogram, misalnya 9,4.'
  if (kg <= 0) return 'Berat tidak mungkin 0. Kosongkan bila anak tidak ditimbang.'
  if (kg >= 500 && kg <= 60_000) return `Berat ditulis dalam kilogram: ${shown(kg / 1_000, 2)}`
  if (kg > 60) return `Berat ${shown(kg, 2)} kg terlalu besar untuk balita. Mungkin maksudnya ${shown(kg / 10, 2)}?`
  if (kg < 0.5) return `Berat ${shown(kg, 3)} kg terlalu kecil. Tulis dalam kilogram, misalnya 3,2.`
  return null
}

function lengthProblem(cm: number): string | null {
  if (Number.isNaN(cm)) return 'Tulis panjang/tinggi dalam sentimeter, misalnya 75,2.'
  if (cm <= 0) return 'Panjang/tinggi tidak mungkin 0. Kosongkan bila anak tidak diukur.'
  if (cm >= 0.25 && cm <= 1.5) return `Tinggi ditulis dalam sentimeter: ${shown(cm * 100, 1)}`
  if (cm >= 250 && cm <= 1_500) return `Tinggi ditulis dalam sentimeter: ${shown(cm / 10, 1)}`
  if (cm < 25 || cm > 150) return `Panjang/tinggi ${shown(cm, 1)} cm tidak mungkin untuk balita. Ukur ulang.`
  return null
}

/** A circumference between two bounds; tells who wrote millimetres. */
function roundProblem(what: string, cm: number, least: number, most: number): string | null {
  if (Number.isNaN(cm)) return `Tulis ${what} dalam sentimeter, misalnya ${shown((least + most) / 2, 0)},5.`
  if (cm <= 0) return `${sentence(what)} tidak mungkin 0. Kosongkan bila tidak diukur.`
  if (cm / 10 >= least && cm / 10 <= most && cm > most)
    return `${sentence(what)} ditulis dalam sentimeter: ${shown(cm / 10, 1)}`
  if (cm < least || cm > most) return `${sentence(what)} ${shown(cm, 1)} cm tidak mungkin untuk balita. Ukur ulang.`
  return null
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/**
 * What is wrong with measures as they were typed, each beside its box: nothing at all, 0,
 * metres or millimetres for centimetres, grams for kilograms, more than a child can weigh.
 * What is merely unlikely for this child is a doubt, never a refusal.
 */
export function measureProblems(typed: TypedMeasures): MeasureProblems {
  const found: MeasureProblems = {}
  const put = (field: MeasureField, problem: string | null) => {
    if (problem) found[field] = problem
  }
  const { weightKg, lengthCm, headCm, muacCm } = typed
  if (weightKg === null && lengthCm === null && headCm === null && muacCm === null) put('weightKg', NO_MEASURE)
  if (weightKg !== null) put('weightKg', weightProblem(weightKg))
  if (lengthCm !== null) put('lengthCm', lengthProblem(lengthCm))
  if (headCm !== null) put('headCm', roundProblem('lingkar kepala', headCm, 20, 65))
  if (muacCm !== null) put('muacCm', roundProblem('lingkar lengan', muacCm, 5, 35))
  return found
}

/** What of a child decides whether measures can be judged. Days are `YYYY-MM-DD`. */
export interface MeasuredChild {
  sex: string
  bornOn: string | null
  diedOn?: string | null
}

/** Why a child cannot be measured on a day: unknown sex or birth, before birth, ahead, from five years on. */
export function childProblems(child: MeasuredChild, measuredOn: string, today: string): MeasureProblems {
  const { sex, bornOn, diedOn } = child
  if (measuredOn > today)
    return { measuredOn: `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` }
  if (bornOn === null)
    return { bornOn: 'Tanggal lahir anak ini belum tercatat. Lengkapi dahulu di kartu keluarganya, lalu simpan lagi.' }
  if (sex !== 'L' && sex !== 'P')
    return { sex: 'Jenis kelamin anak ini belum tercatat. Lengkapi dahulu di kartu keluarganya, lalu simpan lagi.' }
  if (measuredOn < bornOn) return { measuredOn: `Anak ini lahir ${formatDate(bornOn)}. Pilih tanggal sesudahnya.` }
  if (diedOn && measuredOn > diedOn) return { measuredOn: 'Anak ini tercatat sudah meninggal pada tanggal itu.' }
  if (daysBetween(bornOn, measuredOn) > LAST_DAY)
    return {
      measuredOn:
        'Pada tanggal ini anak sudah berumur 60 bulan atau lebih. Standar balita tidak menilainya lagi, jadi tidak dicatat di sini.',
    }
  return {}
}

/** Codes of what asks for a second look, in plain words. A doubt never stops anything. */
export const DOUBT_WORDS: Record<string, string> = {
  shrunk: 'Lebih pendek daripada pengukuran sebelumnya. Ukur sekali lagi.',
  jumped: 'Bertambah panjang lebih dari 5 cm dalam sebulan. Ukur sekali lagi.',
  flagged: 'Di luar batas yang mungkin menurut WHO. Timbang dan ukur sekali lagi.',
  rounded: 'Panjang dan beratnya sama-sama angka bulat. Baca alat ukur sampai 0,1.',
  twice: 'Ada dua pengukuran pada hari yang sama. Pastikan yang benar, lalu tarik yang lain.',
}

/** Doubts that ask for a second measurement before the value is trusted; round numbers alone do not. */
export const asksAgain = (doubts: readonly string[]): boolean => doubts.some((doubt) => doubt !== 'rounded')

/** What to do, in plain words; screening, never a diagnosis. */
export const ADVICE = {
  refer: 'Rujuk ke Puskesmas untuk konfirmasi.',
  again: 'Timbang dan ukur sekali lagi, lalu simpan.',
  watch: 'Tanyakan makan dan sakitnya, beri penyuluhan, dan timbang lagi bulan depan.',
  none: 'Lanjutkan menimbang setiap bulan.',
} as const
