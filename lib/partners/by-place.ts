import { ALOKON, type Alokon } from './cells'
import { FACILITY_CLASSES, type FacilityClass, LONG_ACTING, METHODS } from './places'
import type { FacilityMonth } from './results'
import { sumKnown } from './results-rules'

/** KB services of a month in one kind of place: sums of those that reported. */
export interface PlaceSum {
  class: FacilityClass
  facilities: number
  reported: number
  fresh: number | null
  active: number | null
  longActing: number | null
  alokon: Record<Alokon, number | null>
}

type Counted = Pick<FacilityMonth, 'class' | 'servesKb' | 'result'>

/** What each kind of place served in a month. Facilities that serve no KB are left out; null is not reported. */
export function sumByPlace(facilities: readonly Counted[]): PlaceSum[] {
  return FACILITY_CLASSES.map(({ value }): PlaceSum => {
    const own = facilities.filter((one) => one.class === value && one.servesKb)
    const results = own.flatMap(({ result }) => (result ? [result] : []))
    const total = (kind: 'pb' | 'pa', methods: readonly string[]) =>
      sumKnown(results.flatMap((result) => methods.map((method) => result[`${kind}_${method}` as 'pb_iud'])))
    const all = METHODS.map((method) => method.value)
    return {
      class: value,
      facilities: own.length,
      reported: results.length,
      fresh: total('pb', all),
      active: total('pa', all),
      longActing: total('pa', LONG_ACTING),
      alokon: Object.fromEntries(
        ALOKON.map((from) => [from.value, sumKnown(results.map((result) => result[`alokon_${from.value}`]))]),
      ) as Record<Alokon, number | null>,
    }
  })
}
