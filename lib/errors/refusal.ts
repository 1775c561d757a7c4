/**
 * The closed list of refusals: what the product says no to, in the words the
 * person reads. Anything that is not here is a bug and reaches the error page.
 */
export const REFUSALS = {
  'not-found': 'Data tidak ditemukan. Mungkin sudah dipindahkan, atau bukan milik kantor Anda.',
  'not-allowed': 'Peran Anda tidak mencakup langkah ini. Mintalah kepada yang berwenang di kantor Anda.',
  'sign-in-needed': 'Sesi Anda sudah berakhir. Masuk kembali; yang sudah diketik tetap tersimpan di perangkat ini.',
  'changed-meanwhile': 'Data ini diubah orang lain setelah Anda membukanya. Muat ulang, lalu bandingkan isian Anda.',
  'key-reused': 'Kunci kiriman ini sudah dipakai untuk isi yang berbeda. Simpan ulang dari layar isian.',
  'input-invalid': 'Ada isian yang perlu diperbaiki.',
  'body-too-large': 'Kiriman ini terlalu besar. Kirim sebagian demi sebagian.',
  'meeting.was-held': 'Bulan ini sudah ada pertemuannya. Tarik pertemuan itu dahulu bila memang tidak terjadi.',
  'meeting.known': 'Pertemuan ini sudah diterima lewat kiriman lain. Buka pertemuannya bila ada yang perlu diubah.',
  'service.known': 'Layanan ini sudah diterima lewat kiriman lain. Buka kelompoknya bila ada yang perlu diubah.',
  'service.withdrawn': 'Catatan layanan ini sudah ditarik. Catat sebagai layanan baru bila memang terjadi.',
  'meeting.withdrawn': 'Pertemuan ini sudah ditarik. Catat sebagai pertemuan baru bila memang terjadi.',
  'photo.too-large': 'Foto terlalu besar. Paling besar 5 MB.',
  'photo.unreadable': 'Berkas ini tidak terbaca sebagai foto. Pakai PNG, JPEG, atau WebP.',
  'report.step-not-open': 'Langkah ini tidak terbuka untuk status laporan sekarang.',
  'report.own-review': 'Laporan yang Anda kirim sendiri harus diperiksa orang lain.',
  'report.not-its-period': 'Formulir ini dilaporkan setahun sekali, untuk bulan Januari tahun itu.',
  'report.period-ahead': 'Bulan ini belum berjalan. Laporan dapat diisi mulai tanggal 1 bulan tersebut.',
  'report.period-before-office': 'Bulan ini mendahului bulan pertama kantor Anda memakai Lini.',
  'report.period-before-form': 'Formulir ini belum berlaku pada bulan tersebut.',
  'report.period-closed': 'Bulan ini sudah ditutup, 10 hari sesudah tenggatnya. Mintalah pembukaan kepada admin dinas.',
  'report.sent-already':
    'Laporan sudah dikirim. Tarik kembali, atau pilih Perbaiki dengan alasan, sebelum mengubahnya.',
  'report.village-not-served': 'Desa ini tidak termasuk desa binaan Anda pada bulan tersebut.',
  'report.locked': 'Laporan sudah terkunci. Mintalah pembukaan kembali kepada admin dinas.',
  'report.rules-broken': 'Laporan belum dapat dikirim. Perbaiki sel yang ditandai.',
  'report.reason-needed': 'Tulis alasannya, paling sedikit 5 huruf.',
  'extension.asked-already': 'Perpanjangan untuk tempat ini sudah diminta dan belum diputus.',
  'extension.decided': 'Permintaan ini sudah diputus atau ditarik. Muat ulang untuk melihat hasilnya.',
  'extension.undo-closed': 'Tidak dapat diurungkan lagi: sudah ada laporan yang masuk dalam waktu tambahan itu.',
  'reminder.today': 'Orang ini sudah diingatkan hari ini. Beri waktu sampai besok.',
  'reminder.nobody': 'Tidak ada yang perlu diingatkan: semua laporannya sudah dikirim.',
  'office.already-open': 'Kantor untuk kabupaten/kota ini sudah dibuka.',
  'account.closed': 'Akun ini sudah ditutup. Buka kembali dahulu sebelum mengubahnya.',
  'account.code-wrong': 'Nama pengguna atau kode tidak cocok, sudah dipakai, atau lewat 24 jam. Mintalah kode baru.',
  'account.password-wrong': 'Kata sandi sekarang tidak cocok.',
  'account.last-admin': 'Ini admin terakhir kantor Anda. Beri peran admin kepada orang lain dahulu.',
  'account.role-exists': 'Orang ini sudah memegang peran itu di wilayah tersebut pada tanggal itu.',
  'office.logo-unreadable': 'Berkas ini tidak terbaca sebagai gambar. Pakai PNG, JPEG, atau WebP.',
  'office.logo-too-large': 'Gambar terlalu besar. Paling besar 5 MB.',
  'region.day-ahead': 'Perubahan wilayah baru dapat dicatat pada atau sesudah tanggal berlakunya.',
  'region.day-before-version':
    'Wilayah ini sudah berubah sesudah tanggal tersebut. Catat perubahan menurut urutan tanggalnya.',
  'region.code-taken': 'Kode ini sudah dipakai wilayah lain.',
  'region.wrong-level': 'Kode atau induk ini bukan untuk tingkat wilayah tersebut.',
  'region.other-parent': 'Hanya wilayah dengan induk yang sama yang dapat digabung.',
  'region.other-office': 'Desa tidak dapat dipindahkan ke kabupaten lain selagi kantornya memakai Lini.',
  'region.not-empty': 'Masih ada wilayah di dalamnya. Pindahkan dahulu, lalu catat perubahan ini.',
  'bulk.changed': 'Pilihan atau isinya berubah sejak pratinjau. Periksa pratinjau yang baru.',
  'bulk.nothing': 'Tidak ada baris yang akan berubah.',
  'bulk.too-many': 'Paling banyak 5.000 baris sekaligus. Persempit saringannya.',
  'register.exists': 'Data yang sama sudah tercatat.',
  'register.ended': 'Data ini sudah nonaktif.',
  'register.not-ended': 'Data ini masih aktif.',
  'register.undo-closed':
    'Langkah ini tidak dapat diurungkan lagi: sudah diurungkan, atau datanya sudah diubah sesudahnya.',
  'member.already': 'Sudah menjadi anggota kelompok ini.',
  'member.is-person': 'Anggota PIK-R adalah remajanya sendiri. Keluarkan, lalu masukkan remaja yang benar.',
  'member.left': 'Anggota ini sudah keluar dari kelompok. Masukkan kembali bila ikut lagi.',
  'poktan.ended': 'Kelompok ini sudah nonaktif. Aktifkan kembali dahulu sebelum menambah orang.',
  'officer.ended': 'Orang ini sudah berhenti dari jabatannya.',
  'family.known': 'Nomor ini sudah tercatat di kantor Anda. Pakai keluarga yang sudah ada.',
  'family.number-closed':
    'NIK dan nomor KK lengkap hanya dibuka oleh PKB desanya, koordinator kecamatan, dan kader TPK untuk sasarannya sendiri, dengan alasan.',
  'aks.step-not-open': 'Langkah ini tidak terbuka untuk keadaan kasus sekarang. Muat ulang halaman ini.',
  'lokus.decided': 'Lokus tahun ini sudah ditetapkan dengan SK. Usulannya tidak dapat diubah lagi.',
  'lokus.nothing': 'Belum ada desa yang diusulkan. Atur jumlah desa, atau tambahkan desa dengan alasan.',
  'krs.closed': 'Daftar KRS ini sudah ditutup. Verifikasi dilakukan pada daftar yang terbuka.',
  'duplicates.decided': 'Pasangan ini sudah diputuskan. Muat ulang untuk melihat keputusannya.',
  'duplicates.not-decided': 'Pasangan ini belum diputuskan, jadi tidak ada yang diurungkan.',
  'duplicates.undo-closed': 'Penggabungan ini tidak dapat diurungkan lagi: catatannya sudah diubah sesudahnya.',
  'privacy.decided': 'Permintaan ini sudah dijawab. Muat ulang untuk melihat jawabannya.',
  'privacy.nobody': 'Tidak ada orang yang cocok. Periksa NIK, atau nama dan tanggal lahirnya.',
  'kampung-kb.month-ahead': 'Bulan ini belum berjalan. Profil dapat diisi mulai tanggal 1 bulan tersebut.',
  'kampung-kb.month-before': 'Kampung KB ini belum dicanangkan pada bulan tersebut.',
  'kampung-kb.month-begun': 'Bulan ini sudah mulai diisi. Muat ulang, lalu lanjutkan.',
  'kampung-kb.nothing-to-carry': 'Belum ada profil bulan sebelumnya untuk dilanjutkan. Isilah dari awal.',
  'view.too-many': 'Paling banyak 20 tampilan tersimpan per daftar. Hapus yang tidak dipakai lagi.',
  'naskah.open-already':
    'Naskah untuk tempat dan periode ini sedang dikerjakan. Lanjutkan naskah itu di daftar Naskah.',
  'naskah.signed-already':
    'Naskah untuk tempat dan periode ini sudah ditandatangani. Buka naskahnya, lalu buat revisi dengan alasan.',
  'naskah.step-not-open': 'Langkah ini tidak terbuka untuk keadaan naskah sekarang. Muat ulang halaman ini.',
  'naskah.not-signatory':
    'Nama Anda belum ada di daftar penanda tangan yang berlaku hari ini. Mintalah admin dinas menambahkannya di Pengaturan, Penanda tangan.',
  'link.closed': 'Tautan ini sudah berakhir atau dicabut. Mintalah tautan baru kepada yang membagikannya.',
  'subscription.no-mail': 'Akun Anda belum punya alamat surel. Mintalah admin dinas mengisinya di Pengaturan, Akun.',
  'subscription.too-many': 'Paling banyak 10 langganan. Hentikan yang tidak dibaca lagi.',
  'import.step-not-open': 'Langkah ini tidak terbuka untuk keadaan impor sekarang. Muat ulang halaman ini.',
  'import.problems-left': 'Masih ada baris yang ditolak. Perbaiki atau lewati dahulu, lalu terapkan.',
  'import.changed-meanwhile':
    'Data kantor berubah sesudah berkas ini diperiksa, jadi tidak ada yang ditulis. Periksa ulang, lalu terapkan.',
  'import.undo-closed': 'Impor ini tidak dapat diurungkan: sebagian datanya sudah diubah atau dipakai.',
  'target.draft-open':
    'Revisi yang belum selesai sudah ada untuk indikator dan tahun ini. Lanjutkan atau batalkan revisi itu dahulu.',
  'target.does-not-add-up': 'Sasaran yang ditulis tangan tidak cocok dengan jumlah di atasnya.',
  'target.step-not-open': 'Langkah ini tidak terbuka untuk keadaan sasaran sekarang. Muat ulang halaman ini.',
  'rapat.cancelled': 'Rapat ini sudah dibatalkan. Buat rapat baru bila jadi diadakan.',
  'rapat.list-closed': 'Daftar hadir ini sudah ditutup. Mintalah kode yang baru kepada penyelenggara.',
  'referral.step-not-open': 'Langkah ini tidak terbuka untuk keadaan rujukan sekarang. Muat ulang halaman ini.',
  'measurement.known':
    'Pengukuran ini sudah diterima lewat kiriman lain. Buka halaman anaknya bila ada yang perlu diubah.',
  'measurement.withdrawn': 'Pengukuran ini sudah ditarik. Catat sebagai pengukuran baru bila memang terjadi.',
  'care.known': 'Catatan ini sudah diterima lewat kiriman lain. Buka keluarganya bila ada yang perlu diubah.',
  'care.open-already': 'Orang ini sudah didampingi pada tahap itu.',
  'care.closed': 'Pendampingan ini sudah selesai. Muat ulang untuk melihat alasannya.',
  'care.visit-withdrawn': 'Kunjungan ini sudah ditarik. Catat sebagai kunjungan baru bila memang terjadi.',
  'team.area-taken': 'RW ini sudah dilayani tim lain. Pindahkan dahulu dari tim itu.',
  'team.seat-taken': 'Kursi ini masih terisi. Akhiri dahulu masa tugas orang yang mengisinya.',
  'team.ended': 'Tim ini sudah nonaktif. Aktifkan kembali dahulu.',
  'contest.locked': 'Hasil lomba ini sudah dikunci. Mintalah kepala dinas membukanya kembali dengan alasan.',
  'contest.step-not-open': 'Langkah ini tidak terbuka untuk keadaan lomba sekarang. Muat ulang halaman ini.',
  'token.scope': 'Token ini tidak mencakup bagian ini. Buat token baru dengan cakupan yang sesuai di halaman Akun.',
  'too-many': 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
} as const

export type RefusalCode = keyof typeof REFUSALS

/** A sentence beside a place in a form, by field or cell name. */
export type FieldProblems = Record<string, string>

/** Says no in words a person can act on. `fields` points at the places; `detail` replaces the sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: FieldProblems

  constructor(code: RefusalCode, options: { detail?: string; fields?: FieldProblems } = {}) {
    super(options.detail ?? REFUSALS[code])
    this.name = 'Refusal'
    this.code = code
    this.fields = options.fields ?? {}
  }
}
