import 'server-only'
import { areaOf } from '@/lib/fieldwork/area'
import { entryCommands } from '@/lib/registers/commands'
import { posyanduRegister } from './posyandu-register'

/** The verbs of the list of posyandu. Ending one keeps what was measured there. */
export const posyandu = entryCommands(posyanduRegister, { areaOf: (tx) => areaOf(tx, posyanduRegister.writers) })
