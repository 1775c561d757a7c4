/**
 * The sentences that rules write, as data: when one applies, and its words with places for what it tells. Where a
 * template has several wordings, a naskah takes one by indicator and month, so that ten lines do not sound alike.
 */
export interface Template {
  code: string
  /** All must hold. */
  when: readonly Condition[]
  texts: readonly string[]
}

export type Condition =
  | 'rasio'
  | 'jumlah'
  | 'naik'
  | 'turun'
  | 'tetap'
  | 'tanpa-pembanding'
  | 'belum-dilaporkan'
  | 'tidak-berlaku'
  | 'nol'

/** One indicator of the region itself. The first template whose conditions hold is used. */
export const VALUE_TEMPLATES: readonly Template[] = [
  {
    code: 'angka.belum',
    when: ['belum-dilaporkan'],
    texts: ['{Nama} pada {periode} belum dapat disajikan: belum ada laporan yang memuatnya.'],
  },
  {
    code: 'angka.tidak-berlaku',
    when: ['tidak-berlaku'],
    texts: ['{Nama} pada {periode} tidak dihitung karena tidak berlaku di wilayah ini.'],
  },
  {
    code: 'angka.rasio.naik',
    when: ['rasio', 'naik'],
    texts: [
      '{Nama} pada {periode} mencapai {nilai} ({pembilang} dari {penyebut}), naik {selisih} poin persen dari {lalu} yang {nilai-lalu}.',
      'Pada {periode}, {nama} naik {selisih} poin persen menjadi {nilai} ({pembilang} dari {penyebut}); {lalu} tercatat {nilai-lalu}.',
    ],
  },
  {
    code: 'angka.rasio.turun',
    when: ['rasio', 'turun'],
    texts: [
      '{Nama} pada {periode} tercatat {nilai} ({pembilang} dari {penyebut}), turun {selisih} poin persen dari {lalu} yang {nilai-lalu}.',
      'Pada {periode}, {nama} turun {selisih} poin persen menjadi {nilai} ({pembilang} dari {penyebut}); {lalu} masih {nilai-lalu}.',
    ],
  },
  {
    code: 'angka.rasio.tetap',
    when: ['rasio', 'tetap'],
    texts: ['{Nama} pada {periode} bertahan di {nilai} ({pembilang} dari {penyebut}), sama dengan {lalu}.'],
  },
  {
    code: 'angka.rasio.sendiri',
    when: ['rasio', 'tanpa-pembanding'],
    texts: [
      '{Nama} pada {periode} tercatat {nilai} ({pembilang} dari {penyebut}). Angka {lalu} belum ada, jadi perubahannya belum dapat dibaca.',
    ],
  },
  {
    code: 'angka.nol',
    when: ['jumlah', 'nol'],
    texts: ['Tidak ada {nama} yang tercatat pada {periode}: laporan yang masuk menyebut {nilai}.'],
  },
  {
    code: 'angka.jumlah.naik',
    when: ['jumlah', 'naik'],
    texts: [
      'Jumlah {nama} pada {periode} ada {nilai} {satuan}, {selisih} lebih banyak daripada {lalu} ({nilai-lalu}).',
      'Pada {periode}, jumlah {nama} naik {selisih} menjadi {nilai} {satuan}; {lalu} tercatat {nilai-lalu}.',
    ],
  },
  {
    code: 'angka.jumlah.turun',
    when: ['jumlah', 'turun'],
    texts: [
      'Jumlah {nama} pada {periode} ada {nilai} {satuan}, {selisih} lebih sedikit daripada {lalu} ({nilai-lalu}).',
      'Pada {periode}, jumlah {nama} turun {selisih} menjadi {nilai} {satuan}; {lalu} tercatat {nilai-lalu}.',
    ],
  },
  {
    code: 'angka.jumlah.tetap',
    when: ['jumlah', 'tetap'],
    texts: ['Jumlah {nama} pada {periode} tetap {nilai} {satuan}, sama dengan {lalu}.'],
  },
  {
    code: 'angka.jumlah.sendiri',
    when: ['jumlah', 'tanpa-pembanding'],
    texts: ['Jumlah {nama} pada {periode} ada {nilai} {satuan}; angka {lalu} belum ada sebagai pembanding.'],
  },
]

/** A prevalence: always with how many were measured, and never another word for it. */
export const PREVALENCE_TEMPLATES: readonly Template[] = [
  {
    code: 'prevalensi.belum',
    when: ['belum-dilaporkan'],
    texts: ['Pada {periode} belum ada pengukuran yang dapat dipakai untuk menghitung balita {nama}.'],
  },
  {
    code: 'prevalensi.tidak-berlaku',
    when: ['tidak-berlaku'],
    texts: ['Pada {periode} tidak ada balita dengan ukuran yang sah untuk menghitung balita {nama}.'],
  },
  {
    code: 'prevalensi.naik',
    when: ['naik'],
    texts: [
      'Dari {penyebut} balita yang diukur dengan hasil sah pada {periode}, {pembilang} balita ({nilai}) {nama}, naik {selisih} poin persen dari {lalu} ({nilai-lalu} dari {penyebut-lalu} balita yang diukur).',
    ],
  },
  {
    code: 'prevalensi.turun',
    when: ['turun'],
    texts: [
      'Dari {penyebut} balita yang diukur dengan hasil sah pada {periode}, {pembilang} balita ({nilai}) {nama}, turun {selisih} poin persen dari {lalu} ({nilai-lalu} dari {penyebut-lalu} balita yang diukur).',
    ],
  },
  {
    code: 'prevalensi.tetap',
    when: ['tetap'],
    texts: [
      'Dari {penyebut} balita yang diukur dengan hasil sah pada {periode}, {pembilang} balita ({nilai}) {nama}, sama dengan {lalu}, ketika {penyebut-lalu} balita diukur.',
    ],
  },
  {
    code: 'prevalensi.sendiri',
    when: ['tanpa-pembanding'],
    texts: ['Dari {penyebut} balita yang diukur dengan hasil sah pada {periode}, {pembilang} balita ({nilai}) {nama}.'],
  },
]

/** Sentences that stand beside those of one indicator. */
export const WORDS = {
  'tahun-lalu.rasio.naik':
    'Dibandingkan {tahun-lalu} ({nilai-tahun-lalu}), angka ini lebih tinggi {selisih} poin persen.',
  'tahun-lalu.rasio.turun':
    'Dibandingkan {tahun-lalu} ({nilai-tahun-lalu}), angka ini lebih rendah {selisih} poin persen.',
  'tahun-lalu.jumlah.naik':
    'Setahun sebelumnya, {tahun-lalu}, jumlahnya {nilai-tahun-lalu}; kini {selisih} lebih banyak.',
  'tahun-lalu.jumlah.turun':
    'Setahun sebelumnya, {tahun-lalu}, jumlahnya {nilai-tahun-lalu}; kini {selisih} lebih sedikit.',
  'tahun-lalu.tetap': 'Angkanya sama dengan {tahun-lalu}.',
  'tempat.rasio': 'Tertinggi di {tertinggi}, terendah di {terendah}.',
  'tempat.prevalensi':
    'Angka tertinggi ada di {tertinggi}, terendah di {terendah}; angka {tempat} dengan balita diukur sedikit mudah berubah.',
  'tempat.jumlah': 'Terbanyak dari {terbanyak}; bersama-sama {jumlah} dari {nilai} {satuan}.',
  'tempat.naik': 'Kenaikan terbesar terjadi di {bergerak}.',
  'tempat.turun': 'Penurunan terbesar terjadi di {bergerak}.',
  rincian: '{Daftar} pada {periode}: {butir}.',
  'lapor.semua': 'Semua {seharusnya} {unit} sudah mengirim {formulir} {periode}.',
  'lapor.sebagian':
    'Sebanyak {masuk} dari {seharusnya} {unit} sudah mengirim {formulir} {periode} ({persen}); {kurang} {unit} belum.',
  'lapor.nihil': 'Belum satu pun dari {seharusnya} {unit} mengirim {formulir} {periode}.',
  'lapor.tepat': 'Yang mengirim tepat waktu {tepat} {unit}, atau {persen} dari yang seharusnya.',
  'lapor.kurang': 'Yang paling banyak ditunggu: {tempat}.',
  hati: 'Baca bagian ini dengan hati-hati: baru {masuk} dari {seharusnya} {unit} ({persen}) yang mengirim {formulir}, sehingga angkanya masih dapat berubah.',
  'sasaran.tercapai': '{Nama} sudah memenuhi sasaran {tahun}: {capaian} dengan sasaran {arah} {sasaran}.',
  'sasaran.sesuai': '{Nama} sesuai jalur: sampai {sampai} tercapai {capaian}, dengan sasaran {tahun} {arah} {sasaran}.',
  'sasaran.tertinggal':
    '{Nama} tertinggal: sampai {sampai} tercapai {capaian}, dengan sasaran {tahun} {arah} {sasaran}.',
  'sasaran.belum': 'Sasaran {tahun} untuk {nama} adalah {arah} {sasaran}; capaiannya belum ada.',
  'sasaran.kosong': 'Sasaran {tahun} yang disetujui belum ada, sehingga capaian belum dibandingkan dengan sasaran.',
  'ringkas.baik': 'Yang membaik dibandingkan {lalu}: {butir}.',
  'ringkas.buruk': 'Yang memburuk dibandingkan {lalu}: {butir}.',
  'ringkas.tetap': 'Angka utama {periode} tidak berubah arah dibandingkan {lalu}.',
  'ringkas.tanpa': 'Angka utama {periode} belum dapat dibandingkan dengan {lalu}.',
  'ringkas.lemah': 'Angka dari {butir} tidak dibandingkan di sini karena laporannya belum cukup.',
  'ringkas.lapor': '{Formulir} {periode} sudah masuk dari {masuk} di antara {seharusnya} {unit} ({persen}).',
  'perhatian.lapor': 'Lengkapi {formulir} {periode}: {kurang} {unit} belum mengirim.',
  'perhatian.buruk': 'Telusuri sebab {nama} {bergerak} {selisih} poin persen menjadi {nilai}.',
  'perhatian.tempat': 'Dampingi {tempat} lebih dahulu: {nama} di sana {nilai}.',
  'perhatian.sasaran': 'Kejar sasaran {tahun} untuk {nama}: baru {capaian} dari sasaran {arah} {sasaran}.',
  'perhatian.kosong': 'Tidak ada hal mendesak yang terbaca dari angka {periode}.',
} as const

export type WordsCode = keyof typeof WORDS
