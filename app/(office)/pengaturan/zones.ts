/** The three zones as answers of a form. */
export const ZONES = [
  { value: 'Asia/Jakarta', label: 'WIB', hint: 'Jakarta' },
  { value: 'Asia/Makassar', label: 'WITA', hint: 'Makassar' },
  { value: 'Asia/Jayapura', label: 'WIT', hint: 'Jayapura' },
]
