import 'server-only'
import sharp from 'sharp'
import { Refusal } from '@/lib/errors/refusal'

export const MOST_PHOTO_BYTES = 5 * 1024 * 1024
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 1_600
const READS = ['png', 'jpeg', 'webp']

/**
 * A photo drawn anew as WebP of at most 1,600 pixels a side: place, camera and whatever
 * else hid in the file are gone, and it is turned upright first. Refuses what is no
 * picture, too large, or unpacks into too much.
 */
export async function redrawPhoto(bytes: Uint8Array): Promise<Buffer<ArrayBuffer>> {
  if (bytes.length > MOST_PHOTO_BYTES) throw new Refusal('photo.too-large')
  try {
    const photo = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format } = await photo.metadata()
    // Drawings (SVG) and documents can carry programs and addresses: only plain pictures are read.
    if (!format || !READS.includes(format)) throw new Error(`Not a photo we read: ${format}`)
    const drawn = await photo
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 76 })
      .toBuffer()
    return Buffer.from(drawn)
  } catch {
    throw new Refusal('photo.unreadable')
  }
}
