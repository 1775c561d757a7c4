import { paths } from '@/lib/paths'
import { type Guide, task } from './guide'

const ownPassword = task('Ganti kata sandi awal.', paths.account(), 'Akun saya')
const board = (text: string) => task(text, paths.month(), 'Bulan ini')
const reports = (text: string) => task(text, paths.reports(), 'Laporan')
const dashboards = (text: string) => task(text, paths.dashboards(), 'Dasbor')
const quality = (text: string) => task(text, paths.quality(), 'Mutu data')
const targets = (text: string) => task(text, paths.targets(), 'Sasaran')
const handover = (text: string) => task(text, paths.handover(), 'Salin ke SIGA')
const late = task(
  'Periksa kotak masuk susulan: kiriman yang tidak dapat diterapkan sendiri menunggu keputusan di sana.',
  paths.lateInbox(),
  'Kotak susulan',
)
const receipts = task('Ada yang berkata "sudah kirim"? Cari kode tanda terimanya.', paths.receipts(), 'Tanda terima')

const kabid = (role: 'kabid_dalduk' | 'kabid_kb' | 'kabid_ks', aim: string, own: string): Guide => ({
  role,
  aim,
  weeks: [
    [
      ownPassword,
      dashboards('Baca dasbor: cakupan dahulu, lalu angkanya. Tanda tanya di samping angka menyebut asalnya.'),
    ],
    [
      task(own, paths.registers(), 'Data'),
      quality('Lihat temuan yang paling berpengaruh pada angka kabupaten, lalu tanyakan.'),
    ],
    [targets('Susun sasaran tahun ini dan sebarkan menurut dasarnya; betulkan dengan tangan yang perlu.')],
    [
      reports('Setujui laporan bidang Anda yang sudah diverifikasi, atau kembalikan dengan alasan.'),
      handover('Lihat kemajuan penyalinan ke aplikasi nasional menurut kecamatan.'),
      task(
        'Susun naskah bulan ini dari angkanya, sunting kalimatnya, dan ajukan untuk ditandatangani.',
        paths.naskah(),
        'Naskah',
      ),
    ],
  ],
})

/** Those who work at a desk of the district or a kecamatan. */
export const OFFICE_GUIDES: readonly Guide[] = [
  {
    role: 'koordinator_kecamatan',
    aim: 'Akhir bulan, semua desa kecamatan Anda melapor tepat waktu dan sudah Anda verifikasi.',
    sends: true,
    weeks: [
      [
        ownPassword,
        board('Lihat apa yang ditagih bulan ini menurut PKB, dan batas lapornya.'),
        task(
          'Pastikan setiap desa punya petugas. Cuti panjang? Tunjuk pengganti dengan tanggalnya.',
          paths.registerList('petugas'),
          'Petugas',
        ),
      ],
      [
        task('Bantu PKB merapikan daftar yang perlu dibenahi.', paths.workLists(), 'Perlu dibenahi'),
        quality('Jawab temuan mutu desa Anda: benar, diperbaiki, atau ditanya.'),
      ],
      [board('Ingatkan yang belum mengirim; pesan WhatsApp sudah siap, Anda yang menekannya.'), late, receipts],
      [
        reports('Bandingkan dengan bulan lalu, lalu verifikasi. Yang keliru dikembalikan dengan sel dan sebabnya.'),
        handover('Lihat lembar yang belum disalin atau berubah sejak disalin.'),
        task('Siapkan lokakarya mini: tabulasi TPK semua desa sudah terisi.', paths.rapatList(), 'Rapat'),
      ],
    ],
  },
  {
    role: 'admin_dinas',
    aim: 'Akhir bulan, setiap petugas sudah masuk, daftar benar, dan tren tahun lalu terlihat.',
    sends: true,
    weeks: [
      [
        ownPassword,
        task('Isi nama, kop, penanda tangan, dan batas lapor kantor.', paths.officeSettings(), 'Pengaturan'),
        task(
          'Buat akun koordinator, PKB/PLKB, dan pejabat. Kode pertama berlaku 24 jam.',
          paths.officeAccounts(),
          'Akun',
        ),
      ],
      [
        task('Impor poktan, anggota, dan Kampung KB dari Excel yang sudah ada.', paths.imports(), 'Impor'),
        task(
          'Impor rekap bulanan tahun-tahun lalu, supaya tren langsung terlihat. Templatnya sudah berisi desa dan bulan.',
          paths.imports('rekap-laporan-desa'),
          'Impor rekap',
        ),
        task('Lengkapi desa binaan setiap petugas.', paths.registerList('petugas'), 'Petugas'),
      ],
      [
        board('Dampingi pengiriman pertama; permintaan perpanjangan dijawab di sini.'),
        late,
        quality('Lihat meja mutu bersama koordinator.'),
      ],
      [
        reports(
          'Periksa kelengkapan sebelum bulan ditutup. Sesudah itu hanya Anda yang dapat membukanya, dengan alasan.',
        ),
        handover('Lihat kemajuan penyalinan menurut kecamatan.'),
        task(
          'Petugas ganti ponsel atau kehilangan? Keluarkan perangkat lamanya dan atur ulang kata sandinya.',
          paths.officeAccounts(),
          'Akun',
        ),
      ],
    ],
  },
  {
    role: 'kepala_dinas',
    aim: 'Akhir bulan, Anda tahu siapa yang belum melapor, mengapa, dan apa arti angkanya.',
    weeks: [
      [ownPassword, dashboards('Buka dasbor kabupaten di ponsel atau meja. Baca cakupan sebelum angka.')],
      [targets('Setujui sasaran tahun ini sesudah dibahas kabid.')],
      [board('Lihat kecamatan yang tertinggal dan sebabnya.'), quality('Minta penjelasan atas temuan terbesar.')],
      [
        reports('Setujui laporan yang menunggu, boleh beberapa sekaligus.'),
        handover('Lihat kemajuan penyalinan ke aplikasi nasional.'),
      ],
    ],
  },
  kabid(
    'kabid_dalduk',
    'Akhir bulan, laporan desa disetujui dan Kampung KB dapat dinilai dari datanya.',
    'Periksa Kampung KB, petugas, dan lokus. Kelas ditulis menurut SK dengan tanggalnya.',
  ),
  kabid(
    'kabid_kb',
    'Akhir bulan, angka peserta KB dan PUS setiap kecamatan dapat dipercaya.',
    'Periksa fasilitas kesehatan dan angka KB desa yang meloncat.',
  ),
  kabid(
    'kabid_ks',
    'Akhir bulan, poktan dan rekapnya benar dan disetujui.',
    'Periksa poktan, anggota, dan kelas kelompok. Impor Excel bila daftarnya masih di luar.',
  ),
  {
    role: 'petugas_pdp',
    aim: 'Akhir bulan, Anda tahu siapa yang memegang akun, dan apa yang tercatat saat data pribadi dibuka.',
    weeks: [
      [
        ownPassword,
        task(
          'Kenali data apa yang disimpan: NIK dan nomor KK tersegel, tampil tersamar, dibuka hanya dengan alasan.',
          paths.registers(),
          'Data',
        ),
      ],
      [task('Periksa bersama admin dinas: akun yang tidak dipakai ditutup, peran sesuai tugas.')],
      [task('Ingatkan petugas: berkas Excel dengan NIK lengkap dijaga seperti kartunya, dan dihapus sesudah dipakai.')],
      [
        task(
          'Catat kejadian (ponsel hilang, berkas salah kirim) dan beri tahu admin pada hari yang sama.',
          paths.help('ponsel-hilang'),
          'Ponsel hilang',
        ),
      ],
    ],
  },
  {
    role: 'verifikator_krs',
    aim: 'Akhir bulan, daftar KRS kecamatan Anda terverifikasi dari pintu ke pintu, dan angkanya Anda kenal.',
    weeks: [
      [ownPassword, dashboards('Buka dasbor kecamatan Anda.')],
      [
        task(
          'Impor daftar KRS semester ini, lalu siapkan perangkat: pasang PIN sekali.',
          paths.imports('krs'),
          'Impor',
        ),
      ],
      [
        task(
          'Datangi keluarga pada daftar, RT demi RT, lalu simpan yang Anda temukan; jalan juga tanpa sinyal.',
          paths.fieldVerval(),
          'Verval KRS',
        ),
      ],
      [dashboards('Sampaikan selisih dengan Elsimil kepada koordinator.')],
    ],
  },
  {
    role: 'faskes',
    aim: 'Akhir bulan, semua rujukan sudah dijawab dan data fasilitas Anda benar.',
    weeks: [
      [
        ownPassword,
        task(
          'Periksa nama dan wilayah fasilitas Anda; betulkan lewat admin dinas.',
          paths.registerList('faskes'),
          'Fasilitas',
        ),
      ],
      [task('Jawab rujukan dari TPK: temuan, tindakan, dan apa yang dilanjutkan kader.', paths.referrals(), 'Rujukan')],
      [
        task(
          'Hitung z-skor berkas posyandu menurut standar WHO, dan periksa yang bertanda.',
          paths.zScores(),
          'Hitung z-skor',
        ),
        dashboards('Bandingkan dengan catatan fasilitas; selisihnya sampaikan kepada koordinator.'),
      ],
      [task('Bawa hasilnya ke lokakarya mini kecamatan.')],
    ],
  },
]
