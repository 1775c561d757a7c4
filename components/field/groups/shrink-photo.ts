/** A photo as the outbox takes it, and its small picture for the screens of this device. */
export interface SmallPhoto {
  bytes: Uint8Array
  /** As a `data:` address. */
  thumb: string
}

const LONGEST_SIDE = 1_280
const THUMB_SIDE = 160
/** What a photo should weigh; each try draws it more coarsely. */
const AIM_BYTES = 150_000
const QUALITIES = [0.8, 0.68, 0.55, 0.42]

/**
 * Draws a photo anew as a JPEG of at most 1,280 pixels a side and about 150 kB: what else
 * was in the file (place, camera) is gone. Null for what this browser cannot read.
 */
export async function shrinkPhoto(file: Blob): Promise<SmallPhoto | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return null
  try {
    const canvas = draw(picture, LONGEST_SIDE)
    let small: Blob | null = null
    for (const quality of QUALITIES) {
      small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
      if (!small || small.size <= AIM_BYTES) break
    }
    if (!small) return null
    return {
      bytes: new Uint8Array(await small.arrayBuffer()),
      thumb: draw(picture, THUMB_SIDE).toDataURL('image/jpeg', 0.6),
    }
  } finally {
    picture.close()
  }
}

function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const { width, height } = within(picture, side)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  return canvas
}

/** The size of something within a square, never enlarged. */
export function within({ width, height }: { width: number; height: number }, side: number) {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
