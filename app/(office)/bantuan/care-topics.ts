import { paths } from '@/lib/paths'
import type { HelpTopic } from './topics'

/** Help on what happens at families' doors: accompanying them, verifying a list, referring and answering. */
export const CARE_TOPICS: readonly HelpTopic[] = [
  {
    slug: 'dampingan',
    title: 'Mendampingi keluarga',
    about: 'Daftar kunjungan, kunjungan tanpa sinyal, dan satu riwayat dari catin sampai balita.',
    roles: ['kader_tpk', 'pkb'],
    steps: [
      {
        title: 'Lihat siapa berikutnya',
        text: 'Dampingan mengurutkan sasaran tim Anda: yang terlambat dan berisiko di atas, lalu yang jatuh minggu ini. Daftarnya terbuka juga tanpa sinyal.',
        link: [paths.fieldCare(), 'Dampingan'],
      },
      {
        title: 'Catat kunjungan',
        text: 'Buka orangnya, tekan Catat kunjungan, jawab kartunya. Hasil penapisan muncul saat Anda mengisi, dengan kalimat apa yang perlu dilakukan sekarang.',
      },
      {
        title: 'Lanjutkan, jangan mulai lagi',
        text: 'Calon pengantin yang hamil, ibu yang melahirkan, bayi yang lahir: semuanya tombol di kartu keluarga yang sama. Nama, alamat, dan riwayatnya ikut.',
      },
      {
        title: 'Rujuk bila perlu',
        text: 'Penapisan yang menyarankan rujukan membuka layar Rujuk. Pilih fasilitasnya; jawabannya kembali ke daftar Anda.',
      },
    ],
    questions: [
      {
        ask: 'Anak ini pendek. Apakah ia stunting?',
        answer:
          'TPK menapis dan merujuk; dokter di Puskesmas yang memeriksa. Lini menampilkan hasil ukur menurut standar WHO, bukan diagnosis.',
      },
      {
        ask: 'Kunjungan salah isi. Bagaimana?',
        answer:
          'Selama belum terkirim, tekan Urungkan. Sesudah itu buka kunjungannya di riwayat keluarga dan perbaiki; isian pertama tetap tersimpan.',
      },
      {
        ask: 'Keluarga pindah ke desa lain.',
        answer:
          'Akhiri pendampingannya dengan sebab Pindah, atau mintalah PKB mencatat kepindahannya. Sasarannya beralih ke tim di tempat baru.',
      },
    ],
  },
  {
    slug: 'verval',
    title: 'Verval KRS dari pintu ke pintu',
    about: 'Membandingkan keluarga pada daftar dengan yang Anda temukan di rumahnya, juga tanpa sinyal.',
    roles: ['verifikator_krs', 'pkb', 'kader_tpk', 'koordinator_kecamatan'],
    steps: [
      {
        title: 'Siapkan perangkat',
        text: 'Buka Lini dengan sinyal sekali dan pasang PIN. Keluarga di wilayah Anda pada daftar yang masih terbuka ikut tersimpan.',
        link: [paths.device(), 'Perangkat ini'],
      },
      {
        title: 'Pilih desa, lalu berjalan menurut RT',
        text: 'Keluarga disusun menurut RW dan RT, yang berisiko di atas. Cari dengan nama, atau ketik misalnya "rw 2 rt 3".',
        link: [paths.fieldVerval(), 'Verval KRS'],
      },
      {
        title: 'Bandingkan dan simpan',
        text: 'Sesuai daftar cukup satu ketukan. Bila berbeda, ketuk hanya tanda yang berbeda dan tulis alasannya. Sesudah disimpan, tombol Berikutnya membuka rumah selanjutnya.',
      },
      {
        title: 'Tutup bila selesai',
        text: 'Kepala dinas atau kabid menutup verval di halaman KRS. Sesudah itu hasilnya tidak diubah lagi.',
      },
    ],
    questions: [
      {
        ask: 'Apakah temuan saya mengubah status resmi?',
        answer:
          'Tidak. Isi daftar disimpan seperti diimpor, temuan lapangan di sampingnya. Angka menurut lapangan dan menurut daftar dapat dibaca keduanya.',
      },
      {
        ask: 'Jawaban saya ditolak karena diubah orang lain.',
        answer:
          'Seseorang sudah memverifikasi keluarga itu. Buka keluarganya: hasil di kantor dan isian Anda tampak berdampingan. Simpan lagi bila Anda yakin, atau pakai yang di kantor.',
      },
    ],
  },
  {
    slug: 'rujukan',
    title: 'Rujukan dan jawabannya',
    about: 'Dari TPK ke fasilitas kesehatan dan kembali, sampai ada hasilnya.',
    roles: ['faskes', 'kader_tpk', 'pkb', 'koordinator_kecamatan'],
    steps: [
      {
        title: 'Terima',
        text: 'Rujukan baru tampak di Rujukan pada akun fasilitas, dengan sebab dan catatan dari TPK.',
        link: [paths.referrals(), 'Rujukan'],
      },
      {
        title: 'Periksa dan jawab',
        text: 'Tulis temuan, tindakan, dan apa yang perlu dilanjutkan TPK. Jawaban langsung sampai ke daftar kader.',
      },
      {
        title: 'Kejar yang belum dijawab',
        text: 'Rujukan yang melewati batas harinya ditandai bagi pengirim dan penerima, supaya tidak ada yang terlupa.',
      },
    ],
    questions: [
      {
        ask: 'Orangnya tidak datang.',
        answer: 'Jawab dengan hasil Tidak datang. Kader melihatnya dan dapat mengunjungi atau merujuk lagi.',
      },
      {
        ask: 'Siapa yang melihat nama pada rujukan?',
        answer:
          'Pengirim, fasilitas yang dituju, PKB, dan koordinator wilayahnya. Dinas dan tingkat di atasnya hanya melihat jumlahnya.',
      },
    ],
  },
]
