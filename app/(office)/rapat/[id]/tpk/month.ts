import { currentPeriod, type Period, parsePeriod } from '@/lib/format/period'
import { one, type Params } from '../../view'

/** The month of a tabulation: the one asked for, else the month before the rapat; never one that has not begun. */
export function tpkPeriod(params: Params, heldOn: string, zone: string, now = new Date()): Period {
  const usual = (parsePeriod(heldOn.slice(0, 7)) ?? currentPeriod(now, zone)) - 1
  return Math.min(parsePeriod(one(params.bulan)) ?? usual, currentPeriod(now, zone))
}
