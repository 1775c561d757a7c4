type Bytes = Uint8Array<ArrayBuffer>

/** More than any true item says; a small cipher text that swells beyond it is somebody's trap. */
const MOST = 8_000_000
const FORMAT = 'deflate-raw'

/** The text made small, or null where the browser cannot (before Chrome 103, Safari 16.4). */
export async function squeezed(plain: Bytes): Promise<Bytes | null> {
  if (typeof CompressionStream === 'undefined' || plain.length > MOST) return null
  try {
    const small = await allOf(new Blob([plain]).stream().pipeThrough(new CompressionStream(FORMAT)), MOST)
    return small.length < plain.length ? small : null
  } catch {
    return null
  }
}

/** The text as it was. Throws for what is cut, is none, or swells beyond what an item may be. */
export const unsqueezed = (small: Bytes): Promise<Bytes> =>
  allOf(new Blob([small]).stream().pipeThrough(new DecompressionStream(FORMAT)), MOST)

async function allOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Bytes> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw new Error('too large once unpacked')
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
