import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { field, type Layout, type LayoutSection, unsure } from '../layout'

const KEMENDAGRI = 'Kode Kemendagri. Data SIGA lama memakai kode BPS yang berbeda.'

/** The head of register R/I. */
const head: LayoutSection = {
  code: 'kepala',
  title: 'Kepala register',
  fields: [
    field('nama_kelompok', 'Nama kelompok'),
    field('kode_provinsi', 'Kode provinsi', { hint: KEMENDAGRI }),
    field('kode_kabupaten', 'Kode kabupaten/kota'),
    field('kode_kecamatan', 'Kode kecamatan'),
    field('kode_poktan', 'Kode poktan'),
    field('no_register', 'No. register'),
    field('bulan_lapor', 'Bulan lapor', { kind: 'choice' }),
    field('lembar_ke', 'Lembar ke', {
      kind: 'count',
      hint: 'Satu lembar di sini memuat semua pertemuan sebulan. Bila layar SIGA meminta lembar baru, lanjutkan nomornya.',
    }),
  ],
}

/** One meeting in the order of the register; what only one kind asks is added. */
function meeting(kind: PoktanKind): LayoutSection {
  return {
    code: 'pertemuan',
    title: 'Pertemuan',
    repeats: 'pertemuan',
    fields: [
      field('tanggal_kegiatan', 'Tanggal kegiatan', { kind: 'day' }),
      field('penyaji', 'Penyaji/narasumber', { kind: 'choice' }),
      field('materi', 'Materi penyuluhan', { kind: 'choices' }),
      ...(kind === 'bkb' ? [field('kelompok_umur', 'Kelompok umur', { kind: 'choices' })] : []),
      field('diskusi', 'Diskusi', { kind: 'choice' }),
      ...(kind === 'bkl'
        ? [
            field('lansia_mandiri', 'Jumlah lansia mandiri', { kind: 'count' }),
            field('lansia_pendamping', 'Jumlah lansia butuh pendamping', { kind: 'count' }),
          ]
        : []),
    ],
  }
}

const WHOSE = 'NIK kepala keluarga; bila belum tercatat, NIK sasarannya.'

/** Who was present, by name. */
const present = (kind: PoktanKind): LayoutSection => ({
  code: 'hadir',
  title: kind === 'pikr' ? 'Remaja yang hadir' : 'Keluarga yang hadir',
  repeats: kind === 'pikr' ? 'remaja' : 'keluarga',
  rows: true,
  fields: [
    field('nik', 'NIK', { kind: 'number16', ...(kind !== 'pikr' && { hint: WHOSE }) }),
    field('kki', 'KKI', { hint: 'Kode keluarga Indonesia dari SIGA.' }),
    field('nama', 'Nama'),
  ],
})

const SOURCE = 'Tampilan SIGA baru (kode sumber, November 2020): register R/I'

/** Register R/I of BKB, BKR and BKL as its 2020 screen asks; the other two were not found and follow it, marked. */
function registerOf(kind: PoktanKind): Layout {
  const known = ['bkb', 'bkr', 'bkl'].includes(kind)
  const sections = [head, meeting(kind), present(kind)]
  return {
    code: `ri-${kind}`,
    application: 'siga',
    sheet: `R/I/${poktanKindLabel(kind)}`,
    title: `Register kegiatan ${poktanKindLabel(kind)}`,
    edition: 2020,
    every: 'month',
    subject: 'poktan',
    sections: known ? sections : sections.map((section) => unsure(section)),
    source: known
      ? SOURCE
      : `Susunan layar R/I/${poktanKindLabel(kind)} tidak ditemukan; mengikuti R/I/BKB dan R/I/BKR`,
    certainty: known ? 'sure' : 'inferred',
    missing: known
      ? []
      : [
          `Layar R/I/${poktanKindLabel(kind)} tidak ditemukan pada sumber terbuka. Urutan di sini mengikuti register kelompok lain: cocokkan dengan layar Anda.`,
          ...(kind === 'uppka' ? ['Isian usaha dan modal UPPKA tidak diketahui, jadi tidak ada di sini.'] : []),
        ],
  }
}

export const REGISTER_LAYOUTS: readonly Layout[] = (['bkb', 'bkr', 'bkl', 'uppka', 'pikr'] as const).map(registerOf)
