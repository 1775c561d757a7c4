/** Per kind of group: its name, whom it could reach, and what those are counted in. PIK-R counts persons. */
export const GROUPS = [
  ['bkb', 'BKB', 'Keluarga punya balita', 'keluarga'],
  ['bkr', 'BKR', 'Keluarga punya remaja', 'keluarga'],
  ['bkl', 'BKL', 'Keluarga punya lansia', 'keluarga'],
  ['uppka', 'UPPKA', 'Keluarga', 'keluarga'],
  ['pikr', 'PIK-R', 'Remaja', 'orang'],
] as const
/** Seven methods: the national record of a Kampung KB knows no MAL. */
export const METHODS = [
  ['iud', 'IUD'],
  ['mow', 'MOW'],
  ['mop', 'MOP'],
  ['implan', 'Implan'],
  ['suntik', 'Suntik'],
  ['pil', 'Pil'],
  ['kondom', 'Kondom'],
] as const
export const REASONS = [
  ['hamil', 'Hamil', 'PUS hamil'],
  ['ias', 'IAS', 'PUS ingin anak segera'],
  ['iat', 'IAT', 'PUS ingin anak ditunda'],
  ['tial', 'TIAL', 'PUS tidak ingin anak lagi'],
] as const
/** The eight categories of Inpres 3/2022; a list of its own, not the eight functions of the family. */
export const CATEGORIES = [
  ['data', 'Data & adminduk', 'penyediaan data dan administrasi kependudukan'],
  ['perilaku', 'Perilaku', 'GERMAS dan komunikasi perubahan perilaku'],
  ['kesehatan', 'Kesehatan & KB', 'akses pelayanan kesehatan dan KB'],
  ['stunting', 'Stunting', 'pendampingan keluarga berisiko stunting'],
  ['pendidikan', 'Pendidikan', 'cakupan dan akses pendidikan'],
  ['perlindungan', 'Perlindungan', 'jaminan dan perlindungan sosial'],
  ['ekonomi', 'Ekonomi', 'pemberdayaan ekonomi keluarga'],
  ['lingkungan', 'Lingkungan', 'penataan lingkungan, air minum, dan sanitasi'],
] as const

export const USING = METHODS.map(([key]) => `kb_${key}`)
export const NOT_USING = REASONS.map(([key]) => key)
