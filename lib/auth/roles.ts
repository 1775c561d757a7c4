/** Every role a person may hold, with its name on screen and the level of region it is given for. */
export const ROLES = {
  admin_nasional: { label: 'Admin nasional', level: 0, tenant: false },
  pejabat_nasional: { label: 'Pejabat nasional', level: 0, tenant: false },
  pejabat_provinsi: { label: 'Pejabat provinsi', level: 1, tenant: false },
  admin_dinas: { label: 'Admin dinas', level: 2, tenant: true },
  kepala_dinas: { label: 'Kepala dinas', level: 2, tenant: true },
  kabid_dalduk: { label: 'Kabid Dalduk', level: 2, tenant: true },
  kabid_kb: { label: 'Kabid KB', level: 2, tenant: true },
  kabid_ks: { label: 'Kabid KS', level: 2, tenant: true },
  koordinator_kecamatan: { label: 'Koordinator kecamatan', level: 3, tenant: true },
  pkb: { label: 'PKB/PLKB', level: 3, tenant: true },
  kader_tpk: { label: 'Kader TPK', level: 4, tenant: true },
  kader_poktan: { label: 'Kader poktan', level: 4, tenant: true },
  ppkbd: { label: 'PPKBD', level: 4, tenant: true },
  pokja_kampung_kb: { label: 'Pokja Kampung KB', level: 4, tenant: true },
  verifikator_krs: { label: 'Verifikator KRS', level: 3, tenant: true },
  faskes: { label: 'Faskes', level: 3, tenant: true },
  tpps: { label: 'TPPS', level: 2, tenant: true },
  mitra_opd: { label: 'Mitra OPD', level: 2, tenant: true },
  juri: { label: 'Juri', level: 2, tenant: true },
  petugas_pdp: { label: 'Petugas PDP', level: 2, tenant: true },
} as const

export type Role = keyof typeof ROLES

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text)
