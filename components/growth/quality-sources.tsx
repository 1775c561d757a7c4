import { Disclosure } from '@/components/ui/disclosure'
import { formatDecimal } from '@/lib/format/number'
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
} from '@/lib/growth/quality-limits'

const CERTAINTIES: Record<QualityLimit['certainty'], string> = {
  sure: 'pasti',
  likely: 'mungkin',
  inferred: 'disimpulkan',
}
const LIMITS: [label: string, limit: QualityLimit, below?: true][] = [
  ['Angka akhir', HEAPING],
  ['Di luar batas wajar', FLAGGED],
  ['Tanggal lahir tidak pasti, cara ukur tidak ditulis', BIRTHS],
  ['Terukur dua kali sehari', REPEATED],
  ['D/S', COVERAGE, true],
]
const NAMES = { zlen: 'PB/U', zwei: 'BB/U', zwfl: 'BB/PB' } as const

/** Where every limit of the page comes from. */
export function QualitySources() {
  return (
    <Disclosure summary="Batas yang dipakai dan sumbernya">
      <ul className="list-disc space-y-1.5 ps-5 text-sm">
        {LIMITS.map(([label, { warn, bad, source, certainty }, below]) => (
          <li key={label}>
            {label}: {below ? 'kurang dari' : 'mulai'} {formatDecimal(warn, warn % 1 ? 1 : 0)}% diperhatikan,{' '}
            {below ? 'kurang dari' : 'mulai'} {formatDecimal(bad, 0)}% diperbaiki ({CERTAINTIES[certainty]}). {source}.
          </li>
        ))}
        {(['zlen', 'zwfl'] as const).map((index) => (
          <li key={index}>
            Sebaran {NAMES[index]}: diharapkan {formatDecimal(SPREADS[index].expected[0], 2)} sampai{' '}
            {formatDecimal(SPREADS[index].expected[1], 2)} SD ({SPREADS[index].expectedSource}); di atas{' '}
            {formatDecimal(SPREADS[index].most, 2)} diperbaiki ({SPREADS[index].mostSource}).
          </li>
        ))}
        <li>
          Sebaran di bawah {formatDecimal(TOO_EVEN, 1)} terlalu seragam untuk anak yang benar-benar diukur
          (disimpulkan).
        </li>
        <li>Kurang dari {LEAST_MEASURES} ukuran belum dinilai angka akhir dan sebarannya.</li>
        <li>
          Angka akhir: bagian ukuran yang akhirannya harus lain supaya kesepuluh angka sama sering (indeks Myers).
        </li>
      </ul>
    </Disclosure>
  )
}
