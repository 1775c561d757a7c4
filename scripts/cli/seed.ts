import pg from 'pg'
import { connection } from '@/lib/db/connection'
import { closePrisma } from '@/lib/db/prisma'
import { loadRegions } from '@/lib/regions/load'
import { loadDemo } from '@/prisma/seed/demo'
import { defineCommand, WrongUse } from '../lini/command'

export interface SeedOptions {
  demo: boolean
  /** The day the demo is told on, `YYYY-MM-DD`; by default the day it is on this machine. */
  today?: string
  /** Codes of the demo's districts, default all five. */
  districts?: readonly string[]
  /** Closed months of reports before this one, default 24. */
  months?: number
}

/**
 * Fills an empty database: the country's regions and, with `demo`, the example
 * offices. May run at every start: what is there already stays as it is.
 */
export async function seed(
  { demo, today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' }), ...demoOf }: SeedOptions,
  progress: (line: string) => void,
): Promise<void> {
  const client = new pg.Client(connection('lini_owner'))
  await client.connect()
  try {
    await client.query('begin')
    const { regions } = await loadRegions(client)
    await client.query('commit')
    if (regions) progress(`${regions.toLocaleString('id-ID')} wilayah dimuat`)
  } finally {
    await client.end()
  }
  if (demo) await loadDemo({ today, ...demoOf }, progress)
}

export const command = defineCommand({
  summary: 'mengisi basis data kosong: wilayah dan, dengan --contoh, lima kantor contoh',
  usage: '[--contoh [--hari YYYY-MM-DD]]',
  run({ args, progress }) {
    const at = args.indexOf('--hari')
    const today = at < 0 ? undefined : args[at + 1]
    if (at >= 0 && !/^\d{4}-\d{2}-\d{2}$/.test(today ?? '')) throw new WrongUse('Tulis hari seperti 2026-07-31.')
    return seed({ demo: args.includes('--contoh'), ...(today && { today }) }, progress).finally(closePrisma)
  },
})
