'use server'

import { formAction } from '@/lib/actions/form-action'
import { addIntervention, dropIntervention, editIntervention } from '@/lib/convergence/intervention-commands'
import {
  addInterventionSchema,
  dropInterventionSchema,
  editInterventionSchema,
} from '@/lib/convergence/intervention-schema'
import { placeOfSubject } from '@/lib/convergence/subjects'
import type { KeyedStamp } from '@/lib/registers/keyed-step'

const goTo = ({ key }: { key: string }, { subject }: KeyedStamp) => placeOfSubject(subject, key)

export const addInterventionAction = formAction({ schema: addInterventionSchema, run: addIntervention, goTo })
export const editInterventionAction = formAction({ schema: editInterventionSchema, run: editIntervention, goTo })
export const dropInterventionAction = formAction({ schema: dropInterventionSchema, run: dropIntervention, goTo })
