import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dataFolder } from '../../lib/env'
import { Refusal } from '../../lib/errors/refusal'
import { openPlace } from '../database/place'
import { Problem } from '../setup/problem'
import { type Command, WrongUse } from './command'

const COMMANDS = resolve('scripts/cli')

process.exitCode = await main(process.argv.slice(2))

async function main([name, ...words]: string[]): Promise<number> {
  const names = readdirSync(COMMANDS)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort()
  if (!name || ['--help', '-h', 'bantuan'].includes(name)) {
    console.log(await listCommands(names))
    return name ? 0 : 2
  }
  if (!names.includes(name)) {
    console.error(`Perintah "${name}" tidak ada. Perintah yang ada: ${names.join(', ')}.`)
    return 2
  }
  const command = await load(name)
  try {
    return await perform(command, words)
  } catch (error) {
    return explain(error, name, command)
  }
}

async function perform(command: Command, words: string[]): Promise<number> {
  const json = words.includes('--json')
  const args = words.filter((word) => word !== '--json')
  const place = command.needsDatabase === false || process.env.LINI_DB_HOST ? null : await openPlace(dataFolder())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void (place?.leave() ?? Promise.resolve()).finally(() => process.exit(130)))
  }
  try {
    Object.assign(process.env, place?.variables)
    const result = await command.run({ args, json, progress: (line) => console.error(line) })
    const text = json ? JSON.stringify(result ?? null, null, 2) : (command.print?.(result) ?? plain(result))
    if (text) await write(`${text}\n`)
    return command.failed?.(result) ? 1 : 0
  } finally {
    await place?.leave()
  }
}

function explain(error: unknown, name: string, { usage }: Command): number {
  if (error instanceof WrongUse) {
    console.error(`${error.message}\nPemakaian: npm run -s lini -- ${name} ${usage ?? ''}`.trimEnd())
    return 2
  }
  if (error instanceof Refusal) console.error([error.message, ...Object.values(error.fields)].join(' '))
  else if (error instanceof Problem) console.error(`${error.message}\nJalan keluar: ${error.remedy}`)
  else console.error(error)
  return 1
}

async function listCommands(names: string[]): Promise<string> {
  const lines = await Promise.all(names.map(async (name) => `  ${name.padEnd(12)} ${(await load(name)).summary}`))
  return ['Pemakaian: npm run -s lini -- PERINTAH [--json]', '', ...lines].join('\n')
}

async function load(name: string): Promise<Command> {
  const { command } = await import(pathToFileURL(join(COMMANDS, `${name}.ts`)).href)
  return command
}

function plain(result: unknown): string {
  if (result === undefined || result === null) return ''
  return typeof result === 'string' ? result : JSON.stringify(result, null, 2)
}

/** Resolves when everything is out: a pipe may take less at once than a large result. */
function write(text: string): Promise<void> {
  return new Promise((settle) => process.stdout.write(text, () => settle()))
}
