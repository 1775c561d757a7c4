import { currentPeriod, type Period } from '@/lib/format/period'

/** Reports lock ten days after the 3rd, so on the 14th last month's figures are final. */
const FINAL_FROM_DAY = 14

/** The last month whose reports are all due and locked by themselves, by the clock of western Indonesia. */
export function closedPeriod(now: Date): Period {
  const day = Number(new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Jakarta', day: 'numeric' }).format(now))
  return currentPeriod(now, 'Asia/Jakarta') - (day >= FINAL_FROM_DAY ? 1 : 2)
}
