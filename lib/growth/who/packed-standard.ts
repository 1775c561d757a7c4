/** One standard as it lies in the project: for each sex the series of L, M and S, packed by `packSeries`. */
export interface PackedStandard {
  /** Key of the first row: a day of age, or a length in tenths of a centimetre. Each next row is one further. */
  first: number
  rows: number
  /** L and M in ten-thousandths, S in hundred-thousandths. `L` boys, `P` girls. */
  L: PackedSex
  P: PackedSex
}

export interface PackedSex {
  l: string
  m: string
  s: string
}
