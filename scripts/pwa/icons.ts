import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'

/** Makes the icons of the installed app from the mark: `npx tsx scripts/pwa/icons.ts`. They are kept in the repository. */
const BRAND = '#045b78'
const BARS = [
  { x: 7, y: 19.5, height: 5.5, opacity: 0.62 },
  { x: 13.5, y: 14, height: 11, opacity: 0.82 },
  { x: 20, y: 7, height: 18, opacity: 1 },
]

/** `maskable` fills the whole square and keeps the mark inside the circle that every launcher shows. */
function mark(maskable: boolean): string {
  const bars = BARS.map(
    ({ x, y, height, opacity }) =>
      `<rect x="${x}" y="${y}" width="5" height="${height}" rx="1.4" fill="#fff" opacity="${opacity}"/>`,
  ).join('')
  const field = `<rect width="32" height="32" rx="${maskable ? 0 : 8}" fill="${BRAND}"/>`
  const inner = maskable ? `<g transform="translate(16 16) scale(0.72) translate(-16 -16)">${bars}</g>` : bars
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${field}${inner}</svg>`
}

const folder = resolve('public/ikon')
for (const maskable of [false, true]) {
  const name = maskable ? 'lini-penuh' : 'lini'
  writeFileSync(resolve(folder, `${name}.svg`), mark(maskable))
  for (const size of [192, 512]) {
    await sharp(Buffer.from(mark(maskable)), { density: 96 * (size / 32) })
      .resize(size, size)
      .png({ palette: true })
      .toFile(resolve(folder, `${name}-${size}.png`))
  }
}
