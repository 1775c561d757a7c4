/** Answers that several forms of the field offer. */
export const STAGE_CHOICES = [
  { value: 'catin', label: 'Calon pengantin' },
  { value: 'hamil', label: 'Ibu hamil' },
  { value: 'pascasalin', label: 'Ibu pascapersalinan', hint: 'sampai 42 hari setelah melahirkan' },
  { value: 'anak', label: 'Anak 0–59 bulan' },
] as const

export const SEX_CHOICES = [
  { value: 'P', label: 'Perempuan' },
  { value: 'L', label: 'Laki-laki' },
] as const

export const PLACES = [
  { value: 'rs', label: 'Rumah sakit' },
  { value: 'puskesmas', label: 'Puskesmas' },
  { value: 'klinik', label: 'Klinik/bidan' },
  { value: 'rumah', label: 'Rumah' },
  { value: 'lainnya', label: 'Lainnya' },
] as const

export const HELPERS = [
  { value: 'dokter', label: 'Dokter' },
  { value: 'bidan', label: 'Bidan' },
  { value: 'dukun', label: 'Dukun' },
  { value: 'lainnya', label: 'Lainnya' },
] as const

export const MODES = [
  { value: 'normal', label: 'Normal' },
  { value: 'sesar', label: 'Operasi sesar' },
  { value: 'alat', label: 'Dengan alat (vakum/forsep)' },
] as const

export const CLOSINGS = [
  { value: 'selesai', label: 'Selesai didampingi' },
  { value: 'keguguran', label: 'Keguguran' },
  { value: 'pindah', label: 'Pindah' },
  { value: 'meninggal', label: 'Meninggal' },
  { value: 'batal', label: 'Salah daftar' },
] as const
