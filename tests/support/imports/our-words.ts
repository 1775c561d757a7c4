/** Words that libraries, the database and the language itself use, and our sentences never do. */
const FOREIGN =
  /\b(errors?|exception|unexpected|invalid|cannot|can't|failed|undefined|null|nan|object|expected|received|syntax|violates?|constraint|token|too (?:big|small|long)|must|required|unterminated|duplicate key|out of range|zlib|utf-?8 data|econn\w*)\b|\[object|\bat \S+:\d+/i
const INDONESIAN =
  /\b(ini|itu|yang|tidak|bukan|belum|sudah|isi|tulis|ketik|periksa|perbaiki|pilih|wajib|ada|sama|dengan|dan|di|hanya|paling|huruf|buka|lewati|menurut|mungkin|berisi)\b/i

/** What is not ours in a sentence that a person would read; null when nothing is. Quoted pieces of the file do not count. */
export function foreignIn(sentence: string): string | null {
  const ours = sentence.replace(/"[^"]*"|\([^()]*\)/gs, '""')
  const foreign = FOREIGN.exec(ours)
  if (foreign) return `says ${foreign[0]}`
  if (!INDONESIAN.test(ours)) return 'is not Indonesian'
  return /[.!?]\s*$/.test(ours) ? null : 'is no whole sentence'
}
