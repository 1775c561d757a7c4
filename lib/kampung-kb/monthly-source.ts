import { joinedField, methodField, reachField } from './profile-fields'
import { KB_METHODS, SCORED_POKTAN } from './score-facts'

/** Sources of a form's cells (`kampung.ikut.bkb`) and the question of the monthly profile that answers each. */
export const KAMPUNG_PROFILE_COUNTS: readonly (readonly [source: string, field: string])[] = [
  ['pokja.anggota', 'pokjaMembers'],
  ['bpjs', 'bpjs'],
  ['pus', 'pus'],
  ...SCORED_POKTAN.flatMap((kind) => [
    [`sasaran.${kind}`, reachField(kind)] as const,
    [`ikut.${kind}`, joinedField(kind)] as const,
  ]),
  ...KB_METHODS.map((method) => [`kb.${method}`, methodField(method)] as const),
  ['hamil', 'notHamil'],
  ['ias', 'notIas'],
  ['iat', 'notIat'],
  ['tial', 'notTial'],
]
