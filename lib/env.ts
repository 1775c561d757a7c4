import { resolve } from 'node:path'

/** The folder that holds everything an installation must keep: database, keys, demo accounts (`LINI_DATA`). */
export function dataFolder(): string {
  return resolve(process.env.LINI_DATA || '.lini')
}

/** The port the pages are served on (`PORT`, default 3000). Refuses what is not a port. */
export function port(): number {
  const value = process.env.PORT || '3000'
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new RangeError(`PORT berisi "${value}", bukan nomor porta antara 1 dan 65535.`)
  }
  return number
}

/** The address people type, without a slash at the end (`LINI_URL`, default this machine). */
export function publicUrl(): string {
  return (process.env.LINI_URL || `http://localhost:${port()}`).replace(/\/+$/, '')
}

/** A variable that `npm start`, `npm test` and `npm run lini` always set. Refuses to guess when it is missing. */
export function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} belum diisi. Jalankan lewat npm start, npm test, atau npm run lini.`)
  return value
}
