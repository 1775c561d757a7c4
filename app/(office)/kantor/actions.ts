'use server'

import { formAction } from '@/lib/actions/form-action'
import { openOfficeAs } from '@/lib/office/open-office'
import { openOfficeSchema } from '@/lib/office/schema'

export const openOfficeAction = formAction({
  schema: openOfficeSchema,
  run: openOfficeAs,
  done: 'Kantor dibuka.',
  show: ({ username, code, districtName }) => ({ username, code, districtName }),
})
