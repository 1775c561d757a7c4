import type { FormDeclaration } from '@/lib/reports/form'
import { k0Tahunan } from '@/lib/reports/forms/k0-tahunan'
import { kampungKb } from '@/lib/reports/forms/kampung-kb'
import { kegiatanPetugas } from '@/lib/reports/forms/kegiatan-petugas'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { penapisanTpk } from '@/lib/reports/forms/penapisan-tpk'
import { posyandu } from '@/lib/reports/forms/posyandu'
import { rekapPoktan } from '@/lib/reports/forms/rekap-poktan'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'

/** Every form of the product, in the order in which menus show them. */
export const FORMS: readonly FormDeclaration[] = [
  laporanDesa,
  rekapPoktan,
  rekapTpk,
  penapisanTpk,
  kampungKb,
  posyandu,
  kegiatanPetugas,
  k0Tahunan,
]

/** The form with this code, or null. */
export const findForm = (code: string): FormDeclaration | null => FORMS.find((form) => form.code === code) ?? null
