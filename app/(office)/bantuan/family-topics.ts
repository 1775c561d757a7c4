import { paths } from '@/lib/paths'
import type { HelpTopic } from './topics'

/** Help on families: looking one up, recording one, and what follows when people move. */
export const FAMILY_TOPICS: readonly HelpTopic[] = [
  {
    slug: 'keluarga',
    title: 'Kartu keluarga dan riwayatnya',
    about: 'Mencari, mencatat, dan memindahkan keluarga serta anggotanya.',
    roles: ['pkb', 'kader_tpk', 'koordinator_kecamatan', 'verifikator_krs'],
    steps: [
      {
        title: 'Cari dahulu',
        text: 'Ketik nama, NIK, nomor KK, atau kode sementara. Yang tampil hanya keluarga di wilayah Anda.',
        link: [paths.families(), 'Keluarga'],
      },
      {
        title: 'Catat keluarga baru',
        text: 'Cukup nama kepala keluarga, desa, RW, dan RT. NIK dan nomor KK boleh menyusul. Ibu dan anak ditambahkan di kartunya.',
      },
      {
        title: 'Baca kartunya',
        text: 'Kartu menampilkan anggota, keadaan rumah, tahap yang sedang dijalani, dan riwayat dari yang terbaru. Riwayat dapat disaring dan dicetak.',
      },
      {
        title: 'Catat yang berubah',
        text: 'Keluarga yang pindah rumah dicatat lewat Catat pindah. Orang yang menikah dan ikut keluarga lain dipindahkan dari layar orangnya. Sasaran TPK ikut ke tim di tempat baru.',
      },
      {
        title: 'Urungkan bila keliru',
        text: 'Sesudah menyimpan, tekan Urungkan selama belum ada perubahan lain sesudahnya.',
      },
    ],
    questions: [
      {
        ask: 'Bayi ini belum punya NIK. Bagaimana mencatatnya?',
        answer:
          'Kosongkan NIK-nya. Lini memberi kode sementara seperti S-7K3DX4. Setelah NIK ada, isikan pada orang yang sama; kunjungan dan penimbangannya tetap, dan kode lamanya masih menemukannya.',
      },
      {
        ask: 'Mengapa NIK hanya tampak sebagian?',
        answer:
          'NIK dan nomor KK tersamar. PKB dan koordinator membukanya di wilayahnya, kader TPK untuk sasarannya sendiri. Setiap kali dibuka, alasannya tercatat.',
      },
      {
        ask: 'Keluarga yang saya cari tidak ada, padahal saya tahu ada.',
        answer:
          'Mungkin alamatnya di luar wilayah Anda, atau RW-nya belum diisi. Tanyakan kepada PKB desa itu sebelum mencatatnya sebagai keluarga baru.',
      },
    ],
  },
]
