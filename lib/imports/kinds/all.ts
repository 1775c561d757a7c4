import { anggota } from './anggota'
import { kampungKb } from './kampung-kb'
import type { ImportKind, ImportKindCode } from './kind'
import { poktan } from './poktan'

export const IMPORT_KINDS: Partial<Record<ImportKindCode, ImportKind>> = { anggota, poktan, kampung_kb: kampungKb }

export const importKinds: readonly ImportKind[] = Object.values(IMPORT_KINDS)

/** The kind of a code from an address or a stored job; null when there is none. */
export const findKind = (code: string): ImportKind | null =>
  Object.hasOwn(IMPORT_KINDS, code) ? (IMPORT_KINDS[code as ImportKindCode] ?? null) : null
