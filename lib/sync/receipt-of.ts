import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor } from '@/lib/files/master-key'
import { receiptCode } from '@/lib/sync/receipt-code'

/** The receipt of an item in its office: always the same, also after a server was restored. */
export const receiptOf = (tenantId: number, key: string): string =>
  receiptCode(
    createHmac('sha256', keyFor(`tanda-terima/${tenantId}`))
      .update(key.toLowerCase())
      .digest(),
  )
