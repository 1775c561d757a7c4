import type { FormDeclaration } from '@/lib/reports/form'
import { type FormHead, HEADS } from '@/lib/reports/forms/heads'

export type { FormHead }
export type FormCode = keyof typeof HEADS

/** Every form's head in the order in which menus show them: light enough for each page of the field. */
export const FORM_HEADS: readonly FormHead[] = Object.values(HEADS)

const isFormCode = (code: string): code is FormCode => Object.hasOwn(HEADS, code)

/** The head of the form with this code, or null. */
export const findHead = (code: string): FormHead | null => (isFormCode(code) ? HEADS[code] : null)

const LOADERS: Record<FormCode, () => Promise<FormDeclaration>> = {
  'laporan-desa': async () => (await import('@/lib/reports/forms/laporan-desa')).laporanDesa,
  'rekap-poktan': async () => (await import('@/lib/reports/forms/rekap-poktan')).rekapPoktan,
  'rekap-tpk': async () => (await import('@/lib/reports/forms/rekap-tpk')).rekapTpk,
  'penapisan-tpk': async () => (await import('@/lib/reports/forms/penapisan-tpk')).penapisanTpk,
  'kampung-kb': async () => (await import('@/lib/reports/forms/kampung-kb')).kampungKb,
  posyandu: async () => (await import('@/lib/reports/forms/posyandu')).posyandu,
  'kegiatan-petugas': async () => (await import('@/lib/reports/forms/kegiatan-petugas')).kegiatanPetugas,
  'k0-tahunan': async () => (await import('@/lib/reports/forms/k0-tahunan')).k0Tahunan,
}

/** Loads one form's declaration by itself, without the others; null for a code that is none. */
export const loadForm = async (code: string): Promise<FormDeclaration | null> =>
  isFormCode(code) ? LOADERS[code]() : null
