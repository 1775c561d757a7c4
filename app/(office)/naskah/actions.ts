'use server'

import { formAction } from '@/lib/actions/form-action'
import {
  arrangeSection,
  composeNaskah,
  keepLayout,
  redraftNaskah,
  restoreSentence,
  reviseNaskah,
  setHead,
  typeSentence,
  writeNote,
} from '@/lib/naskah/commands'
import {
  arrangeSchema,
  composeSchema,
  headSchema,
  noteSchema,
  redraftSchema,
  restoreSchema,
  returnSchema,
  reviseSchema,
  stepSchema,
  typeSchema,
} from '@/lib/naskah/schema'
import {
  discardNaskah,
  recallNaskah,
  returnNaskah,
  signNaskah,
  submitNaskah,
  undoNaskah,
} from '@/lib/naskah/sign-commands'
import type { NaskahStamp } from '@/lib/naskah/step'
import { paths } from '@/lib/paths'
import { undoSchema } from '@/lib/registers/register'

/** The naskah a step was taken on, with the way back. */
const goTo = ({ key }: { key: string }, { naskahId }: NaskahStamp) => paths.naskahOf(naskahId, key)

export const composeAction = formAction({ schema: composeSchema, run: composeNaskah, goTo })
export const typeAction = formAction({ schema: typeSchema, run: typeSentence, done: 'Tersimpan sebagai versi baru.' })
export const restoreAction = formAction({ schema: restoreSchema, run: restoreSentence, done: 'Kalimat kembali.' })
export const noteAction = formAction({ schema: noteSchema, run: writeNote, done: 'Tersimpan sebagai versi baru.' })
export const arrangeAction = formAction({ schema: arrangeSchema, run: arrangeSection, done: 'Susunan tersimpan.' })
export const headAction = formAction({ schema: headSchema, run: setHead, done: 'Tersimpan sebagai versi baru.' })
export const redraftAction = formAction({ schema: redraftSchema, run: redraftNaskah, goTo })
export const keepLayoutAction = formAction({ schema: stepSchema, run: keepLayout, goTo })
export const submitNaskahAction = formAction({ schema: stepSchema, run: submitNaskah, goTo })
export const recallNaskahAction = formAction({ schema: stepSchema, run: recallNaskah, goTo })
export const returnNaskahAction = formAction({ schema: returnSchema, run: returnNaskah, goTo })
export const signNaskahAction = formAction({ schema: stepSchema, run: signNaskah, goTo })
export const reviseNaskahAction = formAction({ schema: reviseSchema, run: reviseNaskah, goTo })
export const discardNaskahAction = formAction({ schema: stepSchema, run: discardNaskah, goTo: () => paths.naskah() })

export const undoNaskahAction = formAction({
  schema: undoSchema,
  run: undoNaskah,
  goTo: (_input, { naskahId, before }) => (before ? paths.naskahOf(naskahId) : paths.naskah()),
})
