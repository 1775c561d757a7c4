import { SAFE_TOILETS, SAFE_WATER, TOILETS, WATER } from '@/lib/tpk/questions/common'
import type { Threshold } from '@/lib/tpk/screening-set'

const others = (all: readonly { value: string }[], good: readonly string[]) =>
  all.map(({ value }) => value).filter((value) => !good.includes(value))

const EVERYONE = ['catin', 'hamil', 'pascasalin', 'anak'] as const

/** Where somebody lives: smoke, water, toilet and house (domain 6.2). */
export const HOME_THRESHOLDS: readonly Threshold[] = [
  {
    mark: 'rokok',
    label: 'Rokok',
    question: 'merokok, terpapar_rokok',
    stages: EVERYONE,
    unit: '',
    limits: [],
    bands: [
      {
        verdict: 'ya',
        label: 'Merokok atau terpapar asap rokok',
        when: { is: [true] },
        urgency: '',
        words: 'Ajak keluarga tidak merokok di rumah dan di dekat ibu atau anak.',
      },
    ],
    effect: 'merah',
    ideal: 'tidak',
    source: 'SIPENTING (BKKBN Jawa Barat)',
    certainty: 'sure',
  },
  {
    mark: 'air',
    label: 'Air minum',
    question: 'air',
    stages: EVERYONE,
    unit: '',
    limits: [],
    bands: [
      {
        verdict: 'tidak_layak',
        label: 'Sumber air minum belum layak',
        when: { is: others(WATER, SAFE_WATER) },
        urgency: '',
        words: 'Anjurkan memasak air sampai mendidih. Sampaikan ke desa untuk bantuan air bersih.',
      },
    ],
    effect: 'merah',
    ideal: 'kemasan, ledeng, sumur bor, sumur atau mata air terlindung',
    source: 'Elsimil v1; daftar layak menurut verval KRS',
    certainty: 'sure',
  },
  {
    mark: 'jamban',
    label: 'Jamban',
    question: 'jamban',
    stages: EVERYONE,
    unit: '',
    limits: [],
    bands: [
      {
        verdict: 'tidak_layak',
        label: 'Jamban belum layak',
        when: { is: others(TOILETS, SAFE_TOILETS) },
        urgency: '',
        words: 'Ajak memakai jamban dengan tangki septik. Sampaikan ke desa untuk bantuan jamban.',
      },
    ],
    effect: 'merah',
    ideal: 'tangki septik atau IPAL',
    source: 'Elsimil v1; jamban layak menurut verval KRS',
    certainty: 'sure',
  },
  {
    mark: 'rumah',
    label: 'Rumah',
    question: 'rumah_layak',
    stages: ['hamil'],
    unit: '',
    limits: [],
    bands: [
      {
        verdict: 'tidak_layak',
        label: 'Rumah belum layak huni',
        when: { is: [false] },
        urgency: '',
        words: 'Sampaikan ke desa untuk bantuan perbaikan rumah.',
      },
    ],
    effect: 'merah',
    ideal: 'layak huni',
    source: 'Elsimil v1',
    certainty: 'sure',
  },
]
