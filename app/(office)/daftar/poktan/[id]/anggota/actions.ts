'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { changeFamily, revealNumber, undoFamilyStep } from '@/lib/families/commands'
import { changeFamilySchema, gatherPersons, revealNumberSchema } from '@/lib/families/schema'
import { paths } from '@/lib/paths'
import {
  changeJoined,
  choosePerson,
  joinGroup,
  joinWithNewFamily,
  leaveGroup,
  moveMember,
  undoGroupStep,
} from '@/lib/poktan/member-commands'
import {
  changeJoinedSchema,
  choosePersonSchema,
  joinNewSchema,
  joinSchema,
  leaveSchema,
  moveSchema,
  searchFamilySchema,
  undoInGroupSchema,
} from '@/lib/poktan/member-schema'
import { searchForGroup } from '@/lib/poktan/member-search'
import { undoSchema } from '@/lib/registers/register'

export const searchFamiliesAction = formAction({
  schema: searchFamilySchema,
  run: searchForGroup,
  show: (result, { text }) => ({ result: JSON.stringify(result), text }),
})

export const joinAction = formAction({
  schema: joinSchema,
  run: joinGroup,
  goTo: ({ poktanId, key }) => paths.poktanMemberAdd(poktanId, key),
})

export const joinNewAction = formAction({
  schema: joinNewSchema,
  run: joinWithNewFamily,
  goTo: ({ poktanId, key }) => paths.poktanMemberAdd(poktanId, key),
})

export const leaveAction = formAction({
  schema: leaveSchema,
  run: leaveGroup,
  goTo: ({ poktanId, key }) => paths.poktanStep(poktanId, 'anggota', key),
})

export const choosePersonAction = formAction({
  schema: choosePersonSchema,
  run: choosePerson,
  goTo: ({ poktanId, key }) => paths.poktanStep(poktanId, 'anggota', key),
})

export const changeJoinedAction = formAction({
  schema: changeJoinedSchema,
  run: changeJoined,
  goTo: ({ poktanId, id, key }) => paths.poktanMember(poktanId, id, key),
})

export const moveAction = formAction({
  schema: moveSchema,
  run: moveMember,
  goTo: ({ poktanId, key }) => paths.poktanStep(poktanId, 'anggota', key),
})

export const undoMemberAction = formAction({
  schema: undoInGroupSchema,
  run: undoGroupStep,
  done: 'Langkah tadi sudah diurungkan.',
})

const familyOfMember = z.preprocess(
  gatherPersons,
  changeFamilySchema.extend({ poktanId: z.uuid(), memberId: z.uuid() }),
)

export const changeFamilyAction = formAction({
  schema: familyOfMember,
  run: (actor, { poktanId: _group, memberId: _member, ...family }) => changeFamily(actor, family),
  goTo: ({ poktanId, memberId, key }) => paths.poktanMember(poktanId, memberId, key),
})

export const undoFamilyAction = formAction({
  schema: undoSchema,
  run: undoFamilyStep,
  done: 'Langkah tadi sudah diurungkan.',
})

export const revealNumberAction = formAction({
  schema: revealNumberSchema,
  run: revealNumber,
  show: ({ number }) => ({ number }),
})
