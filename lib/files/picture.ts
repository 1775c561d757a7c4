import 'server-only'
import sharp from 'sharp'
import { Refusal } from '@/lib/errors/refusal'

const MOST_BYTES = 5 * 1024 * 1024
const MOST_PIXELS = 40_000_000
const READS = ['png', 'jpeg', 'webp']

/**
 * A picture drawn anew as a PNG that fits a square: what was hidden in the file
 * (place, camera, scripts) is gone. Refuses what is no picture, too large, or
 * unpacks into too much.
 */
export async function redrawPicture(bytes: Uint8Array, side: number): Promise<Buffer<ArrayBuffer>> {
  if (bytes.length > MOST_BYTES) throw new Refusal('office.logo-too-large', { fields: { logo: 'Paling besar 5 MB' } })
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format } = await picture.metadata()
    // Drawings (SVG) and documents can carry programs and addresses: only plain pictures are read.
    if (!format || !READS.includes(format)) throw new Error(`Not a picture we read: ${format}`)
    const drawn = await picture
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer()
    return Buffer.from(drawn)
  } catch {
    throw new Refusal('office.logo-unreadable', { fields: { logo: 'Pakai gambar PNG, JPEG, atau WebP' } })
  }
}
