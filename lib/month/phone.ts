/**
 * An Indonesian mobile number as WhatsApp's links take it, `6281234567890`; null for what is none (a fixed line,
 * too short, another country). Reads `0812…`, `+62 812…`, `62812…`, `0062…` and `812…`, with any marks between.
 * A national mobile number is 8, then a digit that is not 0, nine to twelve digits in all.
 */
export function whatsAppNumber(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim()
  if (!/^\+?[\d\s().\-–/]+$/.test(plain)) return null
  const digits = plain.replace(/\D/g, '')
  const national = plain.startsWith('+')
    ? /^620?(8.*)$/.exec(digits)?.[1]
    : /^(?:00620?|620?|0)?(8.*)$/.exec(digits)?.[1]
  return national && /^8[1-9]\d{7,10}$/.test(national) ? `62${national}` : null
}

/** The address that opens WhatsApp with a text ready; the person sends it. */
export const whatsAppLink = (number: string, text: string): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(text)}`
