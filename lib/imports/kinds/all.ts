import { anggota } from './anggota'
import { kampungKb } from './kampung-kb'
import type { ImportKind, ImportKindCode } from './kind'
import { krs } from './krs'
import { pengukuran } from './pengukuran'
import { poktan } from './poktan'
import { RECAP_KINDS } from './rekap'

export const IMPORT_KINDS: Partial<Record<ImportKindCode, ImportKind>> = {
  anggota,
  poktan,
  kampung_kb: kampungKb,
  krs,
  pengukuran,
  ...Object.fromEntries(RECAP_KINDS.map((kind) => [kind.code, kind])),
}

export const importKinds: readonly ImportKind[] = Object.values(IMPORT_KINDS).filter((kind) => kind !== undefined)

/** The kind of a code from an address or a stored job; null when there is none. */
export const findKind = (code: string): ImportKind | null =>
  Object.hasOwn(IMPORT_KINDS, code) ? (IMPORT_KINDS[code as ImportKindCode] ?? null) : null
