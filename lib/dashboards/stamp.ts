/** A short mark of a text, to tell whether what stands on a page is still the same. Not a secret. */
export function stampOf(text: string): string {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0
  return sum.toString(36)
}
