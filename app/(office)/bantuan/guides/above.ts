import { paths } from '@/lib/paths'
import { type Guide, task } from './guide'

const ownPassword = task('Ganti kata sandi awal.', paths.account(), 'Akun saya')
const dashboards = (text: string) => task(text, paths.dashboards(), 'Dasbor')
const month = (text: string) => task(text, paths.month(), 'Bulan ini')

const reads = (role: 'pejabat_provinsi' | 'pejabat_nasional', place: string, child: string): Guide => ({
  role,
  aim: `Akhir bulan, Anda membaca angka ${place} dengan tahu kantor mana yang sudah dan belum ikut.`,
  weeks: [
    [ownPassword, dashboards('Lihat cakupan dahulu: berapa kantor aktif, berapa desa melapor.')],
    [
      dashboards(`Pilih satu ukuran, baca peringkat dan petanya, lalu turun ke ${child}.`),
      task(
        'Baca prevalensi bersama jumlah anak yang diukur; survei berdiri sendiri di sampingnya.',
        paths.stuntings(),
        'Stunting',
      ),
    ],
    [month('Lihat siapa yang tertinggal bulan ini dan sampaikan kepada kantornya.')],
    [dashboards('Unduh Excel atau cetak untuk rapat; keterangannya ikut di dalam berkas.')],
  ],
})

const guest = (role: 'tpps' | 'mitra_opd', aim: string, own: string): Guide => ({
  role,
  aim,
  weeks: [
    [ownPassword, dashboards('Buka dasbor kabupaten. Tanda tanya di samping angka menyebut rumus dan sumbernya.')],
    [task(own, paths.kampungKbOverview(), 'Kampung KB')],
    [dashboards('Telusuri kecamatan yang menjadi perhatian Anda sampai desanya.')],
    [dashboards('Unduh atau cetak angka untuk rapat. Nama orang tidak ditampilkan bagi peran Anda.')],
  ],
})

/** Those above the office, and its guests. */
export const ABOVE_GUIDES: readonly Guide[] = [
  reads('pejabat_provinsi', 'provinsi', 'kabupatennya'),
  reads('pejabat_nasional', 'nasional', 'provinsi dan kabupatennya'),
  {
    role: 'admin_nasional',
    aim: 'Akhir bulan, kantor yang siap sudah dibuka dan adminnya sudah masuk.',
    weeks: [
      [
        ownPassword,
        task(
          'Buka kantor kabupaten pertama dan serahkan kode adminnya langsung kepada orangnya.',
          paths.offices(),
          'Kantor',
        ),
      ],
      [task('Pastikan adminnya sudah masuk dan mengisi pengaturan.', paths.offices(), 'Kantor')],
      [dashboards('Lihat kantor yang mulai melapor.')],
      [task('Catat perubahan wilayah menurut keputusan terbaru bersama operator.')],
    ],
  },
  guest(
    'tpps',
    'Akhir bulan, tim percepatan membaca angka yang sama dengan dinas.',
    'Lihat Kampung KB dan kegiatannya; tindak lanjut rapat dan aksi konvergensi ada di menu Stunting.',
  ),
  guest(
    'mitra_opd',
    'Akhir bulan, OPD Anda tahu di Kampung KB mana ia dibutuhkan.',
    'Lihat Kampung KB, kegiatannya, dan dukungan OPD yang diharapkan.',
  ),
  {
    role: 'juri',
    aim: 'Akhir bulan, semua peserta lomba Anda sudah dinilai dan selisih nilainya dibahas.',
    weeks: [
      [ownPassword, task('Siapkan ponsel Anda dengan PIN, supaya lembar nilai terbuka tanpa sinyal.', paths.device())],
      [task('Nilai peserta di tempat: aspek, catatan, dan foto.', paths.fieldJudging(), 'Penilaian')],
      [task('Pastikan kotak keluar kosong sesudah ada sinyal.', paths.outbox(), 'Kotak keluar')],
      [
        task(
          'Bahas nilai yang berjauhan bersama juri lain; hasilnya tampak sesudah dikunci.',
          paths.contests(),
          'Lomba',
        ),
      ],
    ],
    field: true,
  },
]
