'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { revealNumber, undoFamilyStep } from '@/lib/families/commands'
import { searchByName } from '@/lib/families/find'
import { moveFamily, movePerson } from '@/lib/families/moves'
import { gatherPersons, revealNumberSchema } from '@/lib/families/schema'
import { addMember, changeHome, changePerson, recordDeath, recordNewFamily } from '@/lib/families/step-commands'
import {
  addPersonSchema,
  changeHomeSchema,
  changePersonSchema,
  deathSchema,
  findFamiliesSchema,
  moveFamilySchema,
  movePersonSchema,
  newFamilySchema,
} from '@/lib/families/step-schema'
import { paths } from '@/lib/paths'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { undoSchema } from '@/lib/registers/register'

/** The card a step belongs to, where it is said and can be taken back. */
const cardOf = ({ subject }: KeyedStamp, key: string): string =>
  paths.familyCard(subject.replace(/^keluarga\//, ''), key)

/** The head is the first of a new family, by the name it was given. */
const withHead = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'name' in input ? { ...input, 'persons.0.name': input.name } : input

export const findFamiliesAction = formAction({
  schema: findFamiliesSchema,
  run: searchByName,
  show: (found, { text }) => ({ found: JSON.stringify(found), text }),
})

export const recordNewFamilyAction = formAction({
  schema: z.preprocess((input) => gatherPersons(withHead(input)), newFamilySchema),
  run: recordNewFamily,
  goTo: ({ id }, stamp) => cardOf(stamp, id),
})

export const changeHomeAction = formAction({
  schema: changeHomeSchema,
  run: changeHome,
  goTo: ({ key }, stamp) => cardOf(stamp, key),
})

export const moveFamilyAction = formAction({
  schema: moveFamilySchema,
  run: moveFamily,
  // A family that moved out of the own area has no card here any more: the list says what was done.
  goTo: ({ key }) => paths.families(`?langkah=${key}`),
})

export const addPersonAction = formAction({
  schema: addPersonSchema,
  run: addMember,
  goTo: ({ id }, stamp) => cardOf(stamp, id),
})

export const changePersonAction = formAction({
  schema: changePersonSchema,
  run: changePerson,
  goTo: ({ key }, stamp) => cardOf(stamp, key),
})

export const movePersonAction = formAction({
  schema: movePersonSchema,
  run: movePerson,
  goTo: ({ key }, stamp) => cardOf(stamp, key),
})

export const recordDeathAction = formAction({
  schema: deathSchema,
  run: recordDeath,
  goTo: ({ key }, stamp) => cardOf(stamp, key),
})

export const undoStepAction = formAction({
  schema: undoSchema,
  run: undoFamilyStep,
  done: 'Langkah tadi sudah diurungkan.',
})

export const revealNumberAction = formAction({
  schema: revealNumberSchema,
  run: revealNumber,
  show: ({ number }) => ({ number }),
})
