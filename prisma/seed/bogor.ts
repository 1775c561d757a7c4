import type { Story } from './story'

/**
 * Kemang in Bogor, 23 January 2024: the Balai Penyuluhan KB of the kecamatan works with "Puskesmas Kemang dan
 * Puskesmas Jampang serta RS Sentosa dan RSAU Atang Senjaya yang ada di Kecamatan Kemang".
 */
export const bogor: Story = {
  code: '32.01',
  office: {
    name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana Kabupaten Bogor',
    shortName: 'DPPKB Bogor',
  },
  zone: 'Asia/Jakarta',
  article: {
    outlet: 'Edisi.id',
    title: 'Balai Penyuluhan KB Kecamatan Kemang Gelar Lokmin Lintas Sektor',
    day: '2024-01-23',
  },
  facts: {
    balai: [{ name: 'Balai Penyuluhan KB Kecamatan Kemang', kecamatan: '32.01.12' }],
    faskes: [
      { name: 'Puskesmas Kemang', kind: 'puskesmas', kecamatan: '32.01.12' },
      { name: 'Puskesmas Jampang', kind: 'puskesmas', kecamatan: '32.01.12' },
      { name: 'RS Sentosa', kind: 'rumah_sakit', kecamatan: '32.01.12' },
      { name: 'RSAU Atang Senjaya', kind: 'rumah_sakit', kecamatan: '32.01.12' },
    ],
  },
  stage: '32.01.12',
  sample: {
    names: 'sunda',
    seat: 'Cibinong',
    officeName: true,
    poktanPerVillage: { bkb: 1.35, bkr: 0.72, bkl: 0.78, uppka: 0.55, pikr: 0.6 },
    kampungKbShare: 0.42,
    lokusPerYear: 68,
    couplesPerVillage: 2_050,
    modernUse: 0.67,
    methods: { iud: 9, mow: 3, mop: 0.6, implan: 8, suntik: 51, pil: 23, kondom: 3, mal: 2.4 },
    diligence: 0.92,
  },
}
