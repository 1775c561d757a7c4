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
} as const satisfies Record<string, FormHead>
