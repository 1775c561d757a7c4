import { maskNumber } from '@/lib/families/nik'

/** A text of the file as it may be kept and shown beside it: whatever looks like a NIK or a card is masked. */
export const withoutNumbers = (text: string): string =>
  text.length < 15 ? text : text.replace(/\d{15,16}/g, (digits) => maskNumber(digits))
