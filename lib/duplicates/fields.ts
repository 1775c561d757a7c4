/** A field of a person or a family that two records may say differently, and its columns. */
export interface MergeField {
  name: string
  label: string
  /** Columns that belong together: the day of birth and whether it is exact. The first one is shown. */
  columns: readonly string[]
  kind?: 'day' | 'sex' | 'relation' | 'yes-no' | 'gram' | 'mm' | 'number'
}

export const PERSON_FIELDS: readonly MergeField[] = [
  { name: 'name', label: 'Nama', columns: ['name', 'name_key'] },
  { name: 'nik', label: 'NIK', columns: ['nik_sealed', 'nik_index', 'nik_state'], kind: 'number' },
  { name: 'sex', label: 'Jenis kelamin', columns: ['sex'], kind: 'sex' },
  { name: 'bornOn', label: 'Tanggal lahir', columns: ['born_on', 'born_exact'], kind: 'day' },
  { name: 'relation', label: 'Hubungan', columns: ['relation'], kind: 'relation' },
  { name: 'married', label: 'Sudah menikah', columns: ['married'], kind: 'yes-no' },
  { name: 'mother', label: 'Ibu', columns: ['mother_name', 'mother_key', 'mother_id'] },
  { name: 'birthOrder', label: 'Urutan kembar', columns: ['birth_order'] },
  { name: 'birthWeight', label: 'Berat lahir', columns: ['birth_weight_g'], kind: 'gram' },
  { name: 'birthLength', label: 'Panjang lahir', columns: ['birth_length_mm'], kind: 'mm' },
  { name: 'gestation', label: 'Usia kehamilan saat lahir (minggu)', columns: ['gestation_weeks'] },
  { name: 'phone', label: 'Telepon', columns: ['phone'] },
  { name: 'tempCode', label: 'Kode sementara', columns: ['temp_code'] },
  { name: 'diedOn', label: 'Meninggal', columns: ['died_on'], kind: 'day' },
]

export const FAMILY_FIELDS: readonly MergeField[] = [
  { name: 'name', label: 'Kepala keluarga', columns: ['name', 'name_key'] },
  { name: 'kk', label: 'Nomor KK', columns: ['kk_sealed', 'kk_index'], kind: 'number' },
  { name: 'kki', label: 'KKI', columns: ['kki'] },
  { name: 'place', label: 'Tempat tinggal', columns: ['village_id', 'kecamatan_id', 'rt', 'rw', 'dusun', 'address'] },
  { name: 'water', label: 'Air minum layak', columns: ['water_ok'], kind: 'yes-no' },
  { name: 'toilet', label: 'Jamban layak', columns: ['toilet_ok'], kind: 'yes-no' },
]

export const fieldsOf = (kind: 'orang' | 'keluarga'): readonly MergeField[] =>
  kind === 'orang' ? PERSON_FIELDS : FAMILY_FIELDS

/** Whether a column says nothing. */
export const saysNothing = (value: unknown): boolean => value === null || value === undefined || value === ''

/**
 * Which record a field is taken from when nobody chose: the one that is kept, unless it says
 * nothing there and the other does.
 */
export const usualSide = (kept: unknown, lost: unknown): 'kept' | 'lost' =>
  saysNothing(kept) && !saysNothing(lost) ? 'lost' : 'kept'
