import 'server-only'
import { areaOf } from '@/lib/fieldwork/area'
import { entryCommands } from '@/lib/registers/commands'
import { institusiRegister } from './register'

/** PPKBD, Sub PPKBD and Rumah DataKu: refuses one of the same kind and name in the same village. */
export const institusi = entryCommands(institusiRegister, { areaOf: (tx) => areaOf(tx, institusiRegister.writers) })
