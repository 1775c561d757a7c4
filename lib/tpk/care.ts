/**
 * The words and shapes of family assistance that phones, screens and server share. Safe in
 * a browser. Rows made without signal carry ids their device made, so that a later item can
 * speak of them before the server has heard of either.
 */

/** The stages of one life course in which a team accompanies somebody. */
export const STAGES = ['catin', 'hamil', 'pascasalin', 'anak'] as const
export type Stage = (typeof STAGES)[number]

/** The target groups of reports: a child's follows from the day of birth (domain 6: baduta 0-23, balita 24-59 months). */
export const GROUPS = ['catin', 'hamil', 'pascasalin', 'baduta', 'balita'] as const
export type TargetGroup = (typeof GROUPS)[number]

export const STAGE_LABELS: Record<Stage, string> = {
  catin: 'Calon pengantin',
  hamil: 'Ibu hamil',
  pascasalin: 'Pascapersalinan',
  anak: 'Anak 0–59 bulan',
}
export const GROUP_LABELS: Record<TargetGroup, string> = {
  catin: 'Calon pengantin',
  hamil: 'Ibu hamil',
  pascasalin: 'Pascapersalinan',
  baduta: 'Baduta (0–23 bulan)',
  balita: 'Balita 24–59 bulan',
}

/** How a target ends. `menikah`, `melahirkan` and `usia` lead on to the next stage or end the course. */
export const CLOSINGS = [
  'menikah',
  'melahirkan',
  'selesai',
  'usia',
  'keguguran',
  'pindah',
  'meninggal',
  'batal',
  'ganda',
] as const
export type Closing = (typeof CLOSINGS)[number]

/** Hijau: nothing found. Merah: something found that asks for help. Empty: not screened yet. */
export type Risk = '' | 'hijau' | 'merah'

/** What belongs to a stage as a whole. Days are `YYYY-MM-DD`. */
export interface StageFacts {
  /** catin: the other half of the couple, a person of the office or only a name. */
  partnerId?: string
  partnerName?: string
  /** catin: where the couple will live, in words. */
  homeAfter?: string
  /** hamil: which pregnancy this is, from 1. */
  pregnancy?: number
  /** hamil: birth of the child before. */
  lastBirthOn?: string
  /** hamil, pascasalin: two or more. */
  multiple?: number
  /** pascasalin. */
  place?: string
  helper?: string
  mode?: string
}

/** Answers of a visit by the questionnaire's codes: text, number, yes/no, one or several of a list, or null for not asked. */
export type Answers = Record<string, string | number | boolean | string[] | null>

/** A measurement as it is typed: kilograms and centimetres, null where it was not taken. */
export interface TypedMeasures {
  weightKg: number | null
  lengthCm: number | null
  /** How length was taken: lying or standing; empty when nobody said. */
  measure: 'L' | 'H' | ''
  headCm: number | null
  muacCm: number | null
  oedema: boolean | null
}

/* ---- Items, by kind (see ITEM_KINDS). Their subject is `keluarga/<familyId>`. ---- */

export interface PersonBody {
  id: string
  name: string
  sex: 'L' | 'P' | ''
  bornOn: string | null
  /** False where the day stands in for a month or year. */
  bornExact?: boolean
  relation: string
  married?: boolean | null
  /** As typed; empty for none. */
  nik?: string
  phone?: string
  motherId?: string | null
  motherName?: string
}

/** `family.record` */
export interface FamilyBody {
  id: string
  villageId: number
  name: string
  dusun?: string
  rw?: string
  rt?: string
  address?: string
  kk?: string
  persons: PersonBody[]
}

/** `person.add` */
export interface PersonAddBody {
  familyId: string
  person: PersonBody
}

/** `target.open` */
export interface TargetBody {
  id: string
  familyId: string
  personId: string
  stage: Stage
  openedOn: string
  anchorOn: string | null
  facts: StageFacts
  /** The target of the stage before, which this closes (`menikah` for a catin who is pregnant). */
  afterId?: string | null
}

/** `target.close` */
export interface TargetCloseBody {
  id: string
  familyId: string
  closedOn: string
  closedAs: Closing
  note?: string
}

/** `birth.record`: ends a pregnancy, opens the mother's pascasalin and, for each child alive, its own target. */
export interface BirthBody {
  targetId: string
  familyId: string
  /** Id for the mother's new target. */
  afterId: string
  deliveredOn: string
  place: string
  helper: string
  mode: string
  gestationWeeks: number | null
  babies: {
    /** Person and target ids. */
    id: string
    targetId: string
    name: string
    sex: 'L' | 'P' | ''
    alive: boolean
    weightG: number | null
    lengthMm: number | null
  }[]
}

/** `visit.record`, and `visit.change` with the same id. */
export interface VisitBody {
  id: string
  targetId: string
  familyId: string
  visitedOn: string
  /** The schedule's step it answers; empty for one in between. */
  step: string
  edition: number
  answers: Answers
  /** Children: kept as a measurement of its own with this id. */
  measurement?: (TypedMeasures & { id: string }) | null
}

/** `referral.make` */
export interface ReferralBody {
  id: string
  familyId: string
  personId: string
  targetId: string | null
  visitId: string | null
  faskesId: string
  referredOn: string
  urgency: 'biasa' | 'segera'
  marks: string[]
  note: string
}

/** `measurement.record` and `measurement.correct` (which needs a reason). */
export interface MeasurementBody extends TypedMeasures {
  id: string
  familyId: string
  personId: string
  measuredOn: string
  posyanduId: string | null
  reason?: string
}

/** `krs.verify`, whose subject is `krs/<village id>/<id>` */
export interface KrsVerifyBody {
  id: string
  familyId: string
  verified: 'sesuai' | 'berubah' | 'tidak_ditemukan' | 'pindah'
  found: Record<string, boolean | number | null>
  foundAtRisk: boolean | null
  reason: string
  verifiedOn: string
}

/* ---- The readable copy ---- */

/** One line of the next-visit list: who, why, by when. */
export interface CareLine {
  targetId: string
  familyId: string
  personId: string
  name: string
  /** The family's head and where they live, so that the house is found. */
  familyName: string
  villageName: string
  rw: string
  rt: string
  stage: Stage
  bornOn: string | null
  anchorOn: string | null
  openedOn: string
  nextStep: string
  nextOn: string | null
  lastOn: string | null
  visits: number
  risk: Risk
  marks: string[]
  /** An open referral of theirs: how it stands. */
  referral: { id: string; state: string; dueOn: string } | null
}

/** The part `dampingan`: everybody a person accompanies. */
export interface CarePart {
  /** Teams of this person; a PKB has those of the desa binaan. */
  teams: { id: string; name: string; villageName: string; targets: number }[]
  lines: CareLine[]
  /** Where a family may be recorded. */
  villages: { id: number; name: string; code: string }[]
  /** Facilities to refer to, the nearest first. */
  faskes: { id: string; name: string; kind: string }[]
  posyandu: { id: string; name: string; villageId: number }[]
  /** The editions that judge and schedule without signal: codes of data shipped with the program, and an office's own. */
  screening: unknown
  schedule: unknown
  /** True for those who look after more than a device carries. */
  desk: boolean
}

/** The part `dampingan/<familyId>`: what the family's screens need without signal. Numbers are masked. */
export interface FamilyPart {
  family: {
    id: string
    name: string
    villageId: number
    villageName: string
    dusun: string
    rw: string
    rt: string
    address: string
    kk: string | null
    waterOk: boolean | null
    toiletOk: boolean | null
    version: number
  }
  persons: {
    id: string
    name: string
    sex: 'L' | 'P' | ''
    bornOn: string | null
    bornExact: boolean
    relation: string
    married: boolean | null
    nik: string | null
    nikState: string
    tempCode: string
    motherId: string | null
    birthOrder: number | null
    diedOn: string | null
  }[]
  targets: {
    id: string
    personId: string
    stage: Stage
    openedOn: string
    closedOn: string | null
    closedAs: string
    afterId: string | null
    anchorOn: string | null
    facts: StageFacts
    risk: Risk
    marks: string[]
    nextStep: string
    nextOn: string | null
    version: number
  }[]
  visits: {
    id: string
    targetId: string
    visitedOn: string
    step: string
    edition: number
    answers: Answers
    risk: Risk
    marks: string[]
    words: string[]
    recorderName: string
    version: number
  }[]
  measurements: {
    id: string
    personId: string
    measuredOn: string
    weightG: number | null
    lengthMm: number | null
    measure: string
    zlen: number | null
    zwei: number | null
    zwfl: number | null
    gain: string
    doubts: string[]
    version: number
  }[]
  referrals: {
    id: string
    targetId: string | null
    personId: string
    faskesName: string
    referredOn: string
    dueOn: string
    state: string
    marks: string[]
    result: string
    answer: string
    advice: string
    returnOn: string | null
  }[]
  krs: {
    id: string
    title: string
    atRisk: boolean | null
    rank: number | null
    marks: Record<string, boolean | null>
    verified: string
    version: number
  } | null
}
