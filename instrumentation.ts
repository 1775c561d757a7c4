/** Runs once when the server starts, before it answers anyone. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { beginServing } = await import('./lib/db/begin-serving')
    const { notePeers } = await import('./lib/auth/connection-address')
    notePeers()
    await beginServing()
    const { startFolder } = await import('./lib/figures/folder')
    startFolder()
    const { startMonthCalendar } = await import('./lib/month/run-calendar')
    startMonthCalendar()
    const { startSubscriptions } = await import('./lib/subscriptions/run-subscriptions')
    const { writeLetter } = await import('./lib/dashboards/letter')
    startSubscriptions(writeLetter)
  }
}
