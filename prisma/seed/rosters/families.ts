import { TEMP_LETTERS } from '@/lib/families/temp-code'
import type { Period } from '@/lib/format/period'
import { yearOf } from '@/lib/format/period'
import { familyMember, type NamePool } from '../names/people'
import type { Village } from '../place'
import { type Random, randomOf, stableId } from '../random'

export interface SamplePerson {
  id: string
  name: string
  sex: 'L' | 'P'
  bornOn: string
  relation: 'kepala' | 'pasangan' | 'anak' | 'orang_tua'
  married: boolean
  /** Sixteen digits, or null where the field has none yet. */
  nik: string | null
  /** What stands for the number until it comes; empty for who has one. */
  tempCode: string
  phone: string
  /** Of a child, where the mother lives in the family. */
  motherId: string | null
  motherName: string
}

/** A made-up family of a village. */
export interface SampleFamily {
  id: string
  village: Village
  rw: string
  rt: string
  name: string
  kk: string | null
  persons: SamplePerson[]
}

const two = (number: number) => String(number).padStart(2, '0')
const day = (random: Random, year: number) => `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
const code = (village: Village) => village.code.slice(0, 8).replaceAll('.', '')

/** Serial numbers of 9900 and more are never reached in one kecamatan and day: no real person has this number. */
function numberOf(village: Village, sex: 'L' | 'P', bornOn: string, serial: number): string {
  const [year, month, dayOfMonth] = bornOn.split('-') as [string, string, string]
  const shown = two(Number(dayOfMonth) + (sex === 'P' ? 40 : 0))
  return `${code(village)}${shown}${month}${year.slice(2)}${9900 + (serial % 100)}`
}

/** A temporary code where there is no number, and a phone for some of the grown ones. Drawn apart, so that names stay. */
function identityOf(
  village: Village,
  at: number,
  order: number,
  known: boolean,
  who: { sex: string; married: boolean },
) {
  const random = randomOf('identitas', village.code, at, order)
  const code = Array.from({ length: 5 }, () => TEMP_LETTERS[random.between(0, TEMP_LETTERS.length - 1)]).join('')
  // 0800 is nobody's mobile number.
  const phone = `0800 ${random.between(1000, 9999)} ${random.between(1000, 9999)}`
  const phoned = who.married && random.chance(who.sex === 'P' ? 0.7 : 0.4)
  return {
    tempCode: known ? '' : `S-${random.pick(['3', '4', '6', '7', '9'])}${code}`,
    phone: phoned ? phone : '',
    motherId: null,
    motherName: '',
  }
}

/** The families of a village as rosters know them: parents, children of all ages, some with a grandparent. */
export function familiesOf(pool: NamePool, village: Village, count: number, thisPeriod: Period): SampleFamily[] {
  return Array.from({ length: count }, (_, at) => familyOf(pool, village, at, yearOf(thisPeriod)))
}

function familyOf(pool: NamePool, village: Village, at: number, thisYear: number): SampleFamily {
  const random = randomOf('keluarga', village.code, at)
  const persons: SamplePerson[] = []
  const add = (relation: SamplePerson['relation'], sex: 'L' | 'P', bornOn: string) => {
    const married = relation !== 'anak'
    const called = relation === 'anak' ? (sex === 'L' ? 'boy' : 'girl') : sex
    const first = familyMember(pool, called, village.code, at, persons.length)
    // A newborn has no number before the birth certificate; now and then nobody has seen the card.
    const known = random.chance(thisYear - Number(bornOn.slice(0, 4)) <= 1 ? 0.55 : 0.94)
    persons.push({
      id: stableId('orang', village.code, at, persons.length),
      name: relation === 'anak' ? first.split(' ')[0]! : first,
      sex,
      bornOn,
      relation,
      married,
      nik: known ? numberOf(village, sex, bornOn, at * 7 + persons.length) : null,
      ...identityOf(village, at, persons.length, known, { sex, married }),
    })
  }
  const age = random.between(24, 58)
  const widow = random.chance(0.07)
  add('kepala', widow ? 'P' : 'L', day(random, thisYear - age))
  if (!widow) add('pasangan', 'P', day(random, thisYear - Math.max(20, age - random.between(0, 6))))
  let oldest = Math.min(24, age - 21)
  for (let child = random.between(1, 3); child > 0 && oldest >= 0; child--) {
    add('anak', random.chance(0.5) ? 'L' : 'P', day(random, thisYear - oldest))
    oldest -= random.between(3, 7)
  }
  if (random.chance(0.28))
    add('orang_tua', random.chance(0.35) ? 'L' : 'P', day(random, thisYear - random.between(61, 79)))
  const surname = persons[0]!.name.split(' ').slice(1).join(' ')
  for (const person of persons) if (person.relation === 'anak') person.name = `${person.name} ${surname}`
  const mother = persons.find(({ sex, relation }) => sex === 'P' && (relation === 'pasangan' || relation === 'kepala'))
  for (const person of persons)
    if (person.relation === 'anak' && mother) Object.assign(person, { motherId: mother.id, motherName: mother.name })
  return {
    id: stableId('keluarga', village.code, at),
    village,
    rw: two(random.between(1, 6)),
    rt: two(random.between(1, 12)),
    name: persons[0]!.name,
    kk: random.chance(0.95)
      ? `${code(village)}${two(random.between(1, 28))}${two(random.between(1, 12))}${two(random.between(8, 24))}${9900 + (at % 100)}`
      : null,
    persons,
  }
}
