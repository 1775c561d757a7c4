import pg from 'pg'
import { connection } from '@/lib/db/connection'
import type { Period } from '@/lib/format/period'
import { formTables } from '@/lib/reports/form-columns'
import { FORMS } from '@/lib/reports/forms/all'

const AT_ONCE = 20_000

/** Adds everything pending to the totals, and lets sensitive figures leave the offices up to the last closed month. Answers whether anything was pending. */
export async function fold(closedPeriod: Period): Promise<boolean> {
  let folded = false
  const client = new pg.Client(connection('lini_app'))
  await client.connect()
  try {
    for (const name of ['fold_stock', ...FORMS.map((form) => formTables(form).fold)]) {
      // A server that folds at the same moment holds the lock and answers nothing: it then folds the rest too.
      while ((await client.query(`select 1 from ${name}($1)`, [AT_ONCE])).rowCount) folded = true
    }
    for (const form of FORMS.filter(({ sensitivity }) => sensitivity === 'peka'))
      await client.query(`select 1 from ${formTables(form).publish}($1)`, [closedPeriod])
    return folded
  } finally {
    await client.end()
  }
}
