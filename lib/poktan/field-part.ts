import type { Period } from '@/lib/format/period'
import type { Meeting, Service } from './meeting-queries'
import type { ChipMember } from './member-chip'
import type { MonthState } from './my-groups'

/** Where one group of a person stands in each of the part's months. */
export interface FieldGroup {
  id: string
  kind: string
  name: string
  villageId: number
  villageName: string
  kecamatanName: string
  members: number
  /** Its latest meeting ever; null when none was recorded. */
  lastMet: string | null
  /** Aligned with the part's months; null where the group did not exist at that month's end. */
  months: (FieldMonth | null)[]
}

export interface FieldMonth {
  state: MonthState
  meetings: number
  /** Whether one of its meetings makes the group count as active. */
  active: boolean
}

/** The part `kelompok` of the readable copy: one's groups, and how they stand. */
export interface GroupsPart {
  /** This month and the one before it. */
  months: Period[]
  groups: FieldGroup[]
  /** True for those who look after more than a device carries: they read groups at the desk. */
  desk: boolean
}

/** A member as the group's own screens need them: never a number, never a day of birth. */
export interface FieldMember extends ChipMember {
  /** The family, in PIK-R the person: the same after leaving and coming back. */
  subjectId: string
  rt: string
  /** The first month in which they were ever present here. */
  first: Period | null
}

export interface FieldNil {
  period: Period
  reason: string
  recorderName: string
  version: number
}

/** The part `kelompok/<id>`: everything a group's screens need without signal. */
export interface GroupPart {
  group: {
    id: string
    kind: string
    name: string
    villageId: number
    villageName: string
    kecamatanName: string
    activeFrom: string
    activeTo: string | null
    sample: boolean
  }
  /** This month and the one before it: meetings of these can be recorded and corrected. */
  months: Period[]
  /** Everybody who belonged to it in these months, by name. */
  members: FieldMember[]
  /** The meetings of these months in their order, without those taken back. */
  meetings: Meeting[]
  /** The latest meeting before these months, from which a new one takes its answers when they hold none. */
  before: Meeting | null
  /** The list of topics it teaches from. */
  syllabus: string
  nils: FieldNil[]
  services: (Service & { period: Period })[]
  /** Where it sent people before, the commonest first. */
  referralPlaces: string[]
  /** Topics in words of its own that earlier meetings had. */
  earlierTopics: string[]
}
