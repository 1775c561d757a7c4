import type { Certainty } from '@/lib/poktan/eligibility-data'

interface Sourced {
  source: string
  certainty: Certainty
}

/** Days after a delivery from which a check may be made, by which it is due, and after which it is missed. */
export interface AfterBirth {
  from: number
  due: number
  until: number
}

/** When whom to visit. What an office may put in its place is all of it but the names of the steps. */
export interface ScheduleEdition {
  edition: string
  name: string
  validFrom: string
  source: string
  /** Months before the wedding. */
  catin: Sourced & { months: readonly number[] }
  /** Weeks of the pregnancy, after a first contact. `early` days before one, a visit already answers it. */
  hamil: Sourced & { weeks: readonly number[]; early: number; weeksBetween: number }
  /** Checks after a delivery, and the day on which the stage ends. */
  pascasalin: Sourced & { checks: readonly AfterBirth[]; ends: number }
  /** Days of the month by which a child should be seen. */
  anak: Sourced & { baduta: number; balita: number; endsMonths: number }
  /** The health service's own least number of antenatal visits: beside the team's contacts, never mixed with them. */
  antenatal: Sourced & { least: number }
}

/** What an office may put in the place of the shipped schedule. */
export interface ScheduleChanges {
  catin?: readonly number[]
  hamil?: readonly number[]
  baduta?: number
  balita?: number
}

/** The schedule Lini comes with (domain 6.1). */
export const SHIPPED_SCHEDULE: ScheduleEdition = {
  edition: 'bawaan-1',
  name: 'Bawaan Lini, edisi 1',
  validFrom: '2000-01-01',
  source: 'Elsimil, WHO, dan panduan pendampingan; sumber tiap tahap tertulis di barisnya',
  catin: {
    months: [3, 2, 1],
    source: 'Mulai 3 bulan sebelum menikah (Elsimil); pengulangan tiap bulan disimpulkan',
    certainty: 'sure',
  },
  hamil: {
    weeks: [12, 16, 20, 24, 28, 32, 36],
    early: 7,
    weeksBetween: 4,
    source: 'Elsimil v1: kontak awal, lalu minggu 12, 16, 20, 24, 28, 32, 36',
    certainty: 'sure',
  },
  pascasalin: {
    checks: [
      { from: 0, due: 2, until: 2 },
      { from: 3, due: 7, until: 7 },
      { from: 8, due: 14, until: 28 },
      { from: 29, due: 35, until: 42 },
    ],
    ends: 42,
    source: 'Empat pemeriksaan menurut WHO; harinya dan batas 42 hari disimpulkan',
    certainty: 'inferred',
  },
  anak: {
    baduta: 15,
    balita: 28,
    endsMonths: 60,
    source: 'Setiap bulan, baduta lebih dahulu; tanggalnya disimpulkan',
    certainty: 'inferred',
  },
  antenatal: {
    least: 6,
    source: 'Pemeriksaan kehamilan paling sedikit 6 kali (Modul BKB Holistik Integratif)',
    certainty: 'sure',
  },
}
