import type {
  BirthBody,
  FamilyBody,
  PersonAddBody,
  ReferralBody,
  Stage,
  TargetBody,
  TargetCloseBody,
  VisitBody,
} from '@/lib/tpk/care'
import type { CareStep, SaidOfVisit } from '@/lib/tpk/field-step'

/** What a stage's person is called in a label, which names nobody. */
const NOUNS: Record<Stage, string> = {
  catin: 'calon pengantin',
  hamil: 'ibu hamil',
  pascasalin: 'ibu pascapersalinan',
  anak: 'anak',
}

/** Where a step belongs: the family, and the RW by which its author tells items apart. */
export interface StepPlace {
  familyId: string
  rw: string
}

/** How the list stands after a step, and with which form it was made. */
export type After = Pick<CareStep, 'lines' | 'ended' | 'form'>

/** The key of the press that saves it, and when that was. */
export interface Press {
  key: string
  madeAt: string
}

const labelled = (words: string, rw: string): string => (rw ? `${words}, RW ${rw}` : words)

const make = (
  kind: string,
  words: string,
  { familyId, rw }: StepPlace,
  body: object,
  press: Press,
  more: Partial<CareStep> = {},
): CareStep => ({
  ...{ kind, familyId, ...press, baseVersion: 0, ...more },
  label: labelled(words, rw),
  body: body as Record<string, unknown>,
})

export const familyStep = (body: FamilyBody, villageName: string, press: Press, after: After): CareStep =>
  make('family.record', 'Keluarga baru', { familyId: body.id, rw: body.rw ?? '' }, body, press, {
    ...after,
    placeName: villageName,
  })

export const personStep = (rw: string, body: PersonAddBody, press: Press, after: After): CareStep =>
  make('person.add', 'Anggota keluarga baru', { familyId: body.familyId, rw }, body, press, after)

export const targetStep = (rw: string, body: TargetBody, press: Press, after: After): CareStep =>
  make('target.open', `Sasaran baru: ${NOUNS[body.stage]}`, { familyId: body.familyId, rw }, body, press, after)

export const closeStep = (rw: string, body: TargetCloseBody, version: number, press: Press): CareStep =>
  make('target.close', 'Pendampingan berakhir', { familyId: body.familyId, rw }, body, press, {
    baseVersion: version,
    ended: [body.id],
  })

export const birthStep = (rw: string, body: BirthBody, press: Press, after: After): CareStep =>
  make('birth.record', 'Kelahiran', { familyId: body.familyId, rw }, body, press, after)

/** Records a visit, or with the version it was read at corrects it. */
export const visitStep = (
  { rw, stage }: { rw: string; stage: Stage },
  body: VisitBody,
  press: Press,
  { said, base, version, ...after }: After & { said: SaidOfVisit; base?: VisitBody; version?: number },
): CareStep =>
  make(
    base ? 'visit.change' : 'visit.record',
    base ? `Perubahan kunjungan ${NOUNS[stage]}` : `Kunjungan ${NOUNS[stage]}`,
    { familyId: body.familyId, rw },
    body,
    press,
    { ...after, said, ...(base && { base: { ...base }, baseVersion: version ?? 1 }) },
  )

export const withdrawVisitStep = (
  { rw, stage }: { rw: string; stage: Stage },
  body: { id: string; familyId: string; reason: string },
  base: VisitBody,
  version: number,
  press: Press,
  after: After,
): CareStep =>
  make('visit.withdraw', `Penarikan kunjungan ${NOUNS[stage]}`, { familyId: body.familyId, rw }, body, press, {
    ...after,
    baseVersion: version,
    base: { ...base },
  })

export const referralStep = (
  { rw, stage }: { rw: string; stage: Stage },
  body: ReferralBody,
  faskesName: string,
  press: Press,
  after: After,
): CareStep =>
  make('referral.make', `Rujukan ${NOUNS[stage]}`, { familyId: body.familyId, rw }, body, press, {
    ...after,
    placeName: faskesName,
  })
