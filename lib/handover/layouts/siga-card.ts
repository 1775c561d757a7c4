import { FACILITIES } from '@/lib/poktan/k0-facilities'
import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { field, type Layout, type LayoutSection, unsure } from '../layout'

const group: LayoutSection = {
  code: 'kelompok',
  title: 'Kelompok',
  fields: [
    field('kode_poktan', 'Kode poktan'),
    field('no_register', 'No. urut register kelompok'),
    field('nama_kelompok', 'Nama kelompok'),
  ],
}

const mentor: LayoutSection = {
  code: 'pembina',
  title: 'Pembina',
  fields: [
    field('pembina_no', 'No. registrasi pembina'),
    field('pembina_nama', 'Nama pembina'),
    field('pembina_jabatan', 'Jabatan pembina', {
      kind: 'choice',
      hint: 'Layar SIGA 2020 menulis "PPKDB"; yang benar PPKBD.',
    }),
  ],
}

const decree: LayoutSection = {
  code: 'sk',
  title: 'SK pengukuhan',
  fields: [
    field('sk_ada', 'SK pengukuhan', { kind: 'choice' }),
    field('sk_nomor', 'Nomor SK'),
    field('sk_tanggal', 'Tanggal SK', { kind: 'day' }),
    field('sk_penerbit', 'Dikeluarkan oleh', { kind: 'choice' }),
  ],
}

const work = (kind: PoktanKind): LayoutSection => ({
  code: 'kegiatan',
  title: 'Dana dan keterpaduan',
  fields: [
    field('dana', 'Sumber dana kegiatan', { kind: 'choices' }),
    ...(['bkb', 'bkr', 'bkl'].includes(kind)
      ? [field('keterpaduan', 'Keterpaduan kelompok', { kind: 'choices' })]
      : []),
    ...(['bkr', 'bkl'].includes(kind) ? [field('prioritas', 'Proyek Prioritas Nasional', { kind: 'choice' })] : []),
  ],
})

const officers: LayoutSection = {
  code: 'pengurus',
  title: 'Pengurus dan kader',
  repeats: 'pengurus',
  fields: [
    field('nik', 'NIK', { kind: 'number16' }),
    field('kki', 'No. KKI'),
    field('nama', 'Nama'),
    field('pelatihan', 'Pelatihan', { kind: 'choice' }),
  ],
}

const members = (kind: PoktanKind): LayoutSection => ({
  code: 'anggota',
  title: 'Anggota',
  repeats: kind === 'pikr' ? 'remaja' : 'keluarga',
  rows: true,
  fields: [field('nik', 'NIK', { kind: 'number16' }), field('kki', 'KKI'), field('nama', 'Nama')],
})

const signature: LayoutSection = {
  code: 'tanda_tangan',
  title: 'Tempat dan penanda tangan',
  fields: [
    field('tempat', 'Tempat'),
    field('tanggal', 'Tanggal', { kind: 'day', hint: 'Tanggal kartu ditandatangani: isi saat menyalin.' }),
    field('ttd_pembina', 'Nama pembina'),
    field('ttd_ketua', 'Nama ketua'),
  ],
}

/** The yes-or-no list of a kind; kinds whose list was not found have none. */
function facilities(kind: PoktanKind): LayoutSection[] {
  const list = FACILITIES.findLast((one) => one.kind === kind)
  if (!list) return []
  return [
    {
      code: 'sarana',
      title: 'Ketersediaan sarana',
      fields: list.items.map(({ code, label }) =>
        field(code.replace('.', '_'), label, {
          kind: 'choice',
          certainty: list.certainty,
          ...(code === 'bkb.kka' && { hint: 'Layar SIGA 2020 menulis "Kartu Kuning Anak".' }),
        }),
      ),
    },
  ]
}

/** The potential card K/0 in the order of its 2020 screen (domain 2.3). */
function cardOf(kind: PoktanKind): Layout {
  const known = ['bkb', 'bkr', 'bkl'].includes(kind)
  const label = poktanKindLabel(kind)
  const sections = [group, mentor, decree, work(kind), officers, members(kind), signature, ...facilities(kind)]
  return {
    code: `k0-${kind}`,
    application: 'siga',
    sheet: `K/0/${label}`,
    title: `Kartu potensi ${label}`,
    edition: 2020,
    every: 'year',
    subject: 'poktan',
    sections: known ? sections : sections.map((section) => unsure(section)),
    source: known
      ? 'Tampilan SIGA baru (kode sumber, November 2020): kartu K/0'
      : `Susunan layar K/0/${label} tidak ditemukan; mengikuti K/0/BKB`,
    certainty: known ? 'sure' : 'inferred',
    missing: known
      ? []
      : [
          `Layar K/0/${label} tidak ditemukan pada sumber terbuka. Urutan di sini mengikuti kartu kelompok lain: cocokkan dengan layar Anda.`,
          'Daftar sarananya tidak diketahui, jadi tidak ada di sini.',
        ],
  }
}

export const CARD_LAYOUTS: readonly Layout[] = (['bkb', 'bkr', 'bkl', 'uppka', 'pikr'] as const).map(cardOf)
