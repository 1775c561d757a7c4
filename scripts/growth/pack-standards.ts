/**
 * Turns WHO's tables of L, M and S into the packed ones of `lib/growth/who`:
 *
 *   npx tsx scripts/growth/pack-standards.ts <folder of the CSV files>
 *
 * A file has the columns sex (M/F), the key (age in days, or centimetres in steps of
 * 0.1), l, m, s. A missing key or more decimals than are kept is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packSeries } from '@/lib/growth/packed-series'

const TABLES = [
  ['length-height-for-age', 'Length or height for age: lying to day 730, standing from day 731', 1],
  ['weight-for-age', 'Weight for age', 1],
  ['bmi-for-age', 'Body mass index for age: lying length to day 730, standing height from day 731', 1],
  ['head-circumference-for-age', 'Head circumference for age', 1],
  ['arm-circumference-for-age', 'Mid-upper arm circumference for age, from day 91', 1],
  ['weight-for-length', 'Weight for lying length', 10],
  ['weight-for-height', 'Weight for standing height', 10],
] as const
const DECIMALS = { l: 1e4, m: 1e4, s: 1e5 } as const

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Usage: pack-standards.ts <folder of the CSV files>')
  process.exit(2)
}

for (const [name, title, perKey] of TABLES) {
  const [, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
  const rows = lines.map((line) => line.split(','))
  const packed = { L: pack(rows, 'M', perKey), P: pack(rows, 'F', perKey) }
  if (packed.L.first !== packed.P.first || packed.L.rows !== packed.P.rows) throw new Error(`${name}: sexes differ`)
  const sexOf = (sex: 'L' | 'P') => {
    const { l, m, s } = packed[sex]
    return `  ${sex}: {\n    l: '${l}',\n    m: '${m}',\n    s: '${s}',\n  },\n`
  }
  const word = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  writeFileSync(
    join('lib/growth/who', `${name}.ts`),
    `import type { PackedStandard } from './packed-standard'

/**
 * ${title}. Figures of the WHO Child Growth Standards (World Health
 * Organization, 2006 and 2007), packed by \`scripts/growth/pack-standards.ts\`.
 */
export const ${word}: PackedStandard = {
  first: ${packed.L.first},
  rows: ${packed.L.rows},
${sexOf('L')}${sexOf('P')}}
`,
  )
}

function pack(rows: readonly string[][], sex: string, perKey: number) {
  const own = rows.filter(([found]) => found === sex)
  const first = Math.round(Number(own[0]![1]) * perKey)
  const column = (at: number, name: keyof typeof DECIMALS) =>
    packSeries(
      own.map((row, index) => {
        const whole = Math.round(Number(row[at]) * DECIMALS[name])
        if (Math.round(Number(row[1]) * perKey) !== first + index) throw new Error(`Row ${row} is out of order`)
        if (whole / DECIMALS[name] !== Number(row[at])) throw new Error(`Row ${row} has more decimals than are kept`)
        return whole
      }),
    )
  return { first, rows: own.length, l: column(2, 'l'), m: column(3, 'm'), s: column(4, 's') }
}
