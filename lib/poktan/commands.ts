import 'server-only'
import { areaOf } from '@/lib/fieldwork/area'
import { entryCommands } from '@/lib/registers/commands'
import { poktanRegister } from './register'

const commands = entryCommands(poktanRegister, { areaOf: (tx) => areaOf(tx, poktanRegister.writers) })

/** Adds a group. Refuses one with the same kind and name in the same village ("sudah ada"). */
export const createPoktan = commands.create
/** Changes a group that nobody else has changed since it was read. */
export const editPoktan = commands.edit
/** Ends a group from a day on: it leaves the counts of that month and later ones, never the register. */
export const endPoktan = commands.end
/** Brings a group back, without a gap or anew from a day. */
export const resumePoktan = commands.resume
/** Changes many groups at once, as a preview said. */
export const changePoktanTogether = commands.together
/** Takes back one's own latest step on a group. */
export const undoPoktan = commands.undo
