'use server'

import { formAction } from '@/lib/actions/form-action'
import { removeView, renameView, saveView } from '@/lib/views/commands'
import { removeViewSchema, renameViewSchema, saveViewSchema } from '@/lib/views/schema'

export const saveViewAction = formAction({ schema: saveViewSchema, run: saveView })
export const renameViewAction = formAction({ schema: renameViewSchema, run: renameView })
export const removeViewAction = formAction({ schema: removeViewSchema, run: removeView })
