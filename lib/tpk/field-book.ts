import type {
  BirthBody,
  CareLine,
  FamilyBody,
  FamilyPart,
  MeasurementBody,
  PersonAddBody,
  PersonBody,
  ReferralBody,
  TargetBody,
  TargetCloseBody,
  VisitBody,
} from './care'
import { type CareStep, isWaiting, type StandingCareStep, stands } from './field-step'

/** A row with whether all of it is at the office. */
export type Kept<Of> = Of & { waiting: boolean }

/** A family as its screens have it: what the office told, with the own steps upon it. */
export interface FamilyBook {
  family: Kept<FamilyPart['family']>
  persons: Kept<FamilyPart['persons'][number]>[]
  targets: Kept<FamilyPart['targets'][number]>[]
  visits: Kept<FamilyPart['visits'][number]>[]
  measurements: Kept<FamilyPart['measurements'][number]>[]
  referrals: Kept<FamilyPart['referrals'][number]>[]
  krs: FamilyPart['krs']
}

/**
 * Puts one's own steps upon what the office told, in their order; null where neither knows
 * the family. The same step twice changes nothing more.
 */
export function applyCareSteps(part: FamilyPart | null, steps: readonly StandingCareStep[]): FamilyBook | null {
  let book = part && bookOf(part)
  const told = new Set(part?.targets.map(({ id }) => id))
  for (const step of steps) {
    if (!stands(step)) continue
    if (!book && step.kind === 'family.record') book = newBook(step)
    if (!book) continue
    applyStep(book, step)
    for (const { targetId, risk, marks, nextStep, nextOn } of step.lines ?? []) {
      const target = book.targets.find(({ id }) => id === targetId)
      // What was received is in what the office told, with the office's own screening.
      if (target && (isWaiting(step) || !told.has(targetId))) Object.assign(target, { risk, marks, nextStep, nextOn })
    }
  }
  return book
}

const kept = <Of>(rows: readonly Of[]) => rows.map((row) => ({ ...row, waiting: false }))

const bookOf = (part: FamilyPart): FamilyBook => ({
  family: { ...part.family, waiting: false },
  persons: kept(part.persons),
  targets: kept(part.targets),
  visits: kept(part.visits),
  measurements: kept(part.measurements),
  referrals: kept(part.referrals),
  krs: part.krs,
})

function newBook(step: StandingCareStep): FamilyBook {
  const { id, villageId, name, dusun = '', rw = '', rt = '', address = '' } = step.body as unknown as FamilyBody
  return {
    family: {
      ...{ id, name, villageId, villageName: step.placeName ?? '', dusun, rw, rt, address },
      ...{ kk: null, waterOk: null, toiletOk: null, version: 1, waiting: isWaiting(step) },
    },
    ...{ persons: [], targets: [], visits: [], measurements: [], referrals: [], krs: null },
  }
}

function applyStep(book: FamilyBook, step: StandingCareStep): void {
  const waiting = isWaiting(step)
  const { body, kind } = step
  switch (kind) {
    case 'family.record':
      for (const person of (body as unknown as FamilyBody).persons) addPerson(book, person, waiting)
      break
    case 'person.add':
      addPerson(book, (body as unknown as PersonAddBody).person, waiting)
      break
    case 'target.open':
      openTarget(book, body as unknown as TargetBody, waiting)
      break
    case 'target.close':
      closeTarget(book, body as unknown as TargetCloseBody, waiting)
      break
    case 'birth.record':
      recordBirth(book, body as unknown as BirthBody, waiting)
      break
    case 'visit.record':
    case 'visit.change':
      recordVisit(book, step, waiting)
      break
    case 'visit.withdraw':
      book.visits = book.visits.filter(({ id }) => id !== body.id)
      break
    case 'referral.make':
      makeReferral(book, step, waiting)
      break
    case 'referral.withdraw':
      for (const one of book.referrals) if (one.id === body.id) Object.assign(one, { state: 'dibatalkan', waiting })
      break
    case 'measurement.record':
    case 'measurement.correct': {
      const { personId, measuredOn, ...typed } = body as unknown as MeasurementBody
      keepMeasurement(book, { personId, measuredOn, ...typed }, step, waiting)
    }
  }
}

function addPerson(book: FamilyBook, person: PersonBody, waiting: boolean): void {
  if (book.persons.some(({ id }) => id === person.id)) return
  const { id, name, sex, bornOn, relation } = person
  book.persons.push({
    ...{ id, name, sex, bornOn, relation, waiting },
    bornExact: person.bornExact ?? true,
    married: person.married ?? null,
    nik: person.nik ? maskedTail(person.nik) : null,
    nikState: person.nik ? 'ada' : 'belum_ada',
    tempCode: '',
    motherId: person.motherId ?? null,
    birthOrder: null,
    diedOn: null,
  })
}

/** The last four digits of a number typed here: whether one was noted is all that screens say. */
const maskedTail = (typed: string): string => `************${typed.replace(/\D/g, '').slice(-4)}`

function openTarget(book: FamilyBook, target: TargetBody, waiting: boolean): void {
  const { id, personId, stage, openedOn, anchorOn, facts, afterId = null } = target
  const before = book.targets.find((one) => one.id === afterId)
  if (before && before.closedOn === null)
    Object.assign(before, { closedOn: openedOn, closedAs: before.stage === 'catin' ? 'menikah' : 'selesai' })
  if (book.targets.some((one) => one.id === id)) return
  book.targets.push({
    ...{ id, personId, stage, openedOn, anchorOn, facts, afterId, waiting },
    ...{ closedOn: null, closedAs: '', risk: '', marks: [], nextStep: '', nextOn: null, version: 1 },
  })
}

function closeTarget(book: FamilyBook, { id, closedOn, closedAs }: TargetCloseBody, waiting: boolean): void {
  const target = book.targets.find((one) => one.id === id)
  if (target && target.closedOn === null)
    Object.assign(target, { closedOn, closedAs, nextStep: '', nextOn: null, waiting })
}

function recordBirth(book: FamilyBook, birth: BirthBody, waiting: boolean): void {
  const { targetId, familyId, afterId, deliveredOn, place, helper, mode } = birth
  const pregnancy = book.targets.find(({ id }) => id === targetId)
  if (!pregnancy) return
  if (pregnancy.closedOn === null) Object.assign(pregnancy, { closedOn: deliveredOn, closedAs: 'melahirkan' })
  const multiple = birth.babies.length
  const after = { id: afterId, familyId, personId: pregnancy.personId, openedOn: deliveredOn, anchorOn: deliveredOn }
  const facts = { place, helper, mode, ...(multiple > 1 ? { multiple } : {}) }
  openTarget(book, { ...after, stage: 'pascasalin', facts, afterId: targetId }, waiting)
  const alive = birth.babies.filter((baby) => baby.alive)
  for (const { id, targetId: childTarget, name, sex } of alive) {
    const child = { id, name, sex, bornOn: deliveredOn, relation: 'anak', motherId: pregnancy.personId }
    addPerson(book, child, waiting)
    openTarget(
      book,
      {
        id: childTarget,
        familyId,
        personId: id,
        stage: 'anak',
        openedOn: deliveredOn,
        anchorOn: deliveredOn,
        facts: {},
      },
      waiting,
    )
  }
}

function recordVisit(book: FamilyBook, step: StandingCareStep, waiting: boolean): void {
  const { id, targetId, visitedOn, step: answered, edition, answers, measurement } = step.body as unknown as VisitBody
  const { risk = '', marks = [], words = [] } = step.said ?? {}
  const facts = { visitedOn, answers, step: answered, edition }
  const known = book.visits.find((one) => one.id === id)
  const target = book.targets.find((one) => one.id === targetId)
  if (!known)
    book.visits.push({
      ...{ id, targetId, ...facts, risk, marks, words, waiting },
      ...{ recorderName: '', version: 1 },
    })
  else if (step.kind === 'visit.change')
    Object.assign(known, {
      ...facts,
      risk,
      marks,
      words,
      waiting: known.waiting || waiting,
      version: known.version + 1,
    })
  if (measurement && target)
    keepMeasurement(book, { ...measurement, personId: target.personId, measuredOn: visitedOn }, step, waiting)
}

function keepMeasurement(
  book: FamilyBook,
  typed: Pick<MeasurementBody, 'id' | 'personId' | 'measuredOn' | 'weightKg' | 'lengthCm' | 'measure'>,
  { said, kind }: CareStep,
  waiting: boolean,
): void {
  const { id, personId, measuredOn, weightKg, lengthCm, measure } = typed
  const row = {
    ...{ id, personId, measuredOn, measure, waiting },
    weightG: weightKg === null ? null : Math.round(weightKg * 1_000),
    lengthMm: lengthCm === null ? null : Math.round(lengthCm * 10),
    ...{ zlen: said?.zlen ?? null, zwei: said?.zwei ?? null, zwfl: said?.zwfl ?? null },
    ...{ gain: '', doubts: [], version: 1 },
  }
  const known = book.measurements.find((one) => one.id === id)
  if (!known) book.measurements.push(row)
  else if (kind === 'visit.change' || kind === 'measurement.correct') Object.assign(known, row)
}

function makeReferral(book: FamilyBook, step: StandingCareStep, waiting: boolean): void {
  const { id, targetId, personId, referredOn, marks } = step.body as unknown as ReferralBody
  if (book.referrals.some((one) => one.id === id)) return
  const line = step.lines?.find((one) => one.referral?.id === id)
  book.referrals.push({
    ...{ id, targetId, personId, referredOn, marks, waiting },
    faskesName: step.placeName ?? '',
    dueOn: line?.referral?.dueOn ?? referredOn,
    ...{ state: 'dikirim', result: '', answer: '', advice: '', returnOn: null },
  })
}

/** Which lines the list shows: what the office told, with the own steps upon it. */
export function linesWith(lines: readonly CareLine[], steps: readonly StandingCareStep[]): CareLine[] {
  const shown = new Map(lines.map((line) => [line.targetId, line]))
  for (const step of steps) {
    // What was received is in what the office told next.
    if (!stands(step)) continue
    const told = step.state === 'diterima'
    for (const id of step.ended ?? []) shown.delete(id)
    for (const line of step.lines ?? []) if (!told || !shown.has(line.targetId)) shown.set(line.targetId, line)
  }
  return [...shown.values()]
}
