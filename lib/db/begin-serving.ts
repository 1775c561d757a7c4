import 'server-only'
import { requireSafeDatabase } from './self-check'

/** Ties this server to the process that started it, and refuses to serve from an unsafe database. */
export async function beginServing(): Promise<void> {
  // `npm start` may be killed without a word; its channel then closes, and a server left behind would keep the port.
  process.once('disconnect', () => process.exit(0))
  try {
    await requireSafeDatabase()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
