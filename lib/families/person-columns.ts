import 'server-only'
import { nameKey } from '@/lib/regions/name-key'
import type { Columns } from '@/lib/registers/steps'
import { readKk, readNik } from './nik'
import { type NumberKeys, sealNumber } from './numbers'
import type { PersonAnswers } from './schema'

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

/** The columns of what a person's form says. What it does not ask stays as it is. */
export function factsOf(person: Omit<PersonAnswers, 'id' | 'nik'>): Columns {
  const { name, sex, bornOn, relation, married, phone, motherId, motherName } = person
  const { bornExact, birthOrder, birthWeightG, birthLengthCm, gestationWeeks } = person
  return {
    name,
    name_key: nameKey(name),
    sex,
    born_on: bornOn,
    relation,
    married,
    ...(bornExact !== undefined && { born_exact: bornExact }),
    ...(phone !== undefined && { phone }),
    ...(motherId !== undefined && { mother_id: motherId }),
    ...(motherName !== undefined && motherOf(motherName)),
    ...(birthOrder !== undefined && { birth_order: birthOrder }),
    ...(birthWeightG !== undefined && { birth_weight_g: birthWeightG === null ? null : Math.round(birthWeightG) }),
    ...(birthLengthCm !== undefined && {
      birth_length_mm: birthLengthCm === null ? null : Math.round(birthLengthCm * 10),
    }),
    ...(gestationWeeks !== undefined && { gestation_weeks: gestationWeeks }),
  }
}

/** A mother's name and what finds it. */
export const motherOf = (name: string): Columns => ({ mother_name: name, mother_key: name === '' ? '' : nameKey(name) })

/** Nothing typed keeps what there is; `-` takes it away. */
export function nikColumns(keys: NumberKeys, personId: string, typed: string): Columns {
  const read = readNik(typed)
  if ('problem' in read || typed === '') return {}
  if (read.state !== 'ada') return { nik_state: read.state, nik_sealed: null, nik_index: '' }
  const { sealed, index } = sealNumber(keys, 'nik', personId, read.nik)
  return { nik_state: 'ada', nik_sealed: hex(sealed), nik_index: index }
}

/** The same for a family card's number. */
export function kkColumns(keys: NumberKeys, familyId: string, typed: string): Columns {
  const read = readKk(typed)
  if ('problem' in read || typed === '') return {}
  if (read.state !== 'ada') return { kk_sealed: null, kk_index: '' }
  const { sealed, index } = sealNumber(keys, 'kk', familyId, read.kk)
  return { kk_sealed: hex(sealed), kk_index: index }
}

/** What a row that is made now begins with. */
export const madeNow = (): Columns => {
  const now = new Date().toISOString()
  return { version: 1, created_at: now, updated_at: now, sample: false }
}
