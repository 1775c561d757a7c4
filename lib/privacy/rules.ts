/** What somebody may ask about their own data, and what is done about it. */
export const REQUEST_KINDS = {
  akses: { label: 'Akses', note: 'Salinan data dan siapa yang membukanya', article: 'Pasal 32' },
  koreksi: { label: 'Koreksi', note: 'Memperbaiki data yang salah', article: 'Pasal 30' },
  pembatasan: { label: 'Pembatasan', note: 'Data disimpan, tetapi tidak dipakai', article: 'Pasal 40–41' },
  pencabutan_batas: { label: 'Pencabutan pembatasan', note: 'Data dipakai kembali', article: 'Pasal 41' },
  penghapusan: { label: 'Penghapusan', note: 'Nama, nomor, dan catatan dihapus', article: 'Pasal 42–44' },
} as const
export type RequestKind = keyof typeof REQUEST_KINDS
export const KINDS = Object.keys(REQUEST_KINDS) as [RequestKind, ...RequestKind[]]

export const STANDINGS = {
  diri_sendiri: 'Orangnya sendiri',
  orang_tua: 'Orang tua',
  wali: 'Wali',
  kuasa: 'Kuasa dengan surat',
} as const
export type Standing = keyof typeof STANDINGS
export const STANDING_CODES = Object.keys(STANDINGS) as [Standing, ...Standing[]]

export type RequestState = 'menunggu' | 'selesai' | 'ditolak'

/** 3 x 24 hours for each of these rights (UU 27/2022). */
export const HOURS = 72
const HOUR = 3_600_000

export const dueAt = (askedAt: Date): Date => new Date(askedAt.getTime() + HOURS * HOUR)

/** What is left of the clock: "sisa 2 hari 4 jam", "lewat 5 jam". */
export function clockInWords(due: Date, now: Date): { words: string; late: boolean; soon: boolean } {
  const left = due.getTime() - now.getTime()
  const hours = Math.floor(Math.abs(left) / HOUR)
  const days = Math.floor(hours / 24)
  const span = [days > 0 && `${days} hari`, `${hours % 24} jam`].filter(Boolean).join(' ')
  return { words: left < 0 ? `lewat ${span}` : `sisa ${span}`, late: left < 0, soon: left >= 0 && left < 24 * HOUR }
}

/** Fields that a correction may change, with their columns. */
export const CORRECTABLE = {
  name: 'Nama',
  nik: 'NIK',
  sex: 'Jenis kelamin',
  bornOn: 'Tanggal lahir',
  motherName: 'Nama ibu',
  phone: 'Telepon',
  address: 'Alamat',
} as const
export type Correctable = keyof typeof CORRECTABLE
export const CORRECTABLE_FIELDS = Object.keys(CORRECTABLE) as [Correctable, ...Correctable[]]

/** What stands in the place of a name that was erased. */
export const ERASED_NAME = 'Dihapus'
