import { readNik } from '@/lib/families/nik'
import type { FamilyBody, PersonBody, Stage, StageFacts } from '@/lib/tpk/care'
import type { KeptForm } from '../use-kept'
import { anchorOf, checkStage, factsOf, newStage, type StageAnswers } from './stage-form'

/** A person as typed. */
export interface PersonAnswers {
  id: string
  name: string
  sex: 'L' | 'P' | ''
  bornOn: string
  /** The day stands in for a month or a year that is all one knows. */
  bornAbout: boolean
  relation: string
  nik: string
  /** "Belum ada NIK? Lewati" was not pressed: the box stands open. */
  phone: string
  motherName: string
}

/** A new family while it is typed, with the ids its rows will have. */
export interface FamilyForm extends KeptForm {
  familyId: string
  familyKey: string
  targetId: string
  stage: Stage | ''
  villageId: number | null
  dusun: string
  rw: string
  rt: string
  address: string
  headName: string
  person: PersonAnswers
  /** The other half of a couple: a name, and a person of the office once more is known. */
  partner: PersonAnswers
  partnerKnown: boolean
  stageAnswers: StageAnswers
}

export const newPerson = (sex: 'L' | 'P' | '', relation: string): PersonAnswers => ({
  id: crypto.randomUUID(),
  ...{ name: '', sex, bornOn: '', bornAbout: false, relation, nik: '', phone: '', motherName: '' },
})

export const newFamily = (villageId: number | null): FamilyForm => ({
  ...{ key: crypto.randomUUID(), savedAt: '' },
  ...{ familyId: crypto.randomUUID(), familyKey: crypto.randomUUID(), targetId: crypto.randomUUID() },
  ...{ stage: '', villageId, dusun: '', rw: '', rt: '', address: '', headName: '' },
  person: newPerson('', ''),
  partner: newPerson('', 'lainnya'),
  partnerKnown: false,
  stageAnswers: newStage(),
})

/** What a person of a stage usually is: the sex, and what they are to the head of the family. */
export const usual = (stage: Stage): Pick<PersonAnswers, 'sex' | 'relation'> =>
  stage === 'anak' ? { sex: '', relation: 'anak' } : { sex: 'P', relation: stage === 'catin' ? 'anak' : 'pasangan' }

export type Problems = Record<string, string>

/** What must be mended before a family can be saved, beside its place. */
export function checkFamily(form: FamilyForm, today: string): Problems {
  const problems: Problems = {}
  const { person, partner, stage } = form
  if (!stage) problems.stage = 'Pilih siapa yang didampingi.'
  if (form.villageId === null) problems.villageId = 'Pilih desanya.'
  if (!form.headName.trim()) problems.headName = 'Isi nama kepala keluarga di rumah ini.'
  if (!form.rw.trim()) problems.rw = 'Isi RW, agar rumahnya dapat dicari.'
  Object.assign(problems, prefixed('person', checkPerson(person, today)))
  if (!stage) return problems
  if (stage === 'anak' && !person.bornOn) problems['person.bornOn'] ??= 'Isi tanggal lahir anak.'
  if (!person.sex) problems['person.sex'] ??= 'Pilih laki-laki atau perempuan.'
  if (stage === 'catin') {
    if (!partner.name.trim()) problems['partner.name'] = 'Isi nama calon pasangannya.'
    else if (form.partnerKnown) Object.assign(problems, prefixed('partner', checkPerson(partner, today)))
  }
  return { ...problems, ...checkStage(stage, form.stageAnswers, today) }
}

/** What must be mended in a person's answers. */
export function checkPerson(person: PersonAnswers, today: string): Problems {
  const problems: Problems = {}
  if (person.name.trim().length < 2) problems.name = 'Isi namanya.'
  if (person.bornOn && person.bornOn > today) problems.bornOn = 'Tanggal lahir belum terjadi. Periksa tahunnya.'
  const nik = readNik(person.nik)
  if ('problem' in nik) problems.nik = nik.problem
  if (person.phone.trim() && !/^[\d\s+()-]{6,20}$/.test(person.phone.trim()))
    problems.phone = 'Nomor HP hanya berisi angka, misalnya 0812 3456 7890.'
  return problems
}

const prefixed = (prefix: string, problems: Problems): Problems =>
  Object.fromEntries(Object.entries(problems).map(([name, words]) => [`${prefix}.${name}`, words]))

/** A person as the item carries it. */
export function personBody(person: PersonAnswers): PersonBody {
  const { id, sex, relation, bornOn, bornAbout } = person
  const [name, nik, phone, motherName] = [person.name, person.nik, person.phone, person.motherName].map((one) =>
    one.trim(),
  )
  return {
    ...{ id, name: name!, sex, bornOn: bornOn || null, bornExact: !bornAbout, relation: relation || 'lainnya' },
    ...(nik && { nik }),
    ...(phone && { phone }),
    ...(motherName && { motherName }),
  }
}

/** The family as its item carries it, with everybody who was named. */
export function familyBody(form: FamilyForm): FamilyBody {
  const { familyId: id, stage, partnerKnown } = form
  const [name, dusun, rw, rt, address] = [form.headName, form.dusun, form.rw, form.rt, form.address].map((one) =>
    one.trim(),
  )
  const married = stage === 'catin' ? { married: false } : {}
  const person = { ...personBody(form.person), ...married }
  const partner = { ...personBody(form.partner), sex: otherSex(form.person.sex), ...married }
  return {
    ...{ id, villageId: form.villageId!, name: name!, dusun: dusun!, rw: rw!, rt: rt!, address: address! },
    persons: stage === 'catin' && partnerKnown ? [person, partner] : [person],
  }
}

export const otherSex = (sex: 'L' | 'P' | ''): 'L' | 'P' | '' => (sex === 'P' ? 'L' : sex === 'L' ? 'P' : '')

/** What belongs to the stage, the partner of a couple among it. */
export function familyFacts(form: FamilyForm, today: string): { anchorOn: string | null; facts: StageFacts } {
  const stage = form.stage as Stage
  const facts = factsOf(stage, form.stageAnswers)
  const anchorOn = stage === 'anak' ? form.person.bornOn || null : anchorOf(stage, form.stageAnswers, today)
  if (stage !== 'catin') return { anchorOn, facts }
  const partnerName = form.partner.name.trim()
  return { anchorOn, facts: { ...facts, partnerName, ...(form.partnerKnown && { partnerId: form.partner.id }) } }
}
