import type { Role } from '@/lib/auth/roles'

/** One help text: what to do, step by step, and what people ask. */
export interface HelpTopic {
  slug: string
  title: string
  about: string
  roles: readonly Role[]
  /** `link` is the screen where it is done: its address and a word. */
  steps: readonly { title: string; text: string; link?: readonly [href: string, label: string] }[]
  questions: readonly { ask: string; answer: string }[]
}

const FOUR_STATES = {
  ask: 'Apa beda kosong, nol, dan "tidak berlaku"?',
  answer:
    'Kosong berarti belum dilaporkan. Nol berarti sudah dihitung dan memang tidak ada. "Tidak berlaku" berarti hal itu tidak ada di desa Anda, misalnya desa tanpa Rumah DataKu. Ketiganya disimpan dan dijumlahkan berbeda.',
}
const WHERE_FROM = {
  ask: 'Dari mana sebuah angka berasal?',
  answer:
    'Tekan tanda tanya di samping angka. Anda melihat rumusnya dengan angka yang sebenarnya, sumbernya, siapa yang belum melapor, dan jalan ke barisnya.',
}

export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    slug: 'pkb',
    title: 'Laporan bulanan desa',
    about: 'Mengisi dan mengirim laporan bulanan desa binaan.',
    roles: ['pkb', 'ppkbd', 'kader_tpk', 'pokja_kampung_kb'],
    steps: [
      {
        title: 'Periksa desa binaan',
        text: 'Beranda menampilkan desa binaan Anda. Bila ada yang kurang atau bukan milik Anda, sampaikan kepada koordinator kecamatan.',
      },
      {
        title: 'Rapikan daftar poktan',
        text: 'Buka Poktan. Angka "yang ada" di laporan dihitung dari daftar ini, jadi cukup diperbaiki di satu tempat. Kelompok yang bubar dinonaktifkan, bukan dihapus.',
      },
      {
        title: 'Isi Bulan ini',
        text: 'Buka Bulan ini. Semua desa ada dalam satu lembar; di ponsel satu desa satu kartu. Isian tersimpan sendiri, juga tanpa sinyal. Angka dari Excel dapat ditempel.',
      },
      {
        title: 'Perbaiki yang ditandai',
        text: 'Tanda merah berarti mustahil dan harus diperbaiki. Tanda kuning perlu alasan singkat, misalnya "sisanya memakai cara tradisional".',
      },
      {
        title: 'Kirim laporan',
        text: 'Tekan Kirim laporan sebelum batasnya (biasanya tanggal 3 bulan berikut). Saat itu juga angka kecamatan, kabupaten, dan provinsi ikut berubah.',
      },
      {
        title: 'Bila dikembalikan',
        text: 'Beranda menampilkan alasannya. Perbaiki, lalu kirim lagi. Sampai dikirim ulang, laporan itu tidak dihitung.',
      },
    ],
    questions: [
      FOUR_STATES,
      {
        ask: 'Tidak ada sinyal di desa. Apakah terlambat?',
        answer:
          'Isi dan tekan Kirim seperti biasa. Laporan menunggu di ponsel dan terkirim saat ada sinyal. Selama diterima paling lambat tujuh hari, laporan tercatat "tepat waktu, terkirim kemudian".',
      },
      {
        ask: 'Draf saya sudah terisi, mengapa angka kecamatan belum berubah?',
        answer: 'Draf belum dihitung di mana pun. Angka berubah setelah Anda menekan Kirim laporan.',
      },
    ],
  },
  {
    slug: 'kader-poktan',
    title: 'Pertemuan kelompok di ponsel',
    about: 'Mencatat pertemuan, kunjungan, dan rujukan kelompok Anda di ponsel.',
    roles: ['kader_poktan'],
    steps: [
      {
        title: 'Buka Poktan',
        text: 'Kelompok Anda tampil dengan keadaannya bulan ini: sudah bertemu, nihil, atau belum. Bila kosong, mintalah PKB menautkan akun Anda sebagai pengurus atau kader kelompok.',
      },
      {
        title: 'Catat pertemuan',
        text: 'Tekan Catat. Tanggal hari ini, penyaji terakhir, dan materi berikutnya sudah terpilih. Ketuk nama yang hadir, atau tekan Semua hadir lalu ketuk yang tidak datang. Tekan Simpan pertemuan.',
      },
      {
        title: 'Tambahkan foto bila ada',
        text: 'Foto diperkecil di ponsel. Lokasi dan data kamera dihapus sebelum disimpan.',
      },
      {
        title: 'Catat kunjungan dan rujukan',
        text: 'Di halaman pertemuan kelompok, tekan Kunjungan atau Rujukan di samping nama, lalu simpan. Hasilnya boleh menyusul.',
      },
      {
        title: 'Bulan tanpa pertemuan',
        text: 'Tekan Tidak ada pertemuan dan tulis alasannya. Kelompok terhitung melapor, tetapi tidak aktif.',
      },
    ],
    questions: [
      {
        ask: 'Ponsel mati sebelum disimpan. Apakah hilang?',
        answer:
          'Tidak. Setiap ketukan tersimpan di ponsel. Buka lagi Catat pertemuan di ponsel yang sama; draf dilanjutkan.',
      },
      {
        ask: 'Kapan kelompok terhitung aktif?',
        answer:
          'Bila dalam bulan itu ada pertemuan dengan materi dan media, dan hasilnya diserahkan kepada PPKBD/Sub PPKBD. Pengertian ini tertulis untuk BKL dan dipakai juga untuk jenis lain.',
      },
      {
        ask: 'Mengapa angka di laporan desa terisi sendiri?',
        answer:
          'Pertemuan yang Anda catat mengisi laporan desa. Tekan lihat asalnya di samping angka untuk melihat pertemuannya. Angka lain boleh diketik, dengan alasan.',
      },
    ],
  },
  {
    slug: 'koordinator',
    title: 'Memeriksa dan mengingatkan',
    about: 'Memeriksa laporan desa dan mengingatkan yang belum mengirim.',
    roles: ['koordinator_kecamatan', 'verifikator_krs'],
    steps: [
      {
        title: 'Lihat yang menunggu',
        text: 'Beranda menghitung laporan yang menunggu verifikasi Anda dan menyebut petugas yang belum mengirim.',
      },
      {
        title: 'Periksa',
        text: 'Buka Laporan, bandingkan dengan bulan lalu dan dengan daftar. Verifikasi yang benar; boleh beberapa sekaligus.',
      },
      {
        title: 'Kembalikan dengan alasan',
        text: 'Sebutkan sel dan sebabnya dalam satu kalimat. Petugas membacanya di Beranda mereka.',
      },
      {
        title: 'Ingatkan',
        text: 'Di dasbor kecamatan, tekan tanda tanya di samping Kelengkapan, lalu Ingatkan. Pesan siap disalin ke WhatsApp; isinya hanya nama desa.',
      },
      {
        title: 'Petugas cuti',
        text: 'Buka Pengaturan untuk menunjuk pengganti sementara dengan tanggal mulai dan selesai.',
      },
    ],
    questions: [
      FOUR_STATES,
      WHERE_FROM,
      {
        ask: 'Mengapa saya tidak dapat memverifikasi satu laporan?',
        answer: 'Laporan yang Anda kirim sendiri, misalnya saat menggantikan petugas, diperiksa orang lain.',
      },
    ],
  },
  {
    slug: 'dinas',
    title: 'Menyiapkan kantor dan menyetujui',
    about: 'Menyetujui laporan, membaca dasbor, dan menyiapkan kantor.',
    roles: ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'petugas_pdp'],
    steps: [
      {
        title: 'Siapkan kantor',
        text: 'Admin dinas mengisi nama, kop surat, penanda tangan, dan batas lapor di Pengaturan, lalu membuat akun koordinator dan PKB/PLKB.',
      },
      {
        title: 'Periksa daftar',
        text: 'Poktan, Kampung KB, petugas, dan lokus di menu Data. Kelas Kampung KB ditulis menurut SK dengan tanggalnya.',
      },
      {
        title: 'Setujui laporan',
        text: 'Beranda menampilkan laporan yang sudah diverifikasi. Kabid menyetujui laporan bidangnya; kepala dinas semuanya. Sepuluh hari setelah batas, laporan terkunci sendiri.',
      },
      {
        title: 'Baca dasbor',
        text: 'Tekan nama sebuah angka untuk menelusurinya: tren, peta, dan peringkat. Tekan wilayah untuk turun sampai laporan desanya.',
      },
      {
        title: 'Cetak dan unduh',
        text: 'Cetak dengan Ctrl P memakai kop kantor. Excel berisi angka yang dapat dihitung lagi beserta keterangannya.',
      },
    ],
    questions: [
      WHERE_FROM,
      FOUR_STATES,
      {
        ask: 'Laporan terkunci ternyata salah.',
        answer:
          'Admin dinas membukanya kembali dengan alasan. Perbaikan menjadi revisi baru; yang lama tetap dapat dilihat.',
      },
    ],
  },
  {
    slug: 'provinsi',
    title: 'Membaca angka gabungan',
    about: 'Membaca angka gabungan kantor-kantor yang memakai Lini.',
    roles: ['pejabat_provinsi', 'pejabat_nasional', 'admin_nasional', 'tpps', 'mitra_opd', 'juri', 'faskes'],
    steps: [
      {
        title: 'Lihat cakupan dahulu',
        text: 'Setiap angka menyebut berapa kantor yang aktif dan berapa desa yang melapor. Angka dari sebagian desa bukan angka seluruh wilayah.',
      },
      {
        title: 'Telusuri',
        text: 'Pilih ukuran, baca peringkat dan petanya, lalu tekan wilayah untuk turun. Persentase selalu perbandingan dua jumlah.',
      },
      {
        title: 'Biarkan terbuka',
        text: 'Dasbor yang bertanda Langsung berubah sendiri ketika desa mengirim. Tidak perlu dimuat ulang.',
      },
      {
        title: 'Data peka',
        text: 'Angka pendampingan keluarga keluar dari kantor secara bertahap dan yang terlalu kecil disamarkan, supaya tidak menunjuk orang.',
      },
    ],
    questions: [
      WHERE_FROM,
      FOUR_STATES,
      {
        ask: 'Mengapa saya tidak melihat nama kelompok atau orang?',
        answer: 'Data milik kabupaten/kota. Provinsi dan pusat membaca angka gabungannya saja.',
      },
    ],
  },
]

/** The topic written for a role. */
export const topicOf = (role: Role): HelpTopic | undefined => HELP_TOPICS.find(({ roles }) => roles.includes(role))
