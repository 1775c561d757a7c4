import { databaseAnswers } from '@/lib/db/health'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** Whether Lini can serve: for the start script, the operator's monitor and the phones' outbox. */
export async function GET(): Promise<Response> {
  const database = await databaseAnswers()
  return Response.json(
    { status: database ? 'ok' : 'down', version, database: database ? 'ok' : 'down' },
    { status: database ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
