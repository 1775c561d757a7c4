import sharp from 'sharp'
import { expect, it } from 'vitest'
import { Refusal } from '@/lib/errors/refusal'
import { MOST_PHOTO_BYTES, redrawPhoto } from '@/lib/files/photo'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 40 } } })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : 'no refusal'),
  )

it.each([
  ['text', Buffer.from('bukan foto'), 'photo.unreadable'],
  ['nothing', Buffer.alloc(0), 'photo.unreadable'],
  ['a drawing that could carry programs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo.unreadable'],
  ['more than five megabytes', Buffer.alloc(MOST_PHOTO_BYTES + 1), 'photo.too-large'],
])('refuses %s', async (_what, bytes, code) => {
  expect(await codeOf(redrawPhoto(bytes))).toBe(code)
})

it('refuses a photo that breaks off, and one that unpacks into far too much', async () => {
  const jpeg = await plain(400, 300).jpeg().toBuffer()
  expect(await codeOf(redrawPhoto(jpeg.subarray(0, jpeg.length / 2)))).toBe('photo.unreadable')
  const huge = await plain(7_200, 7_200).png({ compressionLevel: 1 }).toBuffer()
  expect(huge.length).toBeLessThan(MOST_PHOTO_BYTES)
  expect(await codeOf(redrawPhoto(huge))).toBe('photo.unreadable')
}, 30_000)

it('turns a photo upright, makes it small, and leaves place and camera behind', async () => {
  const taken = await plain(3_000, 1_000)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'Kamera Sari' }, IFD3: { GPSLatitude: '6/1 57/1 0/1', GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer()
  expect(taken.toString('latin1')).toContain('Kamera Sari')
  const drawn = await redrawPhoto(taken)
  const { format, width, height, exif } = await sharp(drawn).metadata()
  expect({ format, exif, portrait: height! > width!, longest: Math.max(width!, height!) }).toEqual({
    format: 'webp',
    exif: undefined,
    portrait: true,
    longest: 1_600,
  })
  expect(drawn.toString('latin1')).not.toContain('Kamera Sari')
})
