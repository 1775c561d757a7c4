import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SqlReader } from '@/lib/db/sql-reader'
import { refreshExpected } from '@/lib/regions/commands'
import { findRegionByCode } from '@/lib/regions/queries'
import { command, readAsked, readChange } from '@/scripts/cli/region'
import { idOf, ownerSql } from './tree'

const today = '2026-07-20'
const JULY = 2026 * 12 + 6

let client: pg.Client
let sql: SqlReader
let blora: number
beforeEach(async () => {
  if (!client) ({ client, sql } = await ownerSql())
  await client.query('begin')
  blora = await idOf(sql, '33.16')
  await sql.query(
    `insert into tenant (id, province_id, opened_on, first_period, zone)
     select id, province_id, '2024-01-01', $2, 'Asia/Jakarta' from region where id = $1`,
    [blora, 2024 * 12],
  )
  await refreshExpected(sql, blora)
})
afterEach(() => client.query('rollback'))

/** What the operator types, run in the test's transaction. */
const typed = (words: string) => readChange(readAsked(`${words} --tanggal 2026-07-15`.split(' ')), today)(sql)

async function expectedIn(code: string): Promise<number> {
  const [row] = await sql.query<{ units: number }>(
    `select units from expected_units where region_id = $1 and unit_kind = 'desa' and from_period <= $2
       and (to_period is null or to_period > $2)`,
    [await idOf(sql, code), JULY],
  )
  return row!.units
}

describe('a change of the tree by codes is refused in words', () => {
  it.each([
    ['an unknown code', '--ganti-nama 33.16.02.2999 Baru', 'Tidak ada wilayah dengan kode 33.16.02.2999.'],
    ['a code of another', '--ganti-kode 33.16.02.2008 33.16.02.2007', 'Kode 33.16.02.2007 sudah dipakai Temulus.'],
    ['a text that is no code', '--ganti-kode 33.16.02.2008 Blora', 'Tulis kode wilayah seperti 33.16.05.2003.'],
    ['a parent of another level', '--pindah 33.16.02.2008 33.16', 'Kode atau induk ini bukan untuk tingkat wilayah'],
    ['another office', '--pindah 33.16.02.2008 33.15.01', 'Desa tidak dapat dipindahkan ke kabupaten lain'],
    ['a kecamatan with villages', '--gabung 33.16.02 --ke 33.16.03', 'Masih ada wilayah di dalamnya.'],
    ['a name too long', `--ganti-nama 33.16.02.2008 ${'a'.repeat(101)}`, 'Paling banyak 100 huruf.'],
  ])('%s', async (_, words, sentence) => {
    await expect(typed(words)).rejects.toMatchObject({ name: 'Refusal', message: expect.stringContaining(sentence) })
  })

  it('a day that has not come', async () => {
    const change = readChange(readAsked('--ganti-nama 33.16.02.2008 Baru --tanggal 2026-08-01'.split(' ')), today)
    await expect(change(sql)).rejects.toMatchObject({ code: 'region.day-ahead' })
  })

  it('a code it had before, naming the present one', async () => {
    await typed('--ganti-kode 33.16.02.2008 33.16.02.1099')
    await expect(typed('--ganti-nama 33.16.02.2008 Baru')).rejects.toThrow(
      'Kode 33.16.02.2008 sekarang 33.16.02.1099 (Sumberejo).',
    )
  })

  it('a region that ended', async () => {
    await typed('--gabung 33.16.02.2008 --ke 33.16.02.2007')
    await expect(typed('--ganti-nama 33.16.02.2008 Baru')).rejects.toThrow(
      'Sumberejo (33.16.02.2008) sudah tidak ada sejak 2026-07-15.',
    )
  })
})

describe('a change of the tree by codes', () => {
  it('renames with a name of several words', async () => {
    expect(await typed('--ganti-nama 33.16.02.2008 Sumber Rejo Baru')).toMatchObject([
      { code: '33.16.02.2008', name: 'Sumber Rejo Baru' },
    ])
  })

  it('moves a village behind its new parent, and both expect other numbers', async () => {
    const [from, to] = [await expectedIn('33.16.02'), await expectedIn('33.16.03')]
    await typed('--pindah 33.16.02.2008 33.16.03 --kode 33.16.03.2099')
    expect((await findRegionByCode(sql, '33.16.03.2099'))?.kecamatanName).toBe('Kradenan')
    expect([await expectedIn('33.16.02'), await expectedIn('33.16.03')]).toEqual([from - 1, to + 1])
  })

  it('keeps the last block of a code that is free there', async () => {
    await typed('--ganti-kode 33.16.02.2008 33.16.02.2077')
    await typed('--pindah 33.16.02.2077 33.16.03')
    expect((await findRegionByCode(sql, '33.16.03.2077'))?.name).toBe('Sumberejo')
  })

  it('merges into a neighbour or into a new one', async () => {
    const before = await expectedIn('33.16')
    await typed('--gabung 33.16.02.2008 --ke 33.16.02.2007')
    expect(await expectedIn('33.16')).toBe(before - 1)
    const merged = await typed('--gabung 33.16.02.2006 33.16.02.2007 --ke 33.16.02.2090 --nama Temulus Raya')
    expect(merged).toContainEqual(expect.objectContaining({ code: '33.16.02.2090', name: 'Temulus Raya' }))
    expect(await expectedIn('33.16')).toBe(before - 2)
  })

  it.each([
    ['', 1],
    [' --berakhir', 0],
  ])('splits%s', async (ending, more) => {
    const before = await expectedIn('33.16.02')
    const all = await typed(`--pecah 33.16.02.2008 --jadi 33.16.02.2098 Sumberejo Lor${ending}`)
    expect(all.map(({ name, closedOn }) => [name, closedOn])).toEqual([
      ['Sumberejo', ending ? '2026-07-15' : null],
      ['Sumberejo Lor', null],
    ])
    expect(await expectedIn('33.16.02')).toBe(before + more)
  })
})

describe('the command itself', () => {
  const run = (...args: string[]) => command.run({ args, json: true, progress: () => undefined })

  it('finds regions and says how many there are', async () => {
    const found = await run('--cari', 'sumberejo', 'randublatung')
    expect(found).toMatchObject({
      step: 'cari',
      total: 1,
      items: [{ code: '33.16.02.2008', kind: 'Desa', name: 'Sumberejo, Kec. Randublatung, Kab. Blora' }],
    })
    expect(command.print!(found)).toBe('33.16.02.2008  Desa         Sumberejo, Kec. Randublatung, Kab. Blora')
    expect(command.print!(await run('--cari', 'qqqqq'))).toBe('Tidak ada wilayah yang cocok.')
  })

  it('keeps nothing of a refused change, and keeps a good one', async () => {
    await client.query('rollback')
    const nameNow = async () => (await findRegionByCode(sql, '33.16.02.2007'))?.name
    const before = await nameNow()
    const on = ['--tanggal', '2026-07-15']
    await expect(run('--gabung', '33.16.02', '--ke', '33.16.03', ...on)).rejects.toMatchObject({ name: 'Refusal' })
    expect(await nameNow()).toBe(before)
    await run('--ganti-nama', '33.16.02.2007', 'Temulus', 'Baru', ...on)
    expect(await nameNow()).toBe('Temulus Baru')
    await client.query('begin')
  })
})
