import type { Story } from './story'

/**
 * Belitung Timur, 23 August 2022: "telah terbentuk 15 kampung KB yang sudah ditetapkan oleh perwakilan BKKBN
 * Provinsi mulai tahun 2015 sampai dengan tahun 2018 yang tersebar di 7 (tujuh) Kecamatan."
 */
export const belitungTimur: Story = {
  code: '19.06',
  office: {
    name: 'Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana Kabupaten Belitung Timur',
    shortName: 'DKPPKB Belitung Timur',
  },
  zone: 'Asia/Jakarta',
  article: {
    outlet: 'Diskominfo Belitung Timur',
    title: 'Atasi Stunting Melalui Penguatan Kampung KB',
    day: '2022-08-23',
  },
  facts: {
    kampungKb: { count: 15, founded: { from: 2015, to: 2018 }, inEveryKecamatan: true },
  },
  stage: '19.06.01', // Manggar, where the meeting was held
  sample: {
    names: 'melayu',
    seat: 'Kompleks Perkantoran Terpadu, Manggar',
    poktanPerVillage: { bkb: 0.95, bkr: 0.62, bkl: 0.62, uppka: 0.46, pikr: 0.54 },
    kampungKbShare: 0,
    lokusPerYear: 8,
    couplesPerVillage: 540,
    modernUse: 0.69,
    methods: { iud: 6, mow: 5, mop: 0.3, implan: 11, suntik: 46, pil: 26, kondom: 4, mal: 1.7 },
    diligence: 0.95,
  },
}
