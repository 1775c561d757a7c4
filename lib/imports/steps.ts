import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { applyImport, cancelImport, checkAgain, chooseSheet, mapColumns, repairRows } from './commands'
import type { ImportStep } from './schema'
import { undoImport } from './undo'

/** Runs one step of an import. What takes long goes on behind the answer. */
export async function runImportStep(actor: Actor, id: string, given: ImportStep): Promise<void> {
  const { version } = given
  switch (given.step) {
    case 'lembar':
      return chooseSheet(actor, { id, version, sheet: given.sheet, headRow: given.headRow })
    case 'kolom':
      return mapColumns(actor, { id, version, mapping: given.mapping })
    case 'perbaiki': {
      const { edits, skips, replace } = given
      await repairRows(actor, { id, version, edits, skips, replace })
      return
    }
    case 'periksa':
      return checkAgain(actor, { id, version })
    case 'terapkan':
      return applyImport(actor, { id, version })
    case 'urungkan':
      return undoImport(actor, { id, version })
    case 'batalkan':
      return cancelImport(actor, { id, version })
  }
}
