/** What a token of the API may read. Regions and indicators, which belong to everybody, need none of these. */
export const TOKEN_SCOPES = [
  { value: 'figures', label: 'Angka', hint: 'Indikator menurut wilayah dan periode' },
  { value: 'registers', label: 'Daftar', hint: 'Poktan, Kampung KB, petugas, dan daftar lain kantor Anda' },
  { value: 'dataValueSets', label: 'Kiriman DHIS2', hint: 'Isi formulir bulanan sebagai dataValueSets' },
] as const

export type TokenScope = (typeof TOKEN_SCOPES)[number]['value']

export const ALL_SCOPES: readonly TokenScope[] = TOKEN_SCOPES.map(({ value }) => value)

export const isScope = (word: string): word is TokenScope => ALL_SCOPES.some((scope) => scope === word)
