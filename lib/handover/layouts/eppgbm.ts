import { field, type Layout } from '../layout'

const own = (code: string, label: string) => field(code, label, { certainty: 'inferred' })

/** Measurements at a Posyandu. No screen of e-PPGBM was found: these are the facts that any measurement has. */
export const EPPGBM_LAYOUTS: readonly Layout[] = [
  {
    code: 'eppgbm-ukur',
    application: 'eppgbm',
    sheet: 'Pengukuran',
    title: 'Pengukuran balita di Posyandu',
    edition: 2020,
    every: 'month',
    subject: 'person',
    sections: [
      {
        code: 'anak',
        title: 'Anak',
        fields: [
          own('nik', 'NIK'),
          own('nama', 'Nama anak'),
          own('tanggal_lahir', 'Tanggal lahir'),
          own('jenis_kelamin', 'Jenis kelamin'),
        ],
      },
      {
        code: 'ukur',
        title: 'Pengukuran',
        fields: [
          own('tanggal_ukur', 'Tanggal pengukuran'),
          own('berat', 'Berat badan (kg)'),
          own('tinggi', 'Panjang/tinggi badan (cm)'),
          own('cara_ukur', 'Cara ukur (telentang/berdiri)'),
        ],
      },
    ],
    source: 'Isian pengukuran menurut Permenkes 2/2020',
    certainty: 'inferred',
    missing: ['Layar e-PPGBM tidak ditemukan pada sumber terbuka: urutan dan sebutannya belum pasti.'],
  },
]
