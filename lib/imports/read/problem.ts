/** Why a file cannot be read, as a person reads it: what is wrong, where, and what to do. */
const SENTENCES = {
  'file-too-large': 'Berkas ini lebih dari 100 MB. Bagi menjadi beberapa berkas, lalu unggah satu per satu.',
  'file-empty': 'Berkas ini kosong. Periksa lagi berkas yang Anda pilih.',
  'not-a-workbook':
    'Berkas ini bukan buku kerja Excel (.xlsx) atau CSV. Buka di Excel, pilih Simpan Sebagai, lalu pilih Excel Workbook (.xlsx).',
  'old-or-locked':
    'Berkas ini Excel lama (.xls) atau diberi kata sandi. Buka di Excel, hapus sandinya, lalu simpan sebagai Excel Workbook (.xlsx).',
  'other-format':
    'Berkas ini dari program lain (misalnya LibreOffice .ods). Buka di programnya, lalu simpan sebagai Excel Workbook (.xlsx).',
  'web-page': 'Berkas ini halaman web yang dinamai Excel. Buka di Excel, lalu simpan sebagai Excel Workbook (.xlsx).',
  'unpacks-too-large':
    'Isi berkas ini jauh lebih besar daripada ukurannya, seperti berkas jebakan, jadi tidak dibuka. Salin datanya ke buku kerja baru, lalu unggah lagi.',
  'too-many-parts': 'Berkas ini berisi terlalu banyak bagian. Salin datanya ke buku kerja baru, lalu unggah lagi.',
  damaged: 'Berkas ini rusak dan tidak dapat dibaca sampai selesai. Buka di Excel, simpan ulang, lalu unggah lagi.',
  'has-dtd':
    'Berkas ini berisi definisi dokumen (DTD) yang tidak pernah ditulis Excel, jadi tidak dibuka. Salin datanya ke buku kerja baru.',
  'too-deep': 'Susunan di dalam berkas ini tidak wajar, jadi tidak dibuka. Salin datanya ke buku kerja baru.',
  'no-sheet': 'Buku kerja ini tidak memiliki lembar data. Periksa lagi berkas yang Anda pilih.',
  'sheet-missing': 'Lembar yang dipilih tidak ada di dalam berkas. Pilih lembar lain.',
  'too-many-sheets': 'Buku kerja ini memiliki lebih dari 100 lembar. Pindahkan lembar datanya ke buku kerja baru.',
  'too-many-rows': 'Lembar ini berisi lebih dari 60.000 baris. Bagi menurut kecamatan, lalu unggah satu per satu.',
  'too-many-columns': 'Lembar ini berisi lebih dari 200 kolom. Hapus kolom yang tidak diperlukan.',
  'cell-too-long': 'Ada sel yang berisi lebih dari 32.767 huruf. Pendekkan isinya.',
  'rows-out-of-order': 'Nomor baris di berkas ini tidak berurutan, tanda berkas rusak. Simpan ulang di Excel.',
  'not-text': 'Berkas CSV ini berisi karakter yang bukan teks. Simpan ulang dari Excel sebagai CSV UTF-8 atau .xlsx.',
  'quote-open': 'Tanda kutip tidak ditutup sampai akhir berkas. Tutup tanda kutipnya, atau simpan ulang dari Excel.',
  'too-slow': 'Berkas ini tidak selesai dibaca dalam 60 detik, jadi dihentikan. Bagi menjadi berkas yang lebih kecil.',
  'too-much-memory':
    'Berkas ini memerlukan lebih dari 256 MB ingatan, jadi dihentikan. Bagi menjadi berkas yang lebih kecil.',
  stopped: 'Pembacaan berkas berhenti sebelum selesai. Unggah lagi; bila terulang, simpan ulang berkasnya di Excel.',
} as const

export type ReadProblemCode = keyof typeof SENTENCES

/** Where in the file, as the person sees it there. */
export interface ProblemPlace {
  sheet?: string
  row?: number
  /** Position of the column from 0. */
  column?: number
}

/** `27` is column `AB`. */
export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return letters
}

function placeWords({ sheet, row, column }: ProblemPlace): string {
  const parts = [
    sheet && `Lembar "${sheet.slice(0, 31)}"`,
    row && `baris ${row}`,
    column !== undefined && `kolom ${columnLetters(column)}`,
  ].filter(Boolean)
  if (parts.length === 0) return ''
  const words = parts.join(', ')
  return `${words[0]!.toUpperCase()}${words.slice(1)}: `
}

/** A file that cannot be read; its message is a whole sentence for the screen. */
export class ReadProblem extends Error {
  readonly code: ReadProblemCode
  constructor(code: ReadProblemCode, place: ProblemPlace = {}, message = `${placeWords(place)}${SENTENCES[code]}`) {
    super(message)
    this.name = 'ReadProblem'
    this.code = code
  }
}

/** The problem behind whatever a broken file made a library throw: its own words never reach a person. */
export function asReadProblem(error: unknown): ReadProblem {
  return error instanceof ReadProblem ? error : new ReadProblem('damaged')
}

/** Whether a text is one of our sentences: for the tests that no library's words get through. */
export const isOurSentence = (text: string): boolean => Object.values(SENTENCES).some((one) => text.endsWith(one))
