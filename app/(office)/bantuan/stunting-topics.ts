import type { Role } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import type { HelpTopic } from './topics'

const DESK: readonly Role[] = ['kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'tpps', 'admin_dinas']

/** Help on the stunting desk: reading its figures, choosing lokus, following actions, meeting, judging, signing. */
export const STUNTING_TOPICS: readonly HelpTopic[] = [
  {
    slug: 'angka-stunting',
    title: 'Membaca angka stunting',
    about: 'Prevalensi rutin, hasil survei, KRS, dan cakupan: apa artinya dan seberapa pasti.',
    roles: [...DESK, 'koordinator_kecamatan', 'pkb', 'pejabat_provinsi', 'pejabat_nasional'],
    steps: [
      {
        title: 'Mulai dari wilayah Anda',
        text: 'Dasbor stunting menampilkan prevalensi rutin bersama jumlah anak yang diukur. Angka tanpa pengukuran yang cukup diberi tanda hati-hati.',
        link: [paths.stuntings(), 'Stunting'],
      },
      {
        title: 'Buka angkanya',
        text: 'Tekan sebuah angka untuk melihat rumusnya dengan angka sebenarnya, desa yang belum melapor, dan jalan ke laporannya.',
      },
      {
        title: 'Tanya mengapa berubah',
        text: 'Di dasbor, pilih Apa sebabnya. Selisih dua bulan atau dua wilayah dibagi menurut sumbangan tiap kecamatan atau desa; jumlahnya tepat sama dengan selisihnya.',
      },
    ],
    questions: [
      {
        ask: 'Mengapa angka rutin berbeda dengan SSGI atau SKI?',
        answer:
          'Survei mengambil contoh rumah tangga dan dihitung sekali setahun untuk kabupaten. Angka rutin menghitung anak yang benar-benar diukur di posyandu bulan itu. Keduanya benar untuk pertanyaan yang berbeda, jadi tidak pernah digambar dalam satu garis.',
      },
      {
        ask: 'Mengapa sebuah angka disembunyikan?',
        answer:
          'Di luar kantor kabupaten, jumlah kecil dapat menunjuk orang tertentu. Angka itu, dan angka lain yang dapat membukanya, ditutup. Jumlah wilayah di atasnya tetap tepat.',
      },
    ],
  },
  {
    slug: 'lokus',
    title: 'Menetapkan lokus',
    about: 'Dari urutan desa menurut data sampai SK penetapan.',
    roles: [...DESK, 'koordinator_kecamatan', 'pkb'],
    steps: [
      {
        title: 'Baca usulannya',
        text: 'Semua desa diurutkan menurut prevalensi, jumlah anak stunting, dan KRS. Bobotnya tampak, dan nilai tiap desa dapat diurai. Desa tanpa data disebut, tidak dianggap nol.',
        link: [paths.lokus(), 'Lokus'],
      },
      {
        title: 'Coba bobot lain',
        text: 'Ubah bobot untuk melihat siapa masuk dan siapa keluar. Tidak ada yang tersimpan sampai Anda menyimpannya.',
      },
      {
        title: 'Tambah atau keluarkan dengan alasan',
        text: 'Desa dapat dimasukkan atau dikeluarkan di luar urutan. Alasannya ikut tampil di usulan dan di riwayat.',
      },
      {
        title: 'Tetapkan dengan SK',
        text: 'Kepala dinas menulis nomor dan tanggal SK. Baru setelah itu daftar lokus tahun itu berubah; tahun-tahun sebelumnya tetap.',
      },
    ],
    questions: [
      {
        ask: 'Apakah desa lokus tahun lalu otomatis masuk lagi?',
        answer: 'Tidak. Lokus adalah daftar tahunan; sebuah desa dapat keluar. Riwayatnya tetap terbaca.',
      },
    ],
  },
  {
    slug: 'konvergensi',
    title: 'Aksi konvergensi, cakupan desa, dan anggaran',
    about: 'Keluaran, bukti, tenggat, dan uang tiap aksi.',
    roles: [...DESK, 'mitra_opd', 'koordinator_kecamatan', 'pkb'],
    steps: [
      {
        title: 'Buka tahunnya',
        text: 'Sampai 2024 ada delapan aksi. Mulai 2025 ada empat aksi utama; nama aksi pendukung diisi kantor karena daftar resminya belum kami temukan.',
        link: [paths.convergence(), 'Konvergensi'],
      },
      {
        title: 'Isi keluaran dan bukti',
        text: 'Tiap aksi punya penanggung jawab, tenggat, keluaran, dan berkas bukti. Pengingat dikirim sebelum dan sesudah tenggat.',
      },
      {
        title: 'Catat anggaran menurut sumbernya',
        text: 'DD dan ADD selalu terpisah, begitu pula rencana dan realisasi.',
      },
    ],
    questions: [],
  },
  {
    slug: 'rapat',
    title: 'Rapat dan tindak lanjutnya',
    about: 'Lokmin, rembuk, dan rapat lintas sektor: undangan, hadir, notulen, RTL.',
    roles: [...DESK, 'koordinator_kecamatan', 'pkb', 'mitra_opd'],
    steps: [
      {
        title: 'Siapkan rapat',
        text: 'Pilih jenisnya; daftar undangan terisi menurut jenis itu. Bila pemimpin mewakili orang lain, tulis siapa yang diwakili.',
        link: [paths.rapatList(), 'Rapat'],
      },
      {
        title: 'Catat yang hadir',
        text: 'Tampilkan atau cetak kode QR. Tamu membukanya di ponsel sendiri dan menulis nama serta instansinya. Tanpa ponsel, tulis di daftar.',
      },
      {
        title: 'Tulis kesepakatan menjadi RTL',
        text: 'Siapa, kapan selesai, dari dana apa, untuk angka yang mana. Angka itu dikunci saat disepakati agar kelak dapat dibandingkan.',
        link: [paths.rtl(), 'Tindak lanjut'],
      },
      {
        title: 'Cetak notulen',
        text: 'Notulen A4 memuat masalah, kesepakatan, RTL, dan tempat tanda tangan. Tabel pendampingan TPK semua desa terisi sendiri.',
      },
    ],
    questions: [
      {
        ask: 'Apa yang dilihat tamu yang membuka kode QR?',
        answer:
          'Hanya judul, hari, dan tempat rapat, serta isian daftar hadir. Kodenya berhenti berlaku sesudah rapat.',
      },
    ],
  },
  {
    slug: 'lomba',
    title: 'Lomba poktan, keluarga, dan Kampung KB',
    about: 'Dari usulan menurut catatan kelompok sampai berita acara.',
    roles: ['kabid_ks', 'kepala_dinas', 'koordinator_kecamatan', 'juri'],
    steps: [
      {
        title: 'Lihat usulan peserta',
        text: 'Kelompok diurutkan dari catatannya sendiri: pertemuan, kehadiran, SK, keterpaduan, kader. Tiap angka dapat dibuka, dan yang belum tercatat disebut.',
        link: [paths.contests(), 'Lomba'],
      },
      {
        title: 'Nilai di lapangan',
        text: 'Juri mengisi nilai dan foto di ponsel, juga tanpa sinyal. Ia hanya melihat peserta yang dinilainya.',
      },
      {
        title: 'Bicarakan selisih, lalu kunci',
        text: 'Nilai juri yang berjauhan ditandai agar dibicarakan. Setelah dikunci, berita acara dapat dicetak dan pemenang diusulkan ke tingkat berikutnya.',
      },
    ],
    questions: [
      {
        ask: 'Aspek yang belum dinilai dihitung nol?',
        answer: 'Tidak. Nilai yang kosong berarti belum dinilai, dan peserta itu belum mendapat peringkat.',
      },
    ],
  },
  {
    slug: 'naskah',
    title: 'Laporan yang ditandatangani',
    about: 'Menyusun laporan bulanan dan semester dari angka Lini.',
    roles: [...DESK, 'koordinator_kecamatan'],
    steps: [
      {
        title: 'Susun dari angka',
        text: 'Pilih bulan atau semester dan wilayahnya. Tabel, grafik, dan kalimat tersusun menurut aturan; tiap kalimat dapat dibuka ke angkanya.',
        link: [paths.naskah(), 'Naskah'],
      },
      {
        title: 'Sunting seperlunya',
        text: 'Kalimat yang Anda ubah diberi tanda, dan bunyi aslinya tetap dapat dilihat. Bila angkanya berubah sesudah itu, kalimatnya diberi tahu.',
      },
      {
        title: 'Ajukan dan tandatangani',
        text: 'Kepala dinas menandatangani di layarnya. Sejak itu teks dan angka dibekukan; perbaikan menjadi revisi dengan alasan.',
      },
    ],
    questions: [],
  },
  {
    slug: 'timbang-ukur',
    title: 'Timbang dan ukur',
    about: 'Mencatat hari posyandu, membaca kurva, dan memeriksa mutu pengukuran.',
    roles: ['pkb', 'kader_tpk', 'koordinator_kecamatan', 'kabid_dalduk', 'kepala_dinas'],
    steps: [
      {
        title: 'Buka hari posyandu',
        text: 'Pilih posyandu dan harinya, lalu isi berat dan panjang atau tinggi. Tulis cara mengukurnya: berbaring atau berdiri.',
        link: [paths.measuring(), 'Timbang & ukur'],
      },
      {
        title: 'Baca hasilnya',
        text: 'Kelas mengikuti Permenkes 2/2020 dan standar WHO. Nilai yang tidak masuk akal tetap tersimpan, tetapi tidak ikut prevalensi.',
      },
      {
        title: 'Periksa mutunya',
        text: 'Angka yang terlalu sering berakhir 0 atau 5, dan sebaran yang janggal, tampak per posyandu.',
        link: [paths.measuringQuality(), 'Mutu pengukuran'],
      },
    ],
    questions: [
      {
        ask: 'Anak ini tampak pendek. Apakah ia stunting?',
        answer:
          'Lini hanya menyebut hasil ukurnya dan menyarankan rujukan. Yang menegakkan diagnosis adalah Puskesmas, lewat jawaban rujukan.',
      },
    ],
  },
]
