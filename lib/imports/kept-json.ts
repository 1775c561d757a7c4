/** What the database's JSON cannot hold: zero bytes, and halves of characters, as a text that was cut leaves them. */
const UNKEEPABLE = /[\p{Cs}\0]/gu

/** A text as the database can keep it; what it cannot hold is shown as the sign for an unknown character. */
export const keptText = (text: string): string => text.replace(UNKEEPABLE, '\uFFFD')

/** JSON of what came out of other people's files, fit to be kept. */
export const keptJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? keptText(part) : part))
