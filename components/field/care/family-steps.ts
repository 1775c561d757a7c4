import { paths } from '@/lib/paths'
import type { CarePart, Stage, TargetBody } from '@/lib/tpk/care'
import type { CareStep } from '@/lib/tpk/field-step'
import { type FamilyForm, familyBody, familyFacts } from './family-form'
import { familyStep, targetStep } from './items'
import { lineOf } from './plan'
import { newTarget, type TargetForm, targetDraft } from './target-form'

/** Under which name a new family is kept while it is typed. */
export const FAMILY_DRAFT = 'dampingan/baru'

/** The form in which the target alone is mended, once the office has the family. */
function targetFormOf({ familyId, targetId, person, partner, stage, stageAnswers }: FamilyForm): CareStep['form'] {
  const value: TargetForm = { ...newTarget(person.id, stage), targetId, stageAnswers, partnerName: partner.name }
  const href = paths.fieldTargetNew(familyId, `?orang=${person.id}`)
  return { draft: targetDraft(familyId, person.id), href, value }
}

/** What saving a new family does: the family with its persons, then whom the team accompanies there. */
export function familySteps(form: FamilyForm, care: CarePart, today: string): CareStep[] {
  const madeAt = new Date().toISOString()
  const family = familyBody(form)
  const villageName = care.villages.find(({ id }) => id === family.villageId)?.name ?? ''
  const stage = form.stage as Stage
  const target: TargetBody = {
    ...{ id: form.targetId, familyId: family.id, personId: form.person.id, stage, openedOn: today },
    ...familyFacts(form, today),
  }
  const line = lineOf(
    { ...target, targetId: target.id },
    { name: form.person.name.trim(), bornOn: form.person.bornOn || null },
    { id: family.id, name: family.name, villageName, rw: family.rw ?? '', rt: family.rt ?? '' },
    { visits: [], risk: '', marks: [], today, care },
  )
  const whole = { draft: FAMILY_DRAFT, href: paths.fieldFamilyNew(), value: form }
  return [
    familyStep(family, villageName, { key: form.familyKey, madeAt }, { form: whole }),
    targetStep(family.rw ?? '', target, { key: form.key, madeAt }, { lines: [line], form: targetFormOf(form) }),
  ]
}
