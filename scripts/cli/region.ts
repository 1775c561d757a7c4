import pg from 'pg'
import { connection } from '@/lib/db/connection'
import type { SqlReader } from '@/lib/db/sql-reader'
import type { Dated } from '@/lib/regions/change-log'
import { mergeByCode, moveByCode, recodeByCode, renameByCode, splitByCode } from '@/lib/regions/operator'
import { kindLabel, type NamedRegion, nameInContext } from '@/lib/regions/rules'
import { searchRegions } from '@/lib/regions/search'
import { defineCommand, WrongUse } from '../lini/command'

/** What is asked: the verb, its words, and the words of each option. */
interface Asked {
  verb: Verb
  words: string[]
  options: Partial<Record<Option, string[]>>
}

const VERBS = ['cari', 'ganti-nama', 'ganti-kode', 'pindah', 'gabung', 'pecah'] as const
type Verb = (typeof VERBS)[number]
const OPTIONS = ['tanggal', 'kode', 'ke', 'nama', 'jadi', 'berakhir', 'halaman'] as const
type Option = (typeof OPTIONS)[number]
const ALLOWED: Record<Verb, readonly Option[]> = {
  cari: ['halaman'],
  'ganti-nama': ['tanggal'],
  'ganti-kode': ['tanggal'],
  pindah: ['tanggal', 'kode'],
  gabung: ['tanggal', 'ke', 'nama'],
  pecah: ['tanggal', 'jadi', 'berakhir'],
}

export const command = defineCommand({
  summary: 'mencari wilayah; mencatat nama, kode, pindah, gabung, dan pecah wilayah menurut tanggalnya',
  usage: [
    '--cari TEKS [--halaman 1]',
    '| --ganti-nama KODE NAMA --tanggal 2026-07-15',
    '| --ganti-kode KODE KODE_BARU --tanggal …',
    '| --pindah KODE KODE_INDUK [--kode KODE_BARU] --tanggal …',
    '| --gabung KODE… --ke KODE [--nama NAMA_BARU] --tanggal …',
    '| --pecah KODE --jadi "KODE NAMA" [--jadi …] [--berakhir] --tanggal …',
  ].join(' '),
  async run({ args }) {
    const asked = readAsked(args)
    const change = asked.verb === 'cari' ? null : readChange(asked)
    const client = new pg.Client(connection('lini_owner'))
    await client.connect()
    const sql: SqlReader = {
      query: async <Row>(text: string, values: readonly unknown[] = []) =>
        (await client.query(text, values as unknown[])).rows as Row[],
    }
    try {
      if (!change) return { step: asked.verb, ...(await search(sql, asked)) }
      await client.query('begin')
      const items = await change(sql)
      await client.query('commit')
      return { step: asked.verb, total: items.length, items: items.map(shown) }
    } finally {
      // What was not committed is taken back by the server.
      await client.end()
    }
  },
  print({ step, total, items }) {
    const lines = items.map(
      ({ code, kind, name, closedOn }) =>
        `${code.padEnd(14)} ${kind.padEnd(12)} ${name}${closedOn ? ` (berakhir ${closedOn})` : ''}`,
    )
    if (step !== 'cari') return ['Tercatat:', ...lines].join('\n')
    if (total === 0) return 'Tidak ada wilayah yang cocok.'
    return [
      ...lines,
      ...(total > items.length ? [`${items.length} dari ${total}; persempit atau pakai --halaman.`] : []),
    ].join('\n')
  },
})

/** Splits what was typed at its `--words`; one verb, and only the options that belong to it. */
export function readAsked(args: readonly string[]): Asked {
  const groups: [name: string, words: string[]][] = []
  for (const word of args) {
    if (word.startsWith('--')) groups.push([word.slice(2), []])
    else if (groups.length > 0) groups.at(-1)![1].push(word)
    else throw new WrongUse(`Kata "${word}" tidak dikenal.`)
  }
  const verbs = groups.flatMap(([name, words]) => (isOneOf(VERBS, name) ? [{ verb: name, words }] : []))
  const [chosen] = verbs
  if (!chosen || verbs.length > 1)
    throw new WrongUse(`Sebut satu langkah: ${VERBS.map((verb) => `--${verb}`).join(', ')}.`)
  const options: Asked['options'] = {}
  for (const [name, words] of groups) {
    if (name === chosen.verb) continue
    if (!isOneOf(OPTIONS, name) || !ALLOWED[chosen.verb].includes(name))
      throw new WrongUse(`Pilihan --${name} tidak dikenal untuk --${chosen.verb}.`)
    if (options[name] && name !== 'jadi') throw new WrongUse(`Pilihan --${name} disebut dua kali.`)
    // A name may be typed without quotes: its words belong together.
    options[name] = [...(options[name] ?? []), words.join(' ')]
  }
  return { ...chosen, options }
}

/** The change that was asked for, or wrong use. `today` is the day it is recorded on, `YYYY-MM-DD`. */
export function readChange(
  { verb, words, options }: Asked,
  today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' }),
): (sql: SqlReader) => Promise<NamedRegion[]> {
  const on = options.tanggal?.[0] ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new WrongUse('Sebut --tanggal berlakunya, misalnya --tanggal 2026-07-15.')
  const dated: Dated = { on, today }
  const [code, ...rest] = words
  const said = rest.join(' ')
  if (!code) throw new WrongUse(`Sebut kode wilayah sesudah --${verb}.`)
  if (verb === 'gabung') {
    const into = options.ke?.[0]
    if (!into) throw new WrongUse('Sebut --ke KODE tujuan penggabungan.')
    return (sql) => mergeByCode(sql, { codes: words, into, name: options.nama?.[0] }, dated)
  }
  if (verb === 'pecah') {
    const into = (options.jadi ?? []).map(readBorn)
    if (into.length === 0 || rest.length > 0)
      throw new WrongUse('Sebut satu kode, dan --jadi "KODE NAMA" bagi tiap wilayah baru.')
    return (sql) => splitByCode(sql, { code, into, ends: options.berakhir !== undefined }, dated)
  }
  if (!said)
    throw new WrongUse(`Sebut ${verb === 'ganti-nama' ? 'nama baru' : 'kode kedua'} sesudah --${verb} ${code}.`)
  if (verb === 'ganti-nama') return (sql) => renameByCode(sql, code, said, dated)
  if (verb === 'ganti-kode') return (sql) => recodeByCode(sql, code, said, dated)
  return (sql) => moveByCode(sql, { code, parent: said, newCode: options.kode?.[0] }, dated)
}

function readBorn(text: string): { code: string; name: string } {
  const [, code, name] = /^(\S+)\s+(\S.*)$/.exec(text.trim()) ?? []
  if (!code || !name) throw new WrongUse(`Tulis --jadi "KODE NAMA", bukan "${text}".`)
  return { code, name }
}

async function search(sql: SqlReader, { words, options }: Asked) {
  const page = Number(options.halaman?.[0] ?? 1)
  if (!Number.isInteger(page) || page < 1) throw new WrongUse('--halaman adalah bilangan mulai 1.')
  const text = words.join(' ')
  if (text.length < 2) throw new WrongUse('Sebut paling sedikit dua huruf sesudah --cari.')
  const { items, total } = await searchRegions(sql, text, { page })
  return { total, items: items.map(shown) }
}

const shown = (region: NamedRegion) => ({
  id: region.id,
  code: region.code,
  kind: kindLabel(region.kind),
  name: nameInContext(region),
  closedOn: region.closedOn,
})

const isOneOf = <Word extends string>(words: readonly Word[], word: string): word is Word =>
  (words as readonly string[]).includes(word)
