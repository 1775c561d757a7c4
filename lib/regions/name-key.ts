/** Lower case, no accents, no punctuation, one space between words: "Siurai-Urai " becomes "siurai urai". */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/['’‘`"\p{M}]/gu, '') // Pu'uk is written Puuk as often, and never as two words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The same without spaces: what "Gunung Putri" and "Gunungputri" have in common. */
export function squeezeName(text: string): string {
  return foldName(text).replaceAll(' ', '')
}

/**
 * The searchable form kept beside a name: its words, and behind them the words
 * run together when there are several. The squeezed form is always the last word.
 */
export function nameKey(name: string): string {
  const words = foldName(name)
  return words.includes(' ') ? `${words} ${words.replaceAll(' ', '')}` : words
}
