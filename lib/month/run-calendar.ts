import 'server-only'
import { runMonthCalendar } from '@/lib/month/due-calendar'
import { runRapatCalendar } from '@/lib/rapat/remind'

const HOUR = 3_600_000

const shared = globalThis as typeof globalThis & { liniMonth?: NodeJS.Timeout }

/** Runs the month's calendar every hour in this process, beginning a minute after it started. Starting twice starts one. */
export function startMonthCalendar(): void {
  if (shared.liniMonth) return
  let running = false
  const turn = async () => {
    // A slow mail server must not let two turns run beside each other.
    if (running) return
    running = true
    try {
      await runMonthCalendar(new Date())
      await runRapatCalendar(new Date())
    } catch (error) {
      console.error('Kalender bulan tertunda:', error)
    } finally {
      running = false
    }
  }
  setTimeout(() => void turn(), 60_000).unref()
  shared.liniMonth = setInterval(() => void turn(), HOUR)
  shared.liniMonth.unref()
}
