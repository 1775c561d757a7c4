import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** An address that the build answers on. */
export interface Endpoint {
  /** As Next writes it: `/laporan/[form]/[period]/[unit]`. */
  path: string
  kind: 'page' | 'handler'
}

/** A server action of the build. */
export interface BuiltAction {
  id: string
  /** `app/masuk/actions.ts signInAction`. */
  name: string
}

const read = <Content>(file: string): Content => JSON.parse(readFileSync(resolve('.next', file), 'utf8')) as Content

/** Every page and route handler of the production build, from its own list of addresses. */
export function builtEndpoints(): Endpoint[] {
  const built = read<Record<string, string>>('app-path-routes-manifest.json')
  return Object.entries(built)
    .map(([entry, path]): Endpoint => ({ path, kind: entry.endsWith('/route') ? 'handler' : 'page' }))
    .filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index)
    .sort((one, other) => one.path.localeCompare(other.path))
}

/** Every server action of the production build with the id under which anybody may call it. */
export function builtActions(): BuiltAction[] {
  type Entry = { filename: string; exportedName: string }
  const { node, edge } = read<Record<'node' | 'edge', Record<string, Entry>>>('server/server-reference-manifest.json')
  return Object.entries({ ...node, ...edge })
    .map(([id, { filename, exportedName }]) => ({ id, name: `${filename} ${exportedName}` }))
    .sort((one, other) => one.name.localeCompare(other.name))
}
