import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { getOffice } from '@/lib/office/queries'

/** The actor's own office, read once a page: its frame and its letterhead ask for the same. Refuses those without one. */
export const ownOffice = cache((actor: Actor) => inTenantSql(actor, getOffice))
