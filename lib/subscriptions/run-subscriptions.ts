import 'server-only'
import { sendAllDue, type WriteLetter } from './send'

const TURN = 10 * 60_000

const shared = globalThis as typeof globalThis & { liniSubscriptions?: NodeJS.Timeout }

/** Sends due letters every ten minutes in this process, beginning two minutes after it started. Starting twice starts one. */
export function startSubscriptions(write: WriteLetter): void {
  if (shared.liniSubscriptions) return
  let running = false
  const turn = async () => {
    // A slow mail server must not let two turns run beside each other.
    if (running) return
    running = true
    try {
      await sendAllDue(new Date(), write)
    } catch (error) {
      console.error('Langganan surel tertunda:', error)
    } finally {
      running = false
    }
  }
  setTimeout(() => void turn(), 120_000).unref()
  shared.liniSubscriptions = setInterval(() => void turn(), TURN)
  shared.liniSubscriptions.unref()
}
