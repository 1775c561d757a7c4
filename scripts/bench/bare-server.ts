import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'
import type { Actor } from '@/lib/auth/actor'
import { connection } from '@/lib/db/connection'
import { reference } from '@/lib/db/reference'
import { HEADLINES } from '@/lib/figures/catalogue'
import { monthly } from '@/lib/figures/period'
import { readFigureSets } from '@/lib/figures/queries'
import { getRegion } from '@/lib/regions/queries'
import { actorAt } from './ground'

/**
 * The floor of pages and saves: Node's own server with no framework. `/row` inserts
 * one row; `/page` reads what a district's dashboard reads and prints one bare table.
 * Run as a process of its own: `bare-server.ts PORT DISTRICT MONTH`.
 */
const [port, district, month] = process.argv.slice(2)
const actor: Actor = await actorAt('kepala_dinas', district!)
const region = await getRegion(reference, actor.region.id)
const last = Number(month)
const pool = new pg.Pool({ ...connection('lini_app'), max: 6 })
const indicators = HEADLINES['laporan-desa']!

async function page(): Promise<string> {
  const [children = [], trend = []] = await readFigureSets(actor, [
    { indicators, regions: [region], children: true, from: monthly(last), to: monthly(last) },
    { indicators, regions: [region], from: monthly(last - 11), to: monthly(last) },
  ])
  const cell = (value: number | null) => `<td>${value === null ? '' : Math.round(value * 10) / 10}</td>`
  const rows: string[] = []
  for (let at = 0; at < children.length; at += indicators.length) {
    const figures = children.slice(at, at + indicators.length)
    rows.push(`<tr><th>${figures[0]!.region.name}</th>${figures.map((figure) => cell(figure.value)).join('')}</tr>`)
  }
  const trends = indicators.map((_, index) =>
    trend.slice(index * 12, index * 12 + 12).map((figure) => cell(figure.value)),
  )
  return `<!doctype html><title>${region.name}</title><table>${rows.join('')}</table><table>${trends
    .map((cells) => `<tr>${cells.join('')}</tr>`)
    .join('')}</table>`
}

createServer((request, response) => {
  const answer =
    request.url === '/row'
      ? pool
          .query({ name: 'row', text: 'insert into bench_floor values ($1, 1)', values: [randomUUID()] })
          .then(() => '{"outcome":"diterima"}')
      : page()
  request.resume()
  answer.then(
    (text) => response.setHeader('content-type', 'text/html; charset=utf-8').end(text),
    (error: Error) => response.writeHead(500).end(error.message),
  )
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
