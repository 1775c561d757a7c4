import type { FormDeclaration } from '@/lib/reports/form'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapPoktan } from '@/lib/reports/forms/rekap-poktan'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'

/** Every form of the product, in the order in which menus show them. */
export const FORMS: readonly FormDeclaration[] = [laporanDesa, rekapPoktan, rekapTpk]

/** The form with this code, or null. */
export const findForm = (code: string): FormDeclaration | null => FORMS.find((form) => form.code === code) ?? null
