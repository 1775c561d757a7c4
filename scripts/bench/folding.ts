import pg from 'pg'
import { connection } from '@/lib/db/connection'

/** Runs `work` while changes are folded every 200 ms, as the server does. */
export async function withFolder<Result>(work: () => Promise<Result>): Promise<Result> {
  const folder = new pg.Client(connection('lini_app'))
  await folder.connect()
  let working = true
  const folding = (async () => {
    while (working) {
      await folder.query('select count(*) from fold_laporan_desa(20000)')
      await new Promise((go) => setTimeout(go, 200))
    }
  })()
  try {
    return await work()
  } finally {
    working = false
    await folding
    await folder.end()
  }
}
