import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { nameKey } from '@/lib/regions/name-key'
import { lockScope } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { readKk, readNik } from './nik'
import { type NumberKind, numberIndex, sealNumber } from './numbers'
import { findByKk, findByNik } from './queries'
import type { FamilyAnswers, PersonAnswers } from './schema'

/** A family as it was written: who is in it, and what deserves a look. */
export interface WrittenFamily {
  id: string
  version: number
  personIds: string[]
  warnings: string[]
}

interface Place {
  villageId: number
  kecamatanId: number
  /** Kemendagri code of the village, to compare with the places in NIKs. */
  code: string
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

/** Adds a family with its persons. Refuses a NIK or a card that somebody in the office has, and a birth ahead. */
export async function addFamily(
  tx: TenantTx,
  steps: Steps,
  place: Place,
  answers: FamilyAnswers,
  now: Date,
): Promise<WrittenFamily> {
  await lockScope(tx, 'family')
  await refuseSlips(tx, answers, now, null)
  const id = randomUUID()
  const { name, dusun, rw, rt, address, kki, source, persons } = answers
  const row: Columns = {
    id,
    village_id: place.villageId,
    kecamatan_id: place.kecamatanId,
    name,
    name_key: nameKey(name),
    dusun,
    rw,
    rt,
    address,
    kki,
    source,
    ...kkColumns(tx, id, answers.kk),
    version: 1,
    ...born(),
    sample: false,
  }
  await steps.insert('family', row, { id }, 'remove')
  const personIds: string[] = []
  for (const person of persons) personIds.push(await addPerson(tx, steps, id, person))
  return { id, version: 1, personIds, warnings: warningsOf(answers, place.code) }
}

/** Changes a family and its persons at the version they were read at. Persons left out stay as they are. */
export async function editFamily(
  tx: TenantTx,
  steps: Steps,
  { id, version, place, ...answers }: FamilyAnswers & { id: string; version: number; place: Place },
  now: Date,
): Promise<WrittenFamily> {
  await lockScope(tx, 'family')
  const before = await readRow(tx, 'family', { id })
  if (!before) throw new Refusal('not-found')
  if (before.version !== version) throw new Refusal('changed-meanwhile')
  await refuseSlips(tx, answers, now, id)
  const { name, dusun, rw, rt, address, kki, source, persons } = answers
  const facts = { name, name_key: nameKey(name), dusun, rw, rt, address, kki, source }
  await steps.update('family', { id }, { ...facts, ...kkColumns(tx, id, answers.kk), ...nextVersion(before) })
  const personIds: string[] = []
  for (const person of persons)
    personIds.push(person.id ? await editPerson(tx, steps, id, person) : await addPerson(tx, steps, id, person))
  return { id, version: version + 1, personIds, warnings: warningsOf(answers, place.code) }
}

/** Adds somebody to a family. */
export async function addPerson(tx: TenantTx, steps: Steps, familyId: string, person: PersonAnswers): Promise<string> {
  const id = randomUUID()
  await steps.insert(
    'person',
    {
      id,
      family_id: familyId,
      ...factsOf(person),
      nik_state: 'belum_ada',
      nik_index: '',
      ...nikColumns(tx, id, person.nik),
      version: 1,
      ...born(),
      sample: false,
    },
    { id },
    'remove',
  )
  return id
}

async function editPerson(tx: TenantTx, steps: Steps, familyId: string, person: PersonAnswers): Promise<string> {
  const id = String(person.id)
  const before = await readRow(tx, 'person', { id })
  if (before?.family_id !== familyId) throw new Refusal('not-found')
  await steps.update(
    'person',
    { id },
    { ...factsOf(person), ...nikColumns(tx, id, person.nik), ...nextVersion(before) },
  )
  return id
}

const born = (): Columns => {
  const now = new Date().toISOString()
  return { created_at: now, updated_at: now }
}

const factsOf = ({ name, sex, bornOn, relation, married }: PersonAnswers): Columns => ({
  name,
  name_key: nameKey(name),
  sex,
  born_on: bornOn,
  relation,
  married,
})

/** Nothing typed keeps what there is; `-` takes it away. */
function nikColumns(tx: TenantTx, personId: string, typed: string): Columns {
  const read = readNik(typed)
  if ('problem' in read || typed === '') return {}
  if (read.state !== 'ada') return { nik_state: read.state, nik_sealed: null, nik_index: '' }
  const { sealed, index } = sealNumber(tx.tenantId, 'nik', personId, read.nik)
  return { nik_state: 'ada', nik_sealed: hex(sealed), nik_index: index }
}

function kkColumns(tx: TenantTx, familyId: string, typed: string): Columns {
  const read = readKk(typed)
  if ('problem' in read || typed === '') return {}
  if (read.state !== 'ada') return { kk_sealed: null, kk_index: '' }
  const { sealed, index } = sealNumber(tx.tenantId, 'kk', familyId, read.kk)
  return { kk_sealed: hex(sealed), kk_index: index }
}

async function refuseSlips(tx: TenantTx, answers: FamilyAnswers, now: Date, familyId: string | null): Promise<void> {
  const fields: FieldProblems = {}
  const today = dayIn(tx.actor.zone, now)
  const seen = new Map<string, number>()
  for (const [at, person] of answers.persons.entries()) {
    if (person.bornOn !== null && person.bornOn > today)
      fields[`persons.${at}.bornOn`] = 'Tanggal lahir ini belum terjadi.'
    const read = readNik(person.nik)
    if (!('nik' in read)) continue
    const twin = seen.get(read.nik)
    seen.set(read.nik, at)
    const holder = await findByNik(tx, read.nik)
    if (twin !== undefined) fields[`persons.${at}.nik`] = 'NIK ini sudah ditulis untuk anggota keluarga lain di atas.'
    else if (holder && holder.personId !== person.id) {
      fields[`persons.${at}.nik`] = 'NIK ini sudah tercatat di kantor Anda. Cari keluarganya dengan NIK itu.'
      fields.same = holder.familyId
    }
  }
  const card = readKk(answers.kk)
  const holder = 'kk' in card ? await findByKk(tx, card.kk) : null
  if (holder && holder !== familyId) {
    fields.kk = 'Nomor KK ini sudah tercatat di kantor Anda. Cari keluarganya dengan nomor itu.'
    fields.same = holder
  }
  if (Object.keys(fields).length > 0) throw new Refusal('same' in fields ? 'family.known' : 'input-invalid', { fields })
}

/** What deserves a look: warnings of every number, by the person's name. */
function warningsOf({ persons, kk }: FamilyAnswers, code: string): string[] {
  const card = readKk(kk)
  const ofPersons = persons.flatMap(({ name, nik, sex, bornOn }) => {
    const read = readNik(nik, { sex, bornOn, regionCode: code })
    return 'warnings' in read ? read.warnings.map((warning) => `${name}: ${warning}`) : []
  })
  return [...('warnings' in card ? card.warnings : []), ...ofPersons]
}

/** The answers with every number as its blind index, so that a receipt keeps none of them. */
export function withoutNumbers(tenantId: number, { kk, persons, ...rest }: FamilyAnswers) {
  const hidden = (kind: NumberKind, typed: string) => (typed === '' ? '' : numberIndex(tenantId, kind, typed))
  return {
    ...rest,
    kk: hidden('kk', kk),
    persons: persons.map((person) => ({ ...person, nik: hidden('nik', person.nik) })),
  }
}
