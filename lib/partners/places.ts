import type { FieldProblems } from '@/lib/errors/refusal'

/** The seven methods and MAL, with their words; the first four act for long (MKJP). */
export const METHODS = [
  { value: 'iud', label: 'IUD' },
  { value: 'mow', label: 'MOW' },
  { value: 'mop', label: 'MOP' },
  { value: 'implan', label: 'Implan' },
  { value: 'suntik', label: 'Suntik' },
  { value: 'pil', label: 'Pil' },
  { value: 'kondom', label: 'Kondom' },
  { value: 'mal', label: 'MAL' },
] as const
export type Method = (typeof METHODS)[number]['value']
export const LONG_ACTING: readonly Method[] = ['iud', 'mow', 'mop', 'implan']

/** Where KB is served, as the national record of KB services divides it. */
export const FACILITY_CLASSES = [
  { value: 'fkrtl', label: 'FKRTL' },
  { value: 'fktp', label: 'FKTP' },
  { value: 'jaringan', label: 'Jaringan' },
  { value: 'jejaring', label: 'Jejaring' },
] as const
export type FacilityClass = (typeof FACILITY_CLASSES)[number]['value']

/** What stands in each class, for those who do not know the letters. */
export const CLASS_ABOUT: Readonly<Record<FacilityClass, string>> = {
  fkrtl: 'Rumah sakit dan klinik utama',
  fktp: 'Puskesmas, praktik dokter, klinik pratama, RS D pratama, praktik bidan setara faskes',
  jaringan: 'Pustu, polindes/poskesdes, puskesmas keliling',
  jejaring: 'Praktik mandiri bidan yang menginduk',
}

/** A midwife's practice that gets its alokon from a parent, or by itself. */
export const STANDINGS = [
  { value: 'jejaring', label: 'Jejaring faskes' },
  { value: 'setara', label: 'Setara faskes' },
] as const

const HIGHER: readonly string[] = ['rumah_sakit', 'klinik_utama']
const NETWORK: readonly string[] = ['pustu', 'polindes', 'pusling']
/** The kinds that may belong to a parent. */
export const PARENTED: readonly string[] = [...NETWORK, 'praktik_mandiri_bidan']

/** The class of a facility by its kind. A midwife's practice is jejaring unless it is said to be setara faskes. */
export function facilityClass({ kind, standing }: { kind: string; standing: string }): FacilityClass {
  if (HIGHER.includes(kind)) return 'fkrtl'
  if (NETWORK.includes(kind)) return 'jaringan'
  return kind === 'praktik_mandiri_bidan' && standing !== 'setara' ? 'jejaring' : 'fktp'
}

/** Whether a facility may have others below it. */
export const mayHaveNetwork = (kind: string): boolean => !PARENTED.includes(kind)

interface FacilityAnswers {
  kind: string
  standing: string
  parentId: string | null
  servesKb: boolean
  methods: readonly string[]
  pksNumber: string
  pksOn: string | null
  pksUntil: string | null
}

/** What the answers about a facility may not say together. */
export function facilityProblems(values: FacilityAnswers): FieldProblems {
  const problems: FieldProblems = {}
  if (values.standing === 'setara' && values.parentId !== null)
    problems.parentId = 'Praktik bidan setara faskes tidak menginduk. Kosongkan induknya, atau pilih jejaring.'
  if (!values.servesKb && values.methods.length > 0)
    problems.methods = 'Faskes ini tidak melayani KB. Kosongkan cara KB, atau centang Melayani KB.'
  if (values.pksNumber === '' && (values.pksOn !== null || values.pksUntil !== null))
    problems.pksNumber = 'Tulis nomor PKS, atau kosongkan tanggalnya.'
  if (values.pksOn !== null && values.pksUntil !== null && values.pksUntil < values.pksOn)
    problems.pksUntil = 'Tidak boleh sebelum tanggal PKS.'
  return problems
}
