'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { endArea, giveArea, takeArea } from '@/lib/tpk/team-area-commands'
import { addMember, editMember, endMember, undoTeamStep } from '@/lib/tpk/team-commands'
import {
  addMemberSchema,
  editMemberSchema,
  endAreaSchema,
  endMemberSchema,
  giveAreaSchema,
  takeAreaSchema,
  undoTeamSchema,
} from '@/lib/tpk/team-schema'

const there = ({ teamId, key }: { teamId: string; key: string }): string => paths.team(teamId, key)

export const addMemberAction = formAction({ schema: addMemberSchema, run: addMember, goTo: there })
export const editMemberAction = formAction({ schema: editMemberSchema, run: editMember, goTo: there })
export const endMemberAction = formAction({ schema: endMemberSchema, run: endMember, goTo: there })
export const giveAreaAction = formAction({ schema: giveAreaSchema, run: giveArea, goTo: there })
export const endAreaAction = formAction({ schema: endAreaSchema, run: endArea, goTo: there })
export const takeAreaAction = formAction({ schema: takeAreaSchema, run: takeArea, goTo: there })
export const undoTeamAction = formAction({
  schema: undoTeamSchema,
  run: undoTeamStep,
  done: 'Langkah tadi sudah diurungkan.',
})
