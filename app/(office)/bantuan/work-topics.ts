import { paths } from '@/lib/paths'
import type { HelpTopic } from './topics'

/** Help on one piece of work, whoever does it. */
export const WORK_TOPICS: readonly HelpTopic[] = [
  {
    slug: 'tanpa-sinyal',
    title: 'Bekerja tanpa sinyal',
    about: 'PIN, kotak keluar, tanda terima, dan berkas titipan.',
    roles: [],
    steps: [
      {
        title: 'Siapkan selagi ada sinyal',
        text: 'Masuk, pasang Lini di layar utama, buat PIN 6 angka atau lebih. Ponsel menyimpan salinan baca desa Anda sendiri; tanpa PIN salinan itu tidak terbaca.',
        link: [paths.device(), 'Perangkat'],
      },
      {
        title: 'Isi dan simpan seperti biasa',
        text: 'Saat Anda menekan Simpan atau Kirim, isian langsung disegel dan masuk kotak keluar. Ponsel boleh mati sesudahnya.',
        link: [paths.outbox(), 'Kotak keluar'],
      },
      {
        title: 'Tunggu sinyal',
        text: 'Kotak keluar mengirim sendiri saat ada sinyal, saat Lini dibuka, atau saat Anda menekan Kirim sekarang. Setiap kiriman berakhir dengan satu kata: diterima, ditolak, bentrok, atau susulan.',
      },
      {
        title: 'Simpan tanda terima',
        text: 'Setiap kiriman yang diterima mendapat kode pendek. Dengan kode itu kantor dapat menemukannya bila ada yang bertanya "sudah kirim atau belum".',
      },
      {
        title: 'Lama tidak ada sinyal? Titipkan',
        text: 'Di kotak keluar, tekan Simpan berkas titipan. Siapa pun boleh membawanya ke kantor dan kantor menerimanya di halaman Tanda terima; isinya tetap tersegel dan tetap atas nama Anda.',
        link: [paths.outbox(), 'Kotak keluar'],
      },
    ],
    questions: [
      {
        ask: 'Apakah laporan saya terlambat bila baru terkirim tiga hari kemudian?',
        answer:
          'Yang dihitung saat Anda menekan Kirim, asal jam ponsel benar dan diterima paling lambat tujuh hari. Tercatat "tepat waktu, terkirim kemudian".',
      },
      {
        ask: 'Lupa PIN?',
        answer:
          'Masuk lagi dengan nama pengguna dan kata sandi saat ada sinyal, lalu buat PIN baru. Isi kotak keluar tidak hilang: ia tetap dapat dikirim.',
      },
      {
        ask: 'Tiga hari tanpa sinyal, salinan baca hilang.',
        answer:
          'Salinan baca dihapus sesudah 72 jam tanpa hubungan atau sepuluh PIN yang salah, demi keamanan data. Ia kembali saat Anda masuk lagi. Kotak keluar tetap ada.',
      },
    ],
  },
  {
    slug: 'ditolak-bentrok',
    title: 'Bila kiriman ditolak, bentrok, atau dikembalikan',
    about: 'Apa artinya dan apa yang Anda lakukan.',
    roles: [],
    steps: [
      {
        title: 'Ditolak',
        text: 'Server tidak dapat menerimanya dan menyebut alasannya. Buka kiriman itu, perbaiki yang ditunjuk, simpan lagi. Kiriman lain tidak ikut berhenti.',
        link: [paths.outbox(), 'Kotak keluar'],
      },
      {
        title: 'Bentrok',
        text: 'Orang lain mengubah isian yang sama sesudah Anda membacanya. Kedua versi ditampilkan berdampingan; pilih per isian, lalu simpan. Isian yang tidak bersentuhan sudah digabung sendiri.',
      },
      {
        title: 'Susulan',
        text: 'Desa sudah pindah petugas, bulan sudah terkunci, atau peran Anda berubah. Kiriman menunggu keputusan koordinator atau dinas; Anda tidak perlu mengirim ulang.',
      },
      {
        title: 'Laporan dikembalikan',
        text: 'Pemeriksa menulis sel dan sebabnya. Perbaiki, lalu kirim lagi. Anda punya sepuluh hari, juga bila bulannya sudah ditutup.',
        link: [paths.reports(), 'Laporan'],
      },
    ],
    questions: [
      {
        ask: 'Apakah dua kali menekan Kirim membuat laporan ganda?',
        answer: 'Tidak. Setiap kiriman punya kunci sendiri; yang sama hanya diterima sekali.',
      },
    ],
  },
  {
    slug: 'ponsel-hilang',
    title: 'Ponsel hilang, rusak, atau ganti',
    about: 'Yang harus dilakukan pada hari itu juga.',
    roles: [],
    steps: [
      {
        title: 'Beri tahu admin dinas atau koordinator',
        text: 'Mereka mengeluarkan perangkat itu dan mengatur ulang kata sandi Anda. Sejak itu ponsel lama tidak dapat membaca apa pun.',
      },
      {
        title: 'Akhiri sesi dari perangkat lain',
        text: 'Masuk di komputer atau ponsel lain, buka Akun saya, akhiri semua sesi lain.',
        link: [paths.account(), 'Akun saya'],
      },
      {
        title: 'Siapkan ponsel baru',
        text: 'Masuk, pasang, buat PIN. Yang sudah diterima server ada semua; yang belum terkirim dari ponsel lama perlu diisi lagi.',
        link: [paths.device(), 'Perangkat'],
      },
    ],
    questions: [
      {
        ask: 'Apakah data di ponsel lama dapat dibaca orang?',
        answer:
          'Salinan baca tersandi dan terhapus sesudah sepuluh PIN salah atau 72 jam. Kotak keluar tersegel: hanya server yang dapat membukanya.',
      },
    ],
  },
  {
    slug: 'salin',
    title: 'Menyalin ke SIGA dan aplikasi nasional',
    about: 'Tidak mengetik untuk kelima kalinya: lembar berurutan seperti layar nasional.',
    roles: [],
    steps: [
      {
        title: 'Pilih bulan dan lembar',
        text: 'Buka Salin ke SIGA. Daftar menyebut yang belum disalin, sudah, dan berubah sejak disalin.',
        link: [paths.handover(), 'Salin ke SIGA'],
      },
      {
        title: 'Buka dua jendela',
        text: 'Lini di satu sisi, SIGA di sisi lain. Tekan Salin atau Enter: isian tersalin dan penunjuk pindah ke isian berikutnya. Tempel di SIGA.',
      },
      {
        title: 'Buka NIK bila perlu',
        text: 'NIK tersamar. PKB desanya dan koordinator dapat membukanya untuk satu lembar, dengan alasan yang tercatat.',
      },
      {
        title: 'Catat sudah disalin',
        text: 'Tekan Sudah disalin sesudah tersimpan di sana. Bila catatan di Lini berubah kemudian, lembar itu menyebut isian mana yang berubah.',
      },
      {
        title: 'Periksa berkas',
        text: 'Excel yang diunduh dapat diperiksa lagi: Lini menunjukkan yang berbeda dengan catatan sekarang.',
        link: [paths.handoverCheck(), 'Periksa berkas'],
      },
    ],
    questions: [
      {
        ask: 'Apa arti "Belum pasti"?',
        answer:
          'Layar nasional untuk isian itu tidak ditemukan pada sumber terbuka. Cocokkan urutan dan sebutannya dengan layar Anda.',
      },
      {
        ask: 'Apakah Lini mengirim sendiri ke SIGA?',
        answer: 'Tidak. SIGA tidak membuka jalan masuk bagi aplikasi lain, jadi penyalinannya tetap oleh orang.',
      },
    ],
  },
  {
    slug: 'rekap-lama',
    title: 'Memasukkan rekap tahun-tahun lalu',
    about: 'Supaya tren terlihat sejak hari pertama. Untuk admin dinas.',
    roles: [],
    steps: [
      {
        title: 'Unduh templat tahunnya',
        text: 'Di Impor, pilih templat rekap dan tahunnya. Setiap desa dan bulan sudah tertulis; isi angkanya saja.',
        link: [paths.imports('rekap-laporan-desa'), 'Impor'],
      },
      {
        title: 'Atau unggah rekap Anda sendiri',
        text: 'Satu baris satu desa dan bulan. Judul kolom seperti PUS, PA Suntik, BKB yang ada dikenali sendiri; sisanya Anda pasangkan.',
      },
      {
        title: 'Perbaiki yang ditandai, lalu terapkan',
        text: 'Semua masuk atau tidak sama sekali. Laporan yang dibuat di Lini tidak pernah ditimpa. Hasilnya laporan terkunci bertanda impor.',
      },
      {
        title: 'Keliru? Urungkan',
        text: 'Seluruh impor dapat diurungkan selama laporannya belum dibuka kembali; angka dan tren kembali seperti semula.',
      },
    ],
    questions: [
      {
        ask: 'Apakah bulan impor terhitung tepat waktu?',
        answer: 'Tidak. Kapan rekap itu dahulu diterima tidak diketahui, jadi tidak dihitung tepat waktu.',
      },
    ],
  },
]
