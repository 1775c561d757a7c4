import pg from 'pg'
import { connection } from '@/lib/db/connection'
import { loadRegions } from '@/lib/regions/load'
import { defineCommand } from '../lini/command'

/**
 * Fills an empty database: the country's regions and, with `demo`, the example
 * offices. May run at every start: what is there already stays as it is.
 */
export async function seed(_options: { demo: boolean }, progress: (line: string) => void): Promise<void> {
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
}

export const command = defineCommand({
  summary: 'mengisi basis data kosong: wilayah dan, dengan --contoh, lima kantor contoh',
  usage: '[--contoh]',
  run: ({ args, progress }) => seed({ demo: args.includes('--contoh') }, progress),
})
