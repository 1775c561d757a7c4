import type { Element, FormDeclaration, FormRule, Ratio } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'

/** Per kind: its name, what its members are counted in, and whom it could reach in the village. */
const KINDS = [
  ['bkb', 'BKB', 'keluarga', 'keluarga punya balita'],
  ['bkr', 'BKR', 'keluarga', 'keluarga punya remaja'],
  ['bkl', 'BKL', 'keluarga', 'keluarga punya lansia'],
  ['uppka', 'UPPKA', 'keluarga', 'keluarga'],
  ['pikr', 'PIK-R', 'remaja', 'remaja'],
] as const

/** What is counted of each kind. A unit of null is the kind's own: families, or teenagers in PIK-R. */
const COUNTS = [
  ['sasaran', 'Sasaran', 'stock', null, false],
  ['kelompok', 'Kelompok yang ada', 'stock', 'kelompok', true],
  ['aktif', 'Kelompok aktif', 'flow', 'kelompok', true],
  ['pertemuan', 'Pertemuan', 'flow', 'pertemuan', true],
  ['anggota', 'Anggota', 'stock', null, true],
  ['hadir', 'Anggota hadir', 'flow', null, true],
  ['baru', 'Hadir pertama', 'flow', null, true],
  ['kunjungan', 'Kunjungan', 'flow', 'kunjungan', true],
  ['rujukan', 'Rujukan', 'flow', 'rujukan', true],
  ['kader', 'Kader', 'stock', 'orang', true],
  ['terlatih', 'Kader terlatih', 'stock', 'orang', true],
] as const

const elements: Element[] = KINDS.flatMap(([kind, name, members, reach]) =>
  COUNTS.map(([count, label, nature, unit, computed]): Element => {
    const full = count === 'sasaran' ? `Sasaran ${name}: ${reach}` : `${label} ${name}`
    return {
      code: `rekap.${kind}.${count}`,
      column: `${kind}_${count}`,
      label: full,
      short: label,
      unit: unit ?? members,
      nature,
      section: kind,
      ...(computed && {
        computedFrom: count === 'kelompok' ? `poktan.${kind}.ada` : `kegiatan.${kind}.${count}`,
      }),
    }
  }),
)

const ratios: Ratio[] = KINDS.flatMap(([kind, name, members, reach]): Ratio[] => [
  {
    code: `poktan.${kind}.aktif`,
    column: `aktif_${kind}`,
    label: `${name} aktif`,
    numerator: [`${kind}_aktif`],
    denominator: [`${kind}_kelompok`],
    numeratorLabel: `${name} yang bertemu dengan materi dan menyerahkan hasilnya`,
    denominatorLabel: `${name} yang ada`,
    better: 'up',
    overMonths: 'unit-months',
    source: 'Pengertian kelompok aktif BKKBN 2009 untuk BKL, diterapkan juga pada jenis lain',
  },
  {
    code: `poktan.${kind}.partisipasi`,
    column: `partisipasi_${kind}`,
    label: `Partisipasi ${name}`,
    numerator: [`${kind}_hadir`],
    denominator: [`${kind}_sasaran`],
    numeratorLabel: `${members} yang ikut ${name}`,
    denominatorLabel: reach,
    better: 'up',
    overMonths: 'unit-months',
    source: 'Indikator partisipasi poktan Kampung KB: yang ikut dibagi sasarannya menurut jenis',
  },
  {
    code: `poktan.${kind}.kehadiran`,
    column: `kehadiran_${kind}`,
    label: `Kehadiran anggota ${name}`,
    numerator: [`${kind}_hadir`],
    denominator: [`${kind}_anggota`],
    numeratorLabel: `anggota ${name} yang hadir paling sedikit sekali`,
    denominatorLabel: `anggota ${name}`,
    better: 'up',
    overMonths: 'unit-months',
    source: 'Register R/I: anggota aktif adalah yang hadir dalam pertemuan',
  },
  {
    code: `poktan.${kind}.kader_terlatih`,
    column: `terlatih_dari_${kind}`,
    label: `Kader ${name} terlatih`,
    numerator: [`${kind}_terlatih`],
    denominator: [`${kind}_kader`],
    numeratorLabel: `kader ${name} yang sudah dilatih`,
    denominatorLabel: `kader ${name}`,
    better: 'up',
    source: 'Kartu K/0: pelatihan sudah atau belum',
  },
])

const partOf = (kind: string, name: string, part: string, whole: string, words: string): FormRule => ({
  code: `${kind}-${part}-${whole}`,
  kind: 'at-most',
  severity: 'tolak',
  left: [`${kind}_${part}`],
  right: [`${kind}_${whole}`],
  at: [`${kind}_${part}`, `${kind}_${whole}`],
  sentence: `${words} ${name} ({left}) melebihi keseluruhannya ({right}). Periksa salah satunya.`,
  source: 'Bagian tidak mungkin melebihi keseluruhannya',
})

const rules: FormRule[] = KINDS.flatMap(([kind, name, members]): FormRule[] => [
  partOf(kind, name, 'aktif', 'kelompok', 'Kelompok aktif'),
  partOf(kind, name, 'baru', 'hadir', 'Anggota yang baru pertama hadir di'),
  partOf(kind, name, 'terlatih', 'kader', 'Kader terlatih'),
  {
    code: `${kind}-hadir-anggota`,
    kind: 'at-most',
    severity: 'perlu_alasan',
    left: [`${kind}_hadir`],
    right: [`${kind}_anggota`],
    at: [`${kind}_hadir`, `${kind}_anggota`],
    sentence: `Yang hadir di ${name} ({left}) melebihi anggota pada akhir bulan ({right}). Periksa, atau tulis alasannya.`,
    source: 'Disimpulkan: yang hadir adalah anggota, kecuali yang keluar sebelum akhir bulan',
  },
  {
    code: `${kind}-anggota-sasaran`,
    kind: 'at-most',
    severity: 'petunjuk',
    left: [`${kind}_anggota`],
    right: [`${kind}_sasaran`],
    at: [`${kind}_anggota`, `${kind}_sasaran`],
    sentence: `Anggota ${name} ({left} ${members}) lebih banyak daripada sasaran di desa ({right}). Pastikan tidak terbalik.`,
    source: 'Petunjuk: anggota dari desa lain mungkin, tetapi jarang',
  },
])

/** Rekap R/I Poktan: what the groups of one village did in one month, counted from rosters and meetings. */
export const rekapPoktan: FormDeclaration = {
  ...HEADS['rekap-poktan'],
  table: 'rekap_poktan',
  unitKind: 'desa',
  edition: 1,
  source: 'Register R/I poktan edisi 2020 dan tabel bulanan pengendalian lapangan SIGA (6 sampai 10)',
  sections: KINDS.map(([kind, name, , reach]) => ({ code: kind, label: name, hint: `Sasaran: ${reach}` })),
  elements,
  sums: [],
  ratios,
  rules,
}
