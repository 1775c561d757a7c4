import type { Story } from './story'

/**
 * Kutai Timur, 8 February 2022: "Hingga saat ini jumlah kelompok BKB yg ada di Kutai Timur
 * berjumlah 109 kelompok dan tersebar di 18 kecamatan."
 */
export const kutaiTimur: Story = {
  code: '64.08',
  office: {
    name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana Kabupaten Kutai Timur',
    shortName: 'DPPKB Kutai Timur',
  },
  zone: 'Asia/Makassar',
  article: { outlet: 'G-Smart.id', title: 'Pertemuan lintas sektor pembinaan BKB', day: '2022-02-08' },
  facts: {
    poktan: [{ kind: 'bkb', count: 109, inEveryKecamatan: true }],
  },
  stage: '64.08.04', // Sangatta Utara, whose extension workers were at the meeting
  sample: {
    names: 'kutai',
    seat: 'Kawasan Pusat Perkantoran Bukit Pelangi, Sangatta',
    poktanPerVillage: { bkr: 0.46, bkl: 0.34, uppka: 0.41, pikr: 0.38 },
    kampungKbShare: 0.33,
    lokusPerYear: 24,
    couplesPerVillage: 470,
    modernUse: 0.63,
    methods: { iud: 8, mow: 4, mop: 0.4, implan: 13, suntik: 47, pil: 21, kondom: 4, mal: 2.6 },
    diligence: 0.9,
  },
}
