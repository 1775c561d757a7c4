import { CHILD_MONTHS, NIFAS_DAYS } from './rules'

/**
 * The condition under which a target is open on a day. Children of five and mothers past nifas
 * are closed by the first step of a day in their village (`tidyVillage`); until then this leaves
 * them out, so that every list and count is right on the day itself and nothing runs at night.
 */
export const openOn = (target: string, day: string): string =>
  `${target}.closed_on is null
   and (${target}.stage <> 'anak' or ${target}.anchor_on is null
     or ${target}.anchor_on > ${day} - interval '${CHILD_MONTHS} months')
   and (${target}.stage <> 'pascasalin' or ${target}.anchor_on is null
     or ${target}.anchor_on >= ${day} - ${NIFAS_DAYS})`
