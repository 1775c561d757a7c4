import type { Certainty } from './eligibility-data'
import type { PoktanKind } from './rules'

interface Topic {
  /** Its number on the paper form; `lainnya` is free text. */
  code: string
  label: string
  /** The heading it stands under on the form, where there is one. */
  group?: string
}

/** The topics (materi penyuluhan) of one kind of group in one edition. */
export interface Syllabus {
  code: string
  kind: PoktanKind
  edition: string
  name: string
  /** From when a meeting may name it; earlier than its edition where the topics are older than the form. */
  validFrom: string
  topics: readonly Topic[]
  /** How many meetings the series has; null where no source says so. */
  sessions: number | null
  source: string
  certainty: Certainty
}

const numbered = (labels: readonly string[], group?: string, from = 1): Topic[] =>
  labels.map((label, at) => ({ code: String(from + at), label, ...(group && { group }) }))

const other: Topic = { code: 'lainnya', label: 'Lainnya' }
const SIGA = 'Isian register R/I SIGA edisi 2020'

/** Every known list of topics. A list that changes is a new edition beside the old one. */
export const SYLLABI: readonly Syllabus[] = [
  {
    code: 'bkb-2020',
    kind: 'bkb',
    edition: '2020',
    name: 'Materi BKB',
    validFrom: '2013-01-01',
    topics: [
      ...numbered([
        'Bersiap menjadi orang tua',
        'Melibatkan peran ayah',
        'Menjaga anak dari pengaruh media',
        'Memahami peran orang tua',
        'Mendorong tumbuh kembang anak',
        'Menjaga kesehatan reproduksi balita',
        'Memahami konsep diri orang tua',
        'Membantu tumbuh kembang balita',
        'Membentuk karakter anak sejak dini',
        'Kesehatan reproduksi',
      ]),
      other,
    ],
    sessions: null,
    source: `${SIGA}: sembilan buku materi, kesehatan reproduksi, dan lainnya`,
    certainty: 'sure',
  },
  {
    code: 'bkb-emas',
    kind: 'bkb',
    edition: 'Orang Tua Hebat',
    name: 'BKB Orang Tua Hebat / BKB EMAS (1000 HPK)',
    validFrom: '2019-01-01',
    topics: [...numbered(Array.from({ length: 13 }, (_, at) => `Pertemuan ${at + 1} Orang Tua Hebat`)), other],
    sessions: 13,
    source: 'Disebut petugas lapangan: 13 pertemuan. Judul tiap pertemuan tidak ditemukan pada sumber terbuka',
    certainty: 'inferred',
  },
  {
    code: 'bkr-2020',
    kind: 'bkr',
    edition: '2020',
    name: 'Materi BKR',
    validFrom: '2012-01-01',
    topics: [
      ...numbered(
        ['Pendewasaan usia perkawinan', '8 fungsi keluarga', 'NKKBS', 'Nilai gender dalam keluarga'],
        'Perencanaan keluarga',
      ),
      ...numbered(['Seksualitas', 'Napza', 'HIV dan AIDS'], 'Triad KRR', 5),
      ...numbered(
        [
          'Komunikasi efektif orang tua terhadap remaja',
          'Peran orang tua dalam pembinaan tumbuh kembang remaja',
          'Kebersihan dan kesehatan diri remaja',
          'Pemenuhan gizi remaja',
          'Kesehatan reproduksi',
        ],
        'Pembinaan remaja',
        8,
      ),
      ...numbered(
        [
          'Pubertas',
          'Seksualitas (materi baru)',
          'Reproduksi',
          'Kesehatan termasuk gizi',
          'Perilaku berisiko',
          'Tindakan berbahaya',
        ],
        'Kesehatan remaja',
        14,
      ),
      ...numbered(
        ['Tugas perkembangan dan fungsi keluarga', 'Kesiapan berkeluarga', 'Pengasuhan keluarga sehat'],
        'Perencanaan berkeluarga',
        20,
      ),
      other,
    ],
    sessions: null,
    source: `${SIGA}: 13 materi (ke-13 lainnya) dan 9 materi yang lebih baru, bernomor 14 sampai 22`,
    certainty: 'sure',
  },
  {
    code: 'bkl-2020',
    kind: 'bkl',
    edition: '2020',
    name: 'Materi BKL',
    validFrom: '2009-01-01',
    topics: [
      ...numbered(['Kebijakan pembangunan keluarga', 'Konsep dasar lansia tangguh']),
      ...numbered(
        [
          'Dimensi spiritual',
          'Dimensi intelektual',
          'Dimensi fisik',
          'Dimensi emosional',
          'Dimensi sosial kemasyarakatan',
          'Dimensi profesional vokasional',
          'Dimensi lingkungan',
        ],
        '7 dimensi lansia tangguh',
        3,
      ),
      ...numbered(
        [
          'Kesehatan reproduksi',
          'Pedoman perawatan jangka panjang (PJP) bagi lansia berbasis keluarga',
          'Menyiapkan pralansia menjadi lansia tangguh',
        ],
        undefined,
        10,
      ),
      other,
    ],
    sessions: null,
    source: `${SIGA}: 13 materi, tujuh di antaranya dimensi lansia tangguh, ke-13 lainnya`,
    certainty: 'sure',
  },
  {
    code: 'uppka-bebas',
    kind: 'uppka',
    edition: 'bebas',
    name: 'Materi UPPKA',
    validFrom: '2000-01-01',
    topics: [other],
    sessions: null,
    source: 'Daftar materi register R/I/UPPKA tidak ditemukan pada sumber terbuka: tulis materinya dengan kata sendiri',
    certainty: 'inferred',
  },
  {
    code: 'pikr-bebas',
    kind: 'pikr',
    edition: 'bebas',
    name: 'Materi PIK-R',
    validFrom: '2000-01-01',
    topics: [other],
    sessions: null,
    source: 'Daftar materi register R/I/PIK-R tidak ditemukan pada sumber terbuka: tulis materinya dengan kata sendiri',
    certainty: 'inferred',
  },
]
