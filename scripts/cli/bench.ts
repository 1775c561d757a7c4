import { resolve } from 'node:path'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { connection } from '../../lib/db/connection'
import { measureCare } from '../bench/care'
import { measureDuplicates } from '../bench/duplicates'
import { measureExactness } from '../bench/exactness'
import { measureFigures } from '../bench/figures'
import { dropFloor, type Ground, openGround, selectOne } from '../bench/ground'
import { measureImports } from '../bench/imports'
import { measureLists } from '../bench/lists'
import { type Measured, median, reached, timed, times } from '../bench/measure'
import { measurePages } from '../bench/pages'
import { measurePolicies } from '../bench/policies'
import { measureReports } from '../bench/reports'
import { measureStorage } from '../bench/storage'
import { measureZScores } from '../bench/z-scores'
import { migrate } from '../database/migrate'
import { openPlace } from '../database/place'
import { defineCommand, WrongUse } from '../lini/command'
import { seed } from './seed'

const GROUPS: Record<string, (ground: Ground) => Promise<Measured[]>> = {
  figures: measureFigures,
  policy: measurePolicies,
  report: measureReports,
  exact: measureExactness,
  storage: measureStorage,
  page: measurePages,
  import: measureImports,
  list: measureLists,
  growth: measureZScores,
  duplicates: measureDuplicates,
  care: measureCare,
}

/** How far the floor under everything may move before the run judges nothing. */
const STEADY = 1.3

export interface BenchResult {
  measured: Measured[]
  /** How much `SELECT 1` and a commit slowed or sped up during the run. */
  moved: { select: number; commit: number }
}

export const command = defineCommand<Measured[]>({
  summary: 'mengukur kecepatan dan ukuran, masing-masing terhadap landasannya',
  usage: `[--nation [--bulan 24]] [--hanya ${Object.keys(GROUPS).join(',')}]`,
  needsDatabase: false,
  async run({ args, progress }) {
    const nation = args.includes('--nation')
    const groups = groupsOf(args)
    const months = monthsOf(args)
    // A data folder of its own: the bench writes, and never beside somebody's work.
    const home = resolve(nation ? `.lini-bench-nation-${months}` : '.lini-bench')
    const place = await openPlace(home, undefined)
    Object.assign(process.env, place.variables)
    try {
      await migrate(connection('lini_owner'))
      await fill(nation ? months : 0, progress)
      const ground = await openGround(place.admin, nation, progress)
      try {
        return await measureAll(ground, groups)
      } finally {
        await dropFloor(ground)
        await ground.close()
      }
    } finally {
      await closePrisma()
      await closePools()
      await place.leave()
    }
  },
  print: (measured) => measured.map(line).join('\n'),
})

function groupsOf(args: readonly string[]): string[] {
  const at = args.indexOf('--hanya')
  const wanted = at < 0 ? Object.keys(GROUPS) : (args[at + 1] ?? '').split(',')
  const unknown = wanted.find((name) => !GROUPS[name])
  if (unknown !== undefined)
    throw new WrongUse(`Kelompok "${unknown}" tidak ada. Yang ada: ${Object.keys(GROUPS).join(', ')}.`)
  return wanted
}

/** How many months of the whole country are loaded. */
function monthsOf(args: readonly string[]): number {
  const at = args.indexOf('--bulan')
  if (at < 0) return 24
  const months = Number(args[at + 1])
  if (!Number.isInteger(months) || months < 12 || months > 120)
    throw new WrongUse('Tulis --bulan dengan bilangan 12 sampai 120, misalnya --bulan 60.')
  return months
}

/** Fills the bench's database: the demo, and so many months of the whole country. */
async function fill(months: number, progress: (line: string) => void): Promise<void> {
  await seed({ demo: true }, progress)
  if (months === 0) return
  const { loadNation } = await import('@/prisma/seed/nation/load-nation')
  const { periodOfDay } = await import('@/prisma/seed/registers/days')
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' })
  await loadNation({ thisPeriod: periodOfDay(today), months }, progress)
}

async function measureAll(ground: Ground, groups: readonly string[]): Promise<Measured[]> {
  const before = await calm(ground)
  const measured: Measured[] = []
  for (const name of groups) {
    measured.push(...(await GROUPS[name]!(ground)))
    for (const found of measured.slice(-1)) ground.progress(`  ${line(found)}`)
  }
  const after = await calm(ground)
  const moved = Math.max(...(['select', 'commit'] as const).map((key) => ratioOf(before[key], after[key])))
  if (moved <= STEADY) return measured
  ground.progress(
    `Mesin berubah ${Math.round((moved - 1) * 100)}% selama pengukuran (lebih dari 30%): angka ditulis tanpa dinilai. Ulangi saat mesin tenang.`,
  )
  return measured.map((found) => ({
    ...found,
    note: [found.note, 'tidak dinilai: mesin tidak tenang'].filter(Boolean).join('; '),
  }))
}

const ratioOf = (a: number, b: number) => Math.max(a / b, b / a)

/** How fast the ground itself is: a prepared `SELECT 1`, and a commit that reaches the disk. */
async function calm(ground: Ground): Promise<{ select: number; commit: number }> {
  await ground.admin.query('create table if not exists bench_calm (a int)')
  const commits: number[] = []
  for (let index = 0; index < 150; index++)
    commits.push(await timed(() => ground.admin.query('insert into bench_calm values (1)')))
  await ground.admin.query('drop table bench_calm')
  return { select: median(await times(400, selectOne(ground))), commit: median(commits) }
}

const line = (found: Measured): string => {
  const { name, value, unit, floor, floorName, ratio, target, note } = found
  const judged = note?.includes('tidak dinilai') ? '?' : reached(found) ? 'tercapai' : 'BELUM'
  const aim = target === null ? 'tanpa sasaran' : `sasaran ${target}: ${judged}`
  const beside = ratio === null ? '' : ` = ${ratio} x ${floor} (${floorName})`
  return `${name.padEnd(16)} ${value} ${unit}${beside}; ${aim}${note ? ` [${note}]` : ''}`
}
