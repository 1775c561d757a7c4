import { METHODS, type Method } from './places'

const KINDS = ['pb', 'pa'] as const
/** Where alokon come from. */
export const ALOKON = [
  { value: 'apbn', label: 'APBN' },
  { value: 'apbd', label: 'APBD' },
  { value: 'mandiri', label: 'Mandiri' },
] as const
export type Alokon = (typeof ALOKON)[number]['value']
/** A cell's name in the form: `pb_iud`, `alokon_apbn`; its column in the table, too. */
export type CellName = `${(typeof KINDS)[number]}_${Method}` | `alokon_${Alokon}`

export const CELLS: readonly CellName[] = [
  ...KINDS.flatMap((kind) => METHODS.map(({ value }) => `${kind}_${value}` as const)),
  ...ALOKON.map(({ value }) => `alokon_${value}` as const),
]
export type Cells = Record<CellName, number | null>
