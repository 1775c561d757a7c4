import type { Story } from './story'

/**
 * Gunung Mas, 13 November 2020: "BKR berjumlah 13 kelompok, PIK-R berjumlah 36 kelompok, kelompok BKL
 * berjumlah 16 kelompok, UPPKS berjumlah 49 kelompok dan BKB-HI berjumlah 39 kelompok"; field staff "17 orang
 * yang terdiri dari PKB berjumlah 5 orang dan PLKB Non PNS berjumlah 12 orang"; "10 lokus desa stunting dan pada
 * tahun 2021 bertambah 10 lokus lagi menjadi 20". UPPKS is called UPPKA today.
 */
export const gunungMas: Story = {
  code: '62.10',
  office: {
    name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana Kabupaten Gunung Mas',
    shortName: 'Dalduk dan KB Gunung Mas',
  },
  zone: 'Asia/Jakarta',
  article: { outlet: 'suarakpk.com', title: 'Advokasi KIE pemangku kebijakan dan mitra', day: '2020-11-13' },
  facts: {
    poktan: [
      { kind: 'bkr', count: 13 },
      { kind: 'pikr', count: 36 },
      { kind: 'bkl', count: 16 },
      { kind: 'uppka', count: 49, printedAs: 'UPPKS (kini UPPKA)' },
      { kind: 'bkb', count: 39, printedAs: 'BKB-HI', withPosyanduAndPaud: true },
    ],
    petugas: [
      { kind: 'pkb', count: 5 },
      { kind: 'plkb_non_pns', count: 12 },
    ],
    lokus: [
      { year: 2020, count: 10 },
      { year: 2021, count: 20 },
    ],
  },
  stage: '62.10.02', // Kurun, the seat of the district
  sample: {
    names: 'dayak',
    seat: 'Kuala Kurun',
    poktanPerVillage: {},
    kampungKbShare: 0.3,
    lokusPerYear: 20,
    couplesPerVillage: 165,
    modernUse: 0.66,
    methods: { iud: 3, mow: 2.5, mop: 0.3, implan: 12, suntik: 55, pil: 24, kondom: 1.7, mal: 1.5 },
    diligence: 0.86,
  },
}
