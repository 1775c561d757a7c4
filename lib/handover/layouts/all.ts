import type { Layout } from '../layout'
import { ELSIMIL_LAYOUTS } from './elsimil'
import { EPPGBM_LAYOUTS } from './eppgbm'
import { KAMPUNG_LAYOUTS } from './kampung-kb'
import { CARD_LAYOUTS } from './siga-card'
import { REGISTER_LAYOUTS } from './siga-register'

/** Every layout in its latest edition; a screen that changes is a new edition beside the old one. */
export const LAYOUTS: readonly Layout[] = [
  ...REGISTER_LAYOUTS,
  ...CARD_LAYOUTS,
  ...KAMPUNG_LAYOUTS,
  ...ELSIMIL_LAYOUTS,
  ...EPPGBM_LAYOUTS,
]

const BY_CODE = new Map(LAYOUTS.map((layout) => [layout.code, layout]))

/** The layout of a code; null when there is none. */
export const findLayout = (code: string): Layout | null => BY_CODE.get(code) ?? null

/** Sheets that are listed together: those of all kinds of groups, or one of a Kampung KB. */
export const SHEET_FAMILIES = [
  { value: 'ri', label: 'Register R/I', tab: 'SIGA R/I', application: 'siga', layouts: REGISTER_LAYOUTS },
  { value: 'k0', label: 'Kartu K/0', tab: 'SIGA K/0', application: 'siga', layouts: CARD_LAYOUTS },
  { value: 'profil', label: 'Profil', tab: 'Profil KKB', application: 'kampung_kb', layouts: [KAMPUNG_LAYOUTS[0]!] },
  {
    value: 'perkembangan',
    label: 'Perkembangan',
    tab: 'Perkembangan KKB',
    application: 'kampung_kb',
    layouts: [KAMPUNG_LAYOUTS[1]!],
  },
  {
    value: 'intervensi',
    label: 'Intervensi (kegiatan)',
    tab: 'Kegiatan KKB',
    application: 'kampung_kb',
    layouts: [KAMPUNG_LAYOUTS[2]!],
  },
  { value: 'elsimil', label: 'Verval KRS dan TPK', tab: 'Elsimil', application: 'elsimil', layouts: ELSIMIL_LAYOUTS },
  { value: 'eppgbm', label: 'Pengukuran Posyandu', tab: 'e-PPGBM', application: 'eppgbm', layouts: EPPGBM_LAYOUTS },
] as const
export type SheetFamily = (typeof SHEET_FAMILIES)[number]['value']

export const familyOf = (code: SheetFamily) => SHEET_FAMILIES.find(({ value }) => value === code)!

/** The list a layout belongs to. */
export const familyOfLayout = (layout: Layout) =>
  SHEET_FAMILIES.find(({ layouts }) => (layouts as readonly Layout[]).includes(layout))!
