import { SK_ISSUERS } from '@/lib/poktan/rules'
import { type BulkAction, decreeTogether, endTogether } from '@/lib/registers/bulk'
import { teamRegister } from './team-register'

/** What can be done to many teams at once. */
export const teamBulk: readonly BulkAction[] = [decreeTogether(SK_ISSUERS), endTogether(teamRegister)]
