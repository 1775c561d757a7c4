/** What a column of a file of children holds. The number is its role in the byte reader; 0 is a column only passed on. */
export const ROLES = {
  sex: 1,
  ageDays: 2,
  ageMonths: 3,
  weight: 4,
  length: 5,
  measure: 6,
  oedema: 7,
  head: 8,
  muac: 9,
  bornOn: 10,
  measuredOn: 11,
} as const
export type ColumnRole = keyof typeof ROLES

/** The head the tool's own files have, and others that posyandu write; compared without case, spaces and signs. */
const HEADS: Record<ColumnRole, readonly string[]> = {
  sex: ['sex', 'jk', 'jenis_kelamin', 'kelamin', 'l_p'],
  ageDays: ['age_days', 'umur_hari', 'usia_hari'],
  ageMonths: ['age_months', 'umur_bulan', 'usia_bulan', 'umur', 'usia'],
  weight: ['weight_kg', 'weight', 'berat_kg', 'berat', 'berat_badan', 'bb', 'bb_kg', 'berat_badan_kg'],
  length: [
    'length_height_cm',
    'lenhei',
    'panjang_tinggi_cm',
    'tinggi',
    'tinggi_cm',
    'tinggi_badan',
    'panjang_badan',
    'tb',
    'pb',
    'tb_cm',
    'pb_tb',
    'tb_pb',
    'tinggi_badan_cm',
  ],
  measure: ['measure', 'cara_ukur', 'cara_pengukuran', 'posisi', 'posisi_ukur'],
  oedema: ['oedema', 'edema', 'bengkak'],
  head: ['head_cm', 'lingkar_kepala', 'lingkar_kepala_cm', 'lk', 'lika'],
  muac: ['muac_cm', 'lila', 'lila_cm', 'lingkar_lengan', 'lingkar_lengan_atas'],
  bornOn: ['born_on', 'tanggal_lahir', 'tgl_lahir'],
  measuredOn: ['measured_on', 'tanggal_ukur', 'tgl_ukur', 'tanggal_pengukuran', 'tanggal_penimbangan'],
}

/** What is added to each row. */
export const RESULT_HEADS = [
  ...['zlen', 'zwei', 'zwfl', 'zbmi', 'zhc', 'zac'],
  ...['flen', 'fwei', 'fwfl', 'fbmi', 'fhc', 'fac'],
  'clenhei',
  ...['kelas_bbu', 'kelas_pbu', 'kelas_bbpb', 'kelas_imtu'],
] as const

/** A head that cannot be used: one sentence, and what to do. */
export class HeadProblem extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message)
  }
}

const REMEDY =
  'Baris pertama harus memuat judul kolom: sex, age_days atau age_months, weight_kg, length_height_cm, measure, oedema, head_cm, muac_cm. Kolom yang tidak diukur boleh tidak ada; kolom lain ikut disalin.'

const keyOf = (head: string): string =>
  head
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

/**
 * The role of each column by its head, `null` for one only passed on. Refuses
 * (`HeadProblem`) heads without sex, without any age or without any measure, one that
 * stands twice, and a file that was judged before.
 */
export function columnsOf(heads: readonly string[]): (ColumnRole | null)[] {
  const keys = heads.map(keyOf)
  const done = RESULT_HEADS.find((head) => keys.includes(head))
  if (done)
    throw new HeadProblem(
      `Kolom "${done}" sudah ada: berkas ini sudah pernah dihitung.`,
      'Pakai berkas aslinya, atau hapus dahulu kolom-kolom hasil.',
    )
  const roles = keys.map(
    (key) => (Object.keys(HEADS) as ColumnRole[]).find((role) => HEADS[role].includes(key)) ?? null,
  )
  const twice = roles.find((role, at) => role !== null && roles.indexOf(role) !== at)
  if (twice) {
    const named = heads.filter((_, at) => roles[at] === twice).map((head) => `"${head.trim()}"`)
    throw new HeadProblem(`Kolom ${named.join(' dan ')} berisi hal yang sama.`, 'Sisakan salah satunya.')
  }
  const has = (...wanted: ColumnRole[]) => wanted.some((role) => roles.includes(role))
  const missing = [
    !has('sex') && 'sex (M atau F)',
    !has('ageDays', 'ageMonths') && !(has('bornOn') && has('measuredOn')) && 'age_days atau age_months',
    !has('weight', 'length', 'head', 'muac') && 'weight_kg, length_height_cm, head_cm, atau muac_cm',
  ].filter((words) => words !== false)
  if (missing.length > 0) throw new HeadProblem(`Kolom tidak ditemukan: ${missing.join('; ')}.`, REMEDY)
  return roles
}
