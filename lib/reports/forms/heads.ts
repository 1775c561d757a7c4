import type { FormDeclaration } from '@/lib/reports/form'

/** What menus and month lists need of a form, without its cells and rules. */
export type FormHead = Pick<
  FormDeclaration,
  'code' | 'name' | 'shortName' | 'description' | 'periodKind' | 'dueDay' | 'validFrom' | 'sensitivity'
>

/** Heads by form; each declaration spreads its own, so that a name stands in one place. */
export const HEADS = {
  'laporan-desa': {
    code: 'laporan-desa',
    name: 'Laporan Bulanan Desa',
    shortName: 'Laporan Desa',
    description: 'Kelompok kegiatan dan institusi yang ada dan lapor, PUS, peserta KB aktif dan baru.',
    periodKind: 'month',
    dueDay: 3,
    validFrom: '2020-01',
    sensitivity: 'terbuka',
  },
  'rekap-poktan': {
    code: 'rekap-poktan',
    name: 'Rekap R/I Poktan',
    shortName: 'Rekap Poktan',
    description:
      'Kelompok aktif, pertemuan, anggota dan kehadiran, kunjungan, rujukan, dan kader menurut jenis poktan.',
    periodKind: 'month',
    dueDay: 3,
    validFrom: '2020-01',
    sensitivity: 'terbuka',
  },
  'rekap-tpk': {
    code: 'rekap-tpk',
    name: 'Rekap Pendampingan TPK',
    shortName: 'Rekap TPK',
    description: 'Sasaran, didampingi, berisiko, dirujuk dan difasilitasi bansos untuk setiap kelompok sasaran.',
    periodKind: 'month',
    dueDay: 3,
    validFrom: '2022-01',
    sensitivity: 'peka',
  },
  'penapisan-tpk': {
    code: 'penapisan-tpk',
    name: 'Rekap Penapisan dan KRS',
    shortName: 'Rekap Penapisan',
    description:
      'KRS didampingi, KEK dan Hb ibu hamil, berat lahir, KB pascapersalinan, dan penapisan calon pengantin.',
    periodKind: 'month',
    dueDay: 3,
    validFrom: '2026-04',
    sensitivity: 'peka',
  },
  'kampung-kb': {
    code: 'kampung-kb',
    name: 'Kampung KB Bulanan',
    shortName: 'Kampung KB',
    description: 'Perkembangan Kampung KB: keikutsertaan poktan, PUS dan peserta KB, Pokja, kegiatan menurut Inpres.',
    periodKind: 'month',
    dueDay: 3,
    validFrom: '2024-01',
    sensitivity: 'terbuka',
  },
  posyandu: {
    code: 'posyandu',
    name: 'Rekap Penimbangan dan Pengukuran Posyandu',
    shortName: 'Rekap Posyandu',
    description: 'SKDN, balita yang diukur, dan kelas gizi menurut Permenkes 2/2020.',
    periodKind: 'month',
    dueDay: 3,
    validFrom: '2022-01',
    sensitivity: 'peka',
  },
  'kegiatan-petugas': {
    code: 'kegiatan-petugas',
    name: 'Kegiatan Petugas Lapangan',
    shortName: 'Kegiatan Petugas',
    description: 'Kunjungan, KIE, pembinaan, rapat, pelayanan KB, pelatihan, dan rujukan oleh PKB/PLKB di tiap desa.',
    periodKind: 'month',
    dueDay: 3,
    validFrom: '2024-01',
    sensitivity: 'terbuka',
  },
  'k0-tahunan': {
    code: 'k0-tahunan',
    name: 'Jumlah K/0 Tahunan',
    shortName: 'K/0 Tahunan',
    description: 'Kelompok menurut SK, dana, keterpaduan, sarana, pengurus dan kader, serta PPKBD dan Rumah DataKu.',
    periodKind: 'year',
    dueDay: 3,
    validFrom: '2024-01',
    sensitivity: 'terbuka',
  },
} as const satisfies Record<string, FormHead>
