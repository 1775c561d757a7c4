import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office } from './rule'

/** The addresses of teams' members and areas: names of officers and sums, no families. */
export const TPK_RULES: Record<string, EndpointRule> = {
  '/daftar/tpk/[id]/tim': { may: office, at: ({ rows }) => [`/daftar/tpk/${rows.tpk_team}/tim`], shows: ['tpk'] },
}

const file = 'app/(office)/daftar/tpk/[id]/tim/actions.ts'
const key = '66666666-6666-4666-8666-666666666631'
const step = ({ rows }: OfficeIds) => ({ key, teamId: rows.tpk_team })
// Rows that nobody has and days ahead: what a neighbour must not find, one's own office refuses too.
const hanging = { id: '66666666-6666-4666-8666-666666666632', version: '1' }
const ahead = '2099-01-01'
const member = { seat: 'bidan', name: 'Uji Coba', fromOn: ahead }
const reason = 'Uji coba'
const rule = (sends: ActionRule['sends']): ActionRule => ({ may: office, sends, names: 'rows' })

/** The server actions on teams: another office's team is not found. */
export const TPK_ACTIONS: Record<string, ActionRule> = {
  [`${file} addMemberAction`]: rule((ids) => [{ ...step(ids), ...member }]),
  [`${file} editMemberAction`]: rule((ids) => [{ ...step(ids), ...hanging, ...member }]),
  [`${file} endMemberAction`]: rule((ids) => [{ ...step(ids), ...hanging, toOn: ahead, reason }]),
  [`${file} giveAreaAction`]: rule((ids) => [{ ...step(ids), rws: '91', fromOn: ahead }]),
  [`${file} endAreaAction`]: rule((ids) => [{ ...step(ids), ...hanging, toOn: ahead, reason }]),
  [`${file} takeAreaAction`]: rule((ids) => [{ ...step(ids), ...hanging, on: ahead, reason }]),
  [`${file} undoTeamAction`]: rule((ids) => [step(ids)]),
}
