import { SK_ISSUERS } from '@/lib/poktan/rules'
import { type BulkAction, decreeTogether, endTogether } from '@/lib/registers/bulk'
import { institusiRegister } from './register'

/** What can be done to many institutions at once. */
export const institusiBulk: readonly BulkAction[] = [decreeTogether(SK_ISSUERS), endTogether(institusiRegister)]
