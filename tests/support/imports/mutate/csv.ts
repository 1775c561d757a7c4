import type { Random } from './random'
import { ODD_TEXTS } from './texts'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** A CSV as some program wrote it, more or less rightly. */
export function mutatedCsv(random: Random, heads: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const delimiter = random.pick([',', ';', '\t', '|', ';', ','])
  const end = random.pick(['\r\n', '\n', '\r', '\r\n'])
  const always = random.chance(0.3)
  const careless = random.chance(0.15)
  const table = [heads, ...rows].map((row) => [...row])
  for (const change of random.times(3)) {
    if (change === 0 && random.chance(0.35)) break
    changeTable(random, table)
  }
  const lines = table.map((row) =>
    row
      .map((cell) => {
        if (careless) return cell
        return always || /["\r\n]/.test(cell) || cell.includes(delimiter) ? quoted(cell) : cell
      })
      .join(delimiter),
  )
  if (random.chance(0.1)) lines.splice(random.below(lines.length), 0, '')
  if (random.chance(0.1)) lines.unshift(random.pick(['sep=;', `sep=${delimiter}`, 'Laporan BKB', ';;;', '"judul']))
  const text = lines.join(end) + (random.chance(0.8) ? end : '')
  const bytes = encoded(random, text)
  return random.chance(0.25) ? brokenBytes(random, bytes) : bytes
}

function changeTable(random: Random, table: string[][]): void {
  const row = random.below(table.length)
  const width = table[0]!.length
  const column = random.below(width)
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      table[row]![column] = random.pick(ODD_TEXTS)
      break
    case 3:
      table[row]!.push(...random.times(300).map(() => random.pick(['', 'x'])))
      break
    case 4:
      table[row]!.splice(column, 1)
      break
    case 5:
      table.splice(row, 0, [...table[random.below(table.length)]!])
      break
    case 6:
      for (const one of table) one.splice(column, 0, one[random.below(width)] ?? '')
      break
    case 7:
      table[row]![column] = `${table[row]![column]}"${random.pick(['', ' ekor', '"'])}`
      break
    default:
      table[0]![column] = random.pick(['', 'NIK', 'Nama', 'Desa', 'Tanggal masuk', '\u{1F600}'.repeat(30)])
  }
}

function encoded(random: Random, text: string): Buffer {
  switch (random.below(7)) {
    case 0:
      return Buffer.from(`\uFEFF${text}`)
    case 1:
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 2:
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
    case 3:
      return Buffer.from(text, 'utf16le')
    case 4:
      return Buffer.from(text, 'latin1')
    default:
      return Buffer.from(text)
  }
}

/** Bytes changed, lost, doubled or put in anywhere. */
export function brokenBytes(random: Random, bytes: Buffer): Buffer {
  let broken = Buffer.from(bytes)
  for (const _ of random.times(4)) {
    const at = random.below(broken.length + 1)
    const length = 1 + random.below(random.chance(0.5) ? 3 : 400)
    switch (random.below(6)) {
      case 0:
        for (let step = 0; step < length && broken.length > 0; step += 1)
          broken[random.below(broken.length)] = random.below(256)
        break
      case 1:
        broken = broken.subarray(0, at)
        break
      case 2:
        broken = Buffer.concat([broken.subarray(0, at), broken.subarray(at + length)])
        break
      case 3:
        broken = Buffer.concat([broken.subarray(0, at), broken.subarray(at, at + length), broken.subarray(at)])
        break
      case 4:
        broken = Buffer.concat([
          broken.subarray(0, at),
          Buffer.alloc(length, random.pick([0, 255, 34, 60])),
          broken.subarray(at),
        ])
        break
      default:
        broken.fill(0, at, Math.min(broken.length, at + length))
    }
    broken = Buffer.from(broken)
  }
  return broken
}
