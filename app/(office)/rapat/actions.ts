'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import {
  addRapat,
  cancelRapat,
  changeRapat,
  closeList,
  openList,
  rapatOf,
  undoRapat,
  writeMinutes,
} from '@/lib/rapat/commands'
import { setEdition, undoEdition, withdrawEdition } from '@/lib/rapat/edition-commands'
import { addPhotos, removePhoto } from '@/lib/rapat/file-commands'
import { addGuests, changeGuest, withdrawGuest } from '@/lib/rapat/guest-commands'
import { addRtl, changeRtl, withdrawRtl } from '@/lib/rapat/rtl-commands'
import {
  addFileSchema,
  addGuestsSchema,
  addRapatSchema,
  addRtlSchema,
  cancelRapatSchema,
  changeGuestSchema,
  changeRapatSchema,
  changeRtlSchema,
  closeListSchema,
  openListSchema,
  removeFileSchema,
  setEditionSchema,
  withdrawEditionSchema,
  withdrawGuestSchema,
  withdrawRtlSchema,
  writeMinutesSchema,
} from '@/lib/rapat/schema'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { undoSchema } from '@/lib/registers/register'

/** The rapat a step was taken on, with the way back. */
const goTo = ({ key }: { key: string }, { subject }: KeyedStamp) => paths.rapat(rapatOf(subject), key)
const toList = ({ key }: { key: string }, { subject }: KeyedStamp) => paths.rapatAttendance(rapatOf(subject), key)

export const addRapatAction = formAction({ schema: addRapatSchema, run: addRapat, goTo })
export const changeRapatAction = formAction({ schema: changeRapatSchema, run: changeRapat, goTo })
export const writeMinutesAction = formAction({ schema: writeMinutesSchema, run: writeMinutes, goTo })
export const cancelRapatAction = formAction({ schema: cancelRapatSchema, run: cancelRapat, goTo })
export const addRtlAction = formAction({ schema: addRtlSchema, run: addRtl, goTo })
export const changeRtlAction = formAction({ schema: changeRtlSchema, run: changeRtl, goTo })
export const withdrawRtlAction = formAction({ schema: withdrawRtlSchema, run: withdrawRtl, goTo })
export const addPhotosAction = formAction({ schema: addFileSchema, run: addPhotos, goTo })
export const removePhotoAction = formAction({ schema: removeFileSchema, run: removePhoto, goTo })

export const openListAction = formAction({ schema: openListSchema, run: openList, goTo: toList })
export const closeListAction = formAction({ schema: closeListSchema, run: closeList, goTo: toList })
export const addGuestsAction = formAction({ schema: addGuestsSchema, run: addGuests, goTo: toList })
export const changeGuestAction = formAction({ schema: changeGuestSchema, run: changeGuest, goTo: toList })
export const withdrawGuestAction = formAction({ schema: withdrawGuestSchema, run: withdrawGuest, goTo: toList })

export const undoRapatAction = formAction({
  schema: undoSchema,
  run: undoRapat,
  goTo: (_input, { subject }) => paths.rapat(rapatOf(subject)),
})
export const undoListAction = formAction({
  schema: undoSchema,
  run: undoRapat,
  goTo: (_input, { subject }) => paths.rapatAttendance(rapatOf(subject)),
})

const toTemplates = ({ key }: { key: string }, { subject }: KeyedStamp) =>
  paths.rapatTemplates(`?jenis=${subject.replace(/^rapat-templat\//, '')}&langkah=${key}`)
export const setEditionAction = formAction({ schema: setEditionSchema, run: setEdition, goTo: toTemplates })
export const withdrawEditionAction = formAction({
  schema: withdrawEditionSchema,
  run: withdrawEdition,
  goTo: toTemplates,
})
export const undoEditionAction = formAction({
  schema: undoSchema,
  run: undoEdition,
  goTo: (_input, { subject }) => paths.rapatTemplates(`?jenis=${subject.replace(/^rapat-templat\//, '')}`),
})
