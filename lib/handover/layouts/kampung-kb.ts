import { AGE_BANDS, ageBandLabel, MECHANISMS, SEXES } from '@/lib/kampung-kb/profile-fields'
import { field, type Layout } from '../layout'

const SOURCE = 'Aplikasi Kampung KB nasional (kode sumber, Agustus 2023)'
const yesNo = (code: string, label: string) => field(code, label, { kind: 'choice' })
const many = (code: string, label: string) => field(code, label, { kind: 'count' })

/** The Kampung KB itself and its monthly profile, in the order of the national application (domain 4.1). */
const profile: Layout = {
  code: 'kkb-profil',
  application: 'kampung_kb',
  sheet: 'Profil',
  title: 'Profil Kampung KB',
  edition: 2023,
  every: 'month',
  subject: 'kampung_kb',
  source: SOURCE,
  certainty: 'sure',
  missing: ['Foto dan bagan struktur diunggah sebagai berkas, jadi tidak disalin di sini.'],
  sections: [
    {
      code: 'kampung',
      title: 'Kampung',
      fields: [
        field('nama', 'Nama Kampung KB'),
        field('penanggung_jawab', 'Penanggung jawab'),
        field('tanggal_pencanangan', 'Tanggal pencanangan', { kind: 'day' }),
        field('cakupan_wilayah', 'Cakupan wilayah', { kind: 'choice' }),
        field('kode_provinsi', 'Kode provinsi'),
        field('kode_kabupaten', 'Kode kabupaten/kota'),
        field('kode_kecamatan', 'Kode kecamatan'),
        field('kode_desa', 'Kode desa/kelurahan'),
        field('rw', 'RW'),
        field('gambaran_umum', 'Gambaran umum'),
        field('lintang', 'Latitude'),
        field('bujur', 'Longitude'),
        yesNo('aktif', 'Aktif'),
        yesNo('percontohan_kabupaten', 'Percontohan kabupaten/kota'),
        yesNo('percontohan_provinsi', 'Percontohan provinsi'),
      ],
    },
    {
      code: 'profil',
      title: 'Profil',
      fields: [
        field('bulan', 'Bulan', { kind: 'choice' }),
        many('tahun', 'Tahun'),
        yesNo('pokja', 'Pokja'),
        yesNo('sk_pokja', 'SK Pokja'),
        yesNo('pelatihan_pokja', 'Pelatihan Pokja'),
        field('jenis_pelatihan', 'Jenis pelatihan'),
        many('jumlah_pokja', 'Jumlah anggota Pokja'),
        many('jumlah_terlatih', 'Jumlah anggota terlatih'),
        yesNo('pendamping', 'PKB/PLKB pendamping'),
        field('nip_pendamping', 'NIP pendamping', { personal: true }),
        field('nama_pendamping', 'Nama pendamping'),
        field('kontak_pendamping', 'Kontak pendamping', { personal: true }),
        field('pembimbing_lain', 'Pembimbing lain', { kind: 'choices' }),
        yesNo('regulasi', 'Regulasi'),
        field('jenis_regulasi', 'Jenis regulasi', { kind: 'choices' }),
        yesNo('rkm', 'Rencana Kerja Masyarakat (RKM)'),
        yesNo('penggunaan_data', 'Penggunaan data'),
        field('jenis_data', 'Data yang digunakan', { kind: 'choices' }),
      ],
    },
    {
      code: 'dana',
      title: 'Sumber dana',
      fields: [
        field('sumber_dana', 'Sumber dana', {
          kind: 'choices',
          hint: 'Layar nasional mengenal APBN, APBD, Dana Desa, donasi/hibah, CSR, dan swadaya; ADD tidak ada di sana.',
        }),
      ],
    },
    {
      code: 'operasional',
      title: 'Mekanisme operasional',
      fields: MECHANISMS.flatMap(([code, label]) => [
        yesNo(`mekanisme_${code}`, label),
        field(`frekuensi_${code}`, `Frekuensi ${label.toLowerCase()}`, { kind: 'choice' }),
      ]),
    },
    {
      code: 'program',
      title: 'Poktan dan sarana yang dimiliki',
      fields: [
        yesNo('punya_bkb', 'BKB'),
        yesNo('punya_bkr', 'BKR'),
        yesNo('punya_bkl', 'BKL'),
        yesNo('punya_uppka', 'UPPKA'),
        yesNo('punya_pikr', 'PIK R'),
        yesNo('sekretariat', 'Sekretariat KKB'),
        yesNo('rumah_dataku', 'Rumah Dataku'),
      ],
    },
    {
      code: 'penduduk',
      title: 'Penduduk',
      fields: [
        ...AGE_BANDS.flatMap((from) =>
          SEXES.map(([sex, label]) => many(`${sex}_${from}`, `${label} ${ageBandLabel(from)} tahun`)),
        ),
        many('pus', 'PUS'),
        many('keluarga', 'Keluarga'),
        many('remaja', 'Remaja'),
        many('keluarga_balita', 'Keluarga punya balita'),
        many('keluarga_remaja', 'Keluarga punya remaja'),
        many('keluarga_lansia', 'Keluarga punya lansia'),
      ],
    },
  ],
}

const development: Layout = {
  code: 'kkb-perkembangan',
  application: 'kampung_kb',
  sheet: 'Perkembangan',
  title: 'Perkembangan bulanan Kampung KB',
  edition: 2023,
  every: 'month',
  subject: 'kampung_kb',
  source: SOURCE,
  certainty: 'sure',
  missing: [],
  sections: [
    {
      code: 'bulan',
      title: 'Bulan lapor',
      fields: [field('nama', 'Nama Kampung KB'), field('bulan', 'Bulan', { kind: 'choice' }), many('tahun', 'Tahun')],
    },
    {
      code: 'ikut',
      title: 'Keikutsertaan dalam poktan',
      fields: [
        many('ikut_bkb', 'Keluarga ikut BKB'),
        many('ikut_bkr', 'Keluarga ikut BKR'),
        many('ikut_bkl', 'Keluarga ikut BKL'),
        many('ikut_uppka', 'Keluarga ikut UPPKA'),
        many('ikut_pikr', 'Remaja ikut PIK R'),
        many('bpjs', 'Pengguna BPJS'),
      ],
    },
    {
      code: 'kb',
      title: 'Peserta KB',
      fields: [
        many('kb_iud', 'IUD'),
        many('kb_mow', 'MOW'),
        many('kb_mop', 'MOP'),
        many('kb_kondom', 'Kondom'),
        many('kb_implan', 'Implan'),
        many('kb_suntik', 'Suntik'),
        many('kb_pil', 'Pil'),
      ],
    },
    {
      code: 'bukan',
      title: 'PUS bukan peserta KB',
      fields: [
        many('bukan_hamil', 'Hamil'),
        many('bukan_ias', 'Ingin anak segera (IAS)'),
        many('bukan_iat', 'Ingin anak ditunda (IAT)'),
        many('bukan_tial', 'Tidak ingin anak lagi (TIAL)'),
      ],
    },
  ],
}

const activity: Layout = {
  code: 'kkb-intervensi',
  application: 'kampung_kb',
  sheet: 'Intervensi',
  title: 'Kegiatan Kampung KB',
  edition: 2023,
  every: 'month',
  subject: 'activity',
  source: SOURCE,
  certainty: 'sure',
  missing: ['Foto kegiatan diunggah sebagai berkas, jadi tidak disalin di sini.'],
  sections: [
    {
      code: 'kegiatan',
      title: 'Kegiatan',
      fields: [
        field('judul', 'Judul'),
        field('tanggal', 'Tanggal', { kind: 'day' }),
        field('tempat', 'Tempat'),
        field('deskripsi', 'Deskripsi'),
        field('fungsi', 'Kategori 8 fungsi keluarga', { kind: 'choice' }),
        field('program', 'Program', {
          kind: 'choice',
          hint: 'Lini tidak mencatatnya tersendiri: pilih di layar nasional menurut kegiatannya.',
        }),
        field('kategori_inpres', 'Kategori Inpres 3/2022', { kind: 'choice' }),
        field('kegiatan_inpres', 'Kegiatan Inpres', { kind: 'choice' }),
        field('sasaran', 'Sasaran', { kind: 'choices' }),
        field('instansi', 'Instansi', { kind: 'choices' }),
      ],
    },
  ],
}

export const KAMPUNG_LAYOUTS: readonly Layout[] = [profile, development, activity]
