import type { Writers } from '@/lib/registers/policy'

/** Officers and their villages: the field of Dalduk. */
export const petugasWriters: Writers = {
  admin_dinas: 'office',
  kabid_dalduk: 'office',
  koordinator_kecamatan: 'kecamatan',
}
export const balaiWriters: Writers = petugasWriters
/** OPD belong to the whole district, so no kecamatan writes them. */
export const opdWriters: Writers = { admin_dinas: 'office', kabid_dalduk: 'office' }
export const faskesWriters: Writers = {
  admin_dinas: 'office',
  kabid_kb: 'office',
  koordinator_kecamatan: 'kecamatan',
}
export const lokusWriters: Writers = {
  admin_dinas: 'office',
  kabid_ks: 'office',
  kabid_dalduk: 'office',
  koordinator_kecamatan: 'kecamatan',
}
