import { formatDecimal } from '@/lib/format/number'
import { type Digits, favourites, heapingIndex, isBeyondChance, sum } from './heaping'
import {
  BIRTHS,
  COVERAGE,
  FLAGGED,
  HEAPING,
  LEAST_MEASURES,
  type QualityLimit,
  REPEATED,
  SPREADS,
  TOO_EVEN,
} from './quality-limits'

/** What is known of the measurements of one posyandu, worker or area: counts and sums only. */
export interface MeasuringFacts {
  measurements: number
  /** Last digit of weights (100 g) and lengths (mm). */
  weightDigits: Digits
  lengthDigits: Digits
  /** Children with a valid z-score by index, and the standard deviation of their last ones; null with fewer than two. */
  spread: Record<Spread, { count: number; sd: number | null }>
  /** Measurements with any z-score, and those with an implausible one. */
  judged: number
  flagged: number
  /** Measurements without a day of birth, or with one that stands for a month or year. */
  birthUnknown: number
  birthInexact: number
  /** Lengths of which nobody said how they were taken. */
  lengths: number
  unmarked: number
  /** Measurements that repeat a child's of the same day. */
  repeated: number
}

export type Spread = 'zlen' | 'zwei' | 'zwfl'
export type Verdict = 'good' | 'warn' | 'bad' | 'few' | 'none'

/** One aspect of measuring: how it is written, what is thought of it, and what to do. */
export interface QualityMark {
  key: string
  label: string
  value: string
  verdict: Verdict
  /** Plain words of what to do; empty where all is well. */
  advice: string
}

const percent = (part: number, whole: number): number => (part / whole) * 100
const judge = (value: number, { warn, bad }: QualityLimit): Verdict =>
  value >= bad ? 'bad' : value >= warn ? 'warn' : 'good'
const written = (value: number): string => `${formatDecimal(value, 1)}%`

/** Every aspect in the order of what spoils figures most. `coverage` is of the village or area, null where unknown. */
export function qualityMarks(
  facts: MeasuringFacts,
  coverage: { weighed: number; target: number } | null,
): QualityMark[] {
  return [
    heapingMark('length', 'Angka akhir panjang', facts.lengthDigits, 'panjang', '0,1 cm'),
    heapingMark('weight', 'Angka akhir berat', facts.weightDigits, 'berat', '0,1 kg'),
    spreadMark('zlen', 'Sebaran PB/U', facts),
    spreadMark('zwfl', 'Sebaran BB/PB', facts),
    shareMark('flagged', 'Di luar batas wajar', facts.flagged, facts.judged, FLAGGED, () => FLAGGED_ADVICE),
    shareMark(
      'births',
      'Tanggal lahir tidak pasti',
      facts.birthUnknown + facts.birthInexact,
      facts.measurements,
      BIRTHS,
      () =>
        facts.birthUnknown > 0
          ? 'Lengkapi tanggal lahir dari buku KIA atau akta: tanpa umur, pendek atau tidaknya anak tidak dapat dihitung.'
          : 'Pastikan tanggal lahir dari buku KIA atau akta, lalu tandai pasti.',
    ),
    shareMark(
      'repeated',
      'Terukur dua kali sehari',
      facts.repeated,
      facts.measurements,
      REPEATED,
      () => REPEATED_ADVICE,
    ),
    unmarkedMark(facts),
    coverageMark(coverage),
  ]
}

const FLAGGED_ADVICE =
  'Ukur ulang anak yang bertanda. Periksa satuan (kg, cm), tanggal lahir, dan apakah timbangan mulai dari nol.'
const REPEATED_ADVICE = 'Buka anak yang tercatat dua kali pada hari yang sama, lalu tarik catatan yang keliru.'

function heapingMark(key: string, label: string, digits: Digits, what: string, unit: string): QualityMark {
  const index = heapingIndex(digits)
  const mark = { key, label }
  if (index === null) return { ...mark, value: '—', verdict: 'none', advice: '' }
  const value = written(index)
  if (sum(digits) < LEAST_MEASURES) return { ...mark, value, verdict: 'few', advice: '' }
  // Among few measures chance alone makes some digits frequent.
  const verdict = isBeyondChance(digits) ? judge(index, HEAPING) : 'good'
  if (verdict === 'good') return { ...mark, value, verdict, advice: '' }
  const loved = favourites(digits)
  const which = loved.length > 0 ? ` Terlalu sering berakhir ${loved.slice(0, 3).join(', ')}.` : ''
  return {
    ...mark,
    value,
    verdict,
    advice: `Baca alat sampai ${unit} dan tulis apa adanya: ${what} tidak dibulatkan.${which}`,
  }
}

function spreadMark(index: Spread, label: string, { spread }: MeasuringFacts): QualityMark {
  const { count, sd } = spread[index]
  const mark = { key: index, label }
  if (sd === null) return { ...mark, value: '—', verdict: 'none', advice: '' }
  const value = `${formatDecimal(sd, 2)} SD`
  if (count < LEAST_MEASURES) return { ...mark, value, verdict: 'few', advice: '' }
  const { expected, most } = SPREADS[index]
  // What chance alone may take away from the spread of so few children.
  if (sd * (1 + 1.645 / Math.sqrt(2 * (count - 1))) < TOO_EVEN)
    return {
      ...mark,
      value,
      verdict: 'warn',
      advice: 'Hasilnya terlalu seragam. Pastikan setiap anak benar-benar diukur, bukan disalin dari bulan lalu.',
    }
  if (sd <= expected[1]) return { ...mark, value, verdict: 'good', advice: '' }
  return {
    ...mark,
    value,
    verdict: sd > most ? 'bad' : 'warn',
    advice:
      index === 'zlen'
        ? 'Ukur berdua: satu memegang kepala dan lutut, satu membaca. Lepas topi dan sepatu; di bawah 2 tahun telentang.'
        : 'Timbang tanpa sepatu dan jaket, setel timbangan ke nol, dan ukur panjang berdua.',
  }
}

function shareMark(
  key: string,
  label: string,
  part: number,
  whole: number,
  limit: QualityLimit,
  advice: () => string,
): QualityMark {
  if (whole === 0) return { key, label, value: '—', verdict: 'none', advice: '' }
  const value = written(percent(part, whole))
  const found = judge(percent(part, whole), limit)
  // One of twenty is no habit yet.
  const verdict = found === 'bad' && whole < LEAST_MEASURES ? 'warn' : found
  return { key, label, value, verdict, advice: verdict === 'good' ? '' : advice() }
}

const unmarkedMark = ({ unmarked, lengths }: MeasuringFacts): QualityMark =>
  shareMark(
    'unmarked',
    'Cara ukur tidak ditulis',
    unmarked,
    lengths,
    BIRTHS,
    () => 'Tulis telentang atau berdiri: selisihnya 0,7 cm, cukup untuk mengubah kelas anak.',
  )

function coverageMark(coverage: { weighed: number; target: number } | null): QualityMark {
  const mark = { key: 'coverage', label: 'D/S' }
  if (coverage === null || coverage.target === 0) return { ...mark, value: '—', verdict: 'none', advice: '' }
  const share = percent(coverage.weighed, coverage.target)
  const verdict = share < COVERAGE.bad ? 'bad' : share < COVERAGE.warn ? 'warn' : 'good'
  return {
    ...mark,
    value: written(share),
    verdict,
    advice:
      verdict === 'good'
        ? ''
        : 'Jemput yang tidak datang: angka dari sebagian anak tidak menggambarkan desa, dan yang tidak datang sering yang paling perlu.',
  }
}

/** How much a row asks for: what must be mended weighs more than what must be watched. */
export const gravity = (marks: readonly QualityMark[]): number =>
  marks.reduce((sum, { verdict }) => sum + (verdict === 'bad' ? 100 : verdict === 'warn' ? 1 : 0), 0)

/** The first thing to do, in a few words: how the advice of the gravest mark begins. */
export function firstAdvice(marks: readonly QualityMark[]): string {
  const gravest = marks.find(({ verdict }) => verdict === 'bad') ?? marks.find(({ verdict }) => verdict === 'warn')
  return gravest ? gravest.advice.replace(/[:.]( .*)?$/, '') : ''
}
