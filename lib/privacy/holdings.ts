/**
 * Which tables hold something of a person or a family, and by which column. A test compares
 * this list with the database's catalogue: a new table with such a column fails it until
 * merging, the report to the person and erasure know what to do with it.
 */
export interface Holding {
  table: string
  /** Columns that name a person. */
  person: readonly string[]
  /** Columns that name a family. */
  family: readonly string[]
  /** What the person reads above these rows. */
  label: string
  /** The day a row is about, to sort by. */
  day?: string
}

export const HOLDINGS = [
  { table: 'person', person: ['mother_id'], family: ['family_id'], label: 'Orang' },
  { table: 'person_family', person: ['person_id'], family: ['family_id'], label: 'Riwayat keluarga', day: 'from_on' },
  { table: 'family_residence', person: [], family: ['family_id'], label: 'Riwayat tempat tinggal', day: 'from_on' },
  {
    table: 'poktan_member',
    person: ['person_id'],
    family: ['family_id'],
    label: 'Keanggotaan poktan',
    day: 'joined_on',
  },
  {
    table: 'tpk_target',
    person: ['person_id'],
    family: ['family_id'],
    label: 'Sasaran pendampingan',
    day: 'opened_on',
  },
  {
    table: 'tpk_visit',
    person: ['person_id'],
    family: ['family_id'],
    label: 'Kunjungan pendampingan',
    day: 'visited_on',
  },
  { table: 'referral', person: ['person_id'], family: ['family_id'], label: 'Rujukan', day: 'referred_on' },
  {
    table: 'stunting_case',
    person: ['person_id'],
    family: ['family_id'],
    label: 'Audit kasus stunting',
    day: 'audited_on',
  },
  { table: 'measurement', person: ['person_id'], family: ['family_id'], label: 'Pengukuran', day: 'measured_on' },
  { table: 'krs_family', person: [], family: ['family_id'], label: 'Verval KRS', day: 'verified_on' },
  { table: 'privacy_request', person: ['person_id'], family: ['family_id'], label: 'Permintaan hak', day: 'asked_at' },
] as const satisfies readonly Holding[]

export type HoldingTable = (typeof HOLDINGS)[number]['table']

/**
 * Tables that hang on such rows without naming a person themselves: the column, and on which
 * row. They travel with it.
 */
export const HANGING = [
  { table: 'poktan_attendance', column: 'member_id', on: 'poktan_member', label: 'Kehadiran di pertemuan poktan' },
  { table: 'poktan_service', column: 'member_id', on: 'poktan_member', label: 'Kunjungan dan rujukan poktan' },
  { table: 'measurement_change', column: 'measurement_id', on: 'measurement', label: 'Perbaikan pengukuran' },
  { table: 'stunting_case_step', column: 'case_id', on: 'stunting_case', label: 'Tindak lanjut kasus' },
] as const

export type HangingTable = (typeof HANGING)[number]['table']

/** How a column that names a person or a family is called, wherever one appears. */
export const NAMES_A_PERSON = '(^|_)(person|mother|father|child|partner|husband|wife)_id$'
export const NAMES_A_FAMILY = '(^|_)family_id$'
