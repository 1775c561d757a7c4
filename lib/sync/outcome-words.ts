/** What each end of an item is called, with its colour. */
export const OUTCOME_WORDS = {
  diterima: { word: 'Diterima', tone: 'good' },
  ditolak: { word: 'Ditolak', tone: 'bad' },
  bentrok: { word: 'Bentrok', tone: 'warn' },
  susulan: { word: 'Kotak susulan', tone: 'info' },
  menunggu: { word: 'Menunggu', tone: 'neutral' },
} as const

export type OutcomeName = keyof typeof OUTCOME_WORDS
export const isOutcome = (text: string): text is OutcomeName => Object.hasOwn(OUTCOME_WORDS, text)
