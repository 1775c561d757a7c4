'use server'

import { formAction } from '@/lib/actions/form-action'
import { linkGroup, releaseGroup } from '@/lib/partners/hosting'
import { hostSchema } from '@/lib/partners/schema'
import { paths } from '@/lib/paths'

const goTo = ({ key }: { key: string }, { id }: { id: string }) => paths.registerEntry('mitra', id, key)

export const linkGroupAction = formAction({ schema: hostSchema, run: linkGroup, goTo })
export const releaseGroupAction = formAction({ schema: hostSchema, run: releaseGroup, goTo })
