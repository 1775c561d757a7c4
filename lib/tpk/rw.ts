/**
 * An RW as areas and targets keep it, so that `'03'`, `' 3 '` and `'RW 3'` are one: without
 * its word, its leading zeros and capitals. Empty where nobody knows it. Safe in a browser.
 */
export const rwKey = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/^rw[\s.:]*/, '')
    .replace(/^0+/, '')
    .replace(/\s+/g, ' ')

/** The same of a column that keeps what people typed. The village stands before it in every question, by its index. */
export const rwKeySql = (column: string): string =>
  `regexp_replace(regexp_replace(regexp_replace(lower(btrim(${column}, E' \\t\\n\\r')), '^rw[\\s.:]*', ''), '^0+', ''), '\\s+', ' ', 'g')`

/** `RW 3`, or what stands for the rest of a village. */
export const rwWords = (rw: string): string => (rw === '' ? 'RW lainnya' : `RW ${rw}`)
