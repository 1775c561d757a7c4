/** A colour as the tokens write it: lightness 0-1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number]

/** Reads `--color-<name>: light-dark(oklch(…), oklch(…))` lines into both themes' tables. */
export function readTokens(css: string): Record<'light' | 'dark', Map<string, Oklch>> {
  const tables = { light: new Map<string, Oklch>(), dark: new Map<string, Oklch>() }
  const line = /--color-([\w-]+):\s*light-dark\(oklch\(([\d. ]+)\),\s*oklch\(([\d. ]+)\)\)/g
  for (const [, name, light, dark] of css.matchAll(line)) {
    tables.light.set(name!, parts(light!))
    tables.dark.set(name!, parts(dark!))
  }
  return tables
}

/** WCAG 2 contrast of two colours, 1 to 21, as an sRGB screen shows them. */
export function contrast(one: Oklch, other: Oklch): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function parts(text: string): Oklch {
  const [lightness, chroma, hue] = text.trim().split(/\s+/).map(Number)
  return [lightness!, chroma!, hue!]
}

/** Relative luminance after clipping to sRGB, by Ottosson's OKLab matrices. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Linear light as 8-bit sRGB would hold it. */
function clip(linear: number): number {
  const bounded = Math.min(1, Math.max(0, linear))
  const encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055
  const stored = Math.round(encoded * 255) / 255
  return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4
}
