import type { Story } from './story'

/**
 * Blora, 4 January 2024: "dasar 93, berkembang 56, mandiri 32 dan berkelanjutan 114", together the 295 desa and
 * kelurahan of the district, one Kampung KB each; "14 Instansi/OPD yang terlibat dalam penyelenggaraan Kampung
 * KB, mulai dari Dinas Dalduk dan KB, DInkes, kemenag, DP4 dll."
 */
export const blora: Story = {
  code: '33.16',
  office: {
    name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana Kabupaten Blora',
    shortName: 'Dinas Dalduk KB Blora',
  },
  zone: 'Asia/Jakarta',
  article: {
    outlet: 'BloraBaru.com',
    title: 'Dalduk KB Blora Terus Perkuat Kampung Keluarga Berkualitas',
    day: '2024-01-04',
  },
  facts: {
    kampungKb: {
      count: 295,
      founded: { from: 2016, to: 2023 },
      inEveryKecamatan: true,
      classes: { dasar: 93, berkembang: 56, mandiri: 32, berkelanjutan: 114 },
    },
    legalBasis: {
      national: ['inpres-3-2022', 'kepmendagri-050-5889-2021', 'se-mendagri-843-4-2879-sj', 'surat-bangda-400-9-6-345'],
      own: [
        {
          number: 'Instruksi Bupati Blora 609 Tahun 2022',
          title: 'Optimalisasi penyelenggaraan Kampung Keluarga Berkualitas di Kabupaten Blora',
          issuer: 'Bupati Blora',
        },
      ],
    },
    opd: {
      count: 14,
      named: [
        { name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana', acronym: 'Dalduk dan KB' },
        { name: 'Dinas Kesehatan', acronym: 'Dinkes' },
        { name: 'Kementerian Agama', acronym: 'Kemenag' },
        { name: 'DP4', acronym: 'DP4' },
      ],
    },
  },
  stage: '33.16.09', // Kecamatan Blora, the seat of the district
  sample: {
    names: 'jawa',
    seat: 'Blora',
    poktanPerVillage: { bkb: 1.1, bkr: 0.82, bkl: 0.88, uppka: 0.47, pikr: 0.52 },
    kampungKbShare: 0,
    lokusPerYear: 32,
    couplesPerVillage: 520,
    modernUse: 0.71,
    methods: { iud: 8, mow: 5.5, mop: 0.4, implan: 16, suntik: 52, pil: 12, kondom: 3.5, mal: 2.6 },
    diligence: 0.95,
  },
}
