import type { Role } from '@/lib/auth/roles'
import { measurementImporters } from '@/lib/growth/policy'
import { krsImporters } from '@/lib/krs/policy'
import type { Writers } from '@/lib/registers/policy'
import { type ImportKindCode, isRecapKind } from './kinds/kind'

/** Who brings rows in: the office everywhere, the koordinator in the own kecamatan, the PKB in the *desa binaan*. */
export const importWriters: Writers = {
  admin_dinas: 'office',
  kabid_ks: 'office',
  kabid_dalduk: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
  ...krsImporters,
}

export const mayImport = ({ role }: { role: Role }): boolean => importWriters[role] !== undefined

/** Rosters and groups are the affair of families, Kampung KB that of population control; the admin's all. */
const KINDS: Partial<Record<Role, readonly ImportKindCode[]>> = {
  kabid_ks: ['anggota', 'poktan', 'kader'],
  kabid_dalduk: ['kampung_kb'],
  verifikator_krs: ['krs'],
}

/** Families of verval KRS and children who were measured stand in their files by name: only those bring them in who may know the names (domain 10). */
const NAMED: Partial<Record<ImportKindCode, Writers>> = {
  krs: krsImporters,
  pengukuran: measurementImporters,
}

/** Recaps of earlier months become reports of the whole office: they are the admin's. */
export const mayImportKind = (actor: { role: Role }, kind: ImportKindCode): boolean =>
  isRecapKind(kind)
    ? actor.role === 'admin_dinas'
    : NAMED[kind]
      ? NAMED[kind][actor.role] !== undefined
      : mayImport(actor) && (KINDS[actor.role]?.includes(kind) ?? true)

/** An import is seen through by the person who began it; the office's admin may take it over. */
export const mayHandle = (
  actor: { role: Role; accountId: string },
  job: { createdBy: string; kind: ImportKindCode },
): boolean => mayImportKind(actor, job.kind) && (job.createdBy === actor.accountId || actor.role === 'admin_dinas')
