import { currentPeriod, type Period, parsePeriod, periodText } from '@/lib/format/period'

/** The month an address asks for, never ahead; and how addresses name it: not at all while it is the running one. */
export function monthOf(
  asked: string | string[] | undefined,
  zone: string,
): { period: Period; running: Period; month: string } {
  const running = currentPeriod(new Date(), zone)
  const read = typeof asked === 'string' ? parsePeriod(asked) : null
  const period = Math.min(read ?? running, running)
  return { period, running, month: period === running ? '' : periodText(period) }
}
