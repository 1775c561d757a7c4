import type { Role } from '@/lib/auth/roles'
import type { Writers } from '@/lib/registers/policy'

/** Organisations are everybody's who works with them: the office, the koordinator's kecamatan, the PKB's desa binaan. */
export const mitraWriters: Writers = {
  admin_dinas: 'office',
  kabid_dalduk: 'office',
  kabid_kb: 'office',
  kabid_ks: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}
/** Contacts and activities stand in a kecamatan at most. */
export const contactWriters: Writers = {
  admin_dinas: 'office',
  kabid_dalduk: 'office',
  kabid_kb: 'office',
  kabid_ks: 'office',
  koordinator_kecamatan: 'kecamatan',
}
export const awardWriters: Writers = {
  admin_dinas: 'office',
  kabid_dalduk: 'office',
  kabid_kb: 'office',
  kabid_ks: 'office',
}
/** Who writes what a facility served in a month. */
export const resultWriters: Writers = {
  admin_dinas: 'office',
  kabid_kb: 'office',
  koordinator_kecamatan: 'kecamatan',
}

const WITHOUT: readonly Role[] = ['faskes', 'juri']

/** Who has use for the overviews of KB services and partners. */
export const seesPartners = (role: Role): boolean => !WITHOUT.includes(role)
