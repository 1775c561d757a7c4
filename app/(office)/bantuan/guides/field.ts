import { paths } from '@/lib/paths'
import { type Guide, task } from './guide'

const openPhone = task(
  'Buka Lini di ponsel dengan sinyal, pasang di layar utama, lalu buat PIN 6 angka atau lebih. Sesudah itu layar isian terbuka juga tanpa sinyal.',
  paths.device(),
  'Perangkat',
)
const outbox = task(
  'Lihat kotak keluar setiap kali ada sinyal: semua harus "diterima". Catat kode tanda terimanya bila perlu bukti.',
  paths.outbox(),
  'Kotak keluar',
)
const ownPassword = task(
  'Ganti kata sandi awal. Jangan pakai kata sandi yang sama dengan aplikasi lain.',
  paths.account(),
  'Akun saya',
)
const month = (text: string) => task(text, paths.entry(), 'Isian')
const care = (text: string) => task(text, paths.fieldCare(), 'Dampingan')
const groups = (text: string) => task(text, paths.myGroups(), 'Poktan')
const kampung = (text: string) => task(text, paths.kampungKbList(), 'Kampung KB')
const copy = (text: string) => task(text, paths.handover(), 'Salin ke SIGA')

/** Those who work in villages, most of it on a phone. */
export const FIELD_GUIDES: readonly Guide[] = [
  {
    role: 'pkb',
    aim: 'Akhir bulan, semua desa binaan Anda sudah melapor, tersalin ke SIGA, dan tidak ada yang tertinggal di ponsel.',
    field: true,
    sends: true,
    weeks: [
      [
        ownPassword,
        openPhone,
        task(
          'Periksa desa binaan Anda di Beranda. Ada yang kurang atau bukan milik Anda? Sampaikan kepada koordinator.',
          paths.home(),
          'Beranda',
        ),
        task(
          'Rapikan daftar poktan: yang bubar dinonaktifkan, yang baru ditambahkan. Angka "yang ada" di laporan dihitung dari sini.',
          paths.poktanList(),
          'Daftar poktan',
        ),
      ],
      [
        groups('Lengkapi anggota dan pengurus kelompok. Daftar dari Excel dapat dimasukkan sekaligus lewat Impor.'),
        groups('Catat pertemuan minggu ini bersama kader: materi, yang hadir, foto. Coba satu kali tanpa sinyal.'),
        task(
          'Tautkan akun kader di halaman pengurus kelompok, supaya mereka mencatat sendiri.',
          paths.poktanList(),
          'Poktan',
        ),
      ],
      [
        month('Isi laporan bulanan. Sel yang sudah terhitung dari daftar dan pertemuan cukup diperiksa.'),
        kampung('Lanjutkan profil Kampung KB dari bulan lalu, lalu betulkan yang berubah.'),
        task(
          'Kerjakan Perlu dibenahi satu per satu; setiap baris membuka tempatnya.',
          paths.workLists(),
          'Perlu dibenahi',
        ),
      ],
      [
        month('Kirim laporan setiap desa sebelum batasnya, biasanya tanggal 3 bulan berikut.'),
        outbox,
        copy('Salin R/I dan Kampung KB ke aplikasi nasional, lalu tekan Sudah disalin pada setiap lembar.'),
      ],
    ],
  },
  {
    role: 'ppkbd',
    aim: 'Akhir bulan, kelompok di desa Anda tercatat pertemuannya dan laporan desa sudah siap dikirim.',
    field: true,
    sends: true,
    weeks: [
      [ownPassword, openPhone, task('Pastikan desa Anda benar di Beranda.', paths.home(), 'Beranda')],
      [
        groups('Periksa kelompok di desa Anda: nama, ketua, kader, anggota. Betulkan yang sudah berubah.'),
        groups('Terima hasil pertemuan kader, lalu catat bila kader belum memakai Lini.'),
      ],
      [
        month('Isi laporan desa bersama PKB. Kosong berarti belum diketahui; nol berarti memang tidak ada.'),
        kampung('Bantu Pokja melengkapi profil bulan ini.'),
      ],
      [
        month('Kirim sebelum batasnya, atau minta PKB memeriksa dahulu.'),
        outbox,
        copy('Bantu menyalin R/I kelompok desa Anda bila PKB meminta.'),
      ],
    ],
  },
  {
    role: 'kader_poktan',
    aim: 'Akhir bulan, setiap pertemuan kelompok Anda tercatat dengan yang hadir, atau tercatat mengapa tidak ada.',
    field: true,
    sends: true,
    weeks: [
      [ownPassword, openPhone, groups('Buka Poktan. Kosong? Minta PKB menautkan akun Anda sebagai kader kelompok.')],
      [groups('Cocokkan daftar anggota dengan buku Anda. Sampaikan kepada PKB bila ada keluarga baru atau keluar.')],
      [
        groups('Catat pertemuan: tanggal, materi, ketuk yang hadir, foto, lalu Simpan. Tidak perlu sinyal.'),
        groups('Catat kunjungan rumah dan rujukan. Hasilnya boleh menyusul.'),
      ],
      [groups('Tidak ada pertemuan bulan ini? Tekan Tidak ada pertemuan dan tulis alasannya.'), outbox],
    ],
  },
  {
    role: 'kader_tpk',
    aim: 'Akhir bulan, semua sasaran tim Anda sudah dikunjungi, dan rekapnya terkirim tanpa dihitung ulang.',
    field: true,
    sends: true,
    weeks: [
      [
        ownPassword,
        openPhone,
        care(
          'Buka Dampingan: keluarga tim Anda, dengan kunjungan berikutnya. Kosong? Mintalah PKB memasukkan Anda ke tim.',
        ),
      ],
      [
        care('Daftarkan satu keluarga dan catat kunjungan pertamanya. Coba sekali tanpa sinyal.'),
        task('Sambil berkunjung, cocokkan keluarga pada daftar KRS.', paths.fieldVerval(), 'Verval KRS'),
      ],
      [
        care('Kunjungi yang terlambat dan yang berisiko lebih dulu. Rujuk bila penapisan menyarankan.'),
        task('Bacakan hasil ukur di posyandu; lihat yang perlu diukur ulang.', paths.measuring(), 'Timbang & ukur'),
      ],
      [
        month('Periksa rekap pendampingan. Yang terhitung dari kunjungan sudah terisi; kirim sebelum batasnya.'),
        outbox,
      ],
    ],
  },
  {
    role: 'pokja_kampung_kb',
    aim: 'Akhir bulan, profil dan kegiatan Kampung KB Anda lengkap, sehingga kelasnya dapat dihitung.',
    field: true,
    sends: true,
    weeks: [
      [ownPassword, openPhone, kampung('Buka Kampung KB Anda, periksa nama, SK, dan pendampingnya.')],
      [kampung('Isi profil: Pokja, regulasi, rencana kerja, dana. Jawaban yang belum diketahui boleh kosong.')],
      [kampung('Catat kegiatan bulan ini dengan sasaran, OPD yang ikut, dan foto.')],
      [
        kampung('Lihat kelas yang dihitung dan apa yang kurang untuk naik.'),
        copy('Salin profil, perkembangan, dan kegiatan ke situs Kampung KB nasional, atau mintalah PKB.'),
        outbox,
      ],
    ],
  },
]
