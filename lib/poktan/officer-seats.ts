import type { Certainty } from './eligibility-data'
import type { PoktanKind } from './rules'

export const OFFICER_ROLES = [
  { value: 'ketua', label: 'Ketua' },
  { value: 'sekretaris', label: 'Sekretaris' },
  { value: 'bendahara', label: 'Bendahara' },
  { value: 'kader', label: 'Kader' },
  { value: 'pendidik_sebaya', label: 'Pendidik sebaya' },
  { value: 'konselor_sebaya', label: 'Konselor sebaya' },
] as const
export type OfficerRole = (typeof OFFICER_ROLES)[number]['value']

/** The six age groups of BKB; each is led by a kader of its own. */
export const AGE_GROUPS = [
  { value: 0, label: '0–<1 tahun' },
  { value: 1, label: '1–<2 tahun' },
  { value: 2, label: '2–<3 tahun' },
  { value: 3, label: '3–<4 tahun' },
  { value: 4, label: '4–<5 tahun' },
  { value: 5, label: '5–<6 tahun' },
] as const

/** The seats a kind of group has on its card K/0; more people may be written down than it has seats. */
export interface SeatRule {
  kind: PoktanKind
  roles: readonly OfficerRole[]
  /** How many of a role the card asks for; absent: as many as there are. */
  asked: Partial<Record<OfficerRole, number>>
  /** Whether each kader leads one of the six age groups. */
  byAge: boolean
  source: string
  certainty: Certainty
}

export interface SeatEdition {
  edition: string
  /** `YYYY-MM-DD` */
  validFrom: string
  rules: readonly SeatRule[]
}

const HEADS = ['ketua', 'sekretaris', 'bendahara'] as const
const one = { ketua: 1, sekretaris: 1, bendahara: 1 }

/** Editions, the oldest first. An empty seat is shown, never refused: real groups have five kader, too. */
export const SEATS: readonly SeatEdition[] = [
  {
    edition: '2020',
    validFrom: '1950-01-01',
    rules: [
      {
        kind: 'bkb',
        roles: [...HEADS, 'kader'],
        asked: { ...one, kader: 6 },
        byAge: true,
        source: 'K/0/BKB SIGA 2020: enam kader, satu untuk setiap kelompok umur',
        certainty: 'sure',
      },
      {
        kind: 'bkr',
        roles: [...HEADS, 'kader'],
        asked: { ...one, kader: 2 },
        byAge: false,
        source: 'K/0/BKR SIGA 2020: dua kader',
        certainty: 'sure',
      },
      {
        kind: 'bkl',
        roles: [...HEADS, 'kader'],
        asked: one,
        byAge: false,
        source: 'K/0/BKL SIGA 2020: daftar kader tanpa jumlah tetap',
        certainty: 'sure',
      },
      {
        kind: 'uppka',
        roles: [...HEADS, 'kader'],
        asked: one,
        byAge: false,
        source: 'Isi K/0/UPPKA tidak ditemukan; mengikuti kelompok lain',
        certainty: 'inferred',
      },
      {
        kind: 'pikr',
        roles: [...HEADS, 'pendidik_sebaya', 'konselor_sebaya'],
        asked: { ...one, pendidik_sebaya: 2 },
        byAge: false,
        source: 'PIK-R tahap Tumbuh: sedikitnya dua pendidik sebaya',
        certainty: 'likely',
      },
    ],
  },
]

/** The seats of a kind on a day (`YYYY-MM-DD`). */
export function seatsOf(kind: PoktanKind, on: string): SeatRule {
  const edition = SEATS.findLast(({ validFrom }) => validFrom <= on) ?? SEATS[0]!
  return edition.rules.find((rule) => rule.kind === kind)!
}

export const officerRoleLabel = (role: string): string =>
  OFFICER_ROLES.find(({ value }) => value === role)?.label ?? role

/** "Kader 0–<1 tahun", "Ketua". */
export const seatLabel = ({ role, ageGroup }: { role: string; ageGroup: number | null }): string =>
  ageGroup === null ? officerRoleLabel(role) : `${officerRoleLabel(role)} ${AGE_GROUPS[ageGroup]?.label ?? ''}`

/** Those who work with the members and are trained for it, unlike those at the head. */
export const isKader = (role: OfficerRole): boolean => !(HEADS as readonly OfficerRole[]).includes(role)

/** A seat the card asks for and nobody holds. */
export interface EmptySeat {
  role: OfficerRole
  ageGroup: number | null
}

/** The seats nobody holds, in the order of the card. `present` are those who hold one today. */
export function emptySeats(
  kind: PoktanKind,
  present: readonly { role: OfficerRole; ageGroup: number | null }[],
  on: string,
): EmptySeat[] {
  const { roles, asked, byAge } = seatsOf(kind, on)
  return roles.flatMap((role): EmptySeat[] => {
    const held = present.filter((officer) => officer.role === role)
    if (role === 'kader' && byAge)
      return AGE_GROUPS.filter(({ value }) => !held.some(({ ageGroup }) => ageGroup === value)).map(({ value }) => ({
        role,
        ageGroup: value,
      }))
    const missing = Math.max(0, (asked[role] ?? 0) - held.length)
    return Array.from({ length: missing }, () => ({ role, ageGroup: null }))
  })
}

/** What no officer may say of seat and training, each beside its field. */
export function officerProblems(
  kind: PoktanKind,
  officer: {
    role: OfficerRole
    ageGroup: number | null
    trained: boolean
    training: string
    trainedOn: string | null
    fromOn: string
  },
  today: string,
): Record<string, string> {
  const { roles, byAge } = seatsOf(kind, officer.fromOn)
  const ahead = 'Tanggal ini belum terjadi.'
  const problems: Record<string, string> = {}
  if (!roles.includes(officer.role)) problems.role = 'Jabatan ini tidak ada pada jenis kelompok ini.'
  if (officer.ageGroup !== null && (!byAge || officer.role !== 'kader'))
    problems.ageGroup = 'Kelompok umur hanya untuk kader BKB.'
  if (!officer.trained && (officer.training !== '' || officer.trainedOn !== null))
    problems.trained = 'Tandai sudah dilatih, atau kosongkan nama dan tanggal pelatihannya.'
  if (officer.trainedOn !== null && officer.trainedOn > today) problems.trainedOn = ahead
  if (officer.fromOn > today) problems.fromOn = ahead
  return problems
}
